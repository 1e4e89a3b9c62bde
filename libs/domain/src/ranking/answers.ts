import type { AnswerOrder } from '../vocabulary/index.ts';
import { wilsonLowerBound } from './wilson.ts';

export interface RankedAnswer {
  readonly id: number;
  readonly createdAt: Date;
  readonly isAccepted: boolean;
  /** A disputed answer loses the place that acceptance gives it. */
  readonly isDisputed?: boolean;
  /** Endorsements in force. */
  readonly endorsementCount: number;
  readonly helpfulCount: number;
  readonly downCount: number;
}

type Comparison = (a: RankedAnswer, b: RankedAnswer) => number;

const descending =
  (key: (answer: RankedAnswer) => number): Comparison =>
  (a, b) =>
    key(b) - key(a);

const standsFirst = descending((answer) => Number(answer.isAccepted && !answer.isDisputed));
const endorsed = descending((answer) => Number(answer.endorsementCount > 0));
const helpful = descending((answer) => wilsonLowerBound(answer.helpfulCount, answer.downCount));
// The id parts answers of one instant, so that the order is the same for every reader.
const newest: Comparison = (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;

const comparisons: Record<AnswerOrder, Comparison> = {
  TRUST: (a, b) => standsFirst(a, b) || endorsed(a, b) || helpful(a, b) || newest(a, b),
  NEWEST: newest,
  OLDEST: (a, b) => newest(b, a),
};

/**
 * Answers in the reader's order, as a new list. TRUST: accepted and not disputed first, then
 * endorsed ones, then by the lower bound of the Wilson score over the votes, then newest first.
 */
export const rankAnswers = <T extends RankedAnswer>(
  answers: readonly T[],
  order: AnswerOrder,
): T[] => [...answers].sort(comparisons[order]);
