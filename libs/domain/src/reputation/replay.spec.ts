import { describe, expect, it } from '@jest/globals';
import { classicPolicy, QUESTIONS_EQUAL_ANSWERS_SINCE, type ScoredKind } from './policies.ts';
import { compare, type PastAct, replay } from './replay.ts';

const act = (kind: ScoredKind, day = '2018-03-12', count = 1): PastAct => ({ kind, day, count });
const times = (count: number, one: PastAct): PastAct[] => Array.from({ length: count }, () => one);
const policy = classicPolicy('2018-09-02');

describe('a history of Stack Exchange', () => {
  it('begins at 1 and never falls below', () => {
    expect(replay([], policy)).toBe(1);
    const downThenUp = [...times(3, act('ANSWER_DOWN')), act('ANSWER_HELPFUL')];
    expect(replay(downThenUp, policy)).toBe(11);
    expect(replay(downThenUp.toReversed(), policy)).toBe(5);
    expect(replay(downThenUp, policy, 100)).toBe(105);
  });

  it('gives 200 a day by votes, and acceptances and bounties besides', () => {
    const acts = [...times(25, act('ANSWER_HELPFUL')), act('ANSWER_ACCEPTED')];
    expect(replay(acts, policy)).toBe(216);
    const next = [act('ANSWER_HELPFUL', '2018-03-13'), act('BOUNTY_AWARDED', '2018-03-13', 150)];
    expect(replay([...acts, ...next], policy)).toBe(376);
  });

  it('counts a helpful question as its date has it', () => {
    const acts = [act('QUESTION_HELPFUL')];
    expect(replay(acts, classicPolicy('2019-11-12'))).toBe(6);
    expect(replay(acts, classicPolicy(QUESTIONS_EQUAL_ANSWERS_SINCE))).toBe(11);
    expect(replay(acts, classicPolicy())).toBe(11);
  });
});

it.each([
  [301, 301, 401, 0, 'EQUAL'],
  [401, 301, 401, 0, 'EQUAL_WITH_BONUS'],
  [381, 301, 381, 0, 'EQUAL_WITH_BONUS'],
  [399, 301, 401, 3, 'EQUAL_AFTER_UNSEEN_VOTES'],
  [405, 301, 401, 0, 'EQUAL_AFTER_UNSEEN_EDITS'],
  [404, 301, 401, 1, 'EQUAL_AFTER_UNSEEN_EDITS'],
  [290, 301, 401, 0, 'DIFFERENT'],
  [404, 301, 401, 0, 'DIFFERENT'],
  [9_301, 301, 401, 9, 'DIFFERENT'],
] as const)(
  '%i beside %i (with bonus %i, %i down-votes cast): %s',
  (given, recomputed, withBonus, downVotesCast, verdict) => {
    expect(compare({ given, recomputed, withBonus, downVotesCast, editCap: 1_000 })).toBe(verdict);
  },
);
