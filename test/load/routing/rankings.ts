import {
  HELPERS_ASKED,
  type HelperRecord,
  helperWorth,
  INVITATIONS_PER_WEEK,
  likelyHelpers,
  type PastQuestion,
  rankHelpers,
  WORTHS_KEPT,
} from '@colloquy/domain/ranking';
import type { SiteQuestion } from './site.ts';

const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;

/** What a ranking is told of a question. */
export interface Situation {
  readonly question: Pick<SiteQuestion, 'askerId' | 'tagIds'>;
  /** When people are asked. */
  readonly at: number;
  /** Questions a week, by the last fortnight. */
  readonly weekly: number;
  readonly past: readonly PastQuestion[];
  readonly records: readonly HelperRecord[];
  readonly invitations: Invitations;
}

/** Whom to ask, best first; with a cap, people whose week is full are left out. */
export type Ranking = (situation: Situation, isCapped: boolean) => number[];

/** Who was asked how often in a week. */
export class Invitations {
  readonly #counts = new Map<string, number>();
  readonly #shiftMs: number;

  /** Weeks start `shiftDays` after Thursday. */
  constructor(shiftDays: number) {
    this.#shiftMs = shiftDays * DAY_MS;
  }

  left(accountId: number, at: number): number {
    return INVITATIONS_PER_WEEK - (this.#counts.get(this.#key(accountId, at)) ?? 0);
  }

  add(accountId: number, at: number): void {
    const key = this.#key(accountId, at);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Share of the week that is left. */
  ahead(at: number): number {
    return 1 - ((at - this.#shiftMs) % WEEK_MS) / WEEK_MS;
  }

  #key(accountId: number, at: number): string {
    return `${accountId}:${Math.floor((at - this.#shiftMs) / WEEK_MS)}`;
  }
}

/** The most answers first; those of no count by how active they are at all. */
function byCount({ past, question }: Situation, isCounted: (each: PastQuestion) => boolean) {
  const [counted, all] = [new Map<number, number>(), new Map<number, number>()];
  for (const each of past)
    for (const { accountId } of each.answers) {
      all.set(accountId, (all.get(accountId) ?? 0) + 1);
      if (isCounted(each)) counted.set(accountId, (counted.get(accountId) ?? 0) + 1);
    }
  const most = (counts: ReadonlyMap<number, number>): number[] =>
    [...counts].sort((a, b) => b[1] - a[1]).map(([accountId]) => accountId);
  return [...new Set([...most(counted), ...most(all)])].filter((id) => id !== question.askerId);
}

const withRoom =
  (order: (situation: Situation) => number[]): Ranking =>
  (situation, isCapped) => {
    const { invitations, at } = situation;
    const hasRoom = (id: number): boolean => invitations.left(id, at) > 0;
    return order(situation)
      .filter((id) => !isCapped || hasRoom(id))
      .slice(0, HELPERS_ASKED);
  };

/** The product's own: it keeps the last worths of everybody. */
function colloquy(): Ranking {
  const worths = new Map<number, number[]>();
  return ({ records, invitations, at, weekly }, isCapped) => {
    const helpers = records.map((record) => ({
      record,
      invitationsLeft: invitations.left(record.accountId, at),
      worths: worths.get(record.accountId) ?? [],
    }));
    const chosen = isCapped
      ? rankHelpers(helpers, weekly * invitations.ahead(at))
      : likelyHelpers(records, HELPERS_ASKED);
    for (const { record, worths: before } of helpers)
      worths.set(record.accountId, [...before, helperWorth(record)].slice(-WORTHS_KEPT));
    return chosen.map(({ accountId }) => accountId);
  };
}

export const RANKINGS = {
  'most active': () => withRoom((situation) => byCount(situation, () => true)),
  'most active in the tags': () =>
    withRoom((situation) =>
      byCount(situation, ({ tagIds }) =>
        tagIds.some((id) => situation.question.tagIds.includes(id)),
      ),
    ),
  'likeliest first': () =>
    withRoom(({ records }) =>
      likelyHelpers(records, records.length).map(({ accountId }) => accountId),
    ),
  colloquy,
} satisfies Record<string, () => Ranking>;
