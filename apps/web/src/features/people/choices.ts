import type { CourseRole } from '#gql/types.ts';

/** The word in the address for each role. */
export const ROLES = {
  learners: 'LEARNER',
  moderators: 'MODERATOR',
  staff: 'STAFF',
  owners: 'OWNER',
} as const satisfies Record<string, CourseRole>;
export type RoleWord = keyof typeof ROLES;

export const roleOf = (word: string | null): RoleWord | undefined =>
  word !== null && Object.hasOwn(ROLES, word) ? (word as RoleWord) : undefined;
