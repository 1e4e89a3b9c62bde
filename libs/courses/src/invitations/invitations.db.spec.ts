import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseRole, CourseVisibility } from '@colloquy/domain/vocabulary';
import { nobody } from '@colloquy/platform/viewer';
import { coursesWorld, type CoursesWorld } from '../courses.fixture.ts';

const DAY_MS = 24 * 3_600_000;

describe('an invitation', () => {
  let world: CoursesWorld;
  beforeAll(async () => {
    world = await coursesWorld();
  });
  afterAll(() => world.drop());

  const aPrivateCourse = () => world.aFullCourse({ visibility: CourseVisibility.PRIVATE });
  const invite = (
    { course, staff }: Awaited<ReturnType<typeof aPrivateCourse>>,
    emails: string[],
    role: CourseRole = CourseRole.LEARNER,
  ) => world.invitations.invite(staff.viewer, { course: course.slug, emails, role });

  it('brings its holder into a private course by the link in a mail, once', async () => {
    const full = await aPrivateCourse();
    await invite(full, ['guest@example.org']);
    const token = await world.deliver();
    expect(world.mailBox.mails.at(-1)?.to).toBe('guest@example.org');
    expect(await world.acceptance.offer(token)).toMatchObject({
      courseSlug: full.course.slug,
      role: 'LEARNER',
      invitedBy: full.staff.name,
    });
    const { viewer } = full.stranger;
    const both = [world.acceptance.accept(viewer, token), world.acceptance.accept(viewer, token)];
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await world.access.bySlug(viewer, full.course.slug)).actor.role).toBe('LEARNER');
    expect(await world.memberCount(full.course.id)).toEqual({ stored: 4, counted: 4 });
    expect(await world.acceptance.offer(token)).toBeNull();
  });

  it('is of no use without an account, when it is too old, or made up', async () => {
    const full = await aPrivateCourse();
    await invite(full, ['guest@example.org']);
    const token = await world.deliver();
    await expect(world.acceptance.accept(nobody, token)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const invalid = { code: 'INVALID_TOKEN' };
    const { viewer } = full.stranger;
    await expect(world.acceptance.accept(viewer, 'made up')).rejects.toMatchObject(invalid);
    world.clock.advance(14 * DAY_MS);
    await expect(world.acceptance.accept(viewer, token)).rejects.toMatchObject(invalid);
  });

  it('looks the same for strangers, members and repeated addresses', async () => {
    const full = await aPrivateCourse();
    const known = full.learner.email ?? '';
    const made = await invite(full, ['new@example.org', known, ' NEW@example.org ']);
    expect(made.map(({ acceptedAt, role }) => [acceptedAt, role])).toEqual([
      [null, 'LEARNER'],
      [null, 'LEARNER'],
    ]);
    const again = await invite(full, [known]);
    expect(made.map(({ id }) => id)).toContain(again[0]?.id);
  });

  it('ends its old link when it is renewed, and mails the same link when the job is repeated', async () => {
    const full = await aPrivateCourse();
    await invite(full, ['guest@example.org']);
    const old = await world.deliver();
    await invite(full, ['guest@example.org']);
    const renewed = await world.deliver();
    expect(await world.deliver()).toBe(renewed);
    expect(await world.acceptance.offer(old)).toBeNull();
    expect(await world.acceptance.offer(renewed)).not.toBeNull();
  });

  it('is given by staff, for roles of staff by owners, and names each wrong address', async () => {
    const full = await aPrivateCourse();
    const { course, owner, learner, stranger } = full;
    const input = { course: course.slug, emails: ['a@example.org'], role: CourseRole.STAFF };
    await expect(invite(full, ['a@example.org'], 'STAFF')).rejects.toMatchObject({
      facts: { reason: 'OWNER_ONLY' },
    });
    await expect(world.invitations.invite(owner.viewer, input)).resolves.toHaveLength(1);
    await expect(world.invitations.invite(learner.viewer, input)).rejects.toMatchObject({
      facts: { reason: 'STAFF_ONLY' },
    });
    await expect(world.invitations.invite(stranger.viewer, input)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(invite(full, ['a@example.org', 'nonsense'])).rejects.toMatchObject({
      facts: { problems: [{ path: 'input.emails.1', code: 'NOT_WELL_FORMED' }] },
    });
  });

  it('is seen and withdrawn by staff, and unknown to learners', async () => {
    const full = await aPrivateCourse();
    const [invitation] = await invite(full, ['guest@example.org']);
    const token = await world.deliver();
    const id = String(invitation?.id);
    const seenBy = ({ viewer }: typeof full.staff) =>
      world.invitations.ofCourse(world.reader(viewer), full.course.id);
    expect(await seenBy(full.staff)).toHaveLength(1);
    await expect(seenBy(full.learner)).rejects.toMatchObject({ facts: { reason: 'STAFF_ONLY' } });
    await expect(world.invitations.withdraw(full.learner.viewer, id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await world.invitations.withdraw(full.staff.viewer, id);
    expect(await world.acceptance.offer(token)).toBeNull();
  });

  it('brings nobody back who was removed after it was sent, and whom it was sent to later', async () => {
    const full = await aPrivateCourse();
    const { staff, learner } = full;
    await invite(full, ['other@example.org']);
    const old = await world.deliver();
    world.clock.advance(1_000);
    await world.enrolments.remove(staff.viewer, learner.enrolmentId, 'a good reason');
    await expect(world.acceptance.accept(learner.viewer, old)).rejects.toMatchObject({
      code: 'INVALID_TOKEN',
    });
    world.clock.advance(1_000);
    await invite(full, ['other@example.org']);
    const accepted = await world.acceptance.accept(learner.viewer, await world.deliver());
    expect(accepted.state).toBe('ACTIVE');
  });

  it('leaves a stronger role as it is', async () => {
    const full = await aPrivateCourse();
    await invite(full, ['guest@example.org']);
    const accepted = await world.acceptance.accept(full.owner.viewer, await world.deliver());
    expect(accepted.role).toBe('OWNER');
  });
});
