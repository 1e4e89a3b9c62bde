import { CourseRole, CourseVisibility, EnrolmentState } from '../vocabulary/index.ts';
import { type Actor, hasRole, isStaff } from './actor.ts';
import { allow, type Decision, refuse } from './decision.ts';
import { unlessEnrolled, unlessMember } from './refusals.ts';

/*
 * Who may do what in a course and to its people. Every rule presumes that the actor may know of
 * the course: whoever may not is told "not found" before.
 */

/** The least that the rules know of another person's enrolment. */
export interface MemberFacts {
  readonly accountId: number;
  readonly role: CourseRole;
}

/** Everybody with an account may start a course, and owns it then. */
export const mayCreateCourse = (accountId: number | null): Decision =>
  accountId === null ? refuse('SIGN_IN_FIRST') : allow;

/**
 * Anyone may join or ask to join what they see, once. Whom staff removed only staff lets back in,
 * by an invitation. `state` is that of the enrolment the actor has or had.
 */
export function mayJoin(
  course: { readonly visibility: CourseVisibility },
  state: EnrolmentState | null,
  actor: Actor,
): Decision {
  if (actor.accountId === null) return refuse('SIGN_IN_FIRST');
  if (state === EnrolmentState.ACTIVE) return refuse('ALREADY_DECIDED');
  if (actor.role === CourseRole.OWNER) return allow;
  if (state === EnrolmentState.REMOVED) return refuse('STAFF_ONLY');
  const isWaiting = state === EnrolmentState.REQUESTED;
  return isWaiting && course.visibility !== CourseVisibility.OPEN
    ? refuse('ALREADY_DECIDED')
    : allow;
}

/** Members see each other; visitors of an open course see only who wrote what. */
export const maySeeMembers = (actor: Actor): Decision => unlessEnrolled(actor) ?? allow;

/** Staff keeps the people of lower roles, cohorts, lessons and invitations. */
export const mayManageCourse = (actor: Actor): Decision =>
  unlessMember(actor) ?? (isStaff(actor) ? allow : refuse('STAFF_ONLY'));

/** Owners alone set policies and appoint staff. */
export const mayManageRoles = (actor: Actor): Decision =>
  unlessMember(actor) ?? (hasRole(actor, CourseRole.OWNER) ? allow : refuse('OWNER_ONLY'));

/** Whether staff, and not only owners, may give and take this role. */
export const isLowly = (role: CourseRole): boolean =>
  role === CourseRole.LEARNER || role === CourseRole.MODERATOR;

/** Staff gives the roles below its own, owners all. */
export function mayGiveRole(role: CourseRole, actor: Actor): Decision {
  const decision = mayManageCourse(actor);
  return !decision.allowed || isLowly(role) ? decision : mayManageRoles(actor);
}

/** Staff moves people among the roles below its own, owners everybody, down from owner too. */
export function mayChangeRole(member: MemberFacts, role: CourseRole, actor: Actor): Decision {
  const decision = mayGiveRole(member.role, actor);
  return decision.allowed ? mayGiveRole(role, actor) : decision;
}

/** Staff removes learners and moderators, owners everybody. One's own way out is leaving. */
export function mayRemove(member: MemberFacts, actor: Actor): Decision {
  const decision = mayGiveRole(member.role, actor);
  if (!decision.allowed) return decision;
  return member.accountId === actor.accountId ? refuse('NOT_YOURS') : allow;
}

/**
 * A course always has an owner, so the last one neither leaves nor steps down. `owners` counts the
 * active ones, the member among them.
 */
export const mayLoseOwner = (member: MemberFacts, owners: number): Decision =>
  member.role === CourseRole.OWNER && owners <= 1 ? refuse('LAST_OWNER') : allow;

/** Whether using a new tag makes it, which each course allows from one role on. */
export function mayCreateTags(
  course: { readonly tagCreators: CourseRole },
  actor: Actor,
): Decision {
  const refusal = unlessMember(actor);
  if (refusal || hasRole(actor, course.tagCreators)) return refusal ?? allow;
  return refuse(REASONS[course.tagCreators]);
}

const REASONS = {
  LEARNER: 'JOIN_THE_COURSE_FIRST',
  MODERATOR: 'MODERATOR_ONLY',
  STAFF: 'STAFF_ONLY',
  OWNER: 'OWNER_ONLY',
} as const satisfies Record<CourseRole, string>;
