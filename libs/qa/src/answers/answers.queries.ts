import type { Sql, Tx } from '@colloquy/db';
import { notFound } from '@colloquy/domain/vocabulary';
import { answerColumns, answerListColumns, standing } from '../posts/posts.queries.ts';

export interface NewAnswer {
  readonly courseId: number;
  readonly questionId: number;
  readonly authorId: number;
  readonly isAnonymous: boolean;
  readonly body: string;
  readonly bodyHtml: string;
  readonly excerpt: string;
  readonly language: string;
  readonly now: Date;
}

/** All answers of some questions, deleted and hidden ones too. */
export const ANSWERS_OF_QUESTIONS = `select ${answerColumns('a')}
   from post a
  where a.kind = 'ANSWER' and a.question_id = any($1::int[])
  order by a.created_at, a.id`;

/** Answers are looked for in so many of a tag's questions, the most helpful first. */
const BEST_AMONG = 300;

/**
 * The best answers to public questions with the tags $1 of a course, at most $2: endorsed first, then
 * accepted, then by votes; none that is disputed, and none that only its author found good.
 */
export const BEST_ANSWERS = `select ${answerListColumns('a')}
   from (select q.id, q.accepted_answer_id from post q
          where q.kind = 'QUESTION' and q.visibility = 'COURSE' and ${standing('q')} and q.answer_count > 0
            and exists (select from post_tag pt where pt.post_id = q.id and pt.tag_id = any($1::int[]))
          order by q.score desc, q.id desc limit ${BEST_AMONG}) q
   join post a on a.kind = 'ANSWER' and a.question_id = q.id and ${standing('a')} and a.dispute = 'NONE'
  where a.endorsement_count > 0 or a.id = q.accepted_answer_id or a.score > 1
  order by a.endorsement_count > 0 desc, a.id = q.accepted_answer_id desc, a.score desc, a.id desc
  limit $2`;

/** @returns the id of the new answer */
export async function insertAnswer(tx: Tx, a: NewAnswer): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `insert into post (kind, course_id, question_id, author_id, is_anonymous, body_markdown,
       body_html, excerpt, language, created_at)
     values ('ANSWER', $1, $2, $3, $4, $5, $6, $7, $8, $9)
     returning id`,
    [
      a.courseId,
      a.questionId,
      a.authorId,
      a.isAnonymous,
      a.body,
      a.bodyHtml,
      a.excerpt,
      a.language,
      a.now,
    ],
  );
  if (!row) throw notFound();
  return row.id;
}

/** Answers standing that are by people who are learners of the course now. */
export async function countLearnerAnswers(sql: Sql, questionId: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count
       from post a
       join enrolment e on e.course_id = a.course_id and e.account_id = a.author_id
      where a.kind = 'ANSWER' and a.question_id = $1 and ${standing('a')}
        and e.role = 'LEARNER'`,
    [questionId],
  );
  return row?.count ?? 0;
}
