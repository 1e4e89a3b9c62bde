import type { Tx } from '@colloquy/db';
import { notFound } from '@colloquy/domain/vocabulary';
import { commentColumns, standing } from '../posts/posts.queries.ts';

export interface NewComment {
  readonly postId: number;
  readonly questionId: number;
  readonly authorId: number;
  readonly isAnonymous: boolean;
  readonly body: string;
  readonly bodyHtml: string;
  readonly now: Date;
}

/** All comments in some threads, deleted and hidden ones too, oldest first. */
export const COMMENTS_OF_THREADS = `select ${commentColumns('m', 'q')}
   from comment m join post q on q.id = m.question_id
  where m.question_id = any($1::int[])
  order by m.created_at, m.id`;

/** @returns the id of the new comment */
export async function insertComment(tx: Tx, c: NewComment): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `insert into comment (post_id, question_id, author_id, is_anonymous, body_markdown, body_html,
       created_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [c.postId, c.questionId, c.authorId, c.isAnonymous, c.body, c.bodyHtml, c.now],
  );
  if (!row) throw notFound();
  return row.id;
}

export const recountComments = (tx: Tx, postId: number): Promise<unknown> =>
  tx.query(
    `update post set comment_count =
       (select count(*) from comment m where post_id = $1 and ${standing('m')}) where id = $1`,
    [postId],
  );
