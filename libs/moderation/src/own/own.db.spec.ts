import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import type { TestPerson } from '@colloquy/testing';
import { FlagsService } from '../flags/flags.service.ts';
import { ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import { SanctionsService } from '../sanctions/sanctions.service.ts';

const WAITING = `query ($course: String!) { course(slug: $course) {
  viewerModeration { corrections claims warnings }
  viewerFlags { kind state post { id } }
} }`;

let world: ModerationWorld;
beforeAll(async () => {
  world = await ModerationWorld.make();
});
afterAll(() => world.drop());

const none = { corrections: 0, claims: 0, warnings: 0 };
const seenBy = async ({ viewer }: Pick<TestPerson, 'viewer'>, { course }: Scene) =>
  (await world.qa.ask(viewer, WAITING, { course: course.slug })).data;

describe('what moderation has for somebody themselves', () => {
  it('is nothing for a visitor, and empty for who has nothing to do', async () => {
    const scene = await world.scene();
    expect(await seenBy({ viewer: nobody }, scene)).toEqual({
      course: { viewerModeration: null, viewerFlags: [] },
    });
    expect(await seenBy(scene.learner, scene)).toEqual({
      course: { viewerModeration: none, viewerFlags: [] },
    });
  });

  it('counts claims about one’s answers, corrections of others’, and warnings to read', async () => {
    const scene = await world.scene();
    const { asker, learner, moderator, staff, answer, course } = scene;
    await world.accept(asker, answer.id);
    await world.inaccurate(moderator, answer);
    expect(await seenBy(learner, scene)).toMatchObject({
      course: { viewerModeration: { ...none, claims: 1 } },
    });
    await world.repair(learner, answer);
    await world.review(staff, course, 'REPAIRS', { choice: 'VERIFY_REPAIR' });
    await world.qa.get(SanctionsService).give(staff.viewer, {
      ...{ course: course.slug, handle: asker.viewer.handle ?? '', kind: 'WARNING' },
      ...{ reason: 'Please be kind.', endsAt: null, ability: null, savedReplyId: null },
    });
    expect(await seenBy(learner, scene)).toMatchObject({ course: { viewerModeration: none } });
    expect(await seenBy(asker, scene)).toMatchObject({
      course: { viewerModeration: { corrections: 1, claims: 0, warnings: 1 } },
    });
  });

  it('lists one’s flags that no case tells of, also taken back ones', async () => {
    const scene = await world.scene();
    const { asker, answer } = scene;
    const id = String(answer.id);
    await world.inaccurate(asker, answer);
    const flag = await world.flag(asker, answer, { kind: 'UNCLEAR' });
    await world.qa.get(FlagsService).retract(asker.viewer, flag.id);
    expect(await seenBy(asker, scene)).toMatchObject({
      course: { viewerFlags: [{ kind: 'UNCLEAR', state: 'RETRACTED', post: { id } }] },
    });
  });
});
