import { type Badge, Badge as Badges } from '@colloquy/domain/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReputationWorld } from '../reputation-world.fixture.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
let world: ReputationWorld;
beforeAll(async () => {
  world = await ReputationWorld.make();
});
afterAll(() => world.drop());
beforeEach(() => world.freshDay());

type Who = 'asker' | 'answerer' | 'learner' | 'moderator';
const id = (who: Who): number => world.cast[who].accountId;
const services = () => world.acts.services;
const helpful = (post: number) => services().votes.vote(world.cast.learner, post, 'HELPFUL');

async function helpfulAnswer(values: Record<string, unknown> = {}): Promise<number> {
  const answer = await world.acts.answer(await world.acts.question(), values);
  await helpful(answer);
  return answer;
}

/** An answer that the learner found wrong, its author mended, and the moderator checked. */
async function repaired(values: Record<string, unknown> = {}): Promise<void> {
  const question = await world.acts.question();
  const answer = await world.acts.answer(question, values);
  const at = world.acts.clock.now();
  const { courseId } = world.acts;
  const caseId = await world.acts.insert('inaccuracy_case', {
    ...{ course_id: courseId, post_id: answer, question_id: question, state: 'REPAIR_VERIFIED' },
    ...{ post_version: 1, judged_version: 2, answer_markdown: '', opened_at: at, repair_until: at },
    ...{ repaired_at: at, repaired_by_id: id('answerer'), decided_at: at },
    decided_by_id: id('moderator'),
  });
  await world.acts.insert('flag', {
    ...{ course_id: courseId, post_id: answer, account_id: id('learner'), kind: 'INACCURATE' },
    ...{ state: 'UPHELD', weight: 0.5, post_version: 1, case_id: caseId, created_at: at },
    decided_at: at,
  });
  await world.hearAll([{ type: 'case.decided', payload: { courseId, postId: answer, caseId } }]);
}

/** How somebody comes to each badge. */
const STORIES: Record<Badge, { readonly who: Who; readonly story: () => Promise<unknown> }> = {
  FIRST_ANSWER: {
    who: 'answerer',
    story: async () => {
      const answer = await world.acts.answer(await world.acts.question());
      const { courseId } = world.acts;
      await world.hearAll([{ type: 'answer.posted', payload: { courseId, postId: answer } }]);
    },
  },
  REPAIR: { who: 'answerer', story: () => repaired() },
  CAREFUL_READER: { who: 'learner', story: () => repaired() },
  SECOND_PAIR_OF_EYES: { who: 'moderator', story: () => repaired() },
  KIND_WELCOME: { who: 'answerer', story: () => helpfulAnswer() },
  EXPLAINED_TO_TEN: {
    who: 'answerer',
    story: async () => {
      const answer = await helpfulAnswer();
      for (const voter of await world.learners(9))
        await services().votes.vote(voter, answer, 'HELPFUL');
    },
  },
  BRIDGED_LANGUAGES: {
    who: 'answerer',
    story: async () => {
      for (const language of ['en', 'de']) await helpfulAnswer({ language });
    },
  },
  SHARED_QUESTION: {
    who: 'asker',
    story: async () => {
      const question = await world.acts.question();
      for (const other of await world.learners(5))
        await services().votes.saySameHere(other, question, true);
    },
  },
  CLOSED_THE_LOOP: {
    who: 'asker',
    story: async () => {
      const answer = await world.acts.answer(await world.acts.question());
      await services().acceptance.accept(world.cast.asker, answer, 'I forgot to divide.');
    },
  },
  LATE_RESCUE: {
    who: 'answerer',
    story: async () => {
      const question = await world.acts.question();
      world.acts.clock.advance(WEEK);
      await helpful(await world.acts.answer(question));
    },
  },
  QUICK_HELP: {
    who: 'answerer',
    story: async () => {
      const answer = await world.acts.answer(await world.acts.question());
      await services().acceptance.accept(world.cast.asker, answer, null);
    },
  },
  MENDER: {
    who: 'learner',
    story: async () => {
      for (let n = 0; n < 5; n += 1) {
        const answer = await world.acts.answer(await world.acts.question());
        const suggested = await services().suggestions.suggest(
          world.acts.reader(world.cast.learner),
          answer,
          { baseVersion: 1, body: 'A better text, long enough.', reason: 'Clearer.' },
        );
        const decider = world.acts.reader(world.cast.answerer);
        await services().suggestions.decide(decider, suggested.id, { apply: true, note: '' });
      }
    },
  },
  WELL_EXPLAINED: {
    who: 'answerer',
    story: async () => {
      const answer = await world.acts.answer(await world.acts.question());
      const word = { kind: 'WELL_EXPLAINED', note: '' } as const;
      await services().endorsements.endorse(world.cast.staff, answer, word);
    },
  },
  COMMON_GROUND: {
    who: 'answerer',
    story: async () => {
      for (const topic of ['bias', 'variance', 'sampling']) {
        const question = await world.acts.question();
        await world.acts.tag(`${topic}-${question}`, question);
        await helpful(await world.acts.answer(question));
      }
    },
  },
  STEADY_HAND: {
    who: 'answerer',
    story: async () => {
      for (let week = 0; week < 4; week += 1) {
        await helpfulAnswer();
        world.acts.clock.advance(WEEK);
      }
    },
  },
  CAME_BACK_WISER: { who: 'asker', story: () => helpfulAnswer({ author_id: id('asker') }) },
};

const badgesOf = async (who: Who): Promise<Badge[]> => {
  const rows = await world.acts.sql<{ badge: Badge }>(
    'select badge from earned_badge where account_id = $1 order by badge',
    [id(who)],
  );
  return rows.map(({ badge }) => badge);
};

describe('a badge', () => {
  it.each(Object.values(Badges))('%s is given for what it says, and never twice', async (badge) => {
    const { who, story } = STORIES[badge];
    expect(await badgesOf(who)).not.toContain(badge);
    await story();
    await world.hear();
    await world.settleAtOnce();
    expect(await badgesOf(who)).toContain(badge);
    const told = (await world.acts.news()).filter(({ type }) => type === 'badge.awarded');
    expect(told.filter(({ payload }) => payload.badge === badge)).toHaveLength(1);

    await story();
    await world.hear();
    await world.settleAtOnce();
    expect((await badgesOf(who)).filter((one) => one === badge)).toHaveLength(1);
    const again = (await world.acts.news()).filter(({ type }) => type === 'badge.awarded');
    const isTheSame = (one: { payload: Record<string, unknown> }): boolean =>
      one.payload.badge === badge && one.payload.accountId === id(who);
    expect(again.filter(isTheSame)).toEqual([]);
  });

  it('for a repair or for care says nothing of an anonymous answer, nor which answer was flagged', async () => {
    await repaired({ is_anonymous: true });
    await world.settle();
    expect(await badgesOf('answerer')).not.toContain('REPAIR');
    const [badge] = await world.acts.sql(
      `select post_id from earned_badge where badge = 'CAREFUL_READER'`,
    );
    expect(badge).toEqual({ post_id: null });
  });
});
