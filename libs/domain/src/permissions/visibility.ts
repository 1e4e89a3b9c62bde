import { QuestionVisibility } from '../vocabulary/index.ts';
import { isModerator, isStaff, type Actor } from './actor.ts';

/** What the rules of seeing need to know of a question. */
export interface SeenQuestion {
  readonly visibility: QuestionVisibility;
  readonly cohortId: number | null;
  readonly authorId: number | null;
  readonly deletedAt: Date | null;
  readonly hiddenAt: Date | null;
}

/** What the rules of seeing need to know of an answer or a comment in a thread. */
export type SeenReply = Pick<SeenQuestion, 'authorId' | 'deletedAt' | 'hiddenAt'>;

/** Neither deleted nor hidden until flags on it are reviewed. */
const isStanding = (written: SeenReply): boolean =>
  written.deletedAt === null && written.hiddenAt === null;

/** Whether the actor is that account; nobody is never anybody. */
export const isSelf = (actor: Actor, accountId: number | null): boolean =>
  actor.accountId !== null && actor.accountId === accountId;

/**
 * Whether the actor, who may read the course, may know of the question. Staff see all; an asker
 * always sees their own; a moderator is no staff, so a private question stays private to them.
 */
export function maySeeQuestion(actor: Actor, question: SeenQuestion): boolean {
  if (isSelf(actor, question.authorId)) return true;
  if (!isStanding(question) && !isModerator(actor)) return false;
  if (isStaff(actor) || question.visibility === QuestionVisibility.COURSE) return true;
  if (question.visibility !== QuestionVisibility.COHORT) return false;
  return actor.cohortId !== null && actor.cohortId === question.cohortId;
}

/**
 * Whether the actor, who may see the thread, may see this part of it: deleted and hidden ones
 * are for their author and moderators.
 */
export const maySeeReply = (actor: Actor, reply: SeenReply): boolean =>
  isStanding(reply) || isModerator(actor) || isSelf(actor, reply.authorId);
