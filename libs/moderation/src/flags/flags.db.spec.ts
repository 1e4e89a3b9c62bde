import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeletionService } from '@colloquy/qa';
import type { TestPerson } from '@colloquy/testing';
import { ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import { DeletedPostsService } from '../thread/deleted-posts.service.ts';
import { FlagsService } from './flags.service.ts';
import { StatementsService } from './statements.service.ts';

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

const SPAM = { kind: 'SPAM' } as const;

/** Somebody whose flags were right as often as it takes to weigh three quarters. */
async function trusted(): Promise<TestPerson> {
  const person = await world.member(scene.course);
  for (let flag = 0; flag < 4; flag += 1)
    await world.sql(
      `insert into flag (course_id, post_id, account_id, kind, state, weight, post_version, created_at)
       values ($1, $2, $3, $4, 'UPHELD', 0.5, 1, now())`,
      [
        scene.course.id,
        scene.question.id,
        person.id,
        ['UNCLEAR', 'OTHER', 'OFF_TOPIC', 'DUPLICATE'][flag],
      ],
    );
  return person;
}

const hiddenAt = async (id: number): Promise<unknown> => (await world.qa.row('post', id)).hidden_at;
const flagsOn = (id: number) =>
  world.sql<{ state: string }>('select state from flag where post_id = $1 order by id', [id]);

const LISTED = `query ($slug: String!) { course(slug: $slug) { questionCount
  questions { edges { node { id } } } } }`;
const SEEN = `query ($id: ID!) { post(id: $id) { id hiddenAt hiding { kinds statement }
  ... on Question { answerCount answers { id hiddenAt } } } }`;

describe('a flag', () => {
  it('weighs as much as the earlier flags of its flagger were right', async () => {
    const { asker, learner, moderator, staff, answer, question } = scene;
    expect((await world.flag(asker, answer, SPAM)).weight).toBe(0.5);
    expect((await world.flag(await trusted(), answer, SPAM)).weight).toBe(0.75);
    expect((await world.flag(moderator, answer, { kind: 'UNCLEAR' })).weight).toBe(1);
    expect((await world.flag(staff, answer, { kind: 'UNCLEAR' })).weight).toBe(2);
    expect((await world.flag(learner, question, { kind: 'OFF_TOPIC' })).state).toBe('OPEN');
  });

  it('raised again by the same person changes nothing, also at the same moment', async () => {
    const { asker, answer } = scene;
    const flags = await Promise.all([1, 2, 3, 4].map(() => world.flag(asker, answer, SPAM)));
    expect(new Set(flags.map(({ id }) => id)).size).toBe(1);
    expect(await world.news()).toEqual(['flag.raised']);
    expect(
      await world.sql(`select 1 from review_item where post_id = $1`, [answer.id]),
    ).toHaveLength(1);
  });

  it('is not for one’s own posts, for visitors, or for what one may not see', async () => {
    const { learner, moderator, answer, course, asker } = scene;
    await expect(world.flag(learner, answer, SPAM)).rejects.toMatchObject({
      facts: { reason: 'OWN_POST' },
    });
    const hidden = await world.qa.question(course, asker, { visibility: 'STAFF' });
    await expect(world.flag(moderator, hidden, SPAM)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of some kinds needs a word', async () => {
    const { asker, answer } = scene;
    await expect(world.flag(asker, answer, { kind: 'OTHER' })).rejects.toMatchObject({
      facts: { problems: [{ path: 'input.note', code: 'REQUIRED' }] },
    });
  });

  it('can be taken back by its flagger, which empties the queue, and raised again', async () => {
    const { asker, moderator, answer } = scene;
    const { id } = await world.flag(asker, answer, SPAM);
    const flags = world.qa.get(FlagsService);
    await expect(flags.retract(moderator.viewer, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await flags.retract(asker.viewer, id)).toMatchObject({ state: 'RETRACTED' });
    await expect(world.claim(moderator, scene.course.slug, 'FLAGS')).rejects.toThrow('Nothing');
    expect((await world.flag(asker, answer, SPAM)).id).not.toBe(id);
  });
});

describe('flags of spam', () => {
  it('by two and a bit hide an answer from all but its author and moderators', async () => {
    const { asker, learner, moderator, course, answer, question } = scene;
    await world.flag(moderator, answer, SPAM);
    await world.flag(await world.member(course), answer, SPAM);
    expect(await hiddenAt(answer.id)).toBeNull();
    await world.flag(await world.member(course), answer, SPAM);
    expect(await hiddenAt(answer.id)).not.toBeNull();
    const seenBy = async ({ viewer }: TestPerson) => {
      const { data } = await world.qa.ask(viewer, SEEN, { id: String(question.id) });
      return (data as unknown as { post: { answers: unknown[]; answerCount: number } }).post;
    };
    expect(await seenBy(asker)).toMatchObject({ answerCount: 0, answers: [] });
    expect(await seenBy(learner)).toMatchObject({ answers: [{ id: String(answer.id) }] });
    expect(await seenBy(moderator)).toMatchObject({ answers: [{ id: String(answer.id) }] });
    const own = await world.qa.ask(learner.viewer, SEEN, { id: String(answer.id) });
    expect(own.data).toMatchObject({ post: { hiding: { kinds: ['SPAM'], statement: null } } });
    expect(await world.news()).toContain('post.hidden');
  });

  it('by newcomers alone hide nothing, however many', async () => {
    const { course, answer } = scene;
    for (let person = 0; person < 6; person += 1)
      await world.flag(await world.member(course), answer, SPAM);
    expect(await hiddenAt(answer.id)).toBeNull();
  });

  it('by one person of two kinds count once', async () => {
    const { moderator, answer } = scene;
    await world.flag(moderator, answer, SPAM);
    await world.flag(moderator, answer, { kind: 'UNKIND' });
    expect(await hiddenAt(answer.id)).toBeNull();
  });

  it('by staff hide a question at once, out of lists and counters, and back when rejected', async () => {
    const { asker, learner, staff, moderator, course, question } = scene;
    await world.flag(staff, question, SPAM);
    const list = await world.qa.ask(learner.viewer, LISTED, { slug: course.slug });
    expect(list.data).toEqual({ course: { questionCount: 0, questions: { edges: [] } } });
    await world.qa
      .get(StatementsService)
      .state(asker.viewer, { postId: question.id, commentId: null }, 'It is about the course.');
    const item = await world.claim(moderator, course.slug, 'FLAGS');
    expect(item.statement).toBe('It is about the course.');
    await world.decide(moderator, item.id, { choice: 'REJECT' });
    await world.takeEffect();
    expect(await hiddenAt(question.id)).toBeNull();
    expect(await world.qa.row('course', course.id)).toMatchObject({ question_count: 1 });
    expect(await flagsOn(question.id)).toEqual([{ state: 'REJECTED' }]);
  });

  it('hide a comment, which its post no longer counts', async () => {
    const { learner, staff, asker, answer, question } = scene;
    const comment = await world.qa.comment(question, learner);
    await world.qa.get(FlagsService).raise(staff.viewer, {
      ...{ commentId: comment.id, kind: 'UNKIND', note: '', claim: '', quote: '', source: '' },
      ...{ misconceptionId: null, duplicateOfNumber: null },
    });
    expect(await world.qa.row('post', question.id)).toMatchObject({ comment_count: 0 });
    const { data } = await world.qa.ask(
      asker.viewer,
      'query ($id: ID!) { post(id: $id) { comments { id } } }',
      { id: String(question.id) },
    );
    expect(data).toEqual({ post: { comments: [] } });
    expect(answer.id).toBeGreaterThan(0);
  });

  it('upheld delete a post, whoever decides with the ability', async () => {
    const { asker, course, answer } = scene;
    await world.flag(asker, answer, SPAM);
    const able = await world.able(course, 'REVIEW', 'DECIDE_FLAGS');
    await world.review(able, course, 'FLAGS', { choice: 'UPHOLD', outcome: 'DELETE' });
    expect(await world.qa.row('post', answer.id)).toMatchObject({ deleted_by_id: able.id });
    expect(await flagsOn(answer.id)).toEqual([{ state: 'UPHELD' }]);
  });
});

describe('a flag that calls a question a duplicate', () => {
  it('closes it when a moderator upholds it', async () => {
    const { asker, learner, moderator, course, question } = scene;
    const later = await world.qa.question(course, asker);
    await world.flag(learner, later, { kind: 'DUPLICATE', duplicateOfNumber: question.number });
    await world.review(moderator, course, 'FLAGS', {
      ...{ choice: 'UPHOLD', outcome: 'CLOSE', closeReason: 'DUPLICATE' },
      duplicateOfNumber: question.number,
    });
    expect(await world.qa.row('post', later.id)).toMatchObject({
      ...{ close_reason: 'DUPLICATE', duplicate_of_id: question.id },
    });
  });
});

describe('a post that is deleted while it is flagged', () => {
  const settled = () => world.qa.get(DeletedPostsService).settle(scene.answer.id);

  it('takes flags and case with it, and brings them back', async () => {
    const { asker, moderator, learner, answer } = scene;
    await world.flag(moderator, answer, SPAM);
    await world.inaccurate(asker, answer);
    await world.qa.get(DeletionService).delete(learner.viewer, answer.id, null);
    await settled();
    await settled();
    expect(await world.caseOf(answer)).toMatchObject({ state: 'MOOT' });
    expect(await flagsOn(answer.id)).toEqual([{ state: 'MOOT' }, { state: 'MOOT' }]);
    await world.qa.get(DeletionService).restore(learner.viewer, answer.id);
    await settled();
    expect(await world.caseOf(answer)).toMatchObject({ state: 'OPEN' });
    expect(await flagsOn(answer.id)).toEqual([{ state: 'OPEN' }, { state: 'OPEN' }]);
  });

  it('either has the flag or refuses it, whoever comes first', async () => {
    const { asker, learner, answer } = scene;
    const [flag] = await Promise.allSettled([
      world.flag(asker, answer, SPAM),
      world.qa.get(DeletionService).delete(learner.viewer, answer.id, null),
    ]);
    await settled();
    const states = await flagsOn(answer.id);
    if (flag.status === 'fulfilled') expect(states).toEqual([{ state: 'MOOT' }]);
    else {
      expect(flag.reason).toMatchObject({ code: 'NOT_FOUND' });
      expect(states).toEqual([]);
    }
  });
});
