import { Database } from '@colloquy/db';
import { refuseProblems } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { SET_PASSWORD } from '../accounts/accounts.queries.ts';
import { PasswordProofService } from '../passwords/password-proof.service.ts';
import { checkPassword } from '../passwords/password-rules.ts';
import { PasswordService } from '../passwords/password.service.ts';
import { SessionService } from '../sessions/session.service.ts';
import { ENDED_BY_A_PASSWORD, endLinks } from '../tokens/link.ts';

/** A new password for somebody who knows the old one. */
@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: PasswordService,
    private readonly proof: PasswordProofService,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Changes the password, ends every other session and every link for a reset or another address.
   * @throws DomainError UNAUTHENTICATED, WRONG_CREDENTIALS, INVALID_INPUT, TOO_MANY_REQUESTS
   */
  async change(viewer: Viewer, current: string, chosen: string): Promise<void> {
    const account = await this.proof.accountOf(viewer);
    refuseProblems(checkPassword('new', chosen, account.email));
    await this.proof.prove(account, current);
    const passwordHash = await this.passwords.hash(chosen);
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      await this.proof.hold(tx, account);
      await tx.query(SET_PASSWORD, [account.id, passwordHash]);
      await endLinks(tx, now, account.id, ENDED_BY_A_PASSWORD);
      await this.sessions.endAll(tx, account.id, viewer.sessionId);
      await emit(tx, now, 'password.changed', { accountId: account.id });
    });
  }
}
