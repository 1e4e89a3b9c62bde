import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { VotesService, DeletionService } from '@colloquy/qa';
import type { TestPerson } from '@colloquy/testing';
import { NotificationsWorld } from '../notifications-world.fixture.ts';
import type { NotificationSettingsInput } from '../preferences/preferences.types.ts';
import { DeliveryHandler } from './delivery.handler.ts';

// Whole acts follow each other here, on machines that may be busy.
jest.setTimeout(30_000);

const HOUR = 60;
const DAY = 24 * HOUR;

const MONDAY_NOON = new Date('2026-03-02T12:00:00Z');
const WEEK_MS = 7 * 86_400_000;

let world: NotificationsWorld;
let asker: TestPerson;
let helper: TestPerson;
beforeAll(async () => {
  world = await NotificationsWorld.make();
}, 60_000);
afterAll(() => world.drop());
beforeEach(async () => {
  // Each test has a week to itself, later than all before.
  const weeks = Math.ceil((world.clock.now().getTime() - MONDAY_NOON.getTime()) / WEEK_MS) + 1;
  world.clock.set(new Date(MONDAY_NOON.getTime() + weeks * WEEK_MS));
  [asker, helper] = [await world.member(), await world.member()];
});

const subjects = (person: TestPerson): string[] =>
  world.mailsTo(person).map(({ subject }) => subject);

const settings = (facts: Partial<NotificationSettingsInput>): NotificationSettingsInput => ({
  ...{ digestRhythm: 'DAILY', digestHour: 17, digestWeekday: 1, ...facts },
});

const deliveriesOf = ({ id }: TestPerson) =>
  world.database.query<{ channel: string; state: string; reason: string | null }>(
    'select channel, state, reason from delivery where account_id = $1 order by id',
    [id],
  );

describe('a mail at once', () => {
  it('tells an asker of an answer within the same breath', async () => {
    const question = await world.ask(asker);
    await world.answer(question, helper);
    await world.settle();
    expect(subjects(asker)).toEqual([`Re: ${question.title}`]);
    expect(await deliveriesOf(asker)).toEqual([{ channel: 'EMAIL', state: 'SENT', reason: null }]);
  });

  it('is followed by one more for all that happens to the post in the next five minutes', async () => {
    const question = await world.ask(asker);
    for (let each = 0; each < 5; each += 1) {
      await world.answer(question, await world.member());
      await world.settle();
      await world.pass(0.5);
    }
    expect(subjects(asker)).toHaveLength(1);
    await world.pass(6);
    expect(subjects(asker)).toHaveLength(2);
    await world.pass(DAY);
    expect(subjects(asker)).toHaveLength(2);
  });

  it('is one, however often the job that sends it comes again', async () => {
    const question = await world.ask(asker);
    await world.answer(question, helper);
    await world.settle();
    const [row] = await world.database.query<{ id: number }>(
      'select id from delivery where account_id = $1',
      [asker.id],
    );
    const payload = { accountId: asker.id, deliveryId: row?.id ?? 0 };
    const event = { id: 1, type: 'delivery.due' as const, payload, requestId: '' };
    world.mails.all.clear();
    await Promise.all([1, 2, 3].map(() => world.get(DeliveryHandler).handle(event)));
    expect(world.mails.all.size).toBe(0);
  });

  it('holds the same when it failed and is tried again, though more has happened', async () => {
    const question = await world.ask(asker);
    await world.answer(question, helper);
    world.mails.failure = new Error('the mail server is down');
    await expect(world.settle()).rejects.toThrow('is down');
    world.mails.failure = null;
    await world.answer(question, await world.member());
    await world.settle();
    await world.pass(6);
    const states = (await deliveriesOf(asker)).map(({ state }) => state);
    expect(states).toEqual(['SENT', 'SENT']);
    expect(subjects(asker)).toHaveLength(2);
  });
});

describe('nothing is mailed', () => {
  it('of what was deleted, muted or read before it was sent', async () => {
    await world.preferences.setSettings(
      asker.viewer,
      settings({ quietFrom: 0, quietUntil: 1_380 }),
    );
    const [deleted, muted, read] = [
      await world.ask(asker),
      await world.ask(asker),
      await world.ask(asker),
    ];
    const gone = await world.answer(deleted, helper);
    await world.answer(muted, helper);
    await world.answer(read, helper);
    await world.settle();
    await world.get(DeletionService).delete(helper.viewer, gone.id, '');
    await world.follows.follow(asker.viewer, { target: 'QUESTION', id: muted.id }, 'MUTE');
    await world.inbox.markAllRead(asker.viewer, world.clock.now());
    await world.pass(DAY);
    expect(subjects(asker)).toEqual([]);
    expect(new Set((await deliveriesOf(asker)).map(({ reason }) => reason))).toEqual(
      new Set(['NOT_WANTED']),
    );
  });

  it('of what happened more than a day ago', async () => {
    const question = await world.ask(asker);
    await world.answer(question, helper);
    world.clock.advance(2 * DAY * 60_000);
    await world.settle();
    expect(await world.kinds(asker)).toEqual(['ANSWER']);
    expect(await deliveriesOf(asker)).toEqual([]);
  });

  it('to who chose not to be, in this course or everywhere', async () => {
    const never = [
      { category: 'MY_QUESTIONS' as const, inbox: true, mail: 'NEVER' as const, push: false },
    ];
    await world.preferences.choose(asker.viewer, world.course.slug, never);
    await world.answer(await world.ask(asker), helper);
    await world.settle();
    expect(subjects(asker)).toEqual([]);
    expect(await world.inbox.unreadCount(asker.id)).toBe(1);
    await world.preferences.unchoose(asker.viewer, world.course.slug);
    await world.answer(await world.ask(asker), helper);
    await world.settle();
    expect(subjects(asker)).toHaveLength(1);
  });

  it('to an address that was only given for an imported account, until it is claimed', async () => {
    const confirmed = 'update account set email_verified_at = $2 where id = $1';
    await world.database.query(confirmed, [asker.id, null]);
    await world.answer(await world.ask(asker), helper);
    await world.settle();
    expect(await deliveriesOf(asker)).toEqual([]);
    await world.database.query(confirmed, [asker.id, world.clock.now()]);
    await world.answer(await world.ask(asker), helper);
    await world.settle();
    expect(subjects(asker)).toHaveLength(1);
  });
});

describe('a person at rest', () => {
  it('is mailed when quiet hours end, once for all', async () => {
    await world.database.query(`update account set time_zone = 'Europe/Berlin' where id = $1`, [
      asker.id,
    ]);
    world.clock.set(new Date('2027-10-30T21:00:00Z'));
    await world.preferences.setSettings(
      asker.viewer,
      settings({ quietFrom: 1_320, quietUntil: 420 }),
    );
    const question = await world.ask(asker);
    for (let each = 0; each < 3; each += 1) await world.answer(question, await world.member());
    await world.settle();
    await world.pass(7 * HOUR + 51);
    expect(subjects(asker)).toHaveLength(0);
    // Summer time ended in the night: seven o’clock comes an hour later.
    await world.pass(HOUR);
    expect(subjects(asker)).toHaveLength(1);
  });

  it('is mailed at once again when the snooze is ended', async () => {
    const later = new Date(world.clock.now().getTime() + 3 * DAY * 60_000);
    await world.preferences.setSettings(asker.viewer, settings({ snoozedUntil: later }));
    await world.answer(await world.ask(asker), helper);
    await world.settle();
    await world.pass(DAY);
    expect(subjects(asker)).toEqual([]);
    await world.preferences.setSettings(asker.viewer, settings({ snoozedUntil: null }));
    await world.pass(1);
    expect(subjects(asker)).toHaveLength(1);
  });
});

describe('a digest', () => {
  it('holds what one follows, at the hour that was chosen, and comes once', async () => {
    await world.preferences.setSettings(asker.viewer, settings({ digestHour: 19 }));
    const questions = [await world.ask(helper), await world.ask(helper)];
    for (const question of questions) {
      await world.get(VotesService).saySameHere(asker.viewer, question.id, true);
      await world.answer(question, await world.member());
      await world.answer(question, await world.member());
    }
    await world.settle();
    await world.pass(6 * HOUR);
    expect(subjects(asker)).toEqual([]);
    await world.pass(2 * HOUR);
    expect(subjects(asker)).toEqual(['Your day on Colloquy: 2 things to read']);
    await world.pass(2 * DAY);
    expect(subjects(asker)).toHaveLength(1);
  });

  it('moves with the hour, and stops for who wants none', async () => {
    const question = await world.ask(helper);
    await world.follows.follow(asker.viewer, { target: 'QUESTION', id: question.id }, 'FOLLOW');
    await world.answer(question, await world.member());
    await world.settle();
    await world.pass(1);
    await world.preferences.setSettings(asker.viewer, settings({ digestHour: 13 }));
    await world.pass(HOUR);
    expect(subjects(asker)).toHaveLength(1);
    await world.preferences.setSettings(asker.viewer, settings({ digestRhythm: 'NEVER' }));
    await world.answer(question, await world.member());
    await world.settle();
    await world.pass(7 * DAY);
    expect(subjects(asker)).toHaveLength(1);
    expect((await deliveriesOf(asker)).at(-1)?.reason).toBe('NO_DIGEST');
  });
});

describe('what one follows', () => {
  it('is one unread line, however much happens, and a new one after it was read', async () => {
    const question = await world.ask(helper);
    await world.get(VotesService).saySameHere(asker.viewer, question.id, true);
    for (let each = 0; each < 4; each += 1) {
      await world.answer(question, await world.member());
      await world.settle();
      world.clock.advance(HOUR * 60_000);
    }
    expect((await world.told(asker)).map(({ eventCount }) => eventCount)).toEqual([4]);
    await world.inbox.markAllRead(asker.viewer, world.clock.now());
    await world.answer(question, await world.member());
    await world.settle();
    expect((await world.told(asker)).map(({ eventCount }) => eventCount)).toEqual([1, 4]);
  });

  it('is kept as read for who wants it in the digest alone, and not at all for who wants none', async () => {
    const question = await world.ask(helper);
    await world.follows.follow(asker.viewer, { target: 'QUESTION', id: question.id }, 'FOLLOW');
    const choose = (mail: 'DIGEST' | 'NEVER') =>
      world.preferences.choose(asker.viewer, null, [
        { category: 'FOLLOWED', inbox: false, mail, push: false },
      ]);
    await choose('DIGEST');
    await world.answer(question, await world.member());
    await world.settle();
    expect(await world.told(asker)).toMatchObject([{ kind: 'FOLLOWED_ANSWER', isRead: true }]);
    await world.pass(DAY);
    expect(subjects(asker)).toHaveLength(1);
    await choose('NEVER');
    await world.answer(question, await world.member());
    await world.settle();
    expect(await world.told(asker)).toHaveLength(1);
  });
});
