import type { Sql } from '@colloquy/db';
import {
  ASSOCIATION_BONUS,
  classicPolicy,
  compare,
  replay,
  type Verdict,
} from '@colloquy/domain/reputation';
import { dumpDay, histories } from './site-check.queries.ts';

/** One person's number as the dump has it and as the votes give it. */
export interface PersonCheck {
  readonly handle: string;
  readonly given: number;
  readonly recomputed: number;
  readonly verdict: Verdict;
}

export interface SiteCheck {
  /** Day of the dump, whose rules hold. */
  readonly asOf: string | null;
  readonly people: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Exactly the dump's number, or exactly 100 below it. */
  readonly equal: number;
  /** `equal`, and those whose gap lies between nothing and the whole bonus. */
  readonly withinBonus: number;
}

/**
 * Recomputes the reputation of everybody with voted posts in an imported course from the votes, by
 * the rules of the dump's own day, and tells `person` of each beside the number in the dump.
 */
export async function checkSite(
  sql: Sql,
  courseId: number,
  person: (check: PersonCheck) => void,
): Promise<SiteCheck> {
  const asOf = await dumpDay(sql, courseId);
  const policy = classicPolicy(asOf);
  const verdicts: Record<Verdict, number> = {
    EQUAL: 0,
    EQUAL_WITH_BONUS: 0,
    EQUAL_AFTER_UNSEEN_VOTES: 0,
    EQUAL_AFTER_UNSEEN_EDITS: 0,
    DIFFERENT: 0,
  };
  let withinBonus = 0;
  for await (const { person: one, acts } of histories(sql, courseId)) {
    const recomputed = replay(acts, policy);
    const verdict = compare({
      ...{ given: one.reputation, recomputed, downVotesCast: one.downVotesCast },
      withBonus: replay(acts, policy, ASSOCIATION_BONUS),
      editCap: policy.editCap ?? 0,
    });
    verdicts[verdict] += 1;
    const gap = one.reputation - recomputed;
    const isEqual = verdict === 'EQUAL' || verdict === 'EQUAL_WITH_BONUS';
    if (isEqual || (gap >= 0 && gap <= ASSOCIATION_BONUS)) withinBonus += 1;
    person({ handle: one.handle, given: one.reputation, recomputed, verdict });
  }
  const people = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  const equal = verdicts.EQUAL + verdicts.EQUAL_WITH_BONUS;
  return { asOf, people, verdicts, equal, withinBonus };
}

const MEANINGS: Record<Verdict, string> = {
  EQUAL: 'the very number',
  EQUAL_WITH_BONUS: `the very number with the association bonus of ${ASSOCIATION_BONUS}`,
  EQUAL_AFTER_UNSEEN_VOTES: 'equal after down-votes they cast (a dump names no voters)',
  EQUAL_AFTER_UNSEEN_EDITS: 'equal after suggested edits (a dump names no proposers)',
  DIFFERENT: 'different',
};

/** The summary as lines for a person to read. */
export function summaryOf(check: SiteCheck): string[] {
  const share = (count: number): string =>
    `${((100 * count) / Math.max(1, check.people)).toFixed(1)} %`.padStart(8);
  const line = (count: number, words: string): string =>
    `${String(count).padStart(6)} ${share(count)}  ${words}`;
  return [
    `${check.people} people with voted posts, by the rules of ${check.asOf ?? 'today'}`,
    ...Object.entries(MEANINGS).map(([verdict, words]) =>
      line(check.verdicts[verdict as Verdict], words),
    ),
    line(check.equal, 'equal, exactly or with the bonus'),
    line(check.withinBonus, 'equal or within the bonus (0 to 100 more in the dump)'),
  ];
}
