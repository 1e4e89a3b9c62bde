import { CourseAccessService } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { CourseRole } from '@colloquy/domain/vocabulary';
import { SetClock } from '@colloquy/platform/clock';
import { loadConfig } from '@colloquy/platform/config';
import { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { aCourse, anEnrolment, aPerson, testDatabase, type TestDatabase } from '@colloquy/testing';
import { AcceptanceService } from '../acceptance/acceptance.service.ts';
import { PseudonymService } from '../anonymity/pseudonym.service.ts';
import { PublishingService } from '../anonymity/publishing.service.ts';
import { RevealService } from '../anonymity/reveal.service.ts';
import { ClosingService } from '../closing/closing.service.ts';
import { DeletionService } from '../deletion/deletion.service.ts';
import { EditConflictService } from '../edits/conflict.service.ts';
import { EditsService } from '../edits/edits.service.ts';
import { RevisionsService } from '../edits/revisions.service.ts';
import { SuggestionReadsService } from '../edits/suggestion-reads.service.ts';
import { SuggestionsService } from '../edits/suggestions.service.ts';
import { TextWritingService } from '../edits/text-writing.service.ts';
import { EndorsementLoaderService } from '../endorsements/endorsement-loader.service.ts';
import { EndorsementsService } from '../endorsements/endorsements.service.ts';
import { AuthorService, type Reader } from '../posts/author.service.ts';
import { PostAccessService } from '../posts/post-access.service.ts';
import { RenderingService } from '../posts/rendering.service.ts';
import { TextsService } from '../posts/texts.service.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { VotesService } from '../votes/votes.service.ts';
import { ThreadActsService } from './thread-acts.service.ts';
import { ThreadFactsService } from './thread-facts.service.ts';

/** When the stories of the specs begin. */
export const MORNING = new Date('2026-03-02T09:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const services = (database: Database, clock: SetClock) => {
  const config = loadConfig({ DATABASE_URL: 'postgres://nowhere/nothing', SECRET: 's'.repeat(32) });
  const access = new PostAccessService(clock);
  const courses = new CourseAccessService(database, clock);
  const authors = new AuthorService(database);
  const threads = new ThreadService(database, clock);
  const facts = new ThreadFactsService(database);
  const texts = new TextsService(database);
  const rendering = new RenderingService();
  const acts = new ThreadActsService(database, access, clock);
  const endorsements = new EndorsementsService(database, acts);
  const writing = new TextWritingService(rendering, endorsements);
  const conflicts = new EditConflictService(authors);
  const pseudonyms = new PseudonymService(config, threads, facts);
  return {
    ...{ access, authors, threads, texts, endorsements, pseudonyms },
    votes: new VotesService(acts),
    acceptance: new AcceptanceService(acts, threads, facts, clock),
    endorsementReads: new EndorsementLoaderService(database, threads, facts),
    closing: new ClosingService(acts, access),
    deletion: new DeletionService(acts, threads, facts),
    publishing: new PublishingService(acts, pseudonyms),
    reveal: new RevealService(database, acts, access, courses),
    edits: new EditsService(acts, conflicts, writing, rendering),
    revisions: new RevisionsService(database),
    suggestions: new SuggestionsService(database, acts, conflicts, writing),
    suggestionReads: new SuggestionReadsService(database, courses, threads, texts),
  };
};

type Someone = Viewer & { readonly accountId: number };

export type Cast = Record<
  'asker' | 'answerer' | 'learner' | 'moderator' | 'staff' | 'owner' | 'visitor',
  Someone
>;

const ROLES: Record<keyof Cast, CourseRole | null> = {
  asker: 'LEARNER',
  answerer: 'LEARNER',
  learner: 'LEARNER',
  moderator: 'MODERATOR',
  staff: 'STAFF',
  owner: 'OWNER',
  visitor: null,
};

/** One course with one person of each kind, and the services that act in it. */
export class ActsWorld {
  readonly clock = new SetClock(MORNING);
  readonly services: ReturnType<typeof services>;
  readonly database: Database;
  courseId = 0;
  cast = {} as Cast;
  #questions = 0;

  private constructor(private readonly test: TestDatabase) {
    this.database = test.database;
    this.services = services(test.database, this.clock);
  }

  static async make(): Promise<ActsWorld> {
    const world = new ActsWorld(await testDatabase());
    world.courseId = (await aCourse(world.database, { slug: 'statistics' })).id;
    for (const [who, role] of Object.entries(ROLES))
      world.cast[who as keyof Cast] = await world.person(who, role);
    return world;
  }

  drop(): Promise<void> {
    return this.test.drop();
  }

  reader(viewer: Viewer): Reader {
    return { viewer, loaders: new RequestLoaders() };
  }

  async person(name: string, role: CourseRole | null): Promise<Someone> {
    const person = await aPerson(this.database, { name });
    if (role) await anEnrolment(this.database, { id: this.courseId }, person, { role });
    return { ...person.viewer, accountId: person.id };
  }

  async question(values: Record<string, unknown> = {}): Promise<number> {
    const number = (this.#questions += 1);
    const id = await this.insert('post', {
      ...{
        course_id: this.courseId,
        kind: 'QUESTION',
        author_id: this.cast.asker.accountId,
        number,
      },
      ...{ title: `Why is the variance number ${number}?`, slug: 'why', visibility: 'COURSE' },
      ...{ body_markdown: 'The first text of the question.', body_html: '', language: 'en' },
      ...{ created_at: this.clock.now(), last_activity_at: this.clock.now(), ...values },
    });
    if (values.visibility === undefined)
      await this.sql('update course set question_count = question_count + 1');
    await this.#firstRevision(id);
    return id;
  }

  async answer(questionId: number, values: Record<string, unknown> = {}): Promise<number> {
    const id = await this.insert('post', {
      ...{ course_id: this.courseId, kind: 'ANSWER', question_id: questionId },
      ...{ author_id: this.cast.answerer.accountId, created_at: this.clock.now() },
      ...{ body_markdown: 'The first text of the answer.', body_html: '', ...values },
    });
    await this.sql('update post set answer_count = answer_count + 1 where id = $1', [questionId]);
    await this.#firstRevision(id);
    return id;
  }

  comment(postId: number, questionId: number, authorId: number): Promise<number> {
    return this.insert('comment', {
      ...{ post_id: postId, question_id: questionId, author_id: authorId },
      ...{ body_markdown: 'Thanks!', body_html: '<p>Thanks!</p>', created_at: this.clock.now() },
    });
  }

  async tag(name: string, questionId: number): Promise<number> {
    const tagId = await this.insert('tag', {
      ...{ course_id: this.courseId, name, created_at: MORNING, question_count: 1 },
    });
    await this.sql('insert into post_tag (post_id, tag_id) values ($1, $2)', [questionId, tagId]);
    return tagId;
  }

  /** A row of any table by column. */
  async insert(table: string, values: Record<string, unknown>): Promise<number> {
    const columns = Object.keys(values);
    const places = columns.map((_, place) => `$${place + 1}`);
    const rows = await this.sql<{ id: number }>(
      `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning id`,
      Object.values(values),
    );
    return rows[0]?.id ?? 0;
  }

  sql<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.database.query<T>(text, values);
  }

  async post(id: number): Promise<Record<string, unknown>> {
    const [row] = await this.sql('select * from post where id = $1', [id]);
    if (!row) throw new Error(`there is no post ${id}`);
    return row;
  }

  /** Types and payloads of what was told since the last call, in order. */
  async news(): Promise<{ type: string; payload: Record<string, unknown> }[]> {
    return this.sql(
      `with told as (delete from outbox returning id, type, payload)
       select type, payload from told order by id`,
    );
  }

  async #firstRevision(postId: number): Promise<void> {
    await this.sql(
      `insert into revision (post_id, number, kind, editor_id, title, body_markdown, created_at)
       select id, 1, 'INITIAL', author_id, title, body_markdown, created_at from post where id = $1`,
      [postId],
    );
  }
}
