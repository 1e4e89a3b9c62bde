import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Correction,
  correctionsOf,
  type DaySums,
  difference,
  entriesOf,
  type Entry,
  type Fact,
} from './ledger.ts';
import { classicPolicy, type Policy, policyOf, type ScoredKind, VOTE_KINDS } from './policies.ts';

const policies = [policyOf('KIND'), policyOf('CLASSIC')];
const KINDS: ScoredKind[] = [
  ...(['ANSWER_HELPFUL', 'QUESTION_HELPFUL', 'ANSWER_DOWN', 'DOWN_VOTE_CAST'] as const),
  ...(['ANSWER_ACCEPTED', 'EDIT_APPLIED', 'LEFT_INACCURATE', 'BOUNTY_AWARDED'] as const),
];

/** What holds about one post at one moment; every reading of it is whole, as that of a handler. */
const facts: fc.Arbitrary<Fact[]> = fc.array(
  fc.record({
    accountId: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom(...KINDS),
    postId: fc.integer({ min: 1, max: 4 }),
    causeId: fc.constant(null),
    day: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03'),
    count: fc.integer({ min: 1, max: 40 }),
    isHidden: fc.boolean(),
  }),
  { maxLength: 8 },
);

const sumOf = (entries: readonly { readonly points: number }[]): number =>
  entries.reduce((sum, { points }) => sum + points, 0);

const daysOf = (entries: readonly Entry[]): DaySums[] =>
  [...Map.groupBy(entries, (entry) => entry.day)].map(([day, all]) => {
    const of = (...kinds: string[]) => sumOf(all.filter(({ kind }) => kinds.includes(kind)));
    const [edits, votes] = [of('EDIT_APPLIED'), of(...VOTE_KINDS)];
    return { day, edits, votes, others: sumOf(all) - edits - votes };
  });

/** The ledger as the worker keeps it, with a running total beside it. */
class Ledger {
  readonly entries: Entry[] = [];
  total = 0;
  constructor(readonly policy: Policy) {}

  /** One handler at work on the causes in `posts`. */
  reconcile(posts: readonly number[], present: readonly Fact[]): number {
    const mine = present.filter(({ postId }) => posts.includes(postId));
    const written = this.entries.filter(({ postId }) => posts.includes(postId ?? 0));
    return (
      this.#append(difference(entriesOf(mine, this.policy), written)) +
      [1, 2, 3].reduce((sum, accountId) => sum + this.#correct(accountId), 0)
    );
  }

  of(accountId: number): Entry[] {
    return this.entries.filter((entry) => entry.accountId === accountId);
  }

  #correct(accountId: number): number {
    const isCorrection = (entry: Entry) => entry.postId === null;
    const own = this.of(accountId);
    const sums = daysOf(own.filter((entry) => !isCorrection(entry)));
    const wanted = correctionsOf(sums, this.policy).map((correction: Correction) => ({
      ...correction,
      ...{ accountId, postId: null, causeId: null, isHidden: false },
    }));
    return this.#append(difference(wanted, own.filter(isCorrection)));
  }

  #append(entries: Entry[]): number {
    this.entries.push(...entries);
    this.total += sumOf(entries);
    return entries.length;
  }
}

const ALL = [1, 2, 3, 4];
const rebuilt = (policy: Policy, present: readonly Fact[]): Ledger => {
  const ledger = new Ledger(policy);
  ledger.reconcile(ALL, present);
  return ledger;
};
const balances = (ledger: Ledger): number[] => [1, 2, 3].map((id) => sumOf(ledger.of(id)));

describe.each(policies.map((policy, index) => ({ policy, name: index ? 'classic' : 'kind' })))(
  'the ledger of policy $name',
  ({ policy }) => {
    it('sums to its running total, whatever happened', () => {
      fc.assert(
        fc.property(fc.array(facts, { maxLength: 6 }), (moments) => {
          const ledger = new Ledger(policy);
          for (const present of moments) ledger.reconcile(ALL, present);
          expect(ledger.total).toBe(sumOf(ledger.entries));
        }),
      );
    });

    it('rebuilt from what holds gives the numbers of the running one', () => {
      fc.assert(
        fc.property(fc.array(facts, { minLength: 1, maxLength: 6 }), (moments) => {
          const ledger = new Ledger(policy);
          for (const present of moments) ledger.reconcile(ALL, present);
          expect(balances(ledger)).toEqual(balances(rebuilt(policy, moments.at(-1) ?? [])));
        }),
      );
    });

    it('has what it had before once an act is undone', () => {
      fc.assert(
        fc.property(facts, facts, (before, act) => {
          const ledger = rebuilt(policy, before);
          const had = balances(ledger);
          ledger.reconcile(ALL, [...before, ...act]);
          ledger.reconcile(ALL, before);
          expect(balances(ledger)).toEqual(had);
        }),
      );
    });

    it('does not care in which order it hears of acts, nor how often', () => {
      const hearings = fc.array(fc.constantFrom(...ALL), { maxLength: 12 });
      fc.assert(
        fc.property(facts, facts, hearings, (before, after, heard) => {
          const ledger = rebuilt(policy, before);
          for (const post of heard) ledger.reconcile([post], after);
          for (const post of ALL.toReversed()) ledger.reconcile([post], after);
          expect(balances(ledger)).toEqual(balances(rebuilt(policy, after)));
          expect(ledger.reconcile(ALL, after)).toBe(0);
        }),
      );
    });

    it('lets nobody gain more by votes and edits in a day than the cap', () => {
      fc.assert(
        fc.property(facts, (present) => {
          const capped: string[] = [...VOTE_KINDS, 'EDIT_APPLIED', 'DAILY_CAP'];
          const ledger = rebuilt(policy, present);
          for (const [, day] of Map.groupBy(ledger.of(1), (entry) => entry.day))
            expect(sumOf(day.filter(({ kind }) => capped.includes(kind)))).toBeLessThanOrEqual(200);
        }),
      );
    });
  },
);

describe('corrections', () => {
  const day = (date: string, sums: Partial<DaySums>): DaySums => ({
    ...{ day: date, edits: 0, votes: 0, others: 0, ...sums },
  });

  it('take what votes give beyond 200 a day, and nothing of acceptances', () => {
    expect(
      correctionsOf([day('2026-03-01', { votes: 230, others: 300 })], policyOf('KIND')),
    ).toEqual([{ day: '2026-03-01', kind: 'DAILY_CAP', points: -30 }]);
  });

  it('leave a person of a classic course their first point', () => {
    const days = [day('2026-03-02', { votes: 10 }), day('2026-03-01', { others: -6 })];
    expect(correctionsOf(days, policyOf('CLASSIC'))).toEqual([
      { day: '2026-03-01', kind: 'FLOOR', points: 6 },
    ]);
  });

  it('end what edits give in a classic course at 1,000', () => {
    const days = Array.from({ length: 6 }, (_, index) =>
      day(`2026-03-0${index + 1}`, { edits: 190 }),
    );
    const found = correctionsOf(days, classicPolicy());
    expect(found).toEqual([{ day: '2026-03-06', kind: 'EDIT_CAP', points: -140 }]);
  });
});
