/*
 * `npm run bench:routing`: imported sites replayed in time. When a question that somebody answered
 * was asked: is one who answered among the ten people that a ranking would have asked, by what was
 * known then? Without a cap, and with five invitations per person and week.
 */
import {
  HELPERS_ASKED,
  type HelperRecord,
  helperRecords,
  helperWorth,
  INVITATIONS_PER_WEEK,
  likelyHelpers,
  type PastQuestion,
  rankHelpers,
  WORTHS_KEPT,
} from '@colloquy/domain/ranking';
import { Likeness } from './routing/likeness.ts';
import { KnownSoFar, readSite, type Site, type SiteQuestion } from './routing/site.ts';

const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;
/** Before these nobody can know anything: questions asked earlier are not counted. */
const ANSWERS_FIRST = 30;
/** As many neighbours as the product asks its index for. */
const ALIKE = 100;

/** What a ranking is told of a question. */
interface Situation {
  readonly question: SiteQuestion;
  readonly past: readonly PastQuestion[];
  readonly records: readonly HelperRecord[];
  readonly invitations: Invitations;
}

/** Whom to ask, best first; with a cap, people whose week is full are left out. */
type Ranking = (situation: Situation, isCapped: boolean) => number[];

/** Who was asked how often in a week. */
class Invitations {
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
    const { invitations, question } = situation;
    const hasRoom = (id: number): boolean => invitations.left(id, question.askedAt) > 0;
    return order(situation)
      .filter((id) => !isCapped || hasRoom(id))
      .slice(0, HELPERS_ASKED);
  };

/** The product's own: it keeps the last worths of everybody, and paces by the questions of a fortnight. */
function colloquy(): Ranking {
  const worths = new Map<number, number[]>();
  const askedAt: number[] = [];
  return ({ records, invitations, question }, isCapped) => {
    const now = question.askedAt;
    const weekly = askedAt.filter((at) => at > now - 2 * WEEK_MS).length / 2;
    askedAt.push(now);
    const helpers = records.map((record) => ({
      record,
      invitationsLeft: invitations.left(record.accountId, now),
      worths: worths.get(record.accountId) ?? [],
    }));
    const chosen = isCapped
      ? rankHelpers(helpers, weekly * invitations.ahead(now))
      : likelyHelpers(records, HELPERS_ASKED);
    for (const { record, worths: before } of helpers)
      worths.set(record.accountId, [...before, helperWorth(record)].slice(-WORTHS_KEPT));
    return chosen.map(({ accountId }) => accountId);
  };
}

const RANKINGS: Record<string, () => Ranking> = {
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
};

interface Replayed {
  readonly question: SiteQuestion;
  readonly past: readonly PastQuestion[];
  readonly records: readonly HelperRecord[];
}

/** Each answered question with what was known when it was asked. */
function replay(site: Site): Replayed[] {
  const [known, likeness] = [new KnownSoFar(site), new Likeness()];
  return site.questions.flatMap((question) => {
    known.moveTo(question.askedAt);
    likeness.add(question.questionId, question.text);
    if (question.answererIds.size === 0 || known.answerCount < ANSWERS_FIRST) return [];
    const past = known.past();
    const ids = past.map(({ questionId }) => questionId);
    const alike = likeness.nearest(question.questionId, ids, ALIKE);
    const records = helperRecords({ ...question, alike }, past, known.commentedAt);
    return [{ question, past, records }];
  });
}

interface Outcome {
  readonly hits: number;
  readonly asked: number;
}

function run(replayed: readonly Replayed[], ranking: Ranking, shiftDays: number | null): Outcome {
  const invitations = new Invitations(shiftDays ?? 0);
  let [hits, asked] = [0, 0];
  for (const each of replayed) {
    const ids = ranking({ ...each, invitations }, shiftDays !== null);
    for (const id of ids) invitations.add(id, each.question.askedAt);
    asked += ids.length;
    if (ids.some((id) => each.question.answererIds.has(id))) hits += 1;
  }
  return { hits: hits / replayed.length, asked: asked / replayed.length };
}

const SHIFTS = [0, 1, 2, 3, 4, 5, 6];

function measure(site: Site): void {
  const replayed = replay(site);
  const halves = [replayed.slice(0, replayed.length / 2), replayed.slice(replayed.length / 2)];
  const reachable = replayed.filter(({ question, past }) =>
    past.some(({ answers }) => answers.some((each) => question.answererIds.has(each.accountId))),
  );
  process.stdout.write(
    `\n${site.name}: ${replayed.length} answered questions; ceiling ${(reachable.length / replayed.length).toFixed(3)}\n` +
      `  ${''.padEnd(26)}no cap  (halves)         cap    (weeks that start on each day)  asked\n`,
  );
  for (const [name, make] of Object.entries(RANKINGS)) {
    const free = run(replayed, make(), null).hits.toFixed(3);
    const parts = halves.map((half) => run(half, make(), null).hits.toFixed(3)).join(' / ');
    const capped = SHIFTS.map((shift) => run(replayed, make(), shift));
    const first = capped[0] ?? { hits: 0, asked: 0 };
    const mean = capped.reduce((sum, { hits }) => sum + hits, 0) / capped.length;
    process.stdout.write(
      `  ${name.padEnd(26)}${free}   (${parts})   ${first.hits.toFixed(3)}  (mean ${mean.toFixed(3)})${''.padEnd(19)}${first.asked.toFixed(1)}\n`,
    );
  }
}

const sites = ['quantumcomputing', 'french-meta', 'conlang-meta']
  .map(readSite)
  .filter((site) => site !== null);
if (sites.length === 0)
  process.stdout.write(
    'Nothing to measure: the data is not at hand (COLLOQUY_DATA names its folder).\n',
  );
for (const site of sites) measure(site);
