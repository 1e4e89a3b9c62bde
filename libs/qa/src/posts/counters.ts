import type { Tx } from '@colloquy/db';
import { hotness } from '@colloquy/domain/ranking';
import { QuestionVisibility } from '@colloquy/domain/vocabulary';
import { standing } from './posts.queries.ts';

interface ThreadCounts {
  readonly createdAt: Date;
  readonly score: number;
  readonly answerCount: number;
  readonly sameHereCount: number;
}

const RECOUNT = `with changed as (
    update post q
       set answer_count = n.standing, endorsed_answer_count = n.endorsed,
           last_activity_at = greatest(q.last_activity_at, $2::timestamptz)
      from (select count(*)::int as standing,
                   (count(*) filter (where endorsement_count > 0))::int as endorsed
              from post a where kind = 'ANSWER' and question_id = $1 and ${standing('a')}) n
     where q.id = $1
    returning q.created_at, q.score, q.answer_count, q.same_here_count)
  select created_at as "createdAt", score, answer_count as "answerCount",
         same_here_count as "sameHereCount"
    from changed`;

/**
 * Brings what lists need of a thread up to date from its rows: answers standing and endorsed, last
 * activity when `activeAt` is given, hotness. Call it with the thread locked, after the rows of
 * answers and votes are written.
 */
export async function recountThread(
  tx: Tx,
  questionId: number,
  activeAt: Date | null = null,
): Promise<void> {
  const [counts] = await tx.query<ThreadCounts[]>(RECOUNT, [questionId, activeAt]);
  if (!counts) return;
  await tx.query('update post set hotness = $2 where id = $1', [questionId, hotness(counts)]);
}

/** Locked in one order, so that two questions with the same tags never wait for each other. */
const COUNT_TAGS = `update tag set question_count = question_count + $2
  where id in (select t.id from post_tag pt join tag t on t.id = pt.tag_id
                where pt.post_id = $1 order by t.id for no key update of t)`;

/**
 * Counts a question into (1) or out of (-1) its course and tags. Counts are of questions that the
 * whole course sees, so one that it does not see changes nothing.
 */
export async function countQuestion(
  tx: Tx,
  question: {
    readonly id: number;
    readonly courseId: number;
    readonly visibility: QuestionVisibility;
  },
  by: 1 | -1,
): Promise<void> {
  if (question.visibility !== QuestionVisibility.COURSE) return;
  await tx.query('update course set question_count = question_count + $2 where id = $1', [
    question.courseId,
    by,
  ]);
  await countTags(tx, question.id, by);
}

/** Counts a question that the whole course sees into (1) or out of (-1) its tags. */
export const countTags = (tx: Tx, questionId: number, by: 1 | -1): Promise<unknown> =>
  tx.query(COUNT_TAGS, [questionId, by]);
