import { insist } from '@colloquy/courses';
import type { Decision, RefusalReason } from '@colloquy/domain/permissions';
import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';

/** Reasons that lie in how the thing stands by now, and not in who asks. */
const STATES: ReadonlySet<RefusalReason> = new Set([
  'ALREADY_DECIDED',
  'ALREADY_REPAIRED',
  'ALREADY_CONTESTED',
  'ALREADY_APPEALED',
  'CLAIMED_BY_ANOTHER',
  'NOT_CLAIMED',
  'NOT_DECIDED',
  'NOT_EDITED',
  'NOT_REPAIRED',
  'NOT_IN_FORCE',
  'NOT_CLOSED',
  'QUESTION_CLOSED',
  'TOO_EARLY',
  'TOO_LATE',
]);

export const conflict = (reason: string): DomainError =>
  new DomainError(ErrorCode.CONFLICT, { reason });

/**
 * @throws DomainError CONFLICT where the act does not fit the state, as for the second of two
 *   reviewers; FORBIDDEN or UNAUTHENTICATED where it is not this person's
 */
export function insistFits(decision: Decision): void {
  if (!decision.allowed && STATES.has(decision.reason)) throw conflict(decision.reason);
  insist(decision);
}
