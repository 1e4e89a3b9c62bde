import type { Decision } from '@colloquy/domain/permissions';
import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';

/** @throws DomainError UNAUTHENTICATED or FORBIDDEN with the reason, unless the act is allowed. */
export function insist({ allowed, reason }: Decision): void {
  if (allowed) return;
  const code = reason === 'SIGN_IN_FIRST' ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN;
  throw new DomainError(code, { reason });
}
