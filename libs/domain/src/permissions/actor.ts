import { Ability, CourseRole } from '../vocabulary/index.ts';

/** The viewer as the rules of one course see them. */
export interface Actor {
  /** Null: nobody is signed in. */
  readonly accountId: number | null;
  /** Role of an active enrolment; null for everybody else. Site administrators act as OWNER. */
  readonly role: CourseRole | null;
  readonly cohortId: number | null;
  /** What they may do in the course now, as `abilitiesInForce` says: staff and moderators too. */
  readonly abilities: readonly Ability[];
  /** Why they may read but not write now, by a sanction of the course; undefined: nothing. */
  readonly barredBy?: 'SUSPENDED' | 'ACKNOWLEDGE_FIRST';
}

/** How a person stands with one ability in one course. */
export interface AbilityFacts {
  readonly ability: Ability;
  /** Earned by their record, or granted by staff until a day still to come. */
  readonly isHeld: boolean;
  /** Suspended by staff until a day still to come. */
  readonly isSuspended: boolean;
}

const rank: Record<CourseRole, number> = { LEARNER: 0, MODERATOR: 1, STAFF: 2, OWNER: 3 };

/** Whether the actor has at least this role in the course. */
export const hasRole = (actor: Pick<Actor, 'role'>, role: CourseRole): boolean =>
  actor.role !== null && rank[actor.role] >= rank[role];

export const isStaff = (actor: Actor): boolean => hasRole(actor, CourseRole.STAFF);
export const isModerator = (actor: Actor): boolean => hasRole(actor, CourseRole.MODERATOR);
export const isMember = (actor: Actor): boolean => actor.role !== null;

/**
 * What a person may do: staff and owners everything, moderators what is not suspended, learners
 * what they hold and is not suspended; whoever is no member nothing.
 */
export function abilitiesInForce(
  role: CourseRole | null,
  facts: readonly AbilityFacts[],
): readonly Ability[] {
  if (role === null) return [];
  const all = Object.values(Ability);
  if (rank[role] >= rank.STAFF) return all;
  const suspended = new Set(facts.filter((fact) => fact.isSuspended).map((fact) => fact.ability));
  const held = new Set(facts.filter((fact) => fact.isHeld).map((fact) => fact.ability));
  const isAppointed = role === CourseRole.MODERATOR;
  return all.filter((ability) => !suspended.has(ability) && (isAppointed || held.has(ability)));
}

/** Whether the actor may use this ability in the course now. */
export const hasAbility = (actor: Actor, ability: Ability): boolean =>
  isStaff(actor) || (isMember(actor) && actor.abilities.includes(ability));
