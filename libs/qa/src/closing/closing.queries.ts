import type { Sql } from '@colloquy/db';
import type { CloseReason } from '@colloquy/domain/vocabulary';

/** Begins the key of a course's lock, so that other locks of the same id do not meet it. */
const DUPLICATES_LOCK = 7_231;

/**
 * Makes closing as a duplicate wait for the other closings of the course: two questions that are
 * named duplicates of each other at one moment would each look free of a circle.
 */
export const lockDuplicates = (tx: Sql, courseId: number): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock($1, $2)', [DUPLICATES_LOCK, courseId]);

const ORIGINALS = `with recursive originals as (
    select id, duplicate_of_id from post where id = $1
    union
    select p.id, p.duplicate_of_id from post p join originals o on p.id = o.duplicate_of_id)
  select id from originals where id = $2`;

/** Whether `questionId` is among what `targetId` is a duplicate of, near or far. */
export async function leadsTo(tx: Sql, targetId: number, questionId: number): Promise<boolean> {
  const rows = await tx.query(ORIGINALS, [targetId, questionId]);
  return rows.length > 0;
}

export interface ClosingValues {
  readonly at: Date;
  readonly byId: number;
  readonly reason: CloseReason;
  readonly note: string | null;
  readonly duplicateOfId: number | null;
}

const WRITE = `update post set closed_at = $2, closed_by_id = $3, close_reason = $4, close_note = $5,
    duplicate_of_id = $6 where id = $1`;

/** Closes a question, or with null opens it; the link to the original follows. */
export async function writeClosing(
  tx: Sql,
  questionId: number,
  values: ClosingValues | null,
): Promise<void> {
  const { at = null, byId = null, reason = null, note = null, duplicateOfId = null } = values ?? {};
  await tx.query(WRITE, [questionId, at, byId, reason, note, duplicateOfId]);
  await tx.query(`delete from post_link where post_id = $1 and kind = 'DUPLICATE'`, [questionId]);
  if (duplicateOfId === null) return;
  await tx.query(
    `insert into post_link (post_id, target_id, kind, created_at) values ($1, $2, 'DUPLICATE', $3)`,
    [questionId, duplicateOfId, at],
  );
}
