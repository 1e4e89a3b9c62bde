import type { SimilarHit } from '../engine/search-engine.ts';

/**
 * Both are asked of what is proposed to reviewers as a duplicate. Of the eighteen pairs that are so
 * much alike on one imported site people had linked eleven and closed one; much above, there are none.
 */
const PROPOSED_WORDS = 0.4;
const PROPOSED_MEANING = 0.7;

/** Whether a question very probably asks what the text asks. */
export const isLikelyTheSame = ({ wordShare, meaning }: SimilarHit): boolean =>
  wordShare >= PROPOSED_WORDS && (meaning ?? 0) >= PROPOSED_MEANING;
