import type { Sql } from '@colloquy/db';
import type { QueueKind, ReviewItemState } from '@colloquy/domain/vocabulary';
import { columns } from '@colloquy/qa';
import { insertRow } from '../sql/rows.ts';
import type { RecordedDecision } from './decisions.ts';

export interface ReviewItemRow {
  readonly id: number;
  readonly courseId: number;
  readonly queue: QueueKind;
  readonly subject: string;
  readonly postId: number | null;
  readonly commentId: number | null;
  readonly caseId: number | null;
  readonly suggestedEditId: number | null;
  readonly endorsementId: number | null;
  readonly appealId: number | null;
  readonly state: ReviewItemState;
  readonly createdAt: Date;
  readonly statement: string | null;
  readonly statementAt: Date | null;
  readonly claimedById: number | null;
  readonly claimedUntil: Date | null;
  readonly decidedById: number | null;
  readonly decidedAt: Date | null;
  readonly decision: RecordedDecision | null;
  readonly effectiveAt: Date | null;
  readonly appliedAt: Date | null;
  readonly failure: string | null;
}

// prettier-ignore
const ITEM = [
  'id', 'courseId', 'queue', 'subject', 'postId', 'commentId', 'caseId', 'suggestedEditId',
  'endorsementId', 'appealId', 'state', 'createdAt', 'statement', 'statementAt', 'claimedById',
  'claimedUntil', 'decidedById', 'decidedAt', 'decision', 'effectiveAt', 'appliedAt', 'failure',
] as const;

export const itemColumns = (alias: string): string => columns(alias, ITEM);

export const ITEM_BY_ID = `select ${itemColumns('r')} from review_item r where r.id = $1`;
export const LOCK_ITEM = `${ITEM_BY_ID} for update`;

/** What an item is about: one of these, with the post that it stands at. */
export interface Subject {
  readonly courseId: number;
  readonly queue: QueueKind;
  readonly postId: number | null;
  readonly commentId?: number | null;
  readonly caseId?: number;
  readonly suggestedEditId?: number;
  readonly endorsementId?: number;
  readonly appealId?: number;
}

/** The one word for what an item is about, by which a second item for it is known. */
export function subjectOf(subject: Subject): string {
  const { postId, commentId, caseId, suggestedEditId, endorsementId, appealId } = subject;
  if (appealId) return `appeal:${appealId}`;
  if (caseId) return `case:${caseId}`;
  if (suggestedEditId) return `edit:${suggestedEditId}`;
  if (endorsementId) return `endorsement:${endorsementId}`;
  return commentId ? `comment:${commentId}` : `post:${postId}`;
}

/** Puts a thing into a queue, unless it waits there already. */
export const enqueue = (tx: Sql, now: Date, subject: Subject): Promise<number | null> =>
  insertRow(tx, 'review_item', { ...subject, subject: subjectOf(subject), createdAt: now });

const SETTLE = `update review_item set state = 'MOOT', claimed_by_id = null, claimed_until = null
  where queue = $1 and subject = $2 and state = 'OPEN'`;

/** Takes a thing out of a queue that was settled elsewhere; a decision on its way stays. */
export const settle = (tx: Sql, queue: QueueKind, subject: string): Promise<unknown> =>
  tx.query(SETTLE, [queue, subject]);
