import {
  CourseAccessService,
  type CourseAccess,
  enrolmentOf,
  keepAnOwner,
  setEnrolment,
} from '@colloquy/courses';
import { Database, type Tx } from '@colloquy/db';
import { needsEnd, SUSPENSION_MAX_DAYS } from '@colloquy/domain/moderation';
import { isModerator, mayLift, maySanction, type MemberFacts } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  type Ability,
  CourseRole,
  EnrolmentState,
  NOTE_MAX,
  notFound,
  type Problem,
  REASON_MAX,
  REASON_MIN,
  refuseProblems,
  SanctionKind,
} from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { type Connection, connectionOf, type PageArgs, pageOf } from '@colloquy/platform/graphql';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';
import { insertRow, oneRow, updateRow } from '../sql/rows.ts';
import {
  SANCTION_BY_ID,
  type SanctionRow,
  SANCTIONS_OF_COURSE,
  SANCTIONS_OF_PERSON,
} from './sanctions.queries.ts';

export interface NewSanction {
  readonly course: string;
  readonly handle: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  /** Of a suspension, and only there. */
  readonly endsAt: Date | null;
  /** Of a suspended ability, and only there. */
  readonly ability: Ability | null;
  /** The saved reply that the reason was written from. */
  readonly savedReplyId: number | null;
}

const DAY_MS = 24 * 3_600_000;

const ACCOUNT = `select id from account where handle = lower($1) and deleted_at is null`;

const REPLY = `select id from saved_reply where id = $1 and course_id = $2 and use = 'SANCTION'`;

/** What moderators and staff lay upon people; what a sanction forbids is forbidden by the Actor. */
@Injectable()
export class SanctionsService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async give(viewer: Viewer, input: NewSanction): Promise<SanctionRow> {
    const givenById = signedIn(viewer);
    const { course } = await this.courses.bySlug(viewer, input.course);
    const id = await this.database.transaction(async (tx) => {
      const access = await this.courses.locked(tx, viewer, course.id);
      const member = await memberBy(tx, access, input.handle);
      insistFits(maySanction(member, input.kind, access.actor));
      const now = this.clock.now();
      refuseProblems([...problemsOf(input, now), ...(await replyProblems(tx, access, input))]);
      const given = { ...valuesOf(input), courseId: course.id, accountId: member.accountId };
      const made = await insertRow(tx, 'sanction', { ...given, givenById, givenAt: now });
      const sanctionId = Number(made);
      if (input.kind === SanctionKind.REMOVED) await setState(tx, now, member, 'REMOVED');
      await this.#tell(tx, now, { act: 'sanction.given', actorId: givenById, sanctionId });
      return sanctionId;
    });
    return oneRow<SanctionRow>(this.database, SANCTION_BY_ID, [id]);
  }

  /** Ends a sanction before its time. @throws as `give`, CONFLICT */
  async lift(viewer: Viewer, sanctionId: number, reason: string): Promise<SanctionRow> {
    signedIn(viewer);
    const { courseId } = await oneRow<SanctionRow>(this.database, SANCTION_BY_ID, [sanctionId]);
    await this.database.transaction(async (tx) => {
      const access = await this.courses.locked(tx, viewer, courseId);
      if (!isModerator(access.actor)) throw notFound();
      const sanction = await oneRow<SanctionRow>(tx, SANCTION_BY_ID, [sanctionId]);
      const member = await memberOf(tx, courseId, sanction.accountId);
      insistFits(mayLift(sanction, member, access.actor, this.clock.now()));
      refuseProblems(checkText('reason', reason, { min: REASON_MIN, max: NOTE_MAX }));
      await this.liftIn(tx, sanction, { byId: signedIn(viewer), reason: reason.trim() });
    });
    return oneRow<SanctionRow>(this.database, SANCTION_BY_ID, [sanctionId]);
  }

  /** Lifts within a transaction that has the course locked and the right to. */
  async liftIn(
    tx: Tx,
    { id, kind, courseId, accountId }: SanctionRow,
    { byId, reason }: { readonly byId: number; readonly reason: string },
  ): Promise<void> {
    const now = this.clock.now();
    await updateRow(tx, 'sanction', id, { liftedAt: now, liftedById: byId, liftReason: reason });
    const member = await enrolmentOf(tx, courseId, accountId);
    if (kind === SanctionKind.REMOVED && member?.state === EnrolmentState.REMOVED)
      await setState(tx, now, member, 'ACTIVE');
    await this.#tell(tx, now, { act: 'sanction.lifted', actorId: byId, sanctionId: id });
  }

  /** Says that one has read a sanction; after a warning one may write again. @throws NOT_FOUND */
  async acknowledge(viewer: Viewer, sanctionId: number): Promise<SanctionRow> {
    const accountId = signedIn(viewer);
    const sanction = await oneRow<SanctionRow>(this.database, SANCTION_BY_ID, [sanctionId]);
    if (sanction.accountId !== accountId) throw notFound();
    await this.database.transaction((tx) =>
      tx.query(
        `update sanction set acknowledged_at = coalesce(acknowledged_at, $2) where id = $1`,
        [sanctionId, this.clock.now()],
      ),
    );
    return oneRow<SanctionRow>(this.database, SANCTION_BY_ID, [sanctionId]);
  }

  /** Those of a course for moderators, newest first; the person's own for everybody. */
  async list(
    access: CourseAccess,
    accountId: number | null,
    args: PageArgs,
  ): Promise<Connection<SanctionRow>> {
    const page = pageOf(args, 1);
    const isOwn = accountId !== null && accountId === access.actor.accountId;
    if (!isOwn && !isModerator(access.actor)) return connectionOf([], page, () => []);
    const values = [access.course.id, page.after?.[0] ?? null, page.first + 1];
    const rows =
      accountId === null
        ? await this.database.query<SanctionRow>(SANCTIONS_OF_COURSE, values)
        : await this.database.query<SanctionRow>(SANCTIONS_OF_PERSON, [...values, accountId]);
    return connectionOf(rows, page, ({ id }) => [id]);
  }

  async #tell(
    tx: Tx,
    now: Date,
    {
      act,
      actorId,
      sanctionId,
    }: {
      readonly act: 'sanction.given' | 'sanction.lifted';
      readonly actorId: number;
      readonly sanctionId: number;
    },
  ): Promise<void> {
    const sanction = await oneRow<SanctionRow>(tx, SANCTION_BY_ID, [sanctionId]);
    const { courseId, accountId, kind, ability, endsAt, reason, liftReason } = sanction;
    await emit(tx, now, act, { courseId, accountId, sanctionId });
    const why = act === 'sanction.given' ? reason : liftReason;
    const details = { sanctionId, kind, ability, endsAt };
    await audit(tx, now, { act, actorId, courseId, subjectId: accountId, reason: why, details });
  }
}

async function memberBy(tx: Tx, access: CourseAccess, handle: string): Promise<MemberFacts> {
  if (handle.includes('\u0000')) throw notFound();
  const { id } = await oneRow<{ id: number }>(tx, ACCOUNT, [handle]);
  return memberOf(tx, access.course.id, id);
}

/** Whoever left or was removed is still somebody of the course here. */
async function memberOf(tx: Tx, courseId: number, accountId: number) {
  const member = await enrolmentOf(tx, courseId, accountId);
  if (!member) throw notFound();
  return member;
}

async function setState(
  tx: Tx,
  now: Date,
  member: MemberFacts,
  state: 'ACTIVE' | 'REMOVED',
): Promise<void> {
  const enrolment = member as NonNullable<Awaited<ReturnType<typeof enrolmentOf>>>;
  if (state === 'REMOVED') await keepAnOwner(tx, enrolment);
  await setEnrolment(tx, now, { ...enrolment, role: CourseRole.LEARNER, state, cohortId: null });
}

const valuesOf = ({ kind, reason, endsAt, ability, savedReplyId }: NewSanction) => ({
  ...{ kind, reason: reason.trim(), endsAt, ability, savedReplyId },
});

function problemsOf({ kind, reason, endsAt, ability }: NewSanction, now: Date): Problem[] {
  const bounds = { min: REASON_MIN, max: REASON_MAX };
  return [
    ...checkText('input.reason', reason, bounds),
    ...endProblems(kind, endsAt, now),
    ...(kind === SanctionKind.ABILITY_SUSPENDED && ability === null
      ? [{ path: 'input.ability', code: 'REQUIRED' as const }]
      : []),
    ...(kind !== SanctionKind.ABILITY_SUSPENDED && ability !== null
      ? [{ path: 'input.ability', code: 'NOT_ALLOWED' as const }]
      : []),
  ];
}

function endProblems(kind: SanctionKind, endsAt: Date | null, now: Date): Problem[] {
  const path = 'input.endsAt';
  if (!needsEnd(kind)) return endsAt === null ? [] : [{ path, code: 'NOT_ALLOWED' }];
  if (endsAt === null) return [{ path, code: 'REQUIRED' }];
  const days = (endsAt.getTime() - now.getTime()) / DAY_MS;
  return days > 0 && days <= SUSPENSION_MAX_DAYS
    ? []
    : [{ path, code: 'OUT_OF_RANGE', bound: SUSPENSION_MAX_DAYS }];
}

async function replyProblems(
  tx: Tx,
  { course }: CourseAccess,
  { savedReplyId }: NewSanction,
): Promise<Problem[]> {
  if (savedReplyId === null) return [];
  const rows = await tx.query<unknown[]>(REPLY, [savedReplyId, course.id]);
  return rows.length > 0 ? [] : [{ path: 'input.savedReplyId', code: 'UNKNOWN' }];
}
