import { CourseRole } from '../vocabulary/index.ts';

/** The viewer as the rules of one course see them. */
export interface Actor {
  /** Null: nobody is signed in. */
  readonly accountId: number | null;
  /** Role of an active enrolment; null for everybody else. Site administrators act as OWNER. */
  readonly role: CourseRole | null;
  readonly cohortId: number | null;
}

const rank: Record<CourseRole, number> = { LEARNER: 0, MODERATOR: 1, STAFF: 2, OWNER: 3 };

/** Whether the actor has at least this role in the course. */
export const hasRole = (actor: Actor, role: CourseRole): boolean =>
  actor.role !== null && rank[actor.role] >= rank[role];

export const isStaff = (actor: Actor): boolean => hasRole(actor, CourseRole.STAFF);
export const isModerator = (actor: Actor): boolean => hasRole(actor, CourseRole.MODERATOR);
export const isMember = (actor: Actor): boolean => actor.role !== null;
