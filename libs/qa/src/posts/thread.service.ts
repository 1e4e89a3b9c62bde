import { accessesOf, mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { maySeeQuestion } from '@colloquy/domain/permissions';
import { notFound } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { after, afterBoth, inOrder, type Batch, type Soon } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import type { Reader } from './author.service.ts';
import { packedQuestion, type Packed } from './packed-rows.ts';
import type { QuestionForAct } from './post-access.service.ts';
import {
  answerListColumns,
  questionListColumns,
  threadOf,
  type AnswerRow,
  type PostRow,
  type QuestionRow,
} from './posts.queries.ts';
import { expectThread, rememberThread, withMoments } from './whole-thread.ts';
import { QUESTION_WITH_WHOLE, type WholeRow } from './whole-thread.queries.ts';

/** What the permission rules ask about the place where a post stands. */
export interface PostContext {
  readonly question: QuestionRow;
  readonly access: CourseAccess;
}

const QUESTIONS = `select ${questionListColumns('q')} from post q
  where q.kind = 'QUESTION' and q.id = any($1::int[])`;

const ANSWERS = `select ${answerListColumns('a')} from post a
  where a.kind = 'ANSWER' and a.id = any($1::int[])`;

/**
 * Threads as field resolvers see them: through the request's loaders, so that a page of any
 * length costs one statement for each kind of thing.
 */
@Injectable()
export class ThreadService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Hands what one statement read to the loaders, and expects the thread to be asked for. */
  remember(reader: Reader, found: QuestionForAct): void {
    const { question, access } = found;
    accessesOf(this.database, this.clock, reader).prime(access.course.id, access);
    this.#questions(reader).prime(question.id, question);
    expectThread(this.database, reader, question.id);
  }

  /** The question with this number and its whole thread, in one statement, if the viewer may see it. */
  async questionPage(
    reader: Reader,
    access: CourseAccess,
    number: number,
  ): Promise<QuestionRow | null> {
    const values = [access.course.id, number, reader.viewer.accountId];
    const rows = await this.database.query<{ whole: WholeRow<Packed<QuestionRow>> }>(
      QUESTION_WITH_WHOLE,
      values,
    );
    const whole = rows[0]?.whole;
    if (!whole) return null;
    const question = withMoments(packedQuestion.unpacked(whole.question));
    if (!mayRead(access) || !maySeeQuestion(access.actor, question)) return null;
    rememberThread(reader.loaders, question.id, { ...whole, question });
    this.#questions(reader).prime(question.id, question);
    return question;
  }

  /** Hands answers that one statement read to the loaders. */
  rememberAnswers({ loaders }: Reader, answers: readonly AnswerRow[]): void {
    const loader = loaders.of(this.#readAnswers, () => this.#readAnswers);
    for (const answer of answers) loader.prime(answer.id, answer);
  }

  /** The viewer's place in a course whose existence the viewer knows. */
  accessOf(reader: Reader, courseId: number): Soon<CourseAccess> {
    return after(accessesOf(this.database, this.clock, reader).soon(courseId), (access) => {
      if (!access) throw notFound();
      return access;
    });
  }

  /** The question if the viewer may see it, without its texts. */
  question(reader: Reader, questionId: number): Soon<QuestionRow | null> {
    return after(this.#questions(reader).soon(questionId), (question) => {
      if (!question) return null;
      return after(this.accessOf(reader, question.courseId), (access) =>
        mayRead(access) && maySeeQuestion(access.actor, question) ? question : null,
      );
    });
  }

  /** Without its texts, and without asking who may see it. */
  answer(reader: Reader, answerId: number): Soon<AnswerRow | null> {
    return reader.loaders.of(this.#readAnswers, () => this.#readAnswers).soon(answerId);
  }

  /** @throws DomainError NOT_FOUND when the viewer may not see the thread */
  contextOf(reader: Reader, post: PostRow): Soon<PostContext> {
    const question = this.question(reader, threadOf(post));
    return afterBoth(question, this.accessOf(reader, post.courseId), (found, access) => {
      if (!found) throw notFound();
      return { question: found, access };
    });
  }

  #questions({ loaders }: Reader) {
    return loaders.of(this.#readQuestions, () => this.#readQuestions);
  }

  readonly #readQuestions: Batch<number, QuestionRow | null> = async (ids) => {
    const rows = await this.database.query<QuestionRow>(QUESTIONS, [ids]);
    return inOrder(ids, rows, (row) => row.id);
  };

  readonly #readAnswers: Batch<number, AnswerRow | null> = async (ids) => {
    const rows = await this.database.query<AnswerRow>(ANSWERS, [ids]);
    return inOrder(ids, rows, (row) => row.id);
  };
}
