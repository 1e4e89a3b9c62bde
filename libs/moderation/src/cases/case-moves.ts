import { disputeOf, isUndecided, owesCorrection, transitionOf } from '@colloquy/domain/moderation';
import {
  type CaseEvent,
  type CaseParty,
  type CaseState,
  Dispute,
  type EventType,
  FlagState,
  QueueKind,
} from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import { withdrawAcceptance } from '@colloquy/qa';
import { enqueue, settle } from '../queues/items.queries.ts';
import { conflict } from '../sql/conflict.ts';
import { insertRow, updateRow } from '../sql/rows.ts';
import { factsOf, sceneOf, type CaseScene } from './case-scene.ts';
import { giveCorrections } from './corrections.ts';

/** What happens to a case, and what is said with it. */
export interface Move {
  readonly event: CaseEvent;
  readonly note?: string;
  readonly appellant?: CaseParty;
  /** Flags whose own claim does not hold though the case is decided for the others. */
  readonly rejectedFlagIds?: readonly number[];
  /** Of a repair: the revision that repairs. */
  readonly revisionId?: number | null;
  /** Of a restored answer: until when its author has time again. */
  readonly repairUntil?: Date;
}

/**
 * The one way in which a case moves: asks the state machine, then writes the state and all that
 * follows from it (flags, queue, dispute, acceptance, corrections, the step that its parties read).
 * @throws DomainError CONFLICT with the reason that stands against the move
 */
export async function moveCase(scene: CaseScene, move: Move): Promise<CaseScene> {
  const facts = factsOf(scene, move.appellant);
  const { state, refusal } = transitionOf(facts.state, move.event, facts, scene.now);
  if (refusal !== null) throw conflict(refusal);
  const { tx, row, answer } = scene;
  await updateRow(tx, 'inaccuracy_case', row.id, { state, ...changes(scene, move, state) });
  await settleFlags(scene, state, move.rejectedFlagIds ?? []);
  await takeStep(scene, move.event, move.note);
  await queueUp(scene, state);
  const moved = await settleDispute(await sceneOf(scene, row.id));
  const hadAccepted = answer.acceptedAnswerId === row.postId || row.unacceptedAt !== null;
  if (owesCorrection(state) || (row.upheldAt !== null && state === 'REJECTED'))
    await giveCorrections(moved, hadAccepted ? answer.askerId : null);
  const { courseId, postId, id: caseId } = row;
  await emit(tx, scene.now, EVENTS[move.event], { courseId, postId, caseId });
  return moved;
}

const EVENTS = {
  REPAIR: 'case.repaired',
  CONTEST: 'case.contested',
  LAPSE: 'case.lapsed',
  AUTHOR_LEFT: 'case.lapsed',
  UPHOLD: 'case.decided',
  REJECT: 'case.decided',
  VERIFY_REPAIR: 'case.decided',
  RETRACT: 'case.decided',
  ANSWER_DELETED: 'case.decided',
  ANSWER_RESTORED: 'case.opened',
  GRANT_APPEAL: 'case.decided',
} as const satisfies Record<CaseEvent, EventType>;

/** What the row remembers of a move besides the state. */
function changes(
  { now, actorId, row, answer }: CaseScene,
  { event, note = '', revisionId = null, repairUntil }: Move,
  state: CaseState,
): Record<string, unknown> {
  switch (event) {
    case 'REPAIR':
      return { repairedAt: now, repairedById: actorId, repairRevisionId: revisionId };
    case 'CONTEST':
      return { contestedAt: now, contestReason: note };
    case 'LAPSE':
    case 'AUTHOR_LEFT':
      return { lapsedAt: now };
    case 'ANSWER_RESTORED':
      return { repairUntil };
    case 'UPHOLD':
    case 'REJECT':
    case 'VERIFY_REPAIR':
    case 'GRANT_APPEAL':
      return {
        ...{ decidedAt: now, decidedById: actorId, decisionNote: note },
        judgedVersion: answer.version,
        upheldAt: row.upheldAt ?? (state === 'UPHELD' ? now : null),
      };
    default:
      return {};
  }
}

const SETTLE_FLAGS = `with settled as (
    update flag set state = $2, decided_at = $3, decided_by_id = $4
     where case_id = $1 and state = any($5::text[]) and state <> $2 and id <> all($6::int[])
    returning id)
  select id from settled order by id`;

const REJECT_FLAGS = `with settled as (
    update flag set state = 'REJECTED', decided_at = $2, decided_by_id = $3
     where case_id = $1 and state <> 'RETRACTED' and id = any($4::int[])
    returning id)
  select id from settled order by id`;

/** What a case's state makes of its flags, and from which states. */
const FLAGS_OF: Partial<Record<CaseState, { to: FlagState; from: readonly FlagState[] }>> = {
  UPHELD: { to: FlagState.UPHELD, from: [FlagState.OPEN, FlagState.REJECTED] },
  REPAIR_VERIFIED: { to: FlagState.UPHELD, from: [FlagState.OPEN] },
  REJECTED: { to: FlagState.REJECTED, from: [FlagState.OPEN, FlagState.UPHELD] },
  MOOT: { to: FlagState.MOOT, from: [FlagState.OPEN] },
  OPEN: { to: FlagState.OPEN, from: [FlagState.MOOT] },
};

async function settleFlags(
  { tx, now, actorId, row }: CaseScene,
  state: CaseState,
  rejected: readonly number[],
): Promise<void> {
  const change = FLAGS_OF[state];
  if (!change) return;
  const at = change.to === FlagState.OPEN ? [null, null] : [now, actorId];
  const values = [row.id, change.to, ...at, change.from, rejected];
  const settled = await tx.query<{ id: number }[]>(SETTLE_FLAGS, values);
  const refused = await tx.query<{ id: number }[]>(REJECT_FLAGS, [row.id, now, actorId, rejected]);
  if (change.to === FlagState.OPEN || change.to === FlagState.MOOT) return;
  const { courseId, postId } = row;
  for (const { id: flagId } of [...settled, ...refused])
    await emit(tx, now, 'flag.decided', { courseId, flagId, postId });
}

/** What the parties of a case read of it. */
export async function takeStep(
  { tx, now, actorId, row }: CaseScene,
  act: CaseEvent | 'FLAG' | 'APPEAL' | 'APPEAL_DISMISSED',
  note = '',
): Promise<void> {
  const values = { caseId: row.id, act, accountId: actorId, note, createdAt: now };
  await insertRow(tx, 'case_step', values);
}

/** A case waits in the queue from the moment that its author had their say until it is decided. */
async function queueUp({ tx, now, row }: CaseScene, state: CaseState): Promise<void> {
  const { courseId, postId, id: caseId } = row;
  if (isUndecided(state) && state !== 'OPEN')
    await enqueue(tx, now, { courseId, queue: QueueKind.REPAIRS, postId, caseId });
  else await settle(tx, QueueKind.REPAIRS, `case:${caseId}`);
}

/** A person has one flag of a kind on an answer, so each of these is another person's. */
const weightsOf = ({ flags }: CaseScene): number[] =>
  flags
    .filter(({ state }) => state === FlagState.OPEN || state === FlagState.UPHELD)
    .map(({ weight }) => weight);

/** Brings what readers see of the answer up to date with its case. @returns the scene as it then is */
export async function settleDispute(scene: CaseScene): Promise<CaseScene> {
  const { tx, now, row, answer } = scene;
  const { courseId, postId, id: caseId } = row;
  const facts = { state: row.state, weights: weightsOf(scene), wasUpheld: row.upheldAt !== null };
  const dispute = disputeOf(facts);
  if (dispute !== answer.dispute) {
    await updateRow(tx, 'post', postId, { dispute });
    const event = dispute === Dispute.NONE ? 'answer.undisputed' : 'answer.disputed';
    await emit(tx, now, event, { courseId, postId, caseId });
  }
  if (dispute === Dispute.FOUND_INACCURATE) await loseAcceptance(scene);
  return sceneOf(scene, caseId);
}

/** An answer that was found inaccurate is no longer accepted; its asker is asked anew. */
async function loseAcceptance({ tx, now, row, answer }: CaseScene): Promise<void> {
  if (answer.acceptedAnswerId !== row.postId) return;
  const { courseId, questionId: id } = row;
  const question = { id, courseId, acceptedAnswerId: row.postId };
  await withdrawAcceptance({ tx, now, question });
  await updateRow(tx, 'inaccuracy_case', row.id, { unacceptedAt: now });
}
