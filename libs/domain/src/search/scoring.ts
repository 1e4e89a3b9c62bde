/** Robertson and Zaragoza's middle values for BM25; relevance changes little between 0.9 and 1.6. */
export const BM25_K1 = 1.2;
export const BM25_B = 0.75;
/** Words of an average title and of an average thread without stop words; only their order matters. */
export const TITLE_WORDS = 6;
export const THREAD_WORDS = 250;
/** Postings hold a word's weight in a thread in thousandths, so that two bytes hold it. */
export const IMPACT_SCALE = 1_000;
/** Words of a thread that are in the postings: the title's and the weightiest of the rest. */
export const POSTED_WORDS_MAX = 64;

/**
 * How much the words in common and nearness in meaning count. More meaning finds rephrasings better,
 * less what is in a language that the model knows little of; see the decision record.
 */
const WORDS_WEIGHT = 1.1;
const MEANING_WEIGHT = 1.5;

/** How rare a word is: BM25's inverse document frequency, above 0 also for words in every thread. */
export const rarity = (threads: number, threadsWithWord: number): number =>
  Math.log(
    1 + (Math.max(threads, threadsWithWord) - threadsWithWord + 0.5) / (threadsWithWord + 0.5),
  );

/** One thread that a similar one may be among. */
export interface Candidate {
  readonly questionId: number;
  /** Sum over the words in common of rarity times impact; 0 for none. */
  readonly words: number;
  /** Cosine of the meanings, −1 to 1; null where one has none. */
  readonly meaning: number | null;
}

/**
 * Best first: the share of a text's weight that the words in common carry, plus nearness in meaning.
 * A share of the best candidate's words instead would make much of the one word that nobody has
 * rephrased.
 * @param whole sum over the words of a thread that says just what the text says
 */
export function fuseCandidates<C extends Candidate>(
  candidates: readonly C[],
  whole: number,
): (C & { score: number })[] {
  const scoreOf = ({ words, meaning }: C): number =>
    WORDS_WEIGHT * (whole > 0 ? words / whole : 0) + MEANING_WEIGHT * (meaning ?? 0);
  return candidates
    .map((each) => ({ ...each, score: scoreOf(each) }))
    .sort((a, b) => b.score - a.score || b.questionId - a.questionId);
}

/** What is known of a thread beside its words, for ranking search results. */
export interface ThreadFacts {
  readonly isAccepted: boolean;
  readonly isEndorsed: boolean;
  readonly isDisputed: boolean;
  readonly isClosed: boolean;
  readonly score: number;
}

/**
 * A factor for relevance: what can be trusted goes up, what is in doubt goes down, each by less than
 * one more word in common would. The score counts by its logarithm, so that fame does not drown words.
 */
export function trustFactor(facts: ThreadFacts): number {
  const votes = 0.03 * Math.log2(1 + Math.max(0, Math.min(facts.score, 1_000)));
  return (
    1 +
    (facts.isAccepted ? 0.1 : 0) +
    (facts.isEndorsed ? 0.15 : 0) -
    (facts.isDisputed ? 0.2 : 0) -
    (facts.isClosed ? 0.15 : 0) +
    votes
  );
}
