import { Readable } from 'node:stream';
import { countStatements, Database, type Course } from '@colloquy/db';
import { CourseRole } from '@colloquy/domain/vocabulary';
import { Clock, SetClock } from '@colloquy/platform/clock';
import { Config, loadConfig } from '@colloquy/platform/config';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { Storage, type StoredFile } from '@colloquy/platform/storage';
import type { Viewer } from '@colloquy/platform/viewer';
import {
  aCourse,
  anEnrolment,
  aPerson,
  testDatabase,
  type TestDatabase,
  type TestPerson,
} from '@colloquy/testing';
import { Global, Module, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AbstractGraphQLDriver, GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql } from 'graphql';
import { QaApiModule } from '../api.ts';
import { AnswersService } from '../answers/answers.service.ts';
import { CommentsService } from '../comments/comments.service.ts';
import { AskingService } from '../questions/asking.service.ts';
import type { AskQuestionInput } from '../questions/asking.types.ts';
import type { AnswerRow, CommentRow, QuestionRow } from './posts.queries.ts';

/** Makes the schema and serves it to nobody: tests ask it directly. */
class InProcessDriver extends AbstractGraphQLDriver {
  start(): Promise<void> {
    return Promise.resolve();
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }
}

class MemoryStorage extends Storage {
  readonly files = new Map<string, { bytes: Uint8Array; contentType: string }>();

  put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    this.files.set(key, { bytes, contentType });
    return Promise.resolve();
  }

  get(key: string): Promise<StoredFile | null> {
    const file = this.files.get(key);
    if (!file) return Promise.resolve(null);
    const { bytes, contentType } = file;
    return Promise.resolve({ stream: Readable.from([bytes]), contentType, length: bytes.length });
  }

  remove(key: string): Promise<void> {
    this.files.delete(key);
    return Promise.resolve();
  }
}

export interface Answered {
  // The shape of each answer is the test's own query.
  readonly data: Record<string, never> | null;
  readonly codes: readonly string[];
  readonly statements: number;
}

export const START = new Date('2026-03-02T10:00:00.000Z');
const MINUTE_MS = 60_000;

/** A text that passes every rule and says nothing. */
export const BODY = 'A text that is long enough to be posted.';

/** A database with the whole feature on top of it, and short ways to write in it. */
export class QaWorld {
  readonly clock = new SetClock(START);
  readonly storage = new MemoryStorage();
  private app!: INestApplication;
  private count = 0;

  private constructor(private readonly test: TestDatabase) {}

  /** `features` stand upon this one and add to its schema. */
  static async make(features: readonly Type[] = []): Promise<QaWorld> {
    const world = new QaWorld(await testDatabase());
    world.app = await NestFactory.create(moduleOf(world, features), { logger: ['error'] });
    await world.app.init();
    return world;
  }

  get database(): Database {
    return this.test.database;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async drop(): Promise<void> {
    await this.app.close();
    await this.test.drop();
  }

  /** Asks the API as `viewer` in a request of its own. */
  async ask(
    viewer: Viewer,
    source: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answered> {
    const { schema } = this.app.get(GraphQLSchemaHost, { strict: false });
    const count = { statements: 0 };
    const contextValue = { viewer, loaders: new RequestLoaders(), requestId: 'test' };
    const result = await countStatements(count, () =>
      graphql({ schema, source, variableValues: variables, contextValue }),
    );
    const codes = (result.errors ?? []).map(({ message }) => message);
    return { data: result.data as Answered['data'], codes, statements: count.statements };
  }

  /** A course with one person of each role. */
  async course(facts: Partial<Omit<Course, 'id'>> = {}) {
    const course = await aCourse(this.database, facts);
    const [asker, learner, moderator, staff] = await Promise.all([
      this.member(course),
      this.member(course),
      this.member(course, CourseRole.MODERATOR),
      this.member(course, CourseRole.STAFF),
    ]);
    return { course, asker, learner, moderator, staff };
  }

  async member(
    course: Course,
    role: CourseRole = 'LEARNER',
    cohortId: number | null = null,
  ): Promise<TestPerson> {
    const person = await aPerson(this.database);
    await anEnrolment(this.database, course, person, { role, cohortId });
    return person;
  }

  /** Asks through the service, a minute after whatever was before. */
  async question(
    course: Course,
    { viewer }: TestPerson,
    facts: Partial<AskQuestionInput> = {},
  ): Promise<QuestionRow> {
    this.clock.advance(MINUTE_MS);
    this.count += 1;
    const title = `Why does question number ${this.count} matter?`;
    const input = { course: course.slug, title, body: BODY, tags: ['variance'], ...facts };
    return (await this.get(AskingService).ask(viewer, input)).question;
  }

  async answer(
    question: QuestionRow,
    { viewer }: TestPerson,
    anonymous = false,
  ): Promise<AnswerRow> {
    this.clock.advance(MINUTE_MS);
    return this.get(AnswersService).post(viewer, question.id, { body: BODY, anonymous });
  }

  async comment(
    post: { id: number },
    { viewer }: TestPerson,
    anonymous = false,
  ): Promise<CommentRow> {
    this.clock.advance(MINUTE_MS);
    return this.get(CommentsService).post(viewer, post.id, {
      body: 'Which book is that?',
      anonymous,
    });
  }

  /** One row of a table, by id. */
  async row(table: 'post' | 'course' | 'tag', id: number): Promise<Record<string, unknown>> {
    const [row] = await this.database.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where id = $1`,
      [id],
    );
    return row?.row ?? {};
  }
}

function moduleOf({ database, clock, storage }: QaWorld, features: readonly Type[]): Type {
  const config = loadConfig({
    SECRET: 'a secret of the tests, long enough for all',
    DATABASE_URL: 'postgres://unused.example.org/unused',
  });
  const platform = [
    { provide: Database, useValue: database },
    { provide: Clock, useValue: clock },
    { provide: Config, useValue: config },
    { provide: Storage, useValue: storage },
  ];
  @Global()
  @Module({ providers: platform, exports: platform })
  class TestPlatformModule {}

  @Module({
    imports: [
      TestPlatformModule,
      QaApiModule,
      ...features,
      GraphQLModule.forRoot({
        driver: InProcessDriver,
        autoSchemaFile: true,
        inheritResolversFromInterfaces: true,
      }),
    ],
  })
  class TestModule {}
  return TestModule;
}
