import { Database } from '@colloquy/db';
import { refuseProblems } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import {
  CREDENTIALS_BY_EMAIL,
  type CredentialsRow,
  SET_EMAIL_VERIFIED,
  SET_PASSWORD,
} from '../accounts/accounts.queries.ts';
import { checkEmail } from '../accounts/email.ts';
import { checkPassword } from '../passwords/password-rules.ts';
import { PasswordService } from '../passwords/password.service.ts';
import { type Browser, SessionService } from '../sessions/session.service.ts';
import { FREE_FAILURES, FREE_FAILURES_PER_ADDRESS } from '../throttle/back-off.ts';
import { ThrottleService } from '../throttle/throttle.service.ts';
import { ENDED_BY_A_PASSWORD, endLinks, invalidToken, openLink, takeLink } from '../tokens/link.ts';

/** What links from mails do: a new password, a confirmed address. */
@Injectable()
export class RecoveryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
  ) {}

  /**
   * Asks for a mail with a link. Nothing tells whether the address is known.
   * @throws DomainError INVALID_INPUT for what cannot be an address, TOO_MANY_REQUESTS
   */
  async requestReset(typed: string, { address }: Browser): Promise<void> {
    const email = typed.trim();
    refuseProblems(checkEmail('email', email));
    await this.throttle.attempt(
      { key: `reset:account:${email.toLowerCase()}`, free: FREE_FAILURES },
      { key: `reset:address:${address}`, free: FREE_FAILURES_PER_ADDRESS },
    );
    await this.database.transaction(async (tx) => {
      const [account] = await tx.query<CredentialsRow[]>(CREDENTIALS_BY_EMAIL, [email]);
      if (!account) return;
      await emit(tx, this.clock.now(), 'password.reset-requested', { accountId: account.id });
    });
  }

  /**
   * Sets a new password by a link, once, and ends every session: whoever had got in is out. The
   * link came by mail, so the address is confirmed too.
   * @throws DomainError INVALID_INPUT, which leaves the link as it is; INVALID_TOKEN
   */
  async reset(token: string, password: string): Promise<void> {
    refuseProblems(checkPassword('password', password, await this.#emailOf(token)));
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const { accountId } = await takeLink(tx, now, 'RESET_PASSWORD', token);
      await tx.query(SET_PASSWORD, [accountId, passwordHash]);
      await tx.query(SET_EMAIL_VERIFIED, [accountId, now]);
      await endLinks(tx, now, accountId, ENDED_BY_A_PASSWORD);
      await this.sessions.endAll(tx, accountId, null);
      await emit(tx, now, 'password.changed', { accountId });
    });
  }

  /** Confirms an address by a link, once. @throws DomainError INVALID_TOKEN */
  verifyEmail(token: string): Promise<void> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { accountId } = await takeLink(tx, now, 'VERIFY_EMAIL', token);
      await tx.query(SET_EMAIL_VERIFIED, [accountId, now]);
    });
  }

  async #emailOf(token: string): Promise<string | null> {
    const link = await openLink(this.database, this.clock.now(), 'RESET_PASSWORD', token);
    if (link === null) throw invalidToken();
    return link.accountEmail;
  }
}
