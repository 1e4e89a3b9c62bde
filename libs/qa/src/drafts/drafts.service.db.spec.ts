import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '@colloquy/testing';
import { QaWorld } from '../posts/qa-world.fixture.ts';
import { DraftsService } from './drafts.service.ts';

const DRAFT = `query ($course: String!) { course(slug: $course) {
  draft(place: "ask") { place updatedAt fields { name value } } } }`;

describe('a draft', () => {
  let world: QaWorld;
  let drafts: DraftsService;
  beforeAll(async () => {
    world = await QaWorld.make();
    drafts = world.get(DraftsService);
  });
  afterAll(() => world.drop());

  it('is kept per person and place, the last one saved, and seen by nobody else', async () => {
    const { course, asker, staff } = await world.course();
    await drafts.save(asker.viewer, course.slug, 'ask', [{ name: 'title', value: 'Wh' }]);
    const fields = [
      { name: 'title', value: 'Why 𝒏 \u202e?' },
      { name: 'body', value: '' },
    ];
    await drafts.save(asker.viewer, course.slug, 'ask', fields);
    const own = await world.ask(asker.viewer, DRAFT, { course: course.slug });
    expect(own.data).toMatchObject({
      course: { draft: { place: 'ask', fields: expect.arrayContaining(fields) } },
    });
    const others = await world.ask(staff.viewer, DRAFT, { course: course.slug });
    expect(others.data).toEqual({ course: { draft: null } });
    expect(await drafts.discard(asker.viewer, course.slug, 'ask')).toBe(true);
    expect(await drafts.discard(asker.viewer, course.slug, 'ask')).toBe(false);
  });

  it('is bounded in place, fields and length, and for members', async () => {
    const { course, asker } = await world.course();
    const save = (place: string, fields: { name: string; value: string }[]) =>
      drafts.save(asker.viewer, course.slug, place, fields);
    await expect(save('../etc', [])).rejects.toMatchObject({
      facts: { problems: [{ path: 'place', code: 'NOT_WELL_FORMED' }] },
    });
    await expect(save('ask', [{ name: 'body', value: 'x'.repeat(100_001) }])).rejects.toMatchObject(
      {
        facts: { problems: [{ path: 'fields', code: 'TOO_LONG' }] },
      },
    );
    await expect(save('ask', [{ name: 'a b', value: '' }])).rejects.toMatchObject({
      facts: { problems: [{ path: 'fields.0.name', code: 'NOT_WELL_FORMED' }] },
    });
    const outsider = await aPerson(world.database);
    await expect(drafts.save(outsider.viewer, course.slug, 'ask', [])).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
