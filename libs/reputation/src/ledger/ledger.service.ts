import { Database, type Sql } from '@colloquy/db';
import {
  correctionsOf,
  difference,
  entriesOf,
  type Entry,
  type Policy,
  policyOf,
} from '@colloquy/domain/reputation';
import { ReputationPolicy } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Injectable } from '@nestjs/common';
import {
  append,
  type CorrectionScope,
  correctionState,
  entryOf,
  idsOf,
  lockedThreads,
  lockedTotals,
  matchTotals,
  type PersonDay,
  policyOfCourse,
  type ThreadEntry,
} from './ledger.queries.ts';

/** What a rebuild found to mend; all zero when the running ledger was right. */
export interface Rebuilt {
  readonly threads: number;
  readonly people: number;
  /** Lines that had to be appended. */
  readonly appended: number;
  /** People whose running total was not the sum of their lines. */
  readonly corrected: number;
}

/**
 * Keeps the ledger equal to what stands in the tables. It never trusts what it is told happened: it
 * reads what holds now, compares, and appends the difference, so events may come in any order and
 * any number of times.
 */
@Injectable()
export class LedgerService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Brings the lines of threads of one course up to date. @returns how many were appended */
  reconcile(courseId: number, questionIds: readonly number[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [policy, { facts, present }] = await Promise.all([
        policyOfCourse(tx, courseId),
        lockedThreads(tx, questionIds),
      ]);
      const wanted = entriesOf(facts, policyOf(policy)) as ThreadEntry[];
      const missing = difference(wanted, present) as ThreadEntry[];
      if (missing.length === 0) return 0;
      const accountIds = ascending(missing.map((entry) => entry.accountId));
      await lockedTotals(tx, courseId, accountIds);
      await append(tx, courseId, missing, this.clock.now());
      const days = [...new Set(missing.map((entry) => entry.day))];
      const scope = { courseId, accountIds, days: daysFor(policy, days) };
      return missing.length + (await this.#correct(tx, scope, policyOf(policy)));
    });
  }

  /**
   * Compares all of a course, page by page, and appends what is missing; needed after an import or
   * a change of policy, and every night in case an event was lost. Safe while the site runs.
   */
  async rebuild(courseId: number): Promise<Rebuilt> {
    const found = { threads: 0, people: 0, appended: 0, corrected: 0 };
    for await (const ids of idsOf(this.database, courseId, 'threads')) {
      found.threads += ids.length;
      found.appended += await this.reconcile(courseId, ids);
    }
    for await (const accountIds of idsOf(this.database, courseId, 'people')) {
      found.people += accountIds.length;
      const { appended, corrected } = await this.#match({ courseId, accountIds, days: null });
      found.appended += appended;
      found.corrected += corrected;
    }
    return found;
  }

  #match(scope: CorrectionScope): Promise<Pick<Rebuilt, 'appended' | 'corrected'>> {
    const { courseId, accountIds } = scope;
    return this.database.transaction(async (tx) => {
      const policy = policyOf(await policyOfCourse(tx, courseId));
      const corrected = await matchTotals(tx, courseId, accountIds);
      const appended = await this.#correct(tx, scope, policy);
      return { appended, corrected: corrected.length };
    });
  }

  /** Under the locks of everybody concerned: caps and floors for what their days now sum to. */
  async #correct(tx: Sql, scope: CorrectionScope, policy: Policy): Promise<number> {
    const { sums, present } = await correctionState(tx, scope);
    const wanted = [...Map.groupBy(sums, (sum) => sum.accountId)].flatMap(([accountId, days]) =>
      correctionsFor(accountId, days, policy),
    );
    const missing = difference(wanted, present) as ThreadEntry[];
    await append(tx, scope.courseId, missing, this.clock.now());
    return missing.length;
  }
}

/**
 * What holds a person's sums in bounds, in two parts: what follows from the open lines alone, and
 * the rest, hidden. Otherwise a cap that hidden points reached would show in the open total.
 */
function correctionsFor(
  accountId: number,
  days: readonly PersonDay[],
  policy: Policy,
): ThreadEntry[] {
  const open = days.filter((day) => !day.isHidden);
  const whole = [...Map.groupBy(days, ({ day }) => day)].map(([day, parts]) => ({
    day,
    edits: total(parts.map(({ edits }) => edits)),
    votes: total(parts.map(({ votes }) => votes)),
    others: total(parts.map(({ others }) => others)),
  }));
  const shown = correctionsOf(open, policy).map((found) => entryOf(found, accountId, false));
  const hidden = (entry: Entry): Entry => ({ ...entry, isHidden: true });
  const all = correctionsOf(whole, policy).map((found) => entryOf(found, accountId, true));
  return [...shown, ...(difference(all, shown.map(hidden)) as ThreadEntry[])];
}

const total = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);

/** Bounds that hold over all days need them all: the floor and the cap of edits. */
const daysFor = (policy: ReputationPolicy, days: string[]): string[] | null =>
  policy === ReputationPolicy.CLASSIC ? null : days;

const ascending = (ids: readonly number[]): number[] => [...new Set(ids)].toSorted((a, b) => a - b);
