import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseEvent, CaseParty, CaseState } from '../vocabulary/index.ts';
import {
  type CaseFacts,
  disputeOf,
  isActive,
  isUndecided,
  owesCorrection,
  repairDueAt,
  transitionOf,
} from './case.ts';

const openedAt = new Date('2026-03-02T09:00:00Z');
const due = repairDueAt(openedAt, { repairHours: 48 });
const early = new Date(due.getTime() - 1);

const facts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  repairDueAt: due,
  isEdited: true,
  appellant: null,
  ...changes,
});
const outcome = (state: CaseState, event: CaseEvent, given = facts(), now = due): string => {
  const { state: next, refusal } = transitionOf(state, event, given, now);
  return next ?? `no: ${refusal}`;
};

/** Every state × every event, with the answer edited, the time over and nobody appealing. */
const table: Record<CaseState, Record<CaseEvent, string>> = {
  OPEN: {
    REPAIR: 'REPAIRED',
    CONTEST: 'CONTESTED',
    LAPSE: 'LAPSED',
    AUTHOR_LEFT: 'LAPSED',
    UPHOLD: 'no: TOO_EARLY',
    REJECT: 'no: TOO_EARLY',
    VERIFY_REPAIR: 'no: NOT_REPAIRED',
    RETRACT: 'WITHDRAWN',
    ANSWER_DELETED: 'MOOT',
    ANSWER_RESTORED: 'no: NOT_DELETED',
    GRANT_APPEAL: 'no: NOT_DECIDED',
  },
  REPAIRED: {
    REPAIR: 'no: ALREADY_REPAIRED',
    CONTEST: 'no: ALREADY_REPAIRED',
    LAPSE: 'no: TOO_LATE',
    AUTHOR_LEFT: 'no: TOO_LATE',
    UPHOLD: 'UPHELD',
    REJECT: 'REJECTED',
    VERIFY_REPAIR: 'REPAIR_VERIFIED',
    RETRACT: 'no: ALREADY_REPAIRED',
    ANSWER_DELETED: 'MOOT',
    ANSWER_RESTORED: 'no: NOT_DELETED',
    GRANT_APPEAL: 'no: NOT_A_PARTY',
  },
  CONTESTED: {
    REPAIR: 'REPAIRED',
    CONTEST: 'no: ALREADY_CONTESTED',
    LAPSE: 'no: TOO_LATE',
    AUTHOR_LEFT: 'no: TOO_LATE',
    UPHOLD: 'UPHELD',
    REJECT: 'REJECTED',
    VERIFY_REPAIR: 'no: NOT_REPAIRED',
    RETRACT: 'WITHDRAWN',
    ANSWER_DELETED: 'MOOT',
    ANSWER_RESTORED: 'no: NOT_DELETED',
    GRANT_APPEAL: 'no: NOT_DECIDED',
  },
  LAPSED: {
    REPAIR: 'REPAIRED',
    CONTEST: 'CONTESTED',
    LAPSE: 'no: TOO_LATE',
    AUTHOR_LEFT: 'no: TOO_LATE',
    UPHOLD: 'UPHELD',
    REJECT: 'REJECTED',
    VERIFY_REPAIR: 'no: NOT_REPAIRED',
    RETRACT: 'WITHDRAWN',
    ANSWER_DELETED: 'MOOT',
    ANSWER_RESTORED: 'no: NOT_DELETED',
    GRANT_APPEAL: 'no: NOT_DECIDED',
  },
  UPHELD: {
    REPAIR: 'REPAIRED',
    CONTEST: 'no: ALREADY_DECIDED',
    LAPSE: 'no: ALREADY_DECIDED',
    AUTHOR_LEFT: 'no: ALREADY_DECIDED',
    UPHOLD: 'no: ALREADY_DECIDED',
    REJECT: 'no: ALREADY_DECIDED',
    VERIFY_REPAIR: 'no: ALREADY_DECIDED',
    RETRACT: 'no: ALREADY_DECIDED',
    ANSWER_DELETED: 'no: ALREADY_DECIDED',
    ANSWER_RESTORED: 'no: NOT_DELETED',
    GRANT_APPEAL: 'no: NOT_A_PARTY',
  },
  REJECTED: {
    REPAIR: 'no: ALREADY_DECIDED',
    CONTEST: 'no: ALREADY_DECIDED',
    LAPSE: 'no: ALREADY_DECIDED',
    AUTHOR_LEFT: 'no: ALREADY_DECIDED',
    UPHOLD: 'no: ALREADY_DECIDED',
    REJECT: 'no: ALREADY_DECIDED',
    VERIFY_REPAIR: 'no: ALREADY_DECIDED',
    RETRACT: 'no: ALREADY_DECIDED',
    ANSWER_DELETED: 'no: ALREADY_DECIDED',
    ANSWER_RESTORED: 'no: NOT_DELETED',
    GRANT_APPEAL: 'no: NOT_A_PARTY',
  },
  REPAIR_VERIFIED: {
    REPAIR: 'no: ALREADY_DECIDED',
    CONTEST: 'no: ALREADY_DECIDED',
    LAPSE: 'no: ALREADY_DECIDED',
    AUTHOR_LEFT: 'no: ALREADY_DECIDED',
    UPHOLD: 'no: ALREADY_DECIDED',
    REJECT: 'no: ALREADY_DECIDED',
    VERIFY_REPAIR: 'no: ALREADY_DECIDED',
    RETRACT: 'no: ALREADY_DECIDED',
    ANSWER_DELETED: 'no: ALREADY_DECIDED',
    ANSWER_RESTORED: 'no: NOT_DELETED',
    GRANT_APPEAL: 'no: NOT_A_PARTY',
  },
  WITHDRAWN: {
    REPAIR: 'no: ALREADY_DECIDED',
    CONTEST: 'no: ALREADY_DECIDED',
    LAPSE: 'no: ALREADY_DECIDED',
    AUTHOR_LEFT: 'no: ALREADY_DECIDED',
    UPHOLD: 'no: ALREADY_DECIDED',
    REJECT: 'no: ALREADY_DECIDED',
    VERIFY_REPAIR: 'no: ALREADY_DECIDED',
    RETRACT: 'no: ALREADY_DECIDED',
    ANSWER_DELETED: 'no: ALREADY_DECIDED',
    ANSWER_RESTORED: 'no: NOT_DELETED',
    GRANT_APPEAL: 'no: ALREADY_DECIDED',
  },
  MOOT: {
    REPAIR: 'no: ALREADY_DECIDED',
    CONTEST: 'no: ALREADY_DECIDED',
    LAPSE: 'no: ALREADY_DECIDED',
    AUTHOR_LEFT: 'no: ALREADY_DECIDED',
    UPHOLD: 'no: ALREADY_DECIDED',
    REJECT: 'no: ALREADY_DECIDED',
    VERIFY_REPAIR: 'no: ALREADY_DECIDED',
    RETRACT: 'no: ALREADY_DECIDED',
    ANSWER_DELETED: 'no: ALREADY_DECIDED',
    ANSWER_RESTORED: 'OPEN',
    GRANT_APPEAL: 'no: ALREADY_DECIDED',
  },
};

const states = Object.values(CaseState);
const events = Object.values(CaseEvent);
const anyFacts = fc.record({
  repairDueAt: fc.constantFrom(early, due, new Date(due.getTime() + 1)),
  isEdited: fc.boolean(),
  appellant: fc.constantFrom(null, ...Object.values(CaseParty)),
});

describe('a case about an inaccurate answer', () => {
  it.each(states.flatMap((state) => events.map((event) => [state, event] as const)))(
    'that is %s goes on %s as the table says',
    (state, event) => {
      expect(outcome(state, event)).toBe(table[state][event]);
    },
  );

  it.each(['OPEN', 'CONTESTED', 'LAPSED', 'UPHELD'] as const)(
    'that is %s is not repaired without an edit',
    (state) => {
      expect(outcome(state, 'REPAIR', facts({ isEdited: false }))).toBe('no: NOT_EDITED');
    },
  );

  it('leaves the author all of the time', () => {
    expect(outcome('OPEN', 'LAPSE', facts(), early)).toBe('no: TOO_EARLY');
    expect(due.getTime() - openedAt.getTime()).toBe(48 * 3_600_000);
  });

  it.each([
    ['UPHELD', 'AUTHOR', 'REJECTED'],
    ['UPHELD', 'FLAGGER', 'no: NOT_A_PARTY'],
    ['REPAIRED', 'AUTHOR', 'REJECTED'],
    ['REPAIRED', 'FLAGGER', 'no: NOT_A_PARTY'],
    ['REJECTED', 'FLAGGER', 'UPHELD'],
    ['REJECTED', 'AUTHOR', 'no: NOT_A_PARTY'],
    ['REPAIR_VERIFIED', 'FLAGGER', 'UPHELD'],
    ['REPAIR_VERIFIED', 'AUTHOR', 'REJECTED'],
    ['OPEN', 'AUTHOR', 'no: NOT_DECIDED'],
    ['WITHDRAWN', 'FLAGGER', 'no: ALREADY_DECIDED'],
  ] as const)('that is %s turns by an appeal of its %s to %s', (state, appellant, next) => {
    expect(outcome(state, 'GRANT_APPEAL', facts({ appellant }))).toBe(next);
  });

  it('never ends where it was, and stops for good only where nothing is left to say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...events),
        anyFacts,
        (state, event, given) => {
          const next = transitionOf(state, event, given, due);
          expect(next.state).not.toBe(state);
          if (state === 'WITHDRAWN') expect(next.state).toBeNull();
        },
      ),
    );
  });

  it('is decided by people only: the clock alone never ends one', () => {
    const byItself = ['LAPSE', 'AUTHOR_LEFT'] as const;
    for (const state of states.filter(isUndecided)) {
      for (const event of byItself) {
        const next = transitionOf(state, event, facts(), due).state;
        expect(next === null || isUndecided(next)).toBe(true);
      }
    }
  });
});

describe('what readers are told', () => {
  const light = { weights: [0.75, 0.5], wasUpheld: false };
  const heavy = { weights: [1, 0.5], wasUpheld: false };
  const again = { weights: [], wasUpheld: true };

  it.each([
    ['OPEN', light, 'NONE'],
    ['OPEN', heavy, 'DISPUTED'],
    ['CONTESTED', heavy, 'DISPUTED'],
    ['LAPSED', heavy, 'DISPUTED'],
    ['REPAIRED', light, 'NONE'],
    ['REPAIRED', heavy, 'DISPUTED'],
    ['REPAIRED', again, 'DISPUTED'],
    ['UPHELD', light, 'FOUND_INACCURATE'],
    ['REJECTED', heavy, 'NONE'],
    ['REPAIR_VERIFIED', again, 'NONE'],
    ['WITHDRAWN', heavy, 'NONE'],
    ['MOOT', heavy, 'NONE'],
  ] as const)('of a case that is %s with %j is %s', (state, rest, dispute) => {
    expect(disputeOf({ state, ...rest })).toBe(dispute);
  });

  it('those who relied on it hear of what changed, and of nothing else', () => {
    expect(states.filter(owesCorrection)).toEqual(['UPHELD', 'REPAIR_VERIFIED']);
  });

  it('one case at a time, until the answer is right or the claim is not', () => {
    expect(states.filter(isActive)).toEqual(['OPEN', 'REPAIRED', 'CONTESTED', 'LAPSED', 'UPHELD']);
  });
});
