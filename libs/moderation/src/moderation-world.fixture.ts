import type { Course } from '@colloquy/db';
import type { CourseRole, QueueKind, ReviewDecision } from '@colloquy/domain/vocabulary';
import { UNDO_MS } from '@colloquy/domain/moderation';
import type { AnswerRow, QuestionRow } from '@colloquy/qa';
import { AcceptanceService, EditsService } from '@colloquy/qa';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { QaWorld } from '@colloquy/qa/fixture';
import type { TestPerson } from '@colloquy/testing';
import { ModerationApiModule } from './api.ts';
import type { CaseRow } from './cases/cases.queries.ts';
import { CasesService } from './cases/cases.service.ts';
import type { FlagRow } from './flags/flags.queries.ts';
import { FlagsService } from './flags/flags.service.ts';
import type { NewFlag } from './flags/new-flag.ts';
import { ApplyService } from './queues/apply.service.ts';
import type { RecordedDecision } from './queues/decisions.ts';
import type { ReviewItemRow } from './queues/items.queries.ts';
import { ReviewService } from './queues/review.service.ts';

export const HOUR_MS = 3_600_000;

/** Stands in every answer of `QaWorld`. */
export const QUOTE = 'long enough to be posted';

const NOTHING_SAID = {
  ...{ note: '', claim: '', quote: '', source: '' },
  ...{ misconceptionId: null, duplicateOfNumber: null },
};

/** An inaccuracy that passes every rule. */
export const INACCURATE = {
  kind: 'INACCURATE',
  claim: 'The denominator is wrong by one.',
  quote: QUOTE,
  source: 'Page 12 of the script.',
} as const;

/** A course whose answer somebody may call inaccurate. */
export interface Scene {
  readonly course: Course;
  readonly asker: TestPerson;
  /** Wrote the answer. */
  readonly learner: TestPerson;
  readonly moderator: TestPerson;
  readonly staff: TestPerson;
  readonly question: QuestionRow;
  readonly answer: AnswerRow;
}

/** `QaWorld` with moderation upon it, and short ways through a case. */
export class ModerationWorld {
  private constructor(readonly qa: QaWorld) {}

  static async make(): Promise<ModerationWorld> {
    return new ModerationWorld(await QaWorld.make([ModerationApiModule]));
  }

  drop(): Promise<void> {
    return this.qa.drop();
  }

  async scene(): Promise<Scene> {
    const people = await this.qa.course();
    const question = await this.qa.question(people.course, people.asker);
    return { ...people, question, answer: await this.qa.answer(question, people.learner) };
  }

  member(course: Course, role?: CourseRole): Promise<TestPerson> {
    return this.qa.member(course, role);
  }

  /** A learner who holds an ability. */
  async able(course: Course, ...abilities: string[]): Promise<TestPerson> {
    const person = await this.qa.member(course);
    for (const ability of abilities)
      await this.sql(
        `insert into ability_state (course_id, account_id, ability, earned_at)
         values ($1, $2, $3, now())`,
        [course.id, person.id, ability],
      );
    return person;
  }

  flag(
    { viewer }: TestPerson,
    thing: { readonly id: number },
    flag: Partial<NewFlag> & Pick<NewFlag, 'kind'>,
  ): Promise<FlagRow> {
    return this.qa.get(FlagsService).raise(viewer, { ...NOTHING_SAID, postId: thing.id, ...flag });
  }

  inaccurate(person: TestPerson, answer: { readonly id: number }): Promise<FlagRow> {
    return this.flag(person, answer, INACCURATE);
  }

  async caseOf({ id }: { readonly id: number }): Promise<CaseRow & Record<string, unknown>> {
    const [row] = await this.sql<{ row: never }>(
      `select to_jsonb(c) as row from inaccuracy_case c where post_id = $1 order by id desc limit 1`,
      [id],
    );
    return row?.row as never;
  }

  /** An edit by the author, a while after the answer was written. */
  async edit({ viewer }: TestPerson, postId: number, body: string): Promise<void> {
    this.qa.clock.advance(HOUR_MS);
    const { version } = await this.qa.row('post', postId);
    const reader = { viewer, loaders: new RequestLoaders() };
    const edit = { baseVersion: Number(version), body, reason: '' };
    await this.qa.get(EditsService).edit(reader, postId, edit);
  }

  async repair(author: TestPerson, { id }: { readonly id: number }): Promise<void> {
    await this.edit(author, id, 'A mended text: divide by n minus one, and say why.');
    await this.qa
      .get(CasesService)
      .repair(author.viewer, (await this.caseOf({ id })).id, 'Mended.');
  }

  accept({ viewer }: TestPerson, answerId: number): Promise<unknown> {
    return this.qa.get(AcceptanceService).accept(viewer, answerId, null);
  }

  /** Takes the next item of a queue, decides it, and lets the decision take effect. */
  async review(
    reviewer: TestPerson,
    { slug }: Course,
    queue: QueueKind,
    decision: Partial<RecordedDecision> & { readonly choice: ReviewDecision },
  ): Promise<ReviewItemRow> {
    const item = await this.claim(reviewer, slug, queue);
    await this.decide(reviewer, item.id, decision);
    await this.takeEffect();
    return item;
  }

  async claim({ viewer }: TestPerson, slug: string, queue: QueueKind): Promise<ReviewItemRow> {
    const item = await this.qa.get(ReviewService).claim(viewer, slug, { queue, itemId: null });
    if (!item) throw new Error(`Nothing waits in ${queue}.`);
    return item;
  }

  decide(
    { viewer }: TestPerson,
    itemId: number,
    decision: Partial<RecordedDecision> & { readonly choice: ReviewDecision },
  ): Promise<ReviewItemRow> {
    return this.qa.get(ReviewService).decide(viewer, itemId, {
      ...{ note: 'Read it twice.', outcome: 'NONE', closeReason: null },
      ...{ duplicateOfNumber: null, rejectedFlagIds: [], ...decision },
    });
  }

  /** Waits until nothing can be undone any more. */
  async takeEffect(): Promise<number> {
    this.qa.clock.advance(UNDO_MS);
    return this.qa.get(ApplyService).applyDue();
  }

  sql<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.qa.database.query<T>(text, values);
  }

  /** Types of what was told since the last call, in order. */
  async news(): Promise<string[]> {
    const told = await this.sql<{ type: string }>(
      `with told as (delete from outbox returning id, type) select type from told order by id`,
    );
    return told.map(({ type }) => type);
  }
}
