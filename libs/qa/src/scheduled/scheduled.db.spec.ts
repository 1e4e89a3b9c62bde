import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseAccessService } from '@colloquy/courses';
import type { Course } from '@colloquy/db';
import { anEnrolment, aPerson, type TestPerson } from '@colloquy/testing';
import { BODY, QaWorld } from '../posts/qa-world.fixture.ts';
import { ScheduledService } from './scheduled.service.ts';

const HOUR_MS = 3_600_000;
const TITLE = 'What did you find hard in this week?';

describe('a question for later', () => {
  let world: QaWorld;
  let scheduled: ScheduledService;
  beforeAll(async () => {
    world = await QaWorld.make();
    scheduled = world.get(ScheduledService);
  });
  afterAll(() => world.drop());

  const staffOf = async (course: Course): Promise<TestPerson> => {
    const person = await aPerson(world.database);
    await anEnrolment(world.database, course, person, { role: 'STAFF' });
    return person;
  };

  const accessOf = ({ viewer }: TestPerson, { slug }: Course) =>
    world.get(CourseAccessService).bySlug(viewer, slug);

  const inHours = (hours: number): Date => new Date(world.clock.now().getTime() + hours * HOUR_MS);

  const plan = ({ slug }: Course, { viewer }: TestPerson, tags = ['week']) => {
    const input = { course: slug, title: TITLE, body: BODY, tags };
    return scheduled.schedule(viewer, input, inHours(1));
  };

  const asked = ({ id }: Course) =>
    world.database.query<{ authorId: number }>(
      `select author_id as "authorId" from post where course_id = $1 and title = $2`,
      [id, TITLE],
    );

  it('is asked in its author’s name when its time comes, once', async () => {
    const { course } = await world.course();
    const staff = await staffOf(course);
    await plan(course, staff);
    expect([await scheduled.askDue(), await asked(course)]).toEqual([0, []]);
    world.clock.advance(61 * 60_000);
    const counts = await Promise.all([scheduled.askDue(), scheduled.askDue(), scheduled.askDue()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await asked(course)).toEqual([{ authorId: staff.id }]);
    expect(await scheduled.askDue()).toBe(0);
  });

  it('is not asked once it was cancelled', async () => {
    const { course } = await world.course();
    const staff = await staffOf(course);
    const { id } = await plan(course, staff);
    await scheduled.cancel(staff.viewer, id);
    world.clock.advance(61 * 60_000);
    expect([await scheduled.askDue(), await asked(course)]).toEqual([0, []]);
    await expect(scheduled.cancel(staff.viewer, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stays with its reason when its author may ask no more', async () => {
    const { course } = await world.course();
    const [staff, other] = [await staffOf(course), await staffOf(course)];
    await plan(course, staff);
    await world.database.query(`update enrolment set state = 'LEFT' where account_id = $1`, [
      staff.id,
    ]);
    world.clock.advance(61 * 60_000);
    expect([await scheduled.askDue(), await asked(course)]).toEqual([0, []]);
    const access = await accessOf(other, course);
    expect(await scheduled.list(access)).toMatchObject([{ failure: 'FORBIDDEN' }]);
  });

  it('is for staff to plan, within a year, by the rules of every question', async () => {
    const { course, asker } = await world.course();
    await expect(plan(course, asker)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { viewer } = await staffOf(course);
    const input = { course: course.slug, title: TITLE, body: BODY, tags: ['week'] };
    for (const [change, at] of [
      [{}, inHours(-1)],
      [{}, inHours(24 * 367)],
      [{ body: 'Short' }, inHours(1)],
    ] as const) {
      const refused = scheduled.schedule(viewer, { ...input, ...change }, at);
      await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    expect(await scheduled.list(await accessOf(asker, course))).toEqual([]);
  });
});
