import type { StructuredPart, Tx } from '@colloquy/db';

/** The first state of a post's text. */
export interface FirstText {
  readonly postId: number;
  readonly authorId: number;
  readonly title: string | null;
  readonly body: string;
  readonly tags: readonly string[];
  readonly structured: StructuredPart | null;
}

export const writeFirstRevision = (tx: Tx, text: FirstText, now: Date): Promise<unknown> =>
  tx.query(
    `insert into revision (post_id, number, kind, editor_id, title, body_markdown, tags, structured,
       created_at)
     values ($1, 1, 'INITIAL', $2, $3, $4, $5, $6, $7)`,
    [text.postId, text.authorId, text.title, text.body, text.tags, text.structured, now],
  );

/** What was begun is now said. */
export const discardDraftAt = (
  tx: Tx,
  accountId: number,
  courseId: number,
  place: string,
): Promise<unknown> =>
  tx.query('delete from draft where account_id = $1 and course_id = $2 and place = $3', [
    accountId,
    courseId,
    place,
  ]);
