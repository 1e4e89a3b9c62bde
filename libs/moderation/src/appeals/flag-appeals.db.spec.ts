import type { TestPerson } from '@colloquy/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR_MS, ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import { AppealsService } from './appeals.service.ts';

let world: ModerationWorld;
let scene: Scene;
let flagger: TestPerson;
beforeAll(async () => {
  world = await ModerationWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  scene = await world.scene();
  flagger = await world.member(scene.course);
});

type Decided = Parameters<ModerationWorld['decide']>[2];

/** A flag on the question, decided by the moderator. */
async function decided(decision: Decided): Promise<number> {
  const { id } = await world.flag(flagger, scene.question, { kind: 'OFF_TOPIC' });
  await world.review(scene.moderator, scene.course, 'FLAGS', decision);
  return id;
}

const appeal = ({ viewer }: TestPerson, flagId: number) =>
  world.qa.get(AppealsService).againstFlag(viewer, flagId, 'Please read lesson four again.');
const answered = (decision: Decided) =>
  world.review(scene.staff, scene.course, 'APPEALS', { note: 'I read it again.', ...decision });
const stateOf = async (id: number): Promise<unknown> => {
  const [flag] = await world.sql('select state from flag where id = $1', [id]);
  return flag?.state;
};
const question = () => world.qa.row('post', scene.question.id);

describe('an appeal against a decided flag', () => {
  it('by the author is granted: what was deleted comes back, and the flag was wrong', async () => {
    const id = await decided({ choice: 'UPHOLD', outcome: 'DELETE' });
    expect((await question()).deleted_at).not.toBeNull();
    await appeal(scene.asker, id);
    await world.news();
    await answered({ choice: 'GRANT' });
    expect(await stateOf(id)).toBe('REJECTED');
    expect((await question()).deleted_at).toBeNull();
    expect(await world.news()).toEqual(
      expect.arrayContaining(['flag.decided', 'post.restored', 'appeal.decided']),
    );
  });

  it('by the author is granted: what was closed opens, and what others closed since stays', async () => {
    const closing = { outcome: 'CLOSE', closeReason: 'OFF_TOPIC' } as const;
    const first = await decided({ choice: 'UPHOLD', ...closing });
    await appeal(scene.asker, first);
    await answered({ choice: 'GRANT' });
    expect((await question()).closed_at).toBeNull();

    scene = await world.scene();
    flagger = await world.member(scene.course);
    const second = await decided({ choice: 'UPHOLD', ...closing });
    await world.sql(`update post set closed_at = $2 where id = $1`, [
      ...[scene.question.id, new Date(world.qa.clock.now().getTime() + HOUR_MS)],
    ]);
    await appeal(scene.asker, second);
    await answered({ choice: 'GRANT' });
    expect((await question()).closed_at).not.toBeNull();
  });

  it('by the flagger is granted: the flag was right, and staff says what becomes of it', async () => {
    const id = await decided({ choice: 'REJECT' });
    await appeal(flagger, id);
    await answered({ choice: 'GRANT', outcome: 'DELETE' });
    expect(await stateOf(id)).toBe('UPHELD');
    expect((await question()).deleted_at).not.toBeNull();
  });

  it('concerns all that was upheld together, and is made once', async () => {
    const other = await world.member(scene.course);
    const spam = await world.flag(other, scene.question, { kind: 'SPAM' });
    const id = await decided({ choice: 'UPHOLD' });
    await appeal(scene.asker, id);
    await expect(appeal(scene.asker, spam.id)).rejects.toMatchObject({
      facts: { reason: 'ALREADY_APPEALED' },
    });
    await answered({ choice: 'GRANT' });
    expect([await stateOf(id), await stateOf(spam.id)]).toEqual(['REJECTED', 'REJECTED']);
  });

  it('that is dismissed changes nothing', async () => {
    const id = await decided({ choice: 'UPHOLD', outcome: 'DELETE' });
    await appeal(scene.asker, id);
    await answered({ choice: 'DISMISS' });
    expect(await stateOf(id)).toBe('UPHELD');
    expect((await question()).deleted_at).not.toBeNull();
  });

  it('about a comment brings the comment back', async () => {
    const comment = await world.qa.comment(scene.question, scene.learner);
    const { id } = await world.flag(flagger, scene.question, {
      ...{ kind: 'UNKIND', commentId: comment.id },
    });
    const decision = { choice: 'UPHOLD', outcome: 'DELETE' } as const;
    await world.review(scene.moderator, scene.course, 'FLAGS', decision);
    await appeal(scene.learner, id);
    await answered({ choice: 'GRANT' });
    const [row] = await world.sql('select deleted_at from comment where id = $1', [comment.id]);
    expect(row).toEqual({ deleted_at: null });
  });

  it('is for its two sides, within two weeks, and not answered by who decided', async () => {
    const id = await decided({ choice: 'UPHOLD' });
    await expect(appeal(flagger, id)).rejects.toMatchObject({ facts: { reason: 'NOT_DECIDED' } });
    await expect(appeal(scene.learner, id)).rejects.toMatchObject({
      facts: { reason: 'NOT_A_PARTY' },
    });
    world.qa.clock.advance(14 * 24 * HOUR_MS);
    await expect(appeal(scene.asker, id)).rejects.toMatchObject({ facts: { reason: 'TOO_LATE' } });

    scene = await world.scene();
    const { course, staff, asker } = scene;
    const own = await world.flag(await world.member(course), scene.question, { kind: 'SPAM' });
    await world.review(staff, course, 'FLAGS', { choice: 'UPHOLD' });
    await appeal(asker, own.id);
    await world.member(course, 'STAFF');
    await expect(world.claim(staff, course.slug, 'APPEALS')).rejects.toThrow('Nothing waits');
  });

  it('cannot be made against the claim of a case, which has appeals of its own', async () => {
    const { id } = await world.inaccurate(flagger, scene.answer);
    await expect(appeal(flagger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is offered to the author without telling who flagged', async () => {
    const id = await decided({ choice: 'UPHOLD', note: 'Not about statistics.' });
    const { data } = await world.qa.ask(
      scene.asker.viewer,
      `query ($slug: String!) { course(slug: $slug) { id viewerFlagDecisions {
        id kinds decisionNote isOfComment post { id } viewerCanAppeal { allowed } appeal { state } } } }`,
      { slug: scene.course.slug },
    );
    expect(data).toMatchObject({
      course: {
        viewerFlagDecisions: [
          {
            ...{ id: String(id), kinds: ['OFF_TOPIC'], decisionNote: 'Not about statistics.' },
            ...{ isOfComment: false, post: { id: String(scene.question.id) }, appeal: null },
            viewerCanAppeal: { allowed: true },
          },
        ],
      },
    });
  });
});
