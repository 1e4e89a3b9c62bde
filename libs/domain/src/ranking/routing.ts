/** What is known of somebody who has answered before, at the moment when a question is asked. */
export interface HelperRecord {
  readonly accountId: number;
  /** Answers so far, each counted less the older it is: by half in three weeks. */
  readonly activity: number;
  /** The same over answers to questions that share a tag, rarer tags counting more. */
  readonly inTags: number;
  /** The same over answers to questions, each by how alike it is to this one. */
  readonly inLikeQuestions: number;
  /** Share of the week's invitations that they have had already, 0 to 1. */
  readonly load: number;
}

/** How fast an answer of old loses weight: e-fold in a month, so that who left is asked no more. */
export const ACTIVITY_DAYS = 30;
/** What somebody knows about a topic fades more slowly than whether they are about. */
export const KNOWLEDGE_DAYS = 90;
/** A helper is invited to five questions a week at most: more is work, and they stop. */
export const INVITATIONS_PER_WEEK = 5;

/** Topics count twice what being about counts: chosen on one site and checked on another. */
const TOPIC_WEIGHT = 2;

/**
 * How much somebody is worth asking: being about, knowing the topic, and having answered what is
 * like it, each with diminishing returns; the more invitations they had, the less, by the balance
 * that is best for online matching with budgets (Mehta, Saberi, Vazirani and Vazirani 2007).
 */
export function helperWorth(record: HelperRecord): number {
  if (record.load >= 1) return 0;
  const knows = Math.log1p(record.inTags) + Math.log1p(record.inLikeQuestions);
  return (Math.log1p(record.activity) + TOPIC_WEIGHT * knows) * (1 - Math.exp(record.load - 1));
}

/** The people to ask, best first; at most `limit`, and none whose week is full. */
export const rankHelpers = (records: readonly HelperRecord[], limit: number): HelperRecord[] =>
  records
    .map((record) => ({ record, worth: helperWorth(record) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.record.accountId - b.record.accountId)
    .slice(0, limit)
    .map(({ record }) => record);

/** An unanswered question as one person may like to answer it. */
export interface OpenQuestion {
  readonly questionId: number;
  readonly ageDays: number;
  /** The person's own answers in its tags, older ones counting less, rarer tags more. */
  readonly inTags: number;
  /** Whether they follow one of its tags. */
  readonly isFollowed: boolean;
  readonly sameHereCount: number;
}

/** A tag that somebody follows is as good as a few answers in it. */
const FOLLOWED_WORTH = 1.5;
/** Questions are taken up while fresh: half as attractive after a week. */
const FRESH_DAYS = 7;

/** Questions for one person, best first: what they know or follow, what many wait for, what is fresh. */
export const rankForPerson = <Q extends OpenQuestion>(questions: readonly Q[]): Q[] =>
  questions
    .map((question) => ({ question, worth: questionWorth(question) }))
    .sort((a, b) => b.worth - a.worth || b.question.questionId - a.question.questionId)
    .map(({ question }) => question);

function questionWorth({ inTags, isFollowed, sameHereCount, ageDays }: OpenQuestion): number {
  const knows = Math.log1p(inTags) + (isFollowed ? FOLLOWED_WORTH : 0);
  const waits = 0.3 * Math.log1p(sameHereCount);
  return (0.2 + knows + waits) / (1 + Math.max(0, ageDays) / FRESH_DAYS);
}
