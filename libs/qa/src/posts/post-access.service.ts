import {
  accessJson,
  accessOf,
  mayRead,
  type AccessRow,
  type CourseAccess,
} from '@colloquy/courses';
import type { Sql } from '@colloquy/db';
import { maySeeQuestion, maySeeReply } from '@colloquy/domain/permissions';
import { notFound } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import {
  answerColumns,
  commentColumns,
  questionColumns,
  threadOf,
  type AnswerRow,
  type CommentRow,
  type FullPost,
  type QuestionRow,
} from './posts.queries.ts';

/** A question that the viewer may see, and what the viewer is in its course. */
export interface QuestionForAct {
  readonly question: FullPost<QuestionRow>;
  readonly access: CourseAccess;
}

/** A post with its thread: for a question, `post` is `question`. */
export interface PostForAct extends QuestionForAct {
  readonly post: FullPost;
}

export interface CommentForAct extends PostForAct {
  readonly comment: CommentRow;
}

export interface ForActOptions {
  /**
   * Locks the thread's question until the transaction ends, before anything is read: acts on one
   * thread wait for each other, so counters made from rows are right and no two acts deadlock.
   */
  readonly lock?: true;
}

type WithAccess<R> = R & { readonly access: AccessRow };

const QUESTION_BY_ID = `select ${questionColumns('q')}, ${accessJson} as access
   from post q
   join course c on c.id = q.course_id
   left join enrolment e on e.course_id = c.id and e.account_id = $2
  where q.kind = 'QUESTION' and q.id = $1`;

const QUESTION_BY_NUMBER = `select ${questionColumns('q')} from post q
  where q.kind = 'QUESTION' and q.course_id = $1 and q.number = $2`;

const ANSWER_BY_ID = `select ${answerColumns('a')} from post a where a.kind = 'ANSWER' and a.id = $1`;

const COMMENT_BY_ID = `select ${commentColumns('m', 'q')}
   from comment m join post q on q.id = m.question_id
  where m.id = $1`;

// Not `for update`: rows that refer to a question, such as a link to it from another, lock its key,
// and two threads that link to each other would deadlock.
const LOCK_THREAD = `select q.id from post p join post q on q.id = coalesce(p.question_id, p.id)
  where p.id = $1 for no key update of q`;

const LOCK_THREAD_OF_COMMENT = `select q.id from comment m join post q on q.id = m.question_id
  where m.id = $1 for no key update of q`;

/**
 * The door to posts, as `CourseAccessService` is the door to courses: every act on a post and
 * every read of a single one begins here. What the viewer may not know of (a course not readable,
 * a private question, a deleted post of others) is the same NOT_FOUND as what does not exist.
 * Runs on the given connection alone, so it can be asked within a transaction.
 */
@Injectable()
export class PostAccessService {
  constructor(private readonly clock: Clock) {}

  /** @throws DomainError NOT_FOUND */
  async forAct(
    sql: Sql,
    viewer: Viewer,
    postId: number,
    options: ForActOptions = {},
  ): Promise<PostForAct> {
    if (options.lock) await sql.query(LOCK_THREAD, [postId]);
    const answer = await this.#answer(sql, postId);
    const found = await this.#question(sql, viewer, answer ? threadOf(answer) : postId);
    if (answer && !maySeeReply(found.access.actor, answer)) throw notFound();
    return { ...found, post: answer ?? found.question };
  }

  /** @throws DomainError NOT_FOUND also for the id of an answer */
  async question(
    sql: Sql,
    viewer: Viewer,
    questionId: number,
    options: ForActOptions = {},
  ): Promise<QuestionForAct> {
    if (options.lock) await sql.query(LOCK_THREAD, [questionId]);
    return this.#question(sql, viewer, questionId);
  }

  /** In a course whose access is known. @throws DomainError NOT_FOUND */
  async questionByNumber(
    sql: Sql,
    access: CourseAccess,
    number: number,
  ): Promise<FullPost<QuestionRow>> {
    const values = [access.course.id, number];
    const [question] = await sql.query<FullPost<QuestionRow>>(QUESTION_BY_NUMBER, values);
    if (!question) throw notFound();
    return seen(access, question);
  }

  /** @throws DomainError NOT_FOUND also for a deleted comment of somebody else */
  async comment(
    sql: Sql,
    viewer: Viewer,
    commentId: number,
    options: ForActOptions = {},
  ): Promise<CommentForAct> {
    if (options.lock) await sql.query(LOCK_THREAD_OF_COMMENT, [commentId]);
    const [comment] = await sql.query<CommentRow>(COMMENT_BY_ID, [commentId]);
    if (!comment) throw notFound();
    const found = await this.forAct(sql, viewer, comment.postId);
    if (!maySeeReply(found.access.actor, comment)) throw notFound();
    return { ...found, comment };
  }

  async #answer(sql: Sql, postId: number): Promise<FullPost<AnswerRow> | null> {
    const rows = await sql.query<FullPost<AnswerRow>>(ANSWER_BY_ID, [postId]);
    return rows[0] ?? null;
  }

  async #question(sql: Sql, viewer: Viewer, id: number): Promise<QuestionForAct> {
    const values = [id, viewer.accountId];
    const [row] = await sql.query<WithAccess<FullPost<QuestionRow>>>(QUESTION_BY_ID, values);
    if (!row) throw notFound();
    const { access: accessRow, ...question } = row;
    const access = accessOf(viewer, accessRow, this.clock.now());
    return { question: seen(access, question), access };
  }
}

function seen(access: CourseAccess, question: FullPost<QuestionRow>): FullPost<QuestionRow> {
  if (!mayRead(access) || !maySeeQuestion(access.actor, question)) throw notFound();
  return question;
}
