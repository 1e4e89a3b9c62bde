import type { Sql } from '@colloquy/db';
import {
  ASSOCIATION_BONUS,
  classicPolicy,
  compare,
  type History,
  type PastAct,
  type Verdict,
} from '@colloquy/domain/reputation';
import { dumpDay, type Given, histories, isMeta } from './site-check.queries.ts';

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
  /** Exactly the dump's number, or exactly the bonus below it. */
  readonly equal: number;
  /** `equal`, and those who are so after edits that posts show and down-votes that profiles count. */
  readonly evident: number;
  /** `evident`, and those who are so after what nothing in the dump shows. */
  readonly explained: number;
  /** `equal`, and those whose gap lies between nothing and the whole bonus. */
  readonly withinBonus: number;
  /** The people of a meta site carry the numbers of its main site, which is not here. */
  readonly isMeta: boolean;
}

/** What each verdict means, for the lines and the summary. */
export const MEANINGS: Readonly<Record<Verdict, string>> = {
  EQUAL: 'equal',
  EQUAL_WITH_BONUS: `equal with the association bonus of ${ASSOCIATION_BONUS}`,
  EQUAL_WITH_SHOWN_EDITS: 'equal after suggested edits that the posts show',
  EQUAL_AFTER_DOWN_VOTES: 'equal after down-votes they cast (a dump names no voters)',
  EQUAL_AFTER_EDITS: 'equal after suggested edits (this dump does not name who suggested them)',
  SUSPENDED: 'different: the dump shows 1, as of somebody suspended',
  MORE_IN_DUMP: 'different: more in the dump, as after deleted posts that kept their points',
  LESS_IN_DUMP: 'different: less in the dump, as after penalties, or votes that were taken back',
};

const EXACT: readonly Verdict[] = ['EQUAL', 'EQUAL_WITH_BONUS'];
const EVIDENT: readonly Verdict[] = ['EQUAL_WITH_SHOWN_EDITS', 'EQUAL_AFTER_DOWN_VOTES'];

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
  const verdicts = Object.fromEntries(
    Object.keys(MEANINGS).map((verdict) => [verdict, 0]),
  ) as Record<Verdict, number>;
  let withinBonus = 0;
  for await (const { person: one, acts } of histories(sql, courseId)) {
    const { recomputed, verdict } = compare(historyOf(one, acts), policy);
    verdicts[verdict] += 1;
    const gap = one.reputation - recomputed;
    if (EXACT.includes(verdict) || (gap >= 0 && gap <= ASSOCIATION_BONUS)) withinBonus += 1;
    person({ handle: one.handle, given: one.reputation, recomputed, verdict });
  }
  const count = (of: readonly Verdict[]): number =>
    of.reduce((sum, verdict) => sum + verdicts[verdict], 0);
  const equal = count(EXACT);
  const people = count(Object.keys(MEANINGS) as Verdict[]);
  const evident = equal + count(EVIDENT);
  const explained = evident + verdicts.EQUAL_AFTER_EDITS;
  return {
    asOf,
    people,
    verdicts,
    equal,
    evident,
    explained,
    withinBonus,
    isMeta: await isMeta(sql, courseId),
  };
}

function historyOf(person: Given, acts: readonly PastAct[]): History {
  const edits = person.editDays.map((day): PastAct => ({ kind: 'EDIT_APPLIED', day, count: 1 }));
  const withEdits = [...acts, ...edits].toSorted((a, b) => a.day.localeCompare(b.day));
  const { reputation: given, editsAreNamed, downVotesCast } = person;
  return {
    ...{ given, editsAreNamed, downVotesCast },
    acts: editsAreNamed ? withEdits : acts,
    likelyActs: withEdits,
  };
}

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
    '',
    line(check.equal, 'equal, exactly or with the bonus'),
    line(check.evident, 'equal after what the dump itself shows or bounds'),
    line(check.explained, 'equal after that or after edits that nothing shows'),
    line(
      check.withinBonus,
      `equal or within the bonus (0 to ${ASSOCIATION_BONUS} more in the dump)`,
    ),
    ...(check.isMeta
      ? [
          '',
          'This is a meta site: its people carry the numbers of the main site, which its votes do not explain.',
        ]
      : []),
  ];
}
