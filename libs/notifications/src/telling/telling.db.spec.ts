import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  AcceptanceService,
  ClosingService,
  EditsService,
  EndorsementsService,
  VotesService,
} from '@colloquy/qa';
import type { Events } from '@colloquy/domain/vocabulary';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { emit } from '@colloquy/platform/outbox';
import { aPerson, type TestPerson } from '@colloquy/testing';
import { NotificationsWorld } from '../notifications-world.fixture.ts';
import type { ToldEvent } from './recipients.queries.ts';

// Whole acts follow each other here, on machines that may be busy.
jest.setTimeout(30_000);

const MINUTE_MS = 60_000;

let world: NotificationsWorld;
let asker: TestPerson;
let helper: TestPerson;
let staff: TestPerson;
beforeAll(async () => {
  world = await NotificationsWorld.make();
}, 60_000);
afterAll(() => world.drop());
beforeEach(async () => {
  [asker, helper, staff] = await Promise.all([
    world.member(),
    world.member(),
    world.member('STAFF'),
  ]);
});

const happen = <T extends ToldEvent>(type: T, payload: Events[T]): Promise<number> =>
  world.database.transaction((tx) => emit(tx, world.clock.now(), type, payload));

describe('a person is told', () => {
  it('of an answer to their question, by name and with its place', async () => {
    const question = await world.ask(asker);
    const answer = await world.answer(question, helper);
    await world.settle();
    expect(await world.told(asker)).toMatchObject([
      {
        kind: 'ANSWER',
        questionNumber: question.number,
        questionTitle: question.title,
        answerId: answer.id,
        actorId: helper.id,
        eventCount: 1,
        isRead: false,
      },
    ]);
    expect(await world.told(helper)).toEqual([]);
  });

  it('of an answer to a question that they have too', async () => {
    const too = await world.member();
    const question = await world.ask(asker);
    await world.get(VotesService).saySameHere(too.viewer, question.id, true);
    await world.answer(question, helper);
    await world.settle();
    expect(await world.kinds(too)).toEqual(['FOLLOWED_ANSWER']);
  });

  it('of a comment on their post, and whoever it names of a mention alone', async () => {
    const question = await world.ask(asker);
    const answer = await world.answer(question, helper);
    await world.comment(answer, asker, `Thanks, @${helper.handle} and @${staff.handle}!`);
    await world.settle();
    expect(await world.kinds(helper)).toEqual(['MENTION']);
    expect(await world.kinds(staff)).toEqual(['MENTION']);
    await world.comment(answer, asker);
    await world.settle();
    expect(await world.kinds(helper)).toEqual(['COMMENT', 'MENTION']);
  });

  it('of what becomes of their answer', async () => {
    const question = await world.ask(asker);
    const answer = await world.answer(question, helper);
    await world.get(AcceptanceService).accept(asker.viewer, answer.id, null);
    await world
      .get(EndorsementsService)
      .endorse(staff.viewer, answer.id, { kind: 'CORRECT', note: '' });
    await world.settle();
    expect((await world.kinds(helper)).sort()).toEqual(['ACCEPTED', 'ENDORSED']);
  });

  it('of the end of their question, of a claim, a decision and a badge', async () => {
    const question = await world.ask(asker);
    const answer = await world.answer(question, helper);
    const courseId = world.course.id;
    const closing = { reason: 'OFF_TOPIC' as const, note: '', duplicateOfNumber: null };
    const about = { courseId, postId: answer.id, caseId: 1 };
    await world.get(ClosingService).close(staff.viewer, question.id, closing);
    await happen('case.opened', about);
    await happen('case.decided', about);
    await happen('badge.awarded', { courseId, accountId: helper.id, badge: 'FIRST_ANSWER' });
    await happen('badge.awarded', { courseId, accountId: helper.id, badge: 'FIRST_ANSWER' });
    await world.settle();
    expect((await world.kinds(asker)).sort()).toEqual(['ANSWER', 'CLOSED']);
    expect((await world.kinds(helper)).sort()).toEqual([
      'BADGE',
      'CASE_DECIDED',
      'CLAIMED_INACCURATE',
    ]);
  });

  it('of a decided flag on both sides, without names, also when the post is gone', async () => {
    const question = await world.ask(asker);
    const [flag] = await world.database.query<{ id: number }>(
      `insert into flag (course_id, post_id, account_id, kind, state, weight, post_version,
         created_at, decided_at)
       values ($1, $2, $3, 'OFF_TOPIC', 'UPHELD', 0.5, 1, now(), now()) returning id`,
      [world.course.id, question.id, helper.id],
    );
    await world.database.query('update post set deleted_at = now() where id = $1', [question.id]);
    const [courseId, flagId] = [world.course.id, flag?.id ?? 0];
    await happen('flag.decided', { courseId, flagId, postId: question.id });
    await world.settle();
    const detail = String(flagId);
    const nobody = { actorId: null, questionId: null, detail };
    expect(await world.told(helper)).toMatchObject([{ kind: 'FLAG_UPHELD', ...nobody }]);
    expect(await world.told(asker)).toMatchObject([{ kind: 'DECIDED_AGAINST', ...nobody }]);
  });

  it('of an answer to their appeal', async () => {
    const question = await world.ask(asker);
    const [appeal] = await world.database.query<{ id: number }>(
      `with flagged as (
         insert into flag (course_id, post_id, account_id, kind, state, weight, post_version, created_at)
         values ($1, $2, $3, 'OTHER', 'REJECTED', 0.5, 1, now()) returning id)
       insert into appeal (course_id, flag_id, account_id, statement, state, created_at)
       select $1, id, $3, 'Look again.', 'GRANTED', now() from flagged returning id`,
      [world.course.id, question.id, helper.id],
    );
    await happen('appeal.decided', { courseId: world.course.id, appealId: appeal?.id ?? 0 });
    await world.settle();
    expect(await world.kinds(helper)).toEqual(['APPEAL_GRANTED']);
  });

  it('of an appeal that nobody in the course can answer, if they run the site', async () => {
    const admin = await aPerson(world.database, { isAdministrator: true });
    const appealed = async (decider: number | null): Promise<void> => {
      const question = await world.ask(helper);
      const [appeal] = await world.database.query<{ id: number }>(
        `with flagged as (
           insert into flag (course_id, post_id, account_id, kind, state, weight, post_version,
             created_at, decided_by_id, decided_at)
           values ($1, $2, $3, 'OTHER', 'REJECTED', 0.5, 1, now(), $4, now()) returning id)
         insert into appeal (course_id, flag_id, account_id, statement, state, created_at)
         select $1, id, $3, 'Look again.', 'PENDING', now() from flagged returning id`,
        [world.course.id, question.id, helper.id, decider],
      );
      await happen('appeal.raised', { courseId: world.course.id, appealId: appeal?.id ?? 0 });
      await world.settle();
    };
    await world.database.query(
      `update enrolment set role = 'LEARNER' where course_id = $1 and role in ('STAFF', 'OWNER')`,
      [world.course.id],
    );
    await world.database.query(
      `update enrolment set role = 'STAFF' where course_id = $1 and account_id = $2`,
      [world.course.id, asker.id],
    );
    await appealed(null);
    expect(await world.kinds(admin)).toEqual([]);
    await appealed(asker.id);
    expect(await world.kinds(admin)).toEqual(['APPEAL_WAITING']);
  });

  it('of a correction when moderation has noted that they relied on the answer', async () => {
    const answer = await world.answer(await world.ask(asker), helper);
    const [made] = await world.database.query<{ id: number }>(
      `insert into inaccuracy_case (course_id, post_id, question_id, state, post_version,
         judged_version, answer_markdown, opened_at, repair_until)
       select course_id, id, question_id, 'OPEN', 1, 1, '', now(), now() from post where id = $1
       returning id`,
      [answer.id],
    );
    const caseId = made?.id ?? 0;
    await world.database.query(
      `insert into correction_notice (course_id, case_id, post_id, account_id, reasons, created_at)
       values ($1, $2, $3, $4, '{VOTED}', now())`,
      [world.course.id, caseId, answer.id, staff.id],
    );
    await happen('correction.due', { courseId: world.course.id, postId: answer.id, caseId });
    await world.settle();
    expect(await world.kinds(staff)).toEqual(['CORRECTION']);
  });

  it('of what is new in what they follow, and of nothing in what they muted', async () => {
    const [follower, muter] = [await world.member(), await world.member()];
    const { course, follows } = world;
    await follows.follow(follower.viewer, { target: 'PERSON', id: asker.id }, 'FOLLOW');
    await follows.follow(muter.viewer, { target: 'COURSE', id: course.id }, 'FOLLOW');
    const question = await world.ask(asker);
    await follows.follow(follower.viewer, { target: 'QUESTION', id: question.id }, 'FOLLOW');
    await follows.follow(asker.viewer, { target: 'QUESTION', id: question.id }, 'MUTE');
    await world.settle();
    expect(await world.kinds(muter)).toEqual(['QUESTION']);
    await follows.follow(muter.viewer, { target: 'COURSE', id: course.id }, 'MUTE');
    await world.answer(question, helper);
    await world.comment(question, helper, `What do you say, @${muter.handle}?`);
    await world.settle();
    expect(await world.kinds(follower)).toEqual([
      'FOLLOWED_COMMENT',
      'FOLLOWED_ANSWER',
      'QUESTION',
    ]);
    expect(await world.kinds(asker)).toEqual([]);
    expect(await world.kinds(muter)).toEqual(['QUESTION']);
  });
});

describe('whoever saved a search', () => {
  const saved = async ({ id }: TestPerson, name = 'Spread', notifies = true): Promise<number> => {
    const [row] = await world.database.query<{ id: number }>(
      `insert into saved_search (account_id, course_id, name, query, notifies, created_at)
       values ($1, $2, $3, 'variance', $4, now()) returning id`,
      [id, world.course.id, name, notifies],
    );
    return row?.id ?? 0;
  };
  const match = (post: { id: number }, savedSearchIds: number[]): Promise<number> =>
    happen('search.matched', { courseId: world.course.id, postId: post.id, savedSearchIds });

  it('is told once of a post that fits, by the name of the search', async () => {
    const ids = [await saved(helper), await saved(helper, 'Wide')];
    const question = await world.ask(asker);
    await match(question, ids);
    await match(question, ids);
    await world.settle();
    expect(await world.told(helper)).toMatchObject([
      { kind: 'SAVED_SEARCH', questionTitle: question.title, eventCount: 1, actorId: asker.id },
    ]);
    expect(['Spread', 'Wide']).toContain((await world.told(helper))[0]?.detail);
  });

  it('hears nothing more of a post that they were told of anyway', async () => {
    const id = await saved(helper);
    await world.follows.follow(helper.viewer, { target: 'COURSE', id: world.course.id }, 'FOLLOW');
    await match(await world.ask(asker), [id]);
    await world.settle();
    expect(await world.kinds(helper)).toEqual(['QUESTION']);
  });

  it('hears nothing of what they may not see, muted, wrote themselves or want no word of', async () => {
    const left = await world.member();
    const ids = [await saved(helper), await saved(asker), await saved(left)];
    const hidden = await world.ask(asker, { visibility: 'STAFF' });
    await match(hidden, ids);
    const gone = await world.ask(asker);
    await world.database.query('update post set deleted_at = now() where id = $1', [gone.id]);
    await match(gone, ids);
    const plain = await world.ask(asker);
    await world.follows.follow(helper.viewer, { target: 'QUESTION', id: plain.id }, 'MUTE');
    await world.database.query(`update enrolment set state = 'REMOVED' where account_id = $1`, [
      left.id,
    ]);
    await world.database.query(`update course set visibility = 'PRIVATE'`);
    await match(plain, [...ids, await saved(staff, 'Quiet', false)]);
    await world.settle();
    for (const person of [helper, asker, left, staff])
      expect(await world.kinds(person)).toEqual([]);
    await world.database.query(`update course set visibility = 'OPEN'`);
    expect(await world.kinds(left)).toEqual([]);
  });
});

describe('nobody is told', () => {
  it('of their own acts', async () => {
    const question = await world.ask(asker);
    const answer = await world.answer(question, asker);
    await world.comment(answer, asker, `A note to myself, @${asker.handle}.`);
    await world.settle();
    expect(await world.told(asker)).toEqual([]);
  });

  it('who hides behind a pseudonym', async () => {
    const follower = await world.member();
    await world.follows.follow(follower.viewer, { target: 'PERSON', id: helper.id }, 'FOLLOW');
    const question = await world.ask(asker);
    await world.answer(question, helper, true);
    await world.settle();
    expect(await world.told(asker)).toMatchObject([{ kind: 'ANSWER', actorId: null }]);
    expect(await world.told(follower)).toEqual([]);
  });

  it('of what they may not see', async () => {
    const question = await world.ask(asker, { visibility: 'STAFF' });
    await world.answer(question, staff, false, `Only for you, not for @${helper.handle}, I think.`);
    await world.settle();
    expect(await world.kinds(asker)).toEqual(['ANSWER']);
    expect(await world.kinds(helper)).toEqual([]);
  });

  it('of what is hidden until flags on it are reviewed, though they were before', async () => {
    const answer = await world.answer(await world.ask(asker), helper);
    await world.settle();
    await world.database.query('update post set hidden_at = now() where id = $1', [answer.id]);
    expect(await world.kinds(asker)).toEqual([]);
  });
});

describe('events', () => {
  it('about one post within five minutes are one notification, unread again', async () => {
    const question = await world.ask(asker);
    await world.answer(question, helper);
    await world.settle();
    const [first] = await world.told(asker);
    await world.inbox.mark(asker.viewer, [first?.id ?? 0], true);
    world.clock.advance(5 * MINUTE_MS - 1);
    const second = await world.answer(question, staff);
    await world.settle();
    expect(await world.told(asker)).toMatchObject([
      { id: first?.id, eventCount: 2, isRead: false, answerId: second.id, actorId: staff.id },
    ]);
    world.clock.advance(1);
    await world.answer(question, await world.member());
    await world.settle();
    expect((await world.told(asker)).map(({ eventCount }) => eventCount)).toEqual([1, 2]);
  });

  it('that come again, late or out of order tell nobody twice', async () => {
    const question = await world.ask(asker);
    const { id: one } = await world.answer(question, helper);
    const { id: two } = await world.answer(question, staff);
    const events = await world.database.query<{ id: number; payload: Events['answer.posted'] }>(
      `select id, payload from outbox where (payload->>'postId')::int = any($1::int[]) order by id`,
      [[one, two]],
    );
    const seen = events.map((event) => ({
      ...event,
      type: 'answer.posted' as const,
      requestId: '',
      at: world.clock.now(),
    }));
    const thrice = [...seen, ...[...seen].reverse(), ...seen];
    await Promise.all(thrice.map((event) => world.repeat(event)));
    await world.settle();
    expect(await world.told(asker)).toMatchObject([{ eventCount: 2 }]);
  });

  it('from twenty answers at once are told once each', async () => {
    const question = await world.ask(asker);
    const crowd = await Promise.all(Array.from({ length: 20 }, () => world.member()));
    for (const one of crowd) await world.answer(question, one);
    await Promise.all([world.settle(), world.settle(), world.settle()]);
    const told = await world.told(asker);
    expect(told.reduce((sum, { eventCount }) => sum + eventCount, 0)).toBe(20);
  });
});

it('an author is told of an edit by somebody else', async () => {
  const question = await world.ask(asker);
  const edit = { body: 'A better text that is long enough.', baseVersion: 1, reason: 'clearer' };
  const reader = { viewer: staff.viewer, loaders: new RequestLoaders() };
  await world.get(EditsService).edit(reader, question.id, edit);
  await world.settle();
  expect(await world.told(asker)).toMatchObject([{ kind: 'EDITED', actorId: staff.id }]);
});
