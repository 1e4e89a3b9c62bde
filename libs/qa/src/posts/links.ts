import type { Tx } from '@colloquy/db';

/** The thread whose texts link to other questions. */
export interface LinkingThread {
  readonly courseId: number;
  readonly threadId: number;
}

/**
 * Remembers that a thread links to questions of its course, by number; unknown numbers and the
 * thread itself are left out. Links stay when an edit takes them out of a text: they once led there.
 */
export async function linkQuestions(
  tx: Tx,
  { courseId, threadId }: LinkingThread,
  numbers: readonly number[],
  now: Date,
): Promise<void> {
  if (numbers.length === 0) return;
  await tx.query(
    `insert into post_link (post_id, target_id, kind, created_at)
     select $1, id, 'LINKED', $4 from post
      where course_id = $2 and number = any($3::int[]) and id <> $1
     on conflict (post_id, target_id, kind) do nothing`,
    [threadId, courseId, numbers, now],
  );
}
