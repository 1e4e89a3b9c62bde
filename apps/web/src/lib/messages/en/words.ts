/** Words for roles and for who may see a course. */
export const messages = {
  role_LEARNER: 'learner',
  role_MODERATOR: 'moderator',
  role_STAFF: 'staff',
  role_OWNER: 'owner',
  visibility_OPEN: 'open to all',
  visibility_LISTED: 'join on request',
  visibility_PRIVATE: 'private',
} as const;
