import {
  accessJson,
  accessOf,
  mayRead,
  type AccessRow,
  type CourseAccess,
} from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { maySeeQuestion } from '@colloquy/domain/permissions';
import { notFound } from '@colloquy/domain/vocabulary';
import { inOrder, type Batch } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { AuthorService, type Reader } from './author.service.ts';
import type { QuestionForAct } from './post-access.service.ts';
import {
  answerListColumns,
  questionListColumns,
  threadOf,
  type AnswerRow,
  type PostRow,
  type QuestionRow,
} from './posts.queries.ts';

/** What the permission rules ask about the place where a post stands. */
export interface PostContext {
  readonly question: QuestionRow;
  readonly access: CourseAccess;
}

interface CourseAccessRow {
  readonly id: number;
  readonly access: AccessRow;
}

const ACCESS = `select c.id, ${accessJson} as access
   from course c left join enrolment e on e.course_id = c.id and e.account_id = $2
  where c.id = any($1::int[])`;

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
    private readonly authors: AuthorService,
  ) {}

  /** Hands what one statement read to the loaders, and expects the thread's names to be asked for. */
  remember(reader: Reader, found: QuestionForAct): void {
    const { question, access } = found;
    this.#accesses(reader).prime(access.course.id, access);
    this.#questions(reader).prime(question.id, question);
    this.authors.expectThread(reader.loaders, {
      courseId: question.courseId,
      threadId: question.id,
    });
  }

  /** Hands answers that one statement read to the loaders. */
  rememberAnswers({ loaders }: Reader, answers: readonly AnswerRow[]): void {
    const loader = loaders.of(this.#readAnswers, () => this.#readAnswers);
    for (const answer of answers) loader.prime(answer.id, answer);
  }

  /** The viewer's place in a course whose existence the viewer knows. */
  async accessOf(reader: Reader, courseId: number): Promise<CourseAccess> {
    const access = await this.#accesses(reader).load(courseId);
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

  #accesses({ loaders, viewer }: Reader) {
    return loaders.of(this.#owner, () => this.#readAccesses(viewer));
  }

  #questions({ loaders }: Reader) {
    return loaders.of(this.#readQuestions, () => this.#readQuestions);
  }

  readonly #owner = {};

  #readAccesses(viewer: Viewer): Batch<number, CourseAccess | null> {
    return async (ids) => {
      const rows = await this.database.query<CourseAccessRow>(ACCESS, [ids, viewer.accountId]);
      return inOrder(ids, rows, (row) => row.id).map((row) =>
        row ? accessOf(viewer, row.access) : null,
      );
    };
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
