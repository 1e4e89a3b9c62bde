import { type WordOf, words } from './words.ts';

/**
 * What a record of good acts, or staff, lets a learner do beyond asking and answering. REVIEW: work
 * on the queues and verify repairs. EDIT: change others' texts without review. DECIDE_FLAGS: uphold
 * or reject flags. CLOSE: one of the two voices that close or reopen a question.
 */
export const Ability = words('REVIEW', 'EDIT', 'DECIDE_FLAGS', 'CLOSE');
export type Ability = WordOf<typeof Ability>;
