import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Announcement } from '@colloquy/db';
import type { TestPerson } from '@colloquy/testing';
import { NotificationsWorld } from '../notifications-world.fixture.ts';
import { AnnouncementReadsService } from './announcement-reads.service.ts';
import { AnnouncementsService } from './announcements.service.ts';
import { ReachHandler } from './reach.handler.ts';
import { REACH_BATCH, ReachService } from './reach.service.ts';

jest.setTimeout(30_000);

const MINUTE_MS = 60_000;

let world: NotificationsWorld;
let staff: TestPerson;
let learner: TestPerson;
beforeAll(async () => {
  world = await NotificationsWorld.make();
}, 60_000);
afterAll(() => world.drop());
beforeEach(async () => {
  await world.newCourse();
  [staff, learner] = [await world.member('STAFF'), await world.member()];
});

const inMinutes = (minutes: number): Date =>
  new Date(world.clock.now().getTime() + minutes * MINUTE_MS);

/** Members without faces, so many. */
const crowd = (count: number): Promise<unknown> =>
  world.database.query(
    `with made as (insert into account (name, handle, created_at)
       select 'N', 'crowd-' || $1::int || '-' || n, now() from generate_series(1, $2::int) n returning id)
     insert into enrolment (course_id, account_id, created_at) select $1, id, now() from made`,
    [world.course.id, count],
  );

const told = ({ id }: { id: number }) => ({ announcementId: id, eventId: 1 });

/** How many people were told of it, and how often in all. */
const reached = async ({ id }: Pick<Announcement, 'id'>): Promise<[number, number]> => {
  const [row] = await world.database.query<{ people: number; times: number }>(
    `select count(distinct account_id)::int people, count(*)::int times
       from notification where announcement_id = $1`,
    [id],
  );
  return [row?.people ?? -1, row?.times ?? -1];
};

describe('an announcement', () => {
  it('reaches every member but its author, and stands in the inbox with its title', async () => {
    await world.announce(staff);
    await world.settle();
    expect(world.mailsTo(learner)).toEqual([]);
    expect(await world.told(learner)).toMatchObject([
      { kind: 'ANNOUNCEMENT', announcementTitle: 'No class on Friday', actorId: staff.id },
    ]);
    expect(await world.told(staff)).toEqual([]);
  });

  it('goes the ways that somebody chose, and pages that are open hear of it', async () => {
    const category = 'ANNOUNCEMENTS' as const;
    const [mailed, digested, silent] = [
      await world.member(),
      await world.member(),
      await world.member(),
    ];
    const choose = (person: TestPerson, mail: 'AT_ONCE' | 'DIGEST' | 'NEVER', inbox: boolean) =>
      world.preferences.choose(person.viewer, null, [{ category, inbox, mail, push: false }]);
    await choose(mailed, 'AT_ONCE', true);
    await choose(digested, 'DIGEST', false);
    await choose(silent, 'NEVER', false);
    const heard: string[] = [];
    world.database.onCommit((keys) => heard.push(...keys));
    await world.announce(staff);
    await world.settle();
    expect(heard).toContain(`inbox:${learner.id}`);
    expect([mailed, digested, silent, learner].map((one) => world.mailsTo(one).length)).toEqual([
      1, 0, 0, 0,
    ]);
    expect(await world.told(digested)).toMatchObject([{ kind: 'ANNOUNCEMENT', isRead: true }]);
    expect(await world.kinds(silent)).toEqual([]);
    await world.pass(24 * 60);
    expect(world.mailsTo(digested)).toHaveLength(1);
  });

  it('does not reach who left or muted the course, unless it is important to those who stayed', async () => {
    const [muting, gone] = [await world.member(), await world.member()];
    const course = { target: 'COURSE' as const, id: world.course.id };
    await world.follows.follow(muting.viewer, course, 'MUTE');
    await world.database.query(`update enrolment set state = 'LEFT' where account_id = $1`, [
      gone.id,
    ]);
    await world.announce(staff);
    await world.settle();
    expect([await world.kinds(muting), await world.kinds(gone)]).toEqual([[], []]);
    await world.announce(staff, { important: true, title: 'The room is on fire' });
    await world.settle();
    expect([await world.kinds(muting), await world.kinds(gone)]).toEqual([['ANNOUNCEMENT'], []]);
    const mails = [muting, gone].map((person) => world.mailsTo(person).length);
    expect(mails).toEqual([1, 0]);
    expect(world.mailsTo(muting)[0]?.subject).toContain('The room is on fire');
  });

  it('is for staff to write, edit and end', async () => {
    await expect(world.announce(learner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await world.announce(staff);
    const service = world.get(AnnouncementsService);
    const input = { title: 'Mine', body: 'Mine' };
    for (const act of [service.edit(learner.viewer, id, input), service.end(learner.viewer, id)])
      await expect(act).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is edited without telling anybody again, and says so', async () => {
    const { id } = await world.announce(staff);
    await world.settle();
    const input = { title: 'No class on Thursday', body: 'Sorry.' };
    const edited = await world.get(AnnouncementsService).edit(staff.viewer, id, input);
    await world.settle();
    expect(edited).toMatchObject({ title: input.title, bodyMarkdown: 'Sorry.' });
    expect(edited.editedAt).not.toBeNull();
    expect(await reached({ id })).toEqual([1, 1]);
  });

  it('stands above the questions until its day, or until it is ended', async () => {
    const { database, clock } = world;
    const reads = new AnnouncementReadsService(database, clock);
    const access = await world.access(learner);
    const pinned = async () => (await reads.pinned(access)).map(({ title }) => title);
    const day = await world.announce(staff, { title: 'For a day', pinnedUntil: inMinutes(1440) });
    await world.announce(staff, { title: 'For an hour', pinnedUntil: inMinutes(60) });
    await world.announce(staff, { title: 'Not at all' });
    expect((await pinned()).sort()).toEqual(['For a day', 'For an hour']);
    clock.advance(61 * MINUTE_MS);
    expect(await pinned()).toEqual(['For a day']);
    await world.get(AnnouncementsService).end(staff.viewer, day.id);
    expect(await pinned()).toEqual([]);
  });
});

describe('telling a crowd', () => {
  it('goes on where it was cut off in the middle of a batch, and tells nobody twice', async () => {
    await crowd(1_200);
    const made = await world.announce(staff);
    await world.get(ReachService).tellBatch(told(made));
    // The author is one of the first batch.
    const first = REACH_BATCH - 1;
    expect(await reached(made)).toEqual([first, first]);

    await cutOffWhileWriting(made);
    expect(await reached(made)).toEqual([first, first]);

    await world.settle();
    expect(await reached(made)).toEqual([1_201, 1_201]);
  });

  /** Ends the connection of the handler when it is about to write its rows. */
  async function cutOffWhileWriting({ id, courseId }: { id: number; courseId: number }) {
    const payload = { courseId, announcementId: id };
    const type = 'announcement.published' as const;
    await world.database.transaction(async (tx) => {
      await tx.query('lock table notification in exclusive mode');
      const cut = world.get(ReachHandler).handle({ id: 1, type, payload, requestId: '' });
      const failed = expect(cut).rejects.toThrow();
      let ended = 0;
      while (ended === 0) {
        const rows = await tx.query<unknown[]>(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        );
        ended = rows.length;
      }
      await failed;
    });
  }

  it('by several workers at once tells everybody once', async () => {
    await crowd(60);
    const made = await world.announce(staff);
    const tellAll = async (): Promise<void> => {
      while (await world.get(ReachService).tellBatch(told(made), 7));
    };
    await Promise.all([tellAll(), tellAll(), tellAll()]);
    expect(await reached(made)).toEqual([61, 61]);
  });

  it('stops when the announcement is ended meanwhile', async () => {
    await crowd(60);
    const made = await world.announce(staff);
    await world.get(ReachService).tellBatch(told(made), 7);
    await world.get(AnnouncementsService).end(staff.viewer, made.id);
    await world.settle();
    const [people] = await reached(made);
    expect(people).toBeLessThanOrEqual(7);
  });
});

describe('an announcement for later', () => {
  const publishDue = (): Promise<number> => world.get(AnnouncementsService).publishDue();

  it('is known to staff alone until its time, and is then published once', async () => {
    const made = await world.announce(staff, { publishAt: inMinutes(60) });
    expect(await publishDue()).toBe(0);
    const reads = new AnnouncementReadsService(world.database, world.clock);
    expect(await reads.scheduled(await world.access(staff))).toMatchObject([{ id: made.id }]);
    expect(await reads.scheduled(await world.access(learner))).toEqual([]);
    world.clock.advance(61 * MINUTE_MS);
    const published = await Promise.all([publishDue(), publishDue()]);
    expect(published.sort()).toEqual([0, 1]);
    await world.settle();
    expect(await world.kinds(learner)).toEqual(['ANNOUNCEMENT']);
  });

  it('never comes when it is ended before, or its author is of the staff no more', async () => {
    const ended = await world.announce(staff, { publishAt: inMinutes(60) });
    const removed = await world.member('STAFF');
    await world.announce(removed, { publishAt: inMinutes(60) });
    await world.database.query(`update enrolment set role = 'LEARNER' where account_id = $1`, [
      removed.id,
    ]);
    await world.get(AnnouncementsService).end(staff.viewer, ended.id);
    world.clock.advance(61 * MINUTE_MS);
    expect(await publishDue()).toBe(0);
  });

  it('is not set for the past, nor pinned until before it comes', async () => {
    for (const facts of [
      { publishAt: inMinutes(-1) },
      { publishAt: inMinutes(60), pinnedUntil: inMinutes(30) },
    ])
      await expect(world.announce(staff, facts)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
