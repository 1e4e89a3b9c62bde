import { CourseAccessService, insist } from '@colloquy/courses';
import { Database, type Tx } from '@colloquy/db';
import { mayManageAbilities, mayManageCourse, maySeeAbilities } from '@colloquy/domain/permissions';
import {
  courseScale,
  minimumActs,
  missingActs,
  type PersonRecord,
  THRESHOLDS,
} from '@colloquy/domain/reputation';
import { checkText } from '@colloquy/domain/validation';
import {
  Ability,
  AbilityStanding,
  NOTE_MAX,
  notFound,
  type Problem,
  REASON_MIN,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { answersOfCourse, readRecords } from '../standing/records.queries.ts';
import { ABILITY_STATES, HOLDERS } from '../standing/standing.queries.ts';
import { memberOf, StandingService, type StandingRow } from '../standing/standing.service.ts';
import type { AbilityInput, AbilityOverview } from '../standing/standing.types.ts';

interface StateRow {
  readonly ability: Ability;
  readonly isEarned: boolean;
  readonly isGranted: boolean;
  readonly grantedUntil: Date | null;
  readonly grantReason: string;
  readonly isSuspended: boolean;
  readonly suspendedUntil: Date | null;
  readonly suspendReason: string;
}

/** What staff does to an ability of somebody. */
export type AbilityAct = 'granted' | 'withdrawn' | 'suspended' | 'restored';

const upsert = (columns: string, values: string): string =>
  `insert into ability_state as s (course_id, account_id, ability, ${columns})
   values ($1, $2, $3, ${values})
   on conflict (course_id, account_id, ability) do update
     set (${columns}) = (select ${columns
       .split(', ')
       .map((column) => `excluded.${column}`)
       .join(', ')})`;

const WRITE: Record<AbilityAct, string> = {
  granted: upsert(
    'granted_at, granted_by_id, granted_until, grant_reason',
    '$4::timestamptz, $5::int, $6::timestamptz, $7',
  ),
  withdrawn: `update ability_state set granted_at = null, granted_until = null, granted_by_id = null,
      grant_reason = '' where course_id = $1 and account_id = $2 and ability = $3`,
  suspended: upsert(
    'suspended_at, suspended_by_id, suspended_until, suspend_reason',
    '$4::timestamptz, $5::int, $6::timestamptz, $7',
  ),
  restored: `update ability_state set suspended_at = null, suspended_until = null,
      suspended_by_id = null, suspend_reason = ''
    where course_id = $1 and account_id = $2 and ability = $3`,
};

const nothing: PersonRecord = {
  answers: { good: 0, bad: 0 },
  edits: { good: 0, bad: 0 },
  flags: { good: 0, bad: 0 },
};

/** Why people have an ability or not, and what staff does about it. */
@Injectable()
export class AbilitiesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: CourseAccessService,
    private readonly standings: StandingService,
  ) {}

  /** Null for everybody but the person and staff. */
  async overview(standing: StandingRow): Promise<AbilityOverview[] | null> {
    const { access, accountId } = standing;
    if (!maySeeAbilities(accountId, access.actor)) return null;
    const courseId = access.course.id;
    const values = [courseId, accountId, this.clock.now()];
    const states = await this.database.query<StateRow>(ABILITY_STATES, values);
    const records = await readRecords(this.database, courseId, [accountId]);
    const scale = courseScale(await answersOfCourse(this.database, courseId));
    return Object.values(Ability).map((ability) => ({
      ...reasonOf(
        states.find((state) => state.ability === ability),
        ability,
        standing,
      ),
      ...recordOf(ability, records.get(accountId) ?? nothing, scale),
    }));
  }

  /**
   * Grants, suspends, or ends either.
   * @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT
   */
  async change(viewer: Viewer, input: AbilityInput, act: AbilityAct): Promise<StandingRow> {
    const { actor } = await this.courses.bySlug(viewer, input.course);
    insist(mayManageCourse(actor));
    const standing = await this.standings.find(viewer, input.course, input.handle);
    if (!standing) throw notFound();
    insist(mayManageAbilities(memberOf(standing), actor));
    const now = this.clock.now();
    refuseProblems(problemsOf(input, act, now));
    await this.database.transaction((tx) => this.#write(tx, standing, { ...input, act }, now));
    return standing;
  }

  /** People of whom there is something to say, by handle; for staff. @throws DomainError FORBIDDEN */
  async holders(viewer: Viewer, slug: string, after: string): Promise<StandingRow[]> {
    const access = await this.courses.bySlug(viewer, slug);
    insist(mayManageCourse(access.actor));
    const rows = await this.database.query<{ handle: string }>(HOLDERS, [
      ...[access.course.id, after, HOLDERS_MAX],
    ]);
    const found = await Promise.all(
      rows.map(({ handle }) => this.standings.find(viewer, slug, handle)),
    );
    return found.filter((standing) => standing !== null);
  }

  async #write(
    tx: Tx,
    { access, accountId }: StandingRow,
    { ability, until, reason, act }: AbilityInput & { readonly act: AbilityAct },
    now: Date,
  ): Promise<void> {
    const courseId = access.course.id;
    const actorId = access.actor.accountId ?? 0;
    const isBegun = act === 'granted' || act === 'suspended';
    const begun = isBegun ? [now, actorId, until ?? null, reason.trim()] : [];
    await tx.query(WRITE[act], [courseId, accountId, ability, ...begun]);
    await audit(tx, now, {
      ...{ act: `ability.${act}`, actorId, courseId, subjectId: accountId },
      ...{ reason: reason.trim(), details: { ability, until: until?.toISOString() ?? null } },
    });
    await emit(tx, now, 'ability.changed', { courseId, accountId, ability });
  }
}

/** A page of the staff's list; a course has few who may more than ask and answer. */
const HOLDERS_MAX = 50;

function reasonOf(state: StateRow | undefined, ability: Ability, { role }: StandingRow) {
  const none = { until: null, reason: '' };
  if (role === 'STAFF' || role === 'OWNER')
    return { ability, isHeld: true, standing: AbilityStanding.ROLE, ...none };
  if (state?.isSuspended)
    return {
      ...{ ability, isHeld: false, standing: AbilityStanding.SUSPENDED },
      ...{ until: state.suspendedUntil, reason: state.suspendReason },
    };
  if (role === 'MODERATOR')
    return { ability, isHeld: true, standing: AbilityStanding.ROLE, ...none };
  if (state?.isEarned) return { ability, isHeld: true, standing: AbilityStanding.EARNED, ...none };
  if (state?.isGranted)
    return {
      ...{ ability, isHeld: true, standing: AbilityStanding.GRANTED },
      ...{ until: state.grantedUntil, reason: state.grantReason },
    };
  return { ability, isHeld: false, standing: AbilityStanding.NOT_YET, ...none };
}

function recordOf(ability: Ability, record: PersonRecord, scale: number) {
  const { acts, ratio, needsReview } = THRESHOLDS[ability];
  return {
    ...record[acts],
    ratio,
    minimum: minimumActs(ability, scale),
    missing: missingActs(ability, record, scale),
    lacksReview: needsReview && missingActs(Ability.REVIEW, record, scale) > 0,
  };
}

function problemsOf({ until, reason }: AbilityInput, act: AbilityAct, now: Date): Problem[] {
  const path = 'input.until';
  const needed: Problem[] = act === 'suspended' && !until ? [{ path, code: 'REQUIRED' }] : [];
  const past: Problem[] = until && until <= now ? [{ path, code: 'OUT_OF_RANGE' }] : [];
  const bounds = { min: REASON_MIN, max: NOTE_MAX };
  return [...needed, ...past, ...checkText('input.reason', reason, bounds)];
}
