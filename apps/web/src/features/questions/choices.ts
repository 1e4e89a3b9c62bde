import type { QuestionFilter, QuestionOrder } from '#gql/types.ts';

/** The word in the address for each order and filter of the list. */
export const ORDERS = {
  newest: 'NEWEST',
  active: 'ACTIVE',
  helpful: 'HELPFUL',
  hot: 'HOT',
} as const satisfies Record<string, QuestionOrder>;
export type Sort = keyof typeof ORDERS;

export const FILTERS = {
  all: 'ALL',
  unanswered: 'UNANSWERED',
  unsolved: 'UNACCEPTED',
  endorsed: 'ENDORSED',
  mine: 'MINE',
  saved: 'BOOKMARKED',
  private: 'STAFF_ONLY',
} as const satisfies Record<string, QuestionFilter>;
export type Show = keyof typeof FILTERS;

/** The choice with this word, or the usual one. */
export function choiceOf<Choices extends object>(
  choices: Choices,
  word: string | null,
  usual: keyof Choices,
): keyof Choices {
  return word !== null && Object.hasOwn(choices, word) ? (word as keyof Choices) : usual;
}
