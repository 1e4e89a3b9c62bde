import { describe, expect, it } from '@jest/globals';
import { Ability, type CourseRole } from '../vocabulary/index.ts';
import { abilitiesInForce, type AbilityFacts, hasAbility } from './actor.ts';

const everything = Object.values(Ability);
const fact = (ability: Ability, isHeld: boolean, isSuspended: boolean): AbilityFacts => ({
  ...{ ability, isHeld, isSuspended },
});

describe('abilities', () => {
  it.each([
    ['nobody', null, [], []],
    ['somebody who left', null, [fact('EDIT', true, false)], []],
    ['a learner without a record', 'LEARNER', [], []],
    ['a learner who holds one', 'LEARNER', [fact('EDIT', true, false)], ['EDIT']],
    ['a learner whose ability is suspended', 'LEARNER', [fact('EDIT', true, true)], []],
    ['a moderator', 'MODERATOR', [], everything],
    [
      'a moderator with one suspended',
      'MODERATOR',
      [fact('EDIT', true, true)],
      ['REVIEW', 'DECIDE_FLAGS', 'CLOSE'],
    ],
    ['staff, whom nothing suspends', 'STAFF', [fact('EDIT', false, true)], everything],
    ['an owner', 'OWNER', [], everything],
  ] as const)('of %s', (_, role: CourseRole | null, facts, expected) => {
    expect(abilitiesInForce(role, facts)).toEqual(expected);
    const actor = { accountId: 1, role, cohortId: null, abilities: abilitiesInForce(role, facts) };
    expect(everything.filter((ability) => hasAbility(actor, ability))).toEqual(expected);
  });
});
