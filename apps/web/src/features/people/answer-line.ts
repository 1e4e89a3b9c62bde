import { plainStart } from '#features/courses/plain-start.ts';
import type { SignedAnswerFragment } from '#gql/types.ts';

const SUMMARY_LENGTH = 200;

/** An answer as lists show it. */
export const answerLine = ({ bodyMarkdown, endorsements, ...answer }: SignedAnswerFragment) => ({
  ...answer,
  summary: plainStart(bodyMarkdown, SUMMARY_LENGTH),
  endorsed: endorsements.some(({ suspendedAt }) => suspendedAt === null),
});
