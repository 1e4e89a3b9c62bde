import { CourseRole } from '../vocabulary/index.ts';
import { type Actor, hasRole, isStaff } from './actor.ts';
import { mayManageCourse, type MemberFacts } from './courses.ts';
import { allow, type Decision, refuse } from './decision.ts';

/**
 * Staff grants and suspends abilities of learners and moderators. Staff itself has them all by its
 * role, which is changed where roles are.
 */
export function mayManageAbilities(member: MemberFacts, actor: Actor): Decision {
  const decision = mayManageCourse(actor);
  if (!decision.allowed) return decision;
  return hasRole(member, CourseRole.STAFF) ? refuse('ALREADY_DECIDED') : allow;
}

/** The lines of somebody's points name their anonymous posts: they are theirs alone. */
export const mayReadLedger = (accountId: number, actor: Actor): boolean =>
  actor.accountId === accountId;

/** Why somebody has an ability or not concerns them and staff. */
export const maySeeAbilities = (accountId: number, actor: Actor): boolean =>
  actor.accountId === accountId || isStaff(actor);
