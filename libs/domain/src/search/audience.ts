import { isStaff, type Actor } from '../permissions/index.ts';
import { QuestionVisibility } from '../vocabulary/index.ts';

/**
 * Who may find a thread, as words that search engines can compare: a thread carries some, a reader
 * carries some, and a thread is found by those who share one. Their colon keeps them apart from
 * every word of a text. Says the same as `maySeeQuestion`
 * for questions that are not deleted; deleted and hidden ones are in no index.
 */
export interface AudienceOfQuestion {
  readonly courseId: number;
  readonly visibility: QuestionVisibility;
  readonly cohortId: number | null;
  readonly authorId: number | null;
}

export function audienceOf(question: AudienceOfQuestion): string[] {
  const { courseId, visibility, cohortId, authorId } = question;
  if (visibility === QuestionVisibility.COURSE) return [`c:${courseId}`];
  const few = [`s:${courseId}`];
  if (authorId !== null) few.push(`a:${courseId}.${authorId}`);
  if (visibility === QuestionVisibility.COHORT && cohortId !== null)
    few.push(`h:${courseId}.${cohortId}`);
  return few;
}

/** The words of a reader who may read the course. */
export function audiencesOf(courseId: number, actor: Actor): string[] {
  const words = [`c:${courseId}`];
  if (isStaff(actor)) words.push(`s:${courseId}`);
  if (actor.cohortId !== null) words.push(`h:${courseId}.${actor.cohortId}`);
  if (actor.accountId !== null) words.push(`a:${courseId}.${actor.accountId}`);
  return words;
}
