import { Database } from '@colloquy/db';
import { DomainError, ErrorCode, notFound, refuseProblems } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import {
  CREDENTIALS_BY_ID,
  type CredentialsRow,
  LOCK_UNCHANGED,
  SET_PASSWORD,
} from '../accounts/accounts.queries.ts';
import { checkPassword } from '../passwords/password-rules.ts';
import { PasswordService } from '../passwords/password.service.ts';
import { SessionService, signedIn } from '../sessions/session.service.ts';
import { FREE_FAILURES } from '../throttle/back-off.ts';
import { ThrottleService } from '../throttle/throttle.service.ts';
import { END_TOKENS } from '../tokens/tokens.queries.ts';

/** A new password for somebody who knows the old one. */
@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
  ) {}

  /**
   * Changes the password, ends every other session and every link for a reset.
   * @throws DomainError UNAUTHENTICATED, WRONG_CREDENTIALS, INVALID_INPUT, TOO_MANY_REQUESTS
   */
  async change(viewer: Viewer, current: string, chosen: string): Promise<void> {
    const accountId = signedIn(viewer);
    const account = await this.#credentials(accountId);
    refuseProblems(checkPassword('new', chosen, account.email));
    const counter = { key: `password:account:${accountId}`, free: FREE_FAILURES };
    await this.throttle.attempt(counter);
    if (!(await this.passwords.matches(account.passwordHash, current))) throw wrong();
    const passwordHash = await this.passwords.hash(chosen);
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const unchanged = [accountId, account.passwordHash];
      if ((await tx.query<unknown[]>(LOCK_UNCHANGED, unchanged)).length === 0) throw wrong();
      await this.throttle.succeeded(tx, counter);
      await tx.query(SET_PASSWORD, [accountId, passwordHash]);
      await tx.query(END_TOKENS, [accountId, 'RESET_PASSWORD', now]);
      await this.sessions.endAll(tx, accountId, viewer.sessionId);
      await emit(tx, now, 'password.changed', { accountId });
    });
  }

  async #credentials(accountId: number): Promise<CredentialsRow> {
    const [account] = await this.database.query<CredentialsRow>(CREDENTIALS_BY_ID, [accountId]);
    if (!account) throw notFound();
    return account;
  }
}

const wrong = (): DomainError => new DomainError(ErrorCode.WRONG_CREDENTIALS);
