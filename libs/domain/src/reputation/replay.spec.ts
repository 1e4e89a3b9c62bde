import { describe, expect, it } from '@jest/globals';
import { classicPolicy, QUESTIONS_EQUAL_ANSWERS_SINCE, type ScoredKind } from './policies.ts';
import { compare, type History, type PastAct, replay } from './replay.ts';

const act = (kind: ScoredKind, day = '2018-03-12', count = 1): PastAct => ({ kind, day, count });
const times = (count: number, one: PastAct): PastAct[] => Array.from({ length: count }, () => one);
const policy = classicPolicy('2018-09-02');
const NOBODY: History = {
  ...{ given: 1, acts: [], likelyActs: [], editsAreNamed: false, downVotesCast: 0 },
};

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

  it('lets later votes of a day give back what a down-vote took', () => {
    const up = times(25, act('ANSWER_HELPFUL'));
    expect(replay([act('ANSWER_HELPFUL'), act('ANSWER_DOWN'), ...up], policy)).toBe(201);
    expect(replay([...up, act('ANSWER_DOWN')], policy)).toBe(199);
  });

  it('counts a helpful question as its date has it', () => {
    const acts = [act('QUESTION_HELPFUL')];
    expect(replay(acts, classicPolicy('2019-11-12'))).toBe(6);
    expect(replay(acts, classicPolicy(QUESTIONS_EQUAL_ANSWERS_SINCE))).toBe(11);
    expect(replay(acts, classicPolicy())).toBe(11);
  });
});

describe('a number of a dump', () => {
  /** 301 points by votes alone. */
  const votes = times(30, act('ANSWER_HELPFUL')).map((one, index) => ({
    ...one,
    day: `2018-03-${index + 1}`,
  }));
  const beside = (given: number, more: Partial<History> = {}): string =>
    compare(
      {
        ...{ given, acts: votes, likelyActs: votes, editsAreNamed: false, downVotesCast: 0 },
        ...more,
      },
      policy,
    ).verdict;

  it.each([
    [301, 0, 'EQUAL'],
    [401, 0, 'EQUAL_WITH_BONUS'],
    [399, 3, 'EQUAL_AFTER_DOWN_VOTES'],
    [298, 3, 'EQUAL_AFTER_DOWN_VOTES'],
    [405, 0, 'EQUAL_AFTER_EDITS'],
    [404, 1, 'EQUAL_AFTER_EDITS'],
    [1, 0, 'SUSPENDED'],
    [290, 0, 'LESS_IN_DUMP'],
    [297, 3, 'LESS_IN_DUMP'],
    [404, 0, 'MORE_IN_DUMP'],
    [9_301, 9, 'MORE_IN_DUMP'],
  ] as const)(
    'of %i beside 301, with %i down-votes cast, is %s',
    (given, downVotesCast, verdict) => {
      expect(beside(given, { downVotesCast })).toBe(verdict);
    },
  );

  it('is held against the bonus before and after what the floor forgave', () => {
    const acts = [...times(20, act('ANSWER_DOWN')), ...votes];
    expect(compare({ ...NOBODY, acts, likelyActs: acts, given: 361 }, policy)).toEqual({
      ...{ recomputed: 301, verdict: 'EQUAL_WITH_BONUS' },
    });
    expect(beside(401, { acts })).toBe('EQUAL_WITH_BONUS');
  });

  it('owes to edits only what nobody names', () => {
    const likelyActs = [...votes, ...times(2, act('EDIT_APPLIED'))];
    expect(beside(405, { likelyActs })).toBe('EQUAL_WITH_SHOWN_EDITS');
    expect(beside(405, { acts: likelyActs, likelyActs, editsAreNamed: true })).toBe(
      'EQUAL_WITH_BONUS',
    );
    expect(beside(405, { editsAreNamed: true })).toBe('MORE_IN_DUMP');
  });
});
