import type { EnrolmentState } from '#gql/types.ts';

/** The word in the address for each state of an enrolment. */
export const STATES = {
  members: 'ACTIVE',
  requested: 'REQUESTED',
  left: 'LEFT',
  removed: 'REMOVED',
} as const satisfies Record<string, EnrolmentState>;
export type StateWord = keyof typeof STATES;

export const stateOf = (word: string | null): StateWord =>
  word !== null && Object.hasOwn(STATES, word) ? (word as StateWord) : 'members';

export const COURSE_ROLES = ['LEARNER', 'MODERATOR', 'STAFF', 'OWNER'] as const;
/** Owners alone give and take the other roles. */
export const LOWER_ROLES: readonly string[] = ['LEARNER', 'MODERATOR'];
