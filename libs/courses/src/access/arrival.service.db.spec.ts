import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@colloquy/db';
import { CourseRole, CourseVisibility } from '@colloquy/domain/vocabulary';
import { SessionService } from '@colloquy/identity';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { nobody } from '@colloquy/platform/viewer';
import { coursesWorld, type CoursesWorld } from '../courses.fixture.ts';
import { arrivedAt, ArrivalService } from './arrival.service.ts';

describe('a request on its way in', () => {
  let world: CoursesWorld;
  let sessions: SessionService;
  let arrivals: ArrivalService;
  beforeAll(async () => {
    world = await coursesWorld();
    sessions = new SessionService(world.database, world.clock);
    arrivals = new ArrivalService(sessions, world.clock);
  });
  afterAll(() => world.drop());

  const tokenOf = async ({ id }: { id: number }): Promise<string> => {
    const browser = { address: '192.0.2.1', userAgent: 'a browser' };
    return (await world.database.transaction((tx) => sessions.start(tx, id, browser))).token;
  };

  it('finds the viewer and their access to the course in one statement', async () => {
    const { course, staff } = await world.aFullCourse({ visibility: CourseVisibility.PRIVATE });
    const token = await tokenOf(staff);
    const count = { statements: 0 };
    const reader = await countStatements(count, () => arrivals.arrive(token, course.slug));
    expect(count.statements).toBe(1);
    expect(reader.viewer.accountId).toBe(staff.id);
    expect(arrivedAt(reader.loaders, course.slug)).toEqual(
      await world.access.find(reader.viewer, course.slug),
    );
    expect(arrivedAt(reader.loaders, course.slug)?.actor.role).toBe(CourseRole.STAFF);
  });

  it('brings no access to a course that the viewer may not know of, or that is none', async () => {
    const { course, stranger } = await world.aFullCourse({ visibility: CourseVisibility.PRIVATE });
    const token = await tokenOf(stranger);
    for (const slug of [course.slug, 'nowhere']) {
      const { loaders } = await arrivals.arrive(token, slug);
      expect(arrivedAt(loaders, slug)).toBeNull();
    }
  });

  it('knows nothing of another course than it speaks of', async () => {
    const { course, learner } = await world.aFullCourse();
    const { loaders } = await arrivals.arrive(await tokenOf(learner), course.slug);
    expect(arrivedAt(loaders, 'another')).toBeUndefined();
    expect(arrivedAt(new RequestLoaders(), course.slug)).toBeUndefined();
  });

  it.each([null, '\u0000', 'x'.repeat(1_000)])(
    'knows the viewer with the slug %j',
    async (slug) => {
      const { learner } = await world.aFullCourse();
      const { viewer, loaders } = await arrivals.arrive(await tokenOf(learner), slug);
      expect(viewer.accountId).toBe(learner.id);
      expect(arrivedAt(loaders, slug ?? '')).toBeUndefined();
    },
  );

  it('is nobody without a session, and the course is read when asked for', async () => {
    const { course } = await world.aFullCourse();
    const { viewer, loaders } = await arrivals.arrive('made up', course.slug);
    expect(viewer).toEqual(nobody);
    expect(arrivedAt(loaders, course.slug)).toBeUndefined();
  });

  it('forgets the access when something is written', async () => {
    const { course, learner } = await world.aFullCourse();
    const { loaders } = await arrivals.arrive(await tokenOf(learner), course.slug);
    loaders.clear();
    expect(arrivedAt(loaders, course.slug)).toBeUndefined();
  });
});
