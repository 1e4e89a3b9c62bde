import { Database } from '@colloquy/db';
import { DomainError, ErrorCode, refuseProblems } from '@colloquy/domain/vocabulary';
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
import { tokenHash } from '../tokens/token.ts';
import {
  ACCOUNT_OF_TOKEN,
  END_TOKENS,
  LOCK_ACCOUNT_OF_TOKEN,
  USE_TOKEN,
} from '../tokens/tokens.queries.ts';

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
    const hash = tokenHash(token);
    refuseProblems(checkPassword('password', password, await this.#emailOf(hash)));
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const values = [hash, 'RESET_PASSWORD', now];
      await tx.query(LOCK_ACCOUNT_OF_TOKEN, [hash, 'RESET_PASSWORD']);
      const [used] = await tx.query<{ accountId: number }[]>(USE_TOKEN, values);
      if (!used) throw invalidToken();
      const { accountId } = used;
      await tx.query(SET_PASSWORD, [accountId, passwordHash]);
      await tx.query(SET_EMAIL_VERIFIED, [accountId, now]);
      await tx.query(END_TOKENS, [accountId, 'RESET_PASSWORD', now]);
      await this.sessions.endAll(tx, accountId, null);
      await emit(tx, now, 'password.changed', { accountId });
    });
  }

  /** Confirms an address by a link, once. @throws DomainError INVALID_TOKEN */
  verifyEmail(token: string): Promise<void> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const values = [tokenHash(token), 'VERIFY_EMAIL', now];
      const [used] = await tx.query<{ accountId: number }[]>(USE_TOKEN, values);
      if (!used) throw invalidToken();
      await tx.query(SET_EMAIL_VERIFIED, [used.accountId, now]);
    });
  }

  async #emailOf(hash: Buffer): Promise<string | null> {
    const values = [hash, 'RESET_PASSWORD', this.clock.now()];
    const [account] = await this.database.query<{ email: string | null }>(ACCOUNT_OF_TOKEN, values);
    if (!account) throw invalidToken();
    return account.email;
  }
}

const invalidToken = (): DomainError => new DomainError(ErrorCode.INVALID_TOKEN);
