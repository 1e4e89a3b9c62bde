import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CourseAccessService, type CourseAccess } from '@colloquy/courses';
import { Database, type Course } from '@colloquy/db';
import type { CourseRole } from '@colloquy/domain/vocabulary';
import { Clock, SetClock } from '@colloquy/platform/clock';
import { Config, loadConfig } from '@colloquy/platform/config';
import type { TimedEventOf } from '@colloquy/platform/queue';
import { type AnyHandler, drain } from '@colloquy/platform/queue';
import { Mailer, type Mail } from '@colloquy/platform/mail';
import { createStorage, Storage } from '@colloquy/platform/storage';
import { AnswersService, AskingService, CommentsService } from '@colloquy/qa';
import { QaWorkerModule } from '@colloquy/qa/worker';
import {
  aCourse,
  anEnrolment,
  aPerson,
  testDatabase,
  type TestDatabase,
  type TestPerson,
} from '@colloquy/testing';
import { Global, Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AnnouncementsService } from './announcements/announcements.service.ts';
import type { AnnouncementInput } from './announcements/announcements.types.ts';
import { ReachHandler } from './announcements/reach.handler.ts';
import { DeliveryHandler } from './delivery/delivery.handler.ts';
import { DueDeliveries } from './delivery/delivery.jobs.ts';
import { FollowService } from './follow/follow.service.ts';
import { InboundHandler } from './inbound/inbound.handler.ts';
import { InboxService } from './inbox/inbox.service.ts';
import type { InboxRow } from './inbox/inbox.queries.ts';
import { PreferencesService } from './preferences/preferences.service.ts';
import type { ToldEvent } from './telling/recipients.queries.ts';
import { TryDeviceHandler } from './push/try-device.handler.ts';
import { TellingHandler } from './telling/telling.handler.ts';
import { NotificationsWorkerModule } from './worker.ts';

const START = new Date('2026-03-02T10:00:00.000Z');
const BODY = 'A text that is long enough to be posted.';
const MINUTE_MS = 60_000;
const HANDLERS = [TellingHandler, DeliveryHandler, ReachHandler, InboundHandler, TryDeviceHandler];

/** Keeps what is mailed; a mail that comes again is the same mail, as for a mail program. */
class KeptMails extends Mailer {
  readonly all = new Map<string, Mail>();
  /** What the server says to the next mail, as for one that is down. */
  failure: Error | null = null;

  send(mail: Mail): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.all.set(mail.idempotencyKey, mail);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

const CONFIG = loadConfig({
  INBOUND_DOMAIN: 'in.example.org',
  SECRET: 'a secret of the tests, long enough for all',
  DATABASE_URL: 'postgres://unused.example.org/unused',
  PUSH_PUBLIC_KEY:
    'BLkD4d28zNYLv5aEHEa6UMsIz6_iiYYVZXyzozZrH1FaGESftUGhhdgsI1G6MSi9NOLdwlvoRFNNZiYGvhWF4sE',
  PUSH_PRIVATE_KEY: 'ducJHS4NnxVwlAtQKSlhYxCl3E30X0HSIKxnS9TR4Pg',
  PUSH_SERVICES: 'localhost',
});

/** A course in a database of its own, people in it, and what they are told of. */
export class NotificationsWorld {
  readonly clock = new SetClock(START);
  readonly inbox: InboxService;
  readonly follows: FollowService;
  readonly preferences: PreferencesService;
  readonly mails = new KeptMails();
  readonly config = CONFIG;
  course!: Course;
  #app!: INestApplicationContext;
  #questions = 0;

  private constructor(
    private readonly test: TestDatabase,
    /** Uploads lie here. */
    readonly folder: string,
  ) {
    this.inbox = new InboxService(test.database, this.clock);
    this.follows = new FollowService(test.database, this.clock);
    this.preferences = new PreferencesService(test.database, this.clock);
  }

  static async make(): Promise<NotificationsWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'colloquy-notifications-'));
    const world = new NotificationsWorld(await testDatabase(), folder);
    const module = moduleOf(world);
    world.#app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
    world.course = await aCourse(world.database);
    return world;
  }

  /** Another course from here on, with nobody in it. */
  async newCourse(): Promise<void> {
    this.course = await aCourse(this.database);
  }

  /** What somebody is in the course. */
  access({ viewer }: TestPerson): Promise<CourseAccess> {
    return this.get(CourseAccessService).bySlug(viewer, this.course.slug);
  }

  get database(): Database {
    return this.test.database;
  }

  get<T>(type: Type<T>): T {
    return this.#app.get(type, { strict: false });
  }

  async drop(): Promise<void> {
    await this.#app.close();
    await this.test.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async member(role: CourseRole = 'LEARNER', cohortId: number | null = null): Promise<TestPerson> {
    const person = await aPerson(this.database);
    await anEnrolment(this.database, this.course, person, { role, cohortId });
    return person;
  }

  /** Ten minutes after whatever was before, so that nothing groups by chance. */
  async ask({ viewer }: TestPerson, facts: { visibility?: 'STAFF'; body?: string } = {}) {
    this.clock.advance(10 * MINUTE_MS);
    const title = `Why does question number ${(this.#questions += 1)} matter?`;
    const input = { course: this.course.slug, title, body: BODY, tags: ['variance'], ...facts };
    return (await this.get(AskingService).ask(viewer, input)).question;
  }

  answer(question: { id: number }, { viewer }: TestPerson, anonymous = false, body = BODY) {
    return this.get(AnswersService).post(viewer, question.id, { body, anonymous });
  }

  comment(post: { id: number }, { viewer }: TestPerson, body = 'Which book is that?') {
    return this.get(CommentsService).post(viewer, post.id, { body });
  }

  /** Published at once unless the facts name a time. */
  announce({ viewer }: TestPerson, facts: Partial<AnnouncementInput> = {}) {
    const input = { title: 'No class on Friday', body: 'We meet on **Monday**.', ...facts };
    return this.get(AnnouncementsService).post(viewer, this.course.slug, input);
  }

  /** Lets everything follow that follows from what happened; returns how many tasks that were. */
  settle(): Promise<number> {
    return drain(
      this.database,
      HANDLERS.map((handler) => this.get<AnyHandler>(handler)),
    );
  }

  /** Time passes; what was waiting for it follows, looked for every half an hour. */
  async pass(minutes: number): Promise<void> {
    await this.#ring();
    for (let left = minutes; left > 0; left -= 30) {
      this.clock.advance(Math.min(left, 30) * MINUTE_MS);
      await this.#ring();
    }
  }

  async #ring(): Promise<void> {
    if ((await this.get(DueDeliveries).ring()) > 0) await this.settle();
  }

  /** What was mailed to somebody, in order. */
  mailsTo({ email }: TestPerson): Mail[] {
    return [...this.mails.all.values()].filter(({ to }) => to === email);
  }

  /** What is in somebody's inbox now, newest first. */
  async told({ viewer }: TestPerson): Promise<InboxRow[]> {
    const { edges } = await this.inbox.list(viewer, 'ALL', { first: 100, after: null });
    return edges.map(({ node }) => node);
  }

  async kinds(person: TestPerson): Promise<string[]> {
    return (await this.told(person)).map(({ kind }) => kind);
  }

  /** Delivers one event to the handler, as a queue that repeats would. */
  repeat(event: TimedEventOf<ToldEvent>): Promise<void> {
    return this.database.transaction((tx) => this.get(TellingHandler).handle(event, tx));
  }
}

function moduleOf({ database, clock, mails, config, folder }: NotificationsWorld): Type {
  const platform = [
    { provide: Database, useValue: database },
    { provide: Clock, useValue: clock },
    { provide: Config, useValue: config },
    { provide: Storage, useValue: createStorage({ ...config, STORAGE: folder }) },
    { provide: Mailer, useValue: mails },
  ];
  @Global()
  @Module({ providers: platform, exports: platform })
  class TestPlatformModule {}

  @Module({ imports: [TestPlatformModule, QaWorkerModule, NotificationsWorkerModule] })
  class TestModule {}
  return TestModule;
}
