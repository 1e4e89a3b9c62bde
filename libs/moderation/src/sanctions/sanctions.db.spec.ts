import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SanctionKind } from '@colloquy/domain/vocabulary';
import type { TestPerson } from '@colloquy/testing';
import { AppealsService } from '../appeals/appeals.service.ts';
import { ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import { type NewSanction, SanctionsService } from './sanctions.service.ts';

let world: ModerationWorld;
let scene: Scene;
beforeAll(async () => {
  world = await ModerationWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  scene = await world.scene();
  await world.news();
});

const sanctions = () => world.qa.get(SanctionsService);
const DAY_MS = 24 * 3_600_000;
const inDays = (days: number): Date => new Date(world.qa.clock.now().getTime() + days * DAY_MS);

const give = (
  giver: TestPerson,
  to: TestPerson,
  kind: SanctionKind,
  more: Partial<NewSanction> = {},
) =>
  sanctions().give(giver.viewer, {
    ...{ course: scene.course.slug, handle: to.handle, kind, reason: 'Three unkind comments.' },
    ...{ endsAt: null, ability: null, savedReplyId: null, ...more },
  });

const comment = (person: TestPerson) => world.qa.comment(scene.question, person);

describe('a sanction', () => {
  it('that suspends from the course lets somebody read and not write, until it ends by itself', async () => {
    const { staff, learner } = scene;
    await give(staff, learner, 'COURSE_SUSPENDED', { endsAt: inDays(7) });
    await expect(comment(learner)).rejects.toMatchObject({
      ...{ code: 'FORBIDDEN', facts: { reason: 'SUSPENDED' } },
    });
    await expect(world.qa.answer(scene.question, learner)).rejects.toMatchObject({
      facts: { reason: 'SUSPENDED' },
    });
    const { data } = await world.qa.ask(
      learner.viewer,
      'query ($id: ID!) { post(id: $id) { id viewerCanComment { reason } } }',
      { id: String(scene.question.id) },
    );
    expect(data).toMatchObject({ post: { viewerCanComment: { reason: 'SUSPENDED' } } });
    world.qa.clock.advance(7 * DAY_MS);
    await comment(learner);
  });

  it('that warns is to be read before one writes again', async () => {
    const { staff, learner, asker } = scene;
    const { id } = await give(staff, learner, 'WARNING');
    await expect(comment(learner)).rejects.toMatchObject({
      facts: { reason: 'ACKNOWLEDGE_FIRST' },
    });
    await expect(sanctions().acknowledge(asker.viewer, id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await sanctions().acknowledge(learner.viewer, id);
    await comment(learner);
  });

  it('that suspends an ability takes it from a moderator too', async () => {
    const { staff, moderator, course } = scene;
    await give(staff, moderator, 'ABILITY_SUSPENDED', {
      ability: 'DECIDE_FLAGS',
      endsAt: inDays(1),
    });
    await expect(world.claim(moderator, course.slug, 'FLAGS')).rejects.toMatchObject({
      facts: { reason: 'ABILITY_NEEDED' },
    });
    await expect(world.claim(moderator, course.slug, 'REPAIRS')).rejects.toThrow('Nothing waits');
  });

  it('that removes puts somebody out, and lifting it lets them back in', async () => {
    const { staff, learner } = scene;
    const { id } = await give(staff, learner, 'REMOVED');
    await expect(comment(learner)).rejects.toMatchObject({
      facts: { reason: 'JOIN_THE_COURSE_FIRST' },
    });
    await sanctions().lift(staff.viewer, id, 'A misunderstanding.');
    await comment(learner);
  });

  it.each([
    ['COURSE_SUSPENDED', {}, 'input.endsAt', 'REQUIRED'],
    ['WARNING', { endsAt: new Date('2099-01-01') }, 'input.endsAt', 'NOT_ALLOWED'],
    ['COURSE_SUSPENDED', { endsAt: new Date('2099-01-01') }, 'input.endsAt', 'OUT_OF_RANGE'],
    ['NOTICE', { ability: 'EDIT' }, 'input.ability', 'NOT_ALLOWED'],
    ['NOTICE', { reason: '' }, 'input.reason', 'REQUIRED'],
    ['NOTICE', { savedReplyId: 1 }, 'input.savedReplyId', 'UNKNOWN'],
  ] as const)('%s with %j is refused at %s', async (kind, more, path, code) => {
    await expect(give(scene.staff, scene.learner, kind, more)).rejects.toMatchObject({
      facts: { problems: [{ path, code }] },
    });
  });

  it('is given by whom it may be, leaves a line in the log, and is told of', async () => {
    const { asker, moderator, learner, staff, course } = scene;
    await expect(give(asker, learner, 'NOTICE')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(give(moderator, learner, 'WARNING')).rejects.toMatchObject({
      facts: { reason: 'STAFF_ONLY' },
    });
    await expect(give(staff, staff, 'NOTICE')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await give(moderator, learner, 'NOTICE');
    expect(await world.news()).toEqual(['sanction.given']);
    const [line] = await world.sql(
      `select act, actor_id, subject_id, reason, details->>'kind' as kind from audit_entry
        where course_id = $1 and details->>'sanctionId' = $2`,
      [course.id, String(id)],
    );
    expect(line).toEqual({
      ...{ act: 'sanction.given', actor_id: moderator.id, subject_id: learner.id },
      ...{ reason: 'Three unkind comments.', kind: 'NOTICE' },
    });
  });

  it('is shown to moderators, and one’s own to everybody', async () => {
    const { staff, learner, moderator, asker, course } = scene;
    await give(staff, learner, 'NOTICE');
    const count = async ({ viewer }: TestPerson, field: string) => {
      const { data } = await world.qa.ask(
        viewer,
        `query ($slug: String!) { course(slug: $slug) { ${field} { edges { node { reason } } } } }`,
        { slug: course.slug },
      );
      const { course: found } = data as unknown as { course: Record<string, { edges: [] }> };
      return found[field]?.edges.length;
    };
    expect(await count(moderator, 'sanctions')).toBe(1);
    expect(await count(learner, 'sanctions')).toBe(0);
    expect(await count(asker, 'sanctions')).toBe(0);
    expect(await count(learner, 'viewerSanctions')).toBe(1);
    expect(await count(asker, 'viewerSanctions')).toBe(0);
  });
});

describe('an appeal against a sanction', () => {
  it('by who may write nowhere else is answered by other staff, and lifts it when granted', async () => {
    const { staff, learner, course } = scene;
    const { id } = await give(staff, learner, 'COURSE_SUSPENDED', { endsAt: inDays(7) });
    const appeal = () =>
      world.qa.get(AppealsService).againstSanction(learner.viewer, id, 'It was irony.');
    await appeal();
    await expect(appeal()).rejects.toMatchObject({
      ...{ code: 'CONFLICT', facts: { reason: 'ALREADY_APPEALED' } },
    });
    const owner = await world.member(course, 'OWNER');
    await expect(world.claim(staff, course.slug, 'APPEALS')).rejects.toThrow('Nothing waits');
    await world.review(owner, course, 'APPEALS', { choice: 'GRANT', note: 'It was.' });
    const [row] = await world.sql('select lifted_by_id, lift_reason from sanction where id = $1', [
      id,
    ]);
    expect(row).toEqual({ lifted_by_id: owner.id, lift_reason: 'It was.' });
    await comment(learner);
  });
});
