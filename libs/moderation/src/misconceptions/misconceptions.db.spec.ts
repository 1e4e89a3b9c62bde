import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { INACCURATE, ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import { MisconceptionsService } from './misconceptions.service.ts';

let world: ModerationWorld;
let scene: Scene;
beforeAll(async () => {
  world = await ModerationWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  scene = await world.scene();
});

const service = () => world.qa.get(MisconceptionsService);
const MEAN = 'The mean is always the middle value.';
const create = (title = MEAN) => service().create(scene.asker.viewer, scene.course.slug, title);

const LIST = `query ($slug: String!) { course(slug: $slug) { misconceptions {
  title flagCount upheldCount weeks { week count } } } }`;

describe('a misconception', () => {
  it('has one name in a course, whoever names it and however often', async () => {
    const made = await Promise.all([create(), create(` ${MEAN.toUpperCase()} `), create()]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('is listed with how often and when flags named it', async () => {
    const { course, asker, moderator, answer } = scene;
    const { id } = await create();
    await create('A p-value is the chance of being wrong.');
    await world.flag(asker, answer, { ...INACCURATE, misconceptionId: id });
    await world.flag(moderator, answer, { ...INACCURATE, misconceptionId: id });
    const { data } = await world.qa.ask(asker.viewer, LIST, { slug: course.slug });
    const monday = new Date(world.qa.clock.now());
    monday.setUTCHours(0, 0, 0, 0);
    monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
    expect(data).toMatchObject({
      course: {
        misconceptions: [
          {
            ...{ title: MEAN, flagCount: 2, upheldCount: 0 },
            weeks: [{ week: monday.toISOString(), count: 2 }],
          },
          { flagCount: 0, weeks: [] },
        ],
      },
    });
  });

  it('of another course cannot be named', async () => {
    const { id } = await create();
    const elsewhere = await world.scene();
    const raise = world.flag(elsewhere.asker, elsewhere.answer, {
      ...{ ...INACCURATE, misconceptionId: id },
    });
    await expect(raise).rejects.toMatchObject({
      facts: { problems: [{ path: 'input.misconceptionId', code: 'UNKNOWN' }] },
    });
  });

  it('has a refutation that reviewers write and staff endorse, until it changes', async () => {
    const { asker, staff, course } = scene;
    const { id } = await create();
    const reviewer = await world.able(course, 'REVIEW');
    const refutation = 'Take $1, 1, 10$: the mean is 4.';
    await expect(service().edit(asker.viewer, id, { refutation })).rejects.toMatchObject({
      facts: { reason: 'ABILITY_NEEDED' },
    });
    await expect(service().endorse(staff.viewer, id, true)).rejects.toMatchObject({
      facts: { problems: [{ path: 'refutation', code: 'REQUIRED' }] },
    });
    const written = await service().edit(reviewer.viewer, id, { refutation });
    expect(written.refutationHtml).toContain('katex');
    await expect(service().endorse(reviewer.viewer, id, true)).rejects.toMatchObject({
      facts: { reason: 'STAFF_ONLY' },
    });
    expect(await service().endorse(staff.viewer, id, true)).toMatchObject({
      endorsedById: staff.id,
    });
    const changed = await service().edit(reviewer.viewer, id, {
      refutation: `${refutation} Or 5.`,
    });
    expect(changed).toMatchObject({ endorsedById: null, endorsedAt: null });
  });

  it('merged into another gives it its flags, and its name is free again', async () => {
    const { asker, moderator, answer } = scene;
    const from = await create();
    const into = await create('Mean and median are the same thing.');
    await world.flag(asker, answer, { ...INACCURATE, misconceptionId: from.id });
    await expect(service().merge(asker.viewer, from.id, into.id)).rejects.toMatchObject({
      facts: { reason: 'MODERATOR_ONLY' },
    });
    await expect(service().merge(moderator.viewer, from.id, from.id)).rejects.toMatchObject({
      facts: { problems: [{ path: 'intoId', code: 'NOT_ALLOWED' }] },
    });
    expect(await service().merge(moderator.viewer, from.id, into.id)).toMatchObject({
      flagCount: 1,
    });
    await expect(service().edit(moderator.viewer, from.id, {})).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await create()).id).not.toBe(from.id);
  });
});
