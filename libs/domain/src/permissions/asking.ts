import { Anonymity, QuestionVisibility } from '../vocabulary/index.ts';
import { isStaff, type Actor } from './actor.ts';

/**
 * Whether the actor may hide behind a pseudonym: where the course lets learners hide from
 * classmates. Staff speak for the course and have a name.
 */
export const mayHideName = (course: { readonly anonymity: Anonymity }, actor: Actor): boolean =>
  course.anonymity === Anonymity.PEERS && !isStaff(actor);

/** Only somebody in a cohort can ask their cohort. */
export const mayAskWithin = (visibility: QuestionVisibility, actor: Actor): boolean =>
  visibility !== QuestionVisibility.COHORT || actor.cohortId !== null;

/**
 * Two learners who have answered have had their turn, so that staff need not wait out the hours
 * that a course keeps for learners: the aim is practice for them, not delay for the asker.
 */
export const LEARNER_ANSWERS_ENOUGH = 2;

export const learnersHadTheirTurn = (learnerAnswers: number): boolean =>
  learnerAnswers >= LEARNER_ANSWERS_ENOUGH;
