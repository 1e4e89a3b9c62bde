import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';
import { signedIn } from '../sessions/session.service.ts';

/**
 * The viewer's account, who administers the site.
 * @throws DomainError UNAUTHENTICATED; FORBIDDEN to everybody else
 */
export function administrator(viewer: Viewer): number {
  const accountId = signedIn(viewer);
  if (!viewer.isAdministrator) throw new DomainError(ErrorCode.FORBIDDEN);
  return accountId;
}
