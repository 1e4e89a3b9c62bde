import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseVisibility } from '@colloquy/domain/vocabulary';
import { nobody } from '@colloquy/platform/viewer';
import { aCourse, aPerson } from '@colloquy/testing';
import { coursesWorld, type CoursesWorld } from '../courses.fixture.ts';

const { OPEN, LISTED, PRIVATE } = CourseVisibility;

describe('a course', () => {
  let world: CoursesWorld;
  beforeAll(async () => {
    world = await coursesWorld();
  });
  afterAll(() => world.drop());

  const input = { title: 'Statistics with R', slug: 'statistics', visibility: OPEN };

  it('is made by anybody signed in, who owns it then', async () => {
    const { viewer } = await aPerson(world.database);
    const course = await world.courses.create(viewer, { ...input, languages: ['en', 'DE', 'de'] });
    expect(course).toMatchObject({ memberCount: 1, languages: ['en', 'de'], repairHours: 48 });
    const { actor } = await world.access.bySlug(viewer, 'statistics');
    expect(actor.role).toBe('OWNER');
  });

  it('is not made by nobody, nor under a slug in use or that breaks a rule', async () => {
    const { viewer } = await aPerson(world.database);
    await expect(world.courses.create(nobody, input)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const problem = async (slug: string) =>
      world.courses
        .create(viewer, { ...input, slug })
        .catch((error: { facts: unknown }) => error.facts);
    const path = 'input.slug';
    expect(await problem('statistics')).toEqual({ problems: [{ path, code: 'TAKEN' }] });
    expect(await problem('Two Words')).toEqual({ problems: [{ path, code: 'NOT_WELL_FORMED' }] });
    expect(await problem('new')).toEqual({ problems: [{ path, code: 'NOT_ALLOWED' }] });
  });

  it('tells of another policy of points, and of that alone', async () => {
    const { course, owner } = await world.aFullCourse();
    const told = () =>
      world.database.query(
        `select payload from outbox where type = 'course.reputation-policy-changed'`,
      );
    for (const reputationPolicy of ['KIND', 'CLASSIC', 'CLASSIC'] as const)
      await world.courses.update(owner.viewer, { course: course.slug, reputationPolicy });
    await world.courses.update(owner.viewer, { course: course.slug, repairHours: 24 });
    expect(await told()).toEqual([{ payload: { courseId: course.id } }]);
  });

  it('has policies that its owner sets within their bounds, and staff does not', async () => {
    const { course, owner, staff } = await world.aFullCourse();
    const policies = { course: course.slug, learnersFirstHours: 24, languages: ['de'] };
    expect(await world.courses.update(owner.viewer, policies)).toMatchObject({
      learnersFirstHours: 24,
      languages: ['de'],
      title: course.title,
    });
    await expect(world.courses.update(staff.viewer, policies)).rejects.toMatchObject({
      facts: { reason: 'OWNER_ONLY' },
    });
    const wild = { course: course.slug, learnersFirstHours: 337, repairHours: 0, languages: [] };
    await expect(world.courses.update(owner.viewer, wild)).rejects.toMatchObject({
      facts: {
        problems: [
          { path: 'input.learnersFirstHours', code: 'OUT_OF_RANGE', bound: 336 },
          { path: 'input.repairHours', code: 'OUT_OF_RANGE', bound: 1 },
          { path: 'input.languages', code: 'TOO_FEW', bound: 1 },
        ],
      },
    });
  });

  it('is listed by its size, page by page, unless it is private', async () => {
    const big = await aCourse(world.database, { memberCount: 900, visibility: LISTED });
    const bigger = await aCourse(world.database, { memberCount: 1_000 });
    await aCourse(world.database, { memberCount: 2_000, visibility: PRIVATE });
    const first = await world.courses.list({ first: 1 });
    expect(first.edges.map(({ node }) => node.id)).toEqual([bigger.id]);
    const second = await world.courses.list({ first: 1, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => node.id)).toEqual([big.id]);
  });

  it('has cohorts that staff keeps and learners do not', async () => {
    const { course, staff, learner, stranger } = await world.aFullCourse();
    const cohort = await world.cohorts.create(staff.viewer, course.slug, ' Tuesday ');
    const id = String(cohort.id);
    expect(cohort.name).toBe('Tuesday');
    await expect(world.cohorts.create(staff.viewer, course.slug, 'Tuesday')).rejects.toMatchObject({
      facts: { problems: [{ path: 'name', code: 'TAKEN' }] },
    });
    await expect(world.cohorts.create(learner.viewer, course.slug, 'x')).rejects.toMatchObject({
      facts: { reason: 'STAFF_ONLY' },
    });
    await expect(world.cohorts.rename(stranger.viewer, id, 'x')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await world.enrolments.update(staff.viewer, { enrolmentId: learner.enrolmentId, cohortId: id });
    const { loaders } = world.reader(staff.viewer);
    expect(await world.cohorts.countMembers(loaders, cohort.id)).toBe(1);
    expect((await world.cohorts.rename(staff.viewer, id, 'Friday')).name).toBe('Friday');
    expect(await world.cohorts.delete(staff.viewer, id)).toBe(course.id);
    expect((await world.access.bySlug(learner.viewer, course.slug)).actor.cohortId).toBeNull();
  });

  it("does not take another course's cohort", async () => {
    const [here, there] = [await world.aFullCourse(), await world.aFullCourse()];
    const { id } = await world.cohorts.create(there.staff.viewer, there.course.slug, 'Theirs');
    const change = { enrolmentId: here.learner.enrolmentId, cohortId: String(id) };
    await expect(world.enrolments.update(here.staff.viewer, change)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('has lessons in their order, with links that lead to the web alone', async () => {
    const { course, staff, learner } = await world.aFullCourse();
    const lesson = { label: '1.1', title: 'Means', url: 'https://example.org/means' };
    const added = await world.lessons.add(staff.viewer, course.slug, lesson);
    await world.lessons.add(staff.viewer, course.slug, {
      label: '1.2',
      title: 'Medians',
      url: null,
    });
    const id = String(added.id);
    const bad = { ...lesson, label: '1.2', url: 'javascript:alert(1)' };
    await expect(world.lessons.change(staff.viewer, id, course.slug, bad)).rejects.toMatchObject({
      facts: { problems: [{ path: 'url', code: 'NOT_WELL_FORMED' }] },
    });
    const taken = world.lessons.change(staff.viewer, id, course.slug, { ...bad, url: null });
    await expect(taken).rejects.toMatchObject({
      facts: { problems: [{ path: 'label', code: 'TAKEN' }] },
    });
    await expect(world.lessons.delete(learner.viewer, id)).rejects.toMatchObject({
      facts: { reason: 'STAFF_ONLY' },
    });
    const { loaders } = world.reader(staff.viewer);
    const labels = (await world.lessons.ofCourse(loaders, course.id)).map(({ label }) => label);
    expect(labels).toEqual(['1.1', '1.2']);
    expect(await world.lessons.delete(staff.viewer, id)).toBe(course.id);
  });
});
