import { accessesOf, mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { maySeeQuestion } from '@colloquy/domain/permissions';
import { notFound } from '@colloquy/domain/vocabulary';
import { inOrder, type Batch } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import type { Reader } from './author.service.ts';
import type { QuestionForAct } from './post-access.service.ts';
import {
  answerListColumns,
  questionListColumns,
  threadOf,
  type AnswerRow,
  type PostRow,
  type QuestionRow,
} from './posts.queries.ts';
import { expectThread } from './whole-thread.ts';

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
  constructor(private readonly database: Database) {}

  /** Hands what one statement read to the loaders, and expects the thread to be asked for. */
  remember(reader: Reader, found: QuestionForAct): void {
    const { question, access } = found;
    accessesOf(this.database, reader).prime(access.course.id, access);
    this.#questions(reader).prime(question.id, question);
    expectThread(this.database, reader, question.id);
  }

  /** Hands answers that one statement read to the loaders. */
  rememberAnswers({ loaders }: Reader, answers: readonly AnswerRow[]): void {
    const loader = loaders.of(this.#readAnswers, () => this.#readAnswers);
    for (const answer of answers) loader.prime(answer.id, answer);
  }

  /** The viewer's place in a course whose existence the viewer knows. */
  async accessOf(reader: Reader, courseId: number): Promise<CourseAccess> {
    const access = await accessesOf(this.database, reader).load(courseId);
    if (!access) throw notFound();
    return access;
  }

  /** The question if the viewer may see it, without its texts. */
  async question(reader: Reader, questionId: number): Promise<QuestionRow | null> {
    const question = await this.#questions(reader).load(questionId);
    if (!question) return null;
    const access = await this.accessOf(reader, question.courseId);
    return mayRead(access) && maySeeQuestion(access.actor, question) ? question : null;
  }

  /** Without its texts, and without asking who may see it. */
  async answer(reader: Reader, answerId: number): Promise<AnswerRow | null> {
    return reader.loaders.of(this.#readAnswers, () => this.#readAnswers).load(answerId);
  }

  /** @throws DomainError NOT_FOUND when the viewer may not see the thread */
  async contextOf(reader: Reader, post: PostRow): Promise<PostContext> {
    const [question, access] = await Promise.all([
      this.question(reader, threadOf(post)),
      this.accessOf(reader, post.courseId),
    ]);
    if (!question) throw notFound();
    return { question, access };
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
