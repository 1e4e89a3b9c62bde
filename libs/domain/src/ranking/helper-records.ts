/** An answered question as it was known when another was asked; times in milliseconds. */
export interface PastQuestion {
  readonly questionId: number;
  readonly askerId: number | null;
  readonly askedAt: number;
  readonly tagIds: readonly number[];
  /** Those given by then, under names or not. */
  readonly answers: readonly { readonly accountId: number; readonly at: number }[];
}

/** What is asked now, and what is known to be like it. */
export interface AskedQuestion {
  readonly askerId: number | null;
  readonly askedAt: number;
  readonly tagIds: readonly number[];
  /** Nearness of past questions by words and meaning, by their id; any scale, 1 for the same. */
  readonly alike: ReadonlyMap<number, number>;
}

/** What is known of somebody who has answered before, at the moment when a question is asked. */
export interface HelperRecord {
  readonly accountId: number;
  readonly daysSinceAnswer: number;
  /** 99 for somebody who never commented. */
  readonly daysSinceComment: number;
  /** How many of the last 25 answered questions they answered. */
  readonly ofLast25: number;
  /** Their share of the last 60 since they came, of which they are owed the benefit of a few. */
  readonly recentShare: number;
  /** Their share of questions like this one, the nearer the more. */
  readonly shareOfAlike: number;
  /** Their share of questions with its tags, rarer tags counting more. */
  readonly shareOfTags: number;
  /** Share of their answers that were given around this time of day, 0 to 1. */
  readonly atThisHour: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What somebody likes to answer changes over a term, not a week. */
const TASTE_DAYS = 60;
const HABIT_DAYS = 90;
/** An answer four hours off says a third of one at the same hour. */
const HOUR_SPREAD = 4;
/** Somebody's first answer shows that they were reading for about a week. */
const READING_DAYS = 7;
const NEVER_DAYS = 99;

/** Sums over the past questions from the newest back, so that "since they came" is one look-up. */
interface Offered {
  /** When each question was asked, newest first. */
  readonly askedAt: readonly number[];
  readonly alike: readonly number[];
  readonly tagged: readonly number[];
}

/** What one helper did, as it is summed up. */
interface Tally {
  last: number;
  first: number;
  of25: number;
  of60: number;
  alike: number;
  tagged: number;
  habit: number;
  atHour: number;
}

/**
 * The records of everybody but the asker who has answered before.
 * @param past answered questions, oldest first
 * @param commentedAt when each account commented last, in milliseconds
 */
export function helperRecords(
  question: AskedQuestion,
  past: readonly PastQuestion[],
  commentedAt: ReadonlyMap<number, number>,
): HelperRecord[] {
  const overlap = tagOverlap(question.tagIds, past);
  const newestFirst = past.toReversed();
  const weights = newestFirst.map((each) => weigh(question, each, overlap));
  const offered = sumUp(newestFirst, weights);
  const tallies = new Map<number, Tally>();
  for (const [place, each] of newestFirst.entries())
    count(tallies, { question, each, place, weight: weights[place] ?? NO_WEIGHT });
  return [...tallies]
    .filter(([accountId]) => accountId !== question.askerId)
    .map(([accountId, tally]) => recordOf(accountId, tally, { question, offered, commentedAt }));
}

interface Weight {
  readonly alike: number;
  readonly tagged: number;
}
const NO_WEIGHT: Weight = { alike: 0, tagged: 0 };

function weigh(
  { askedAt, alike }: AskedQuestion,
  each: PastQuestion,
  overlap: (tagIds: readonly number[]) => number,
): Weight {
  const fade = Math.exp(-(askedAt - each.askedAt) / (TASTE_DAYS * DAY_MS));
  const nearness = alike.get(each.questionId) ?? 0;
  return { alike: fade * nearness ** 2, tagged: fade * overlap(each.tagIds) };
}

/** How much of a question's tags another has, 0 to 1; a tag counts by how few questions have it. */
function tagOverlap(
  wanted: readonly number[],
  past: readonly PastQuestion[],
): (tagIds: readonly number[]) => number {
  const rarity = new Map(
    wanted.map((id) => {
      const having = past.filter(({ tagIds }) => tagIds.includes(id)).length;
      return [id, Math.log((past.length + 2) / (having + 1))];
    }),
  );
  const all = [...rarity.values()].reduce((sum, each) => sum + each, 0) || 1;
  return (tagIds) => tagIds.reduce((sum, id) => sum + (rarity.get(id) ?? 0), 0) / all;
}

function sumUp(newestFirst: readonly PastQuestion[], weights: readonly Weight[]): Offered {
  const [alike, tagged] = [[0], [0]];
  for (const weight of weights) {
    alike.push((alike.at(-1) ?? 0) + weight.alike);
    tagged.push((tagged.at(-1) ?? 0) + weight.tagged);
  }
  return { askedAt: newestFirst.map(({ askedAt }) => askedAt), alike, tagged };
}

interface Counted {
  readonly question: AskedQuestion;
  readonly each: PastQuestion;
  /** 0 for the newest. */
  readonly place: number;
  readonly weight: Weight;
}

function count(tallies: Map<number, Tally>, { question, each, place, weight }: Counted): void {
  for (const { accountId, at } of each.answers) {
    const tally = tallies.get(accountId) ?? emptyTally();
    tallies.set(accountId, tally);
    const habit = Math.exp(-(question.askedAt - at) / (HABIT_DAYS * DAY_MS));
    tally.last = Math.max(tally.last, at);
    tally.first = Math.min(tally.first, at);
    tally.of25 += place < 25 ? 1 : 0;
    tally.of60 += place < 60 ? 1 : 0;
    tally.habit += habit;
    tally.atHour += habit * Math.exp(-((hoursApart(at, question.askedAt) / HOUR_SPREAD) ** 2));
    if (each.askerId === accountId) continue;
    tally.alike += weight.alike;
    tally.tagged += weight.tagged;
  }
}

const emptyTally = (): Tally => ({
  ...{ last: -Infinity, first: Infinity, of25: 0, of60: 0 },
  ...{ alike: 0, tagged: 0, habit: 0, atHour: 0 },
});

/** Between two times of day, 0 to 12. */
function hoursApart(a: number, b: number): number {
  const hours = Math.abs((a - b) / HOUR_MS) % 24;
  return Math.min(hours, 24 - hours);
}

interface Known {
  readonly question: AskedQuestion;
  readonly offered: Offered;
  readonly commentedAt: ReadonlyMap<number, number>;
}

function recordOf(accountId: number, tally: Tally, known: Known): HelperRecord {
  const { question, offered, commentedAt } = known;
  const seen = countSince(offered.askedAt, tally.first - READING_DAYS * DAY_MS);
  const commented = commentedAt.get(accountId);
  const daysSince = (at: number): number => Math.max(0, question.askedAt - at) / DAY_MS;
  return {
    accountId,
    daysSinceAnswer: daysSince(tally.last),
    daysSinceComment: commented === undefined ? NEVER_DAYS : daysSince(commented),
    ofLast25: tally.of25,
    recentShare: (tally.of60 + 0.3) / (Math.min(60, seen) + 10),
    shareOfAlike: (tally.alike + 0.001) / ((offered.alike[seen] ?? 0) + 0.1),
    shareOfTags: (tally.tagged + 0.02) / ((offered.tagged[seen] ?? 0) + 1),
    atThisHour: tally.habit > 0 ? tally.atHour / tally.habit : 0,
  };
}

/** How many of these, newest first, were at or after a moment. */
function countSince(newestFirst: readonly number[], since: number): number {
  let [low, high] = [0, newestFirst.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((newestFirst[middle] ?? 0) >= since) low = middle + 1;
    else high = middle;
  }
  return low;
}
