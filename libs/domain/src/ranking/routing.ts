import type { HelperRecord } from './helper-records.ts';

/** Whom a question may be put to, and what asking them now would cost them this week. */
export interface Helper {
  readonly record: HelperRecord;
  /** Invitations of this week that they can still have. */
  readonly invitationsLeft: number;
  /** `helperWorth` for the last questions of the course, oldest first. */
  readonly worths: readonly number[];
}

/** A helper is invited to five questions a week at most: more is work, and they stop. */
export const INVITATIONS_PER_WEEK = 5;
/** People invited to one question at most. */
export const HELPERS_ASKED = 10;
/** Worths that are kept of each helper: about a week of a busy course. Twice as many did no better. */
export const WORTHS_KEPT = 20;

/*
 * Fitted by logistic regression to who answered what on one imported site, with what was known when
 * each question was asked; the other two sites were kept for checking. Days and counts go in by
 * their logarithm, because the first ones say most.
 */
const CHANCE = {
  constant: 0.46,
  daysSinceAnswer: -0.08,
  daysSinceComment: -0.42,
  ofLast25: 0.16,
  recentShare: 0.36,
  shareOfAlike: 0.37,
  shareOfTags: 0.26,
  atThisHour: 0.35,
} as const;

/** The chance that somebody answers the question, 0 to 1. */
export function helperWorth(record: HelperRecord): number {
  const odds =
    CHANCE.constant +
    CHANCE.daysSinceAnswer * Math.log1p(record.daysSinceAnswer) +
    CHANCE.daysSinceComment * Math.log1p(record.daysSinceComment) +
    CHANCE.ofLast25 * Math.log1p(record.ofLast25) +
    CHANCE.recentShare * Math.log(record.recentShare) +
    CHANCE.shareOfAlike * Math.log(record.shareOfAlike) +
    CHANCE.shareOfTags * Math.log(record.shareOfTags) +
    CHANCE.atThisHour * record.atThisHour;
  return 1 / (1 + Math.exp(-odds));
}

/** The people most likely to answer, best first, whatever their week is like. */
export const likelyHelpers = (records: readonly HelperRecord[], limit: number): HelperRecord[] =>
  records
    .map((record) => ({ record, worth: helperWorth(record) }))
    .sort((a, b) => b.worth - a.worth || a.record.accountId - b.record.accountId)
    .slice(0, limit)
    .map(({ record }) => record);

/** With fewer questions to go by, nothing is known of what the week may bring. */
const WORTHS_NEEDED = 5;
/** Of the questions that the pace of a fortnight promises; between 0.6 and 1 nothing changed beyond noise. */
const QUESTIONS_REACHED = 0.8;

/**
 * What an invitation of somebody is worth if it is kept for a later question of the week: of as many
 * questions as will come, only the best get one. 0 when there are enough for all.
 * @param questionsToCome expected in what is left of the week
 */
export function keptWorth(
  { worths, invitationsLeft }: Pick<Helper, 'worths' | 'invitationsLeft'>,
  questionsToCome: number,
): number {
  const reached = Math.max(1, questionsToCome * QUESTIONS_REACHED);
  if (invitationsLeft >= reached || worths.length < WORTHS_NEEDED) return 0;
  const best = worths.toSorted((a, b) => b - a);
  const place = Math.floor((best.length * invitationsLeft) / reached);
  return best[Math.min(place, best.length - 1)] ?? 0;
}

/** An invitation kept may find nothing better: of 0.6 to 0.9, what found most people on the replayed site. */
const KEEPING = 0.7;

/**
 * The people to ask, in the order in which they were chosen: each adds most to the chance that
 * somebody answers, less what their invitation is worth later in the week. Fewer than
 * `HELPERS_ASKED` when nobody more is worth it.
 */
export function rankHelpers(helpers: readonly Helper[], questionsToCome: number): HelperRecord[] {
  let left = helpers
    .filter(({ invitationsLeft }) => invitationsLeft > 0)
    .map((helper) => ({
      record: helper.record,
      worth: helperWorth(helper.record),
      kept: KEEPING * keptWorth(helper, questionsToCome),
    }));
  const asked: HelperRecord[] = [];
  for (let nobodyAnswers = 1; asked.length < HELPERS_ASKED;) {
    const gain = ({ worth, kept }: (typeof left)[number]): number => worth * nobodyAnswers - kept;
    const best = left.reduce<(typeof left)[number] | null>(
      (most, each) => (most === null || gain(each) > gain(most) ? each : most),
      null,
    );
    if (best === null || gain(best) <= 0) break;
    nobodyAnswers *= 1 - best.worth;
    asked.push(best.record);
    left = left.filter((each) => each !== best);
  }
  return asked;
}

/** An unanswered question as one person may like to answer it. */
export interface OpenQuestion {
  readonly questionId: number;
  readonly ageDays: number;
  /** `helperWorth` of the person for it; the same for all questions when they never answered. */
  readonly worth: number;
  /** Whether they follow one of its tags. */
  readonly isFollowed: boolean;
  readonly sameHereCount: number;
}

/** Who follows a tag takes its questions up about twice as often as others. */
const FOLLOWED_FACTOR = 2;
/** Questions are taken up while fresh: half as attractive after a week. */
const FRESH_DAYS = 7;

/** Questions for one person, best first: what they are likely to answer, what they follow, what many wait for, what is fresh. */
export const rankForPerson = <Q extends OpenQuestion>(questions: readonly Q[]): Q[] =>
  questions
    .map((question) => ({ question, appeal: appealOf(question) }))
    .sort((a, b) => b.appeal - a.appeal || b.question.questionId - a.question.questionId)
    .map(({ question }) => question);

function appealOf({ worth, isFollowed, sameHereCount, ageDays }: OpenQuestion): number {
  const followed = isFollowed ? FOLLOWED_FACTOR : 1;
  const waiting = 1 + 0.3 * Math.log1p(sameHereCount);
  return (worth * followed * waiting) / (1 + Math.max(0, ageDays) / FRESH_DAYS);
}
