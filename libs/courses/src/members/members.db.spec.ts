import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseRole, CourseVisibility, EnrolmentState } from '@colloquy/domain/vocabulary';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { aCourse, anEnrolment, aPerson } from '@colloquy/testing';
import { coursesWorld, type CoursesWorld } from '../courses.fixture.ts';

const { LISTED, PRIVATE } = CourseVisibility;

let world: CoursesWorld;
beforeAll(async () => {
  world = await coursesWorld();
});
afterAll(() => world.drop());

describe('joining a course', () => {
  it('is done at once where it is open, once and counted once, also twice at the same time', async () => {
    const { course, stranger } = await world.aFullCourse();
    const join = () => world.joining.join(stranger.viewer, course.slug);
    const [first, second] = await Promise.all([join(), join()]);
    expect(first).toMatchObject({ role: 'LEARNER', state: 'ACTIVE', accountId: stranger.id });
    expect(second.id).toBe(first.id);
    expect(await world.memberCount(course.id)).toEqual({ stored: 4, counted: 4 });
  });

  it('is counted right when many join at the same time', async () => {
    const course = await aCourse(world.database);
    const people = await Promise.all(Array.from({ length: 12 }, () => aPerson(world.database)));
    await Promise.all(people.map(({ viewer }) => world.joining.join(viewer, course.slug)));
    expect(await world.memberCount(course.id)).toEqual({ stored: 12, counted: 12 });
  });

  it('is asked for where it is listed, and decided by staff', async () => {
    const { course, staff, learner, stranger } = await world.aFullCourse({ visibility: LISTED });
    const { id, state } = await world.joining.join(stranger.viewer, course.slug);
    expect(state).toBe('REQUESTED');
    expect((await world.memberCount(course.id)).stored).toBe(3);
    const byLearner = world.enrolments.decide(learner.viewer, String(id), true);
    await expect(byLearner).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const accepted = await world.enrolments.decide(staff.viewer, String(id), true);
    expect(accepted.state).toBe('ACTIVE');
    expect(await world.memberCount(course.id)).toEqual({ stored: 4, counted: 4 });
    const again = world.enrolments.decide(staff.viewer, String(id), false);
    await expect(again).rejects.toMatchObject({
      code: 'CONFLICT',
      facts: { reason: 'ALREADY_DECIDED' },
    });
  });

  it('of a private course is the same "not found" as of one that does not exist', async () => {
    const { course, stranger } = await world.aFullCourse({ visibility: PRIVATE });
    const failure = (slug: string) =>
      world.joining.join(stranger.viewer, slug).catch((error: Error) => ({ ...error }));
    expect(await failure(course.slug)).toEqual(await failure('no-such-course'));
    await expect(world.access.bySlug(nobody, course.slug)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('asks to sign in first', async () => {
    const { course } = await world.aFullCourse();
    await expect(world.joining.join(nobody, course.slug)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('again after leaving makes a learner of a former member of staff', async () => {
    const { course, staff } = await world.aFullCourse();
    await world.joining.leave(staff.viewer, course.slug);
    expect((await world.memberCount(course.id)).stored).toBe(2);
    const { role, state } = await world.joining.join(staff.viewer, course.slug);
    expect([role, state]).toEqual(['LEARNER', 'ACTIVE']);
  });

  it('is refused to people whom staff removed', async () => {
    const { course, staff, learner } = await world.aFullCourse();
    await world.enrolments.remove(staff.viewer, learner.enrolmentId, 'Not a learner of ours');
    expect(await world.memberCount(course.id)).toEqual({ stored: 2, counted: 2 });
    await expect(world.joining.join(learner.viewer, course.slug)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      facts: { reason: 'STAFF_ONLY' },
    });
  });

  it('works for administrators everywhere', async () => {
    const { course } = await world.aFullCourse({ visibility: PRIVATE });
    const admin = await aPerson(world.database, { isAdministrator: true });
    expect((await world.joining.join(admin.viewer, course.slug)).state).toBe('ACTIVE');
  });
});

describe('a role in a course', () => {
  const change = (by: { readonly viewer: Viewer }, enrolmentId: string, role: CourseRole) =>
    world.enrolments.update(by.viewer, { enrolmentId, role });

  it('below staff is given by staff, and the log keeps it', async () => {
    const { course, staff, learner } = await world.aFullCourse();
    const changed = await change(staff, learner.enrolmentId, CourseRole.MODERATOR);
    expect(changed.role).toBe('MODERATOR');
    const log = await world.database.query(
      `select act, actor_id, subject_id, details from audit_entry where course_id = $1`,
      [course.id],
    );
    const details = { from: 'LEARNER', to: 'MODERATOR' };
    expect(log).toEqual([
      { act: 'role.changed', actor_id: staff.id, subject_id: learner.id, details },
    ]);
  });

  it('of staff is given and taken by owners alone', async () => {
    const { owner, staff, learner } = await world.aFullCourse();
    const refused = { code: 'FORBIDDEN', facts: { reason: 'OWNER_ONLY' } };
    await expect(change(staff, learner.enrolmentId, 'STAFF')).rejects.toMatchObject(refused);
    await expect(change(staff, owner.enrolmentId, 'LEARNER')).rejects.toMatchObject(refused);
    expect((await change(owner, learner.enrolmentId, 'STAFF')).role).toBe('STAFF');
  });

  it('is not changed by learners, nor by people from elsewhere, who cannot even know of it', async () => {
    const { staff, learner, stranger } = await world.aFullCourse();
    await expect(change(learner, staff.enrolmentId, 'LEARNER')).rejects.toMatchObject({
      facts: { reason: 'STAFF_ONLY' },
    });
    await expect(change(stranger, learner.enrolmentId, 'OWNER')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('of the last owner stays, by whatever way it would be lost', async () => {
    const { course, owner, learner } = await world.aFullCourse();
    const refused = { code: 'FORBIDDEN', facts: { reason: 'LAST_OWNER' } };
    await expect(change(owner, owner.enrolmentId, 'STAFF')).rejects.toMatchObject(refused);
    await expect(world.joining.leave(owner.viewer, course.slug)).rejects.toMatchObject(refused);
    const admin = await aPerson(world.database, { isAdministrator: true });
    const removal = world.enrolments.remove(admin.viewer, owner.enrolmentId, 'a good reason');
    await expect(removal).rejects.toMatchObject(refused);
    await change(owner, learner.enrolmentId, 'OWNER');
    await expect(world.joining.leave(owner.viewer, course.slug)).resolves.toBe(course.id);
  });

  it('of owner stays with one of two who leave at the same time', async () => {
    const { course, owner, learner } = await world.aFullCourse();
    await change(owner, learner.enrolmentId, 'OWNER');
    const both = [owner, learner].map(({ viewer }) => world.joining.leave(viewer, course.slug));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the people of a course', () => {
  it('are listed for members, staff first, page by page, without their addresses', async () => {
    const { course, learner } = await world.aFullCourse();
    const reader = world.reader(learner.viewer);
    const first = await world.members.list(reader, course.id, { first: 2 });
    expect(first.edges.map(({ node }) => node.role)).toEqual(['STAFF', 'OWNER']);
    const after = first.pageInfo.endCursor;
    const second = await world.members.list(reader, course.id, { first: 2, after });
    expect(second.edges.map(({ node }) => node.role)).toEqual(['LEARNER']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(await world.members.count(first.filter)).toBe(3);
    expect(JSON.stringify(first)).not.toContain('@');
  });

  it('are not listed for others', async () => {
    const { course, stranger } = await world.aFullCourse();
    const list = (viewer: typeof nobody) => world.members.list(world.reader(viewer), course.id, {});
    await expect(list(stranger.viewer)).rejects.toMatchObject({
      facts: { reason: 'JOIN_THE_COURSE_FIRST' },
    });
    await expect(list(nobody)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are found by a part of their name, in which no sign is special', async () => {
    const { course, owner } = await world.aFullCourse();
    const odd = await aPerson(world.database, { name: 'Ada 100%_\\ Sure' });
    await anEnrolment(world.database, course, odd);
    const search = async (name: string) =>
      (await world.members.list(world.reader(owner.viewer), course.id, { name })).edges.length;
    expect(await search('0%_\\ s')).toBe(1);
    expect(await search('%%')).toBe(0);
  });

  it('who wait are shown to staff alone', async () => {
    const { course, staff, learner, stranger } = await world.aFullCourse({ visibility: LISTED });
    await world.joining.join(stranger.viewer, course.slug);
    const state = EnrolmentState.REQUESTED;
    const seenBy = async ({ viewer }: typeof staff) =>
      (await world.members.list(world.reader(viewer), course.id, { state })).edges.map(
        ({ node }) => node.state,
      );
    expect(await seenBy(staff)).toEqual(['REQUESTED']);
    expect(await seenBy(learner)).not.toContain('REQUESTED');
  });

  it.each(['bm90IGpzb24', 'WyJMRUFSTkVSIiwieCJd', 'WyJMRUFSTkVSIiwxZTMwXQ'])(
    'refuse the made-up cursor %s',
    async (after) => {
      const { course, learner } = await world.aFullCourse();
      const list = world.members.list(world.reader(learner.viewer), course.id, { after });
      await expect(list).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    },
  );
});
