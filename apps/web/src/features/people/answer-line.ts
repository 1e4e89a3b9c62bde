import type { SignedAnswerFragment } from '#gql/types.ts';

/** An answer as lists show it. */
export const answerLine = ({ endorsements, ...answer }: SignedAnswerFragment) => ({
  ...answer,
  endorsed: endorsements.some(({ suspendedAt }) => suspendedAt === null),
});
