import { Course, Database, type Sql } from '@colloquy/db';
import { abilitiesInForce, type Actor } from '@colloquy/domain/permissions';
import {
  type Ability,
  CourseRole,
  CourseVisibility,
  EnrolmentState,
  notFound,
  SanctionKind,
  SLUG_MAX,
} from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';

/** The viewer's enrolment, in whatever state. */
export interface OwnEnrolment {
  readonly id: number;
  readonly role: CourseRole;
  readonly state: EnrolmentState;
  readonly cohortId: number | null;
  readonly createdAt: Date;
}

/** A course together with what the viewer is in it. */
export interface CourseAccess {
  readonly course: Course;
  readonly actor: Actor;
  readonly enrolment: OwnEnrolment | null;
}

/** What `accessOf` makes a `CourseAccess` from. */
export interface AccessRow {
  readonly course: Record<string, unknown>;
  readonly enrolment_id: number | null;
  readonly role: CourseRole | null;
  readonly state: EnrolmentState | null;
  readonly cohort_id: number | null;
  readonly enrolled_at: Date | string | null;
  readonly abilities: readonly AbilityTerm[] | null;
  readonly sanctions: readonly SanctionTerm[] | null;
}

/** A moment as JSON has it; null: without end. */
type End = string | null;

/** An ability as it was earned, lent or suspended, and until when. */
export interface AbilityTerm {
  readonly ability: Ability;
  readonly isEarned: boolean;
  readonly isGranted: boolean;
  readonly grantedUntil: End;
  readonly isSuspended: boolean;
  readonly suspendedUntil: End;
}

/** A sanction that changes what somebody may do until it ends by itself. */
export interface SanctionTerm {
  readonly kind: SanctionKind;
  /** Of a suspended ability. */
  readonly ability: Ability | null;
  readonly endsAt: End;
}

/** The `AbilityTerm`s of the enrolment `e` as JSON; null when there are none. */
export const abilitiesJson = `(select json_agg(json_build_object('ability', s.ability,
    'isEarned', s.earned_at is not null,
    'isGranted', s.granted_at is not null, 'grantedUntil', s.granted_until,
    'isSuspended', s.suspended_at is not null, 'suspendedUntil', s.suspended_until))
  from ability_state s where s.course_id = e.course_id and s.account_id = e.account_id)`;

/** The `SanctionTerm`s of the enrolment `e` as JSON; null when there are none. */
export const sanctionsJson = `(select json_agg(json_build_object(
    'kind', x.kind, 'ability', x.ability, 'endsAt', x.ends_at))
  from sanction x
  where x.course_id = e.course_id and x.account_id = e.account_id and x.lifted_at is null
    and (x.kind in ('ABILITY_SUSPENDED', 'COURSE_SUSPENDED')
      or (x.kind = 'WARNING' and x.acknowledged_at is null)))`;

/**
 * An `AccessRow` as one JSON value, for statements that read a course's rows together with the
 * viewer's place in it: `c` is the course, `e` the viewer's enrolment, left-joined.
 */
export const accessJson = `json_build_object('course', to_json(c), 'enrolment_id', e.id,
  'role', e.role, 'state', e.state, 'cohort_id', e.cohort_id, 'enrolled_at', e.created_at,
  'abilities', ${abilitiesJson}, 'sanctions', ${sanctionsJson})`;

const accessBy = (condition: string): string => `select to_json(c) as course,
    e.id as enrolment_id, e.role, e.state, e.cohort_id, e.created_at as enrolled_at,
    ${abilitiesJson} as abilities, ${sanctionsJson} as sanctions
  from course c
  left join enrolment e on e.course_id = c.id and e.account_id = $1
  where ${condition}`;

const BY_SLUG = accessBy('c.slug = $2');
const BY_ID = accessBy('c.id = $2');
/** Weak enough that posts can still be written into the course meanwhile. */
const LOCK_COURSE = `select id from course where id = $1 for no key update`;

/**
 * The door to every course: each act begins by asking it. What the viewer may not know of is the
 * same "not found" as what does not exist.
 */
@Injectable()
export class CourseAccessService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND also for courses that the viewer may not know of. */
  async bySlug(viewer: Viewer, slug: string): Promise<CourseAccess> {
    return found(await this.find(viewer, slug));
  }

  /** Null also for courses that the viewer may not know of. */
  async find(viewer: Viewer, slug: string): Promise<CourseAccess | null> {
    if (!mayBeSlug(slug)) return null;
    return this.#read(this.database, viewer, BY_SLUG, slug);
  }

  /** @throws DomainError NOT_FOUND also for courses that the viewer may not know of. */
  async byId(viewer: Viewer, courseId: number): Promise<CourseAccess> {
    return found(await this.#read(this.database, viewer, BY_ID, courseId));
  }

  /**
   * As `byId`, and holds the course until the transaction ends: who joins, leaves and owns it
   * changes one act at a time.
   */
  async locked(tx: Sql, viewer: Viewer, courseId: number): Promise<CourseAccess> {
    await this.hold(tx, courseId);
    return found(await this.#read(tx, viewer, BY_ID, courseId));
  }

  /** Holds the course until the transaction ends, whoever asks. */
  async hold(tx: Sql, courseId: number): Promise<void> {
    await tx.query(LOCK_COURSE, [courseId]);
  }

  async #read(
    sql: Sql,
    viewer: Viewer,
    statement: string,
    key: string | number,
  ): Promise<CourseAccess | null> {
    const [row] = await sql.query<AccessRow>(statement, [viewer.accountId, key]);
    if (!row) return null;
    return visible(accessOf(viewer, row, this.clock.now()));
  }
}

function found<T>(thing: T | null): T {
  if (thing === null) throw notFound();
  return thing;
}

/** Abilities and sanctions end by the clock of the process, at `now`. */
export function accessOf(viewer: Viewer, row: AccessRow, now: Date): CourseAccess {
  const enrolment = enrolmentOf(row);
  const activeRole = enrolment?.state === EnrolmentState.ACTIVE ? enrolment.role : null;
  const place = { role: activeRole, cohortId: activeRole ? row.cohort_id : null };
  const actor = actorOf(viewer, { ...row, ...place }, now);
  return { course: courseOf(row.course), enrolment, actor };
}

/** What the rules know of somebody: by an active enrolment, or as who administers the site. */
export function actorOf(
  viewer: Viewer,
  place: Pick<AccessRow, 'role' | 'abilities' | 'sanctions'> & { readonly cohortId: number | null },
  now: Date,
): Actor {
  const { accountId, isAdministrator } = viewer;
  const role = isAdministrator ? CourseRole.OWNER : place.role;
  const lasts = (end: End): boolean => end === null || now < new Date(end);
  const sanctions = (place.sanctions ?? []).filter(({ endsAt }) => lasts(endsAt));
  const suspended = sanctions.flatMap(({ ability }) =>
    ability ? [{ ability, isHeld: false, isSuspended: true }] : [],
  );
  const own = (place.abilities ?? []).map((term) => ({
    ability: term.ability,
    isHeld: term.isEarned || (term.isGranted && lasts(term.grantedUntil)),
    isSuspended: term.isSuspended && lasts(term.suspendedUntil),
  }));
  const abilities = abilitiesInForce(role, [...own, ...suspended]);
  const actor = { accountId, role, cohortId: place.cohortId, abilities };
  const barredBy = isAdministrator ? null : barBy(sanctions);
  return barredBy ? { ...actor, barredBy } : actor;
}

const barBy = (sanctions: readonly SanctionTerm[]): Actor['barredBy'] | null => {
  const kinds = sanctions.map(({ kind }) => kind);
  if (kinds.includes(SanctionKind.COURSE_SUSPENDED)) return 'SUSPENDED';
  return kinds.includes(SanctionKind.WARNING) ? 'ACKNOWLEDGE_FIRST' : null;
};

function enrolmentOf(row: AccessRow): OwnEnrolment | null {
  const { enrolment_id: id, role, state, cohort_id: cohortId, enrolled_at: createdAt } = row;
  if (id === null || role === null || state === null || createdAt === null) return null;
  return { id, role, state, cohortId, createdAt: new Date(createdAt) };
}

/** Whether a course can have this slug; others are asked of no statement. */
export const mayBeSlug = (slug: string): boolean =>
  slug.length <= SLUG_MAX && !slug.includes('\u0000');

/** The access, unless the viewer may not know of the course. */
export const visible = (access: CourseAccess): CourseAccess | null =>
  maySee(access) ? access : null;

/** Existence of the course; reading its questions also needs `mayRead`. */
const maySee = ({ course, actor }: CourseAccess): boolean =>
  course.visibility !== CourseVisibility.PRIVATE || actor.role !== null;

/** Whether the viewer may read what is written in the course. */
export const mayRead = ({ course, actor }: CourseAccess): boolean =>
  course.visibility === CourseVisibility.OPEN || actor.role !== null;

/** Columns are few and fixed, so their names in code are worked out once. */
const camelNames = new Map<string, string>();
function camel(name: string): string {
  const known = camelNames.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(name, made);
  return made;
}

function courseOf(row: Record<string, unknown>): Course {
  const fields = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [camel(name), value]),
  );
  return Object.assign(new Course(), fields, { createdAt: new Date(String(row.created_at)) });
}
