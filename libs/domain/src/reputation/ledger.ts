import type { ReputationKind } from '../vocabulary/index.ts';
import type { Policy, ScoredKind } from './policies.ts';

/** What stands in the tables about one post now, for one person and day. */
export interface Fact {
  readonly accountId: number;
  readonly kind: ScoredKind;
  readonly postId: number;
  /** The suggested edit, flag or case that was decided; null where the post itself is the cause. */
  readonly causeId: number | null;
  /** UTC day of the act, as `2026-03-02`. */
  readonly day: string;
  /** How many acts, or the points of a bounty. */
  readonly count: number;
  /** Others must not see these points move: they would tell who wrote, flagged or voted. */
  readonly isHidden: boolean;
}

/** A line of the ledger. Corrections have no cause but the day. */
export interface Entry {
  readonly accountId: number;
  readonly kind: ReputationKind;
  readonly postId: number | null;
  readonly causeId: number | null;
  readonly day: string;
  readonly isHidden: boolean;
  readonly points: number;
}

/** What the ledger should say of these facts, before any correction. */
export const entriesOf = (facts: readonly Fact[], policy: Policy): Entry[] =>
  facts.flatMap(({ count, ...fact }) => {
    const points = (policy.points[fact.kind] ?? 0) * count;
    return points === 0 ? [] : [{ ...fact, points }];
  });

const keyOf = (entry: Entry): string =>
  [entry.accountId, entry.kind, entry.postId, entry.causeId, entry.day, entry.isHidden].join(' ');

/**
 * What must be appended to `present` so that it sums to `wanted`, cause by cause: what is new, the
 * reverse of what no longer holds, nothing for what is right. Both may name a cause several times.
 */
export function difference(wanted: readonly Entry[], present: readonly Entry[]): Entry[] {
  const sums = new Map<string, { entry: Entry; points: number }>();
  const add = (entry: Entry, points: number): void => {
    const key = keyOf(entry);
    const sum = sums.get(key) ?? { entry, points: 0 };
    sums.set(key, { entry, points: sum.points + points });
  };
  for (const entry of wanted) add(entry, entry.points);
  for (const entry of present) add(entry, -entry.points);
  return [...sums.values()].flatMap(({ entry, points }) =>
    points === 0 ? [] : [{ ...entry, points }],
  );
}

/** One day of one person: sums of what their entries say, without corrections. */
export interface DaySums {
  readonly day: string;
  /** By suggested edits. */
  readonly edits: number;
  /** By votes. */
  readonly votes: number;
  /** By everything that no cap holds back. */
  readonly others: number;
}

/** A correction before it is known whose it is. */
export type Correction = Pick<Entry, 'day' | 'kind' | 'points'>;

/**
 * What holds a person's sums within the policy's bounds, day by day in their order and so the same
 * in whatever order the acts were heard of. The floor holds at the end of each day: within a day
 * nobody can say what came first.
 */
export function correctionsOf(days: readonly DaySums[], policy: Policy): Correction[] {
  let edits = 0;
  let total = policy.start;
  return days
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap((sums) => {
      const overEdits = over(edits + sums.edits, policy.editCap) - over(edits, policy.editCap);
      edits += sums.edits;
      const capped = sums.votes + sums.edits - overEdits;
      const overDay = over(capped, policy.dailyCap);
      total += capped - overDay + sums.others;
      const under = policy.floor === null ? 0 : Math.max(0, policy.floor - total);
      total += under;
      const found: Correction[] = [
        { day: sums.day, kind: 'EDIT_CAP', points: -overEdits },
        { day: sums.day, kind: 'DAILY_CAP', points: -overDay },
        { day: sums.day, kind: 'FLOOR', points: under },
      ];
      return found.filter(({ points }) => points !== 0);
    });
}

const over = (sum: number, cap: number | null): number =>
  cap === null ? 0 : Math.max(0, sum - cap);
