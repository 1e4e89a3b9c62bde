/** The policies with a closed list of choices, in the order of the page. */
export const POLICIES = {
  visibility: ['OPEN', 'LISTED', 'PRIVATE'],
  anonymity: ['PEERS', 'OFF'],
  voteModel: ['KIND', 'CLASSIC'],
  reputationPolicy: ['KIND', 'CLASSIC'],
  tagCreators: ['LEARNER', 'MODERATOR', 'STAFF', 'OWNER'],
} as const;
export type PolicyName = keyof typeof POLICIES;
