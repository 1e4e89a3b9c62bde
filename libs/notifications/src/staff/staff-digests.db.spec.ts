import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TestPerson } from '@colloquy/testing';
import { NotificationsWorld } from '../notifications-world.fixture.ts';
import { StaffDigestsService } from './staff-digests.service.ts';

jest.setTimeout(60_000);

const HOUR = 60;
const DAY = 24 * HOUR;

let world: NotificationsWorld;
let digests: StaffDigestsService;
let staff: TestPerson;
let learner: TestPerson;
beforeAll(async () => {
  world = await NotificationsWorld.make();
  digests = world.get(StaffDigestsService);
}, 60_000);
afterAll(() => world.drop());
beforeEach(async () => {
  await world.newCourse();
  [staff, learner] = [await world.member('STAFF'), await world.member()];
});

/** An hour passes, and what is due then is made; returns how many were made. */
async function anHour(): Promise<number> {
  world.clock.advance(HOUR * 60_000);
  return digests.makeDue();
}
/** After how many hours something is made, in any course. */
async function untilMade(hours: number): Promise<number | null> {
  for (let hour = 0; hour < hours; hour += 1) if ((await anHour()) > 0) return hour;
  return null;
}
const detailOf = async (person: TestPerson): Promise<string | null> =>
  (await world.told(person)).find(({ kind }) => kind === 'STAFF_DIGEST')?.detail ?? null;

describe('a digest for staff', () => {
  it('says once a week what is unanswered, at the hour of its person, and to no learner', async () => {
    const settings = await world.preferences.settingsOf(staff.id);
    const weekly = { ...settings, digestHour: 8, digestWeekday: 3 };
    await world.preferences.setSettings(staff.viewer, weekly);
    await world.ask(learner);
    await world.ask(learner);
    const answered = await world.ask(learner);
    await world.answer(answered, staff);
    expect(await untilMade(8 * 24)).not.toBeNull();
    await world.settle();
    const now = world.clock.now();
    expect([now.getUTCDay(), now.getUTCHours()]).toEqual([3, 8]);
    expect(await detailOf(staff)).toMatch(
      /^2 questions are unanswered, asked since \d+ \w+ 2026\.$/,
    );
    expect(await detailOf(learner)).toBeNull();
    expect(await untilMade(6)).toBeNull();
    expect(await untilMade(7 * 24)).not.toBeNull();
  });

  it('is made once by however many workers', async () => {
    await world.ask(learner);
    await untilMade(8 * 24);
    await Promise.all(Array.from({ length: 5 }, () => digests.makeDue()));
    await world.settle();
    expect(await world.kinds(staff)).toEqual(['STAFF_DIGEST']);
  });

  it('comes with the digest by mail, and not to who left the staff meanwhile', async () => {
    const gone = await world.member('STAFF');
    await world.ask(learner);
    await untilMade(8 * 24);
    await world.settle();
    await world.database.query(`update enrolment set role = 'LEARNER' where account_id = $1`, [
      gone.id,
    ]);
    expect(await world.kinds(gone)).toEqual([]);
    await world.pass(DAY);
    expect(world.mailsTo(staff)).toHaveLength(1);
    expect(world.mailsTo(staff)[0]?.text).toContain('One question is unanswered');
    expect(world.mailsTo(gone)).toEqual([]);
  });

  it('is not made where nothing is needed, nor for who wants none', async () => {
    for (let hour = 0; hour < 8 * 24; hour += 1) await anHour();
    await world.settle();
    expect(await world.kinds(staff)).toEqual([]);
    await world.preferences.choose(staff.viewer, null, [
      { category: 'STAFF', inbox: false, mail: 'NEVER', push: false },
    ]);
    await world.ask(learner);
    for (let hour = 0; hour < 8 * 24; hour += 1) await anHour();
    await world.settle();
    expect(await world.kinds(staff)).toEqual([]);
  });
});
