import { Database } from '@colloquy/db';
import { DomainError, ErrorCode, refuseProblems } from '@colloquy/domain/vocabulary';
import { Config } from '@colloquy/platform/config';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import {
  CREDENTIALS_BY_EMAIL,
  type CredentialsRow,
  LOCK_UNCHANGED,
  SET_PASSWORD,
} from '../accounts/accounts.queries.ts';
import { checkEmail } from '../accounts/email.ts';
import { PasswordService } from '../passwords/password.service.ts';
import { type Browser, SessionService, type StartedSession } from '../sessions/session.service.ts';
import { DELETE_SESSION } from '../sessions/sessions.queries.ts';
import { FREE_FAILURES, FREE_FAILURES_PER_ADDRESS } from '../throttle/back-off.ts';
import { ThrottleService } from '../throttle/throttle.service.ts';
import type { SignInInput } from './sign-in.types.ts';

/** An account whose password was right, and the stronger hash it should get, if any. */
interface Proven {
  readonly account: CredentialsRow;
  readonly newHash: string | null;
}

/** Signing in with a password: never tells by words or by time whether an address is known. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
  ) {}

  /**
   * Starts a session; the one that this browser had ends.
   * @throws DomainError WRONG_CREDENTIALS, also while the address waits to be confirmed;
   *   TOO_MANY_REQUESTS; INVALID_INPUT for what cannot be an address.
   */
  async signIn(viewer: Viewer, input: SignInInput, browser: Browser): Promise<StartedSession> {
    const email = input.email.trim();
    refuseProblems(checkEmail('input.email', email));
    const [account, address] = countersOf(email, browser);
    await this.throttle.attempt(account, address);
    const proven = await this.#prove(email, input.password);
    return this.database.transaction(async (tx) => {
      // A password changed in the meantime has ended all sessions: this one must not come after.
      const unchanged = [proven.account.id, proven.account.passwordHash];
      if ((await tx.query<unknown[]>(LOCK_UNCHANGED, unchanged)).length === 0) throw wrong();
      await this.throttle.succeeded(tx, account, address);
      if (proven.newHash) await tx.query(SET_PASSWORD, [proven.account.id, proven.newHash]);
      await tx.query(DELETE_SESSION, [viewer.accountId, viewer.sessionId]);
      return this.sessions.start(tx, proven.account.id, browser);
    });
  }

  async #prove(email: string, password: string): Promise<Proven> {
    const [account] = await this.database.query<CredentialsRow>(CREDENTIALS_BY_EMAIL, [email]);
    const isRight = await this.passwords.matches(account?.passwordHash ?? null, password);
    if (!account?.passwordHash || !isRight || !this.#isOpen(account)) throw wrong();
    const isOutdated = this.passwords.isOutdated(account.passwordHash);
    return { account, newHash: isOutdated ? await this.passwords.hash(password) : null };
  }

  /** An account that nobody confirmed stays shut, else signing in would tell that it is new. */
  #isOpen({ emailVerifiedAt }: CredentialsRow): boolean {
    return emailVerifiedAt !== null || !this.config.SIGN_UP_CONFIRMS_EMAIL;
  }
}

const wrong = (): DomainError => new DomainError(ErrorCode.WRONG_CREDENTIALS);

const countersOf = (email: string, { address }: Browser) =>
  [
    { key: `sign-in:account:${email.toLowerCase()}`, free: FREE_FAILURES },
    { key: `sign-in:address:${address}`, free: FREE_FAILURES_PER_ADDRESS },
  ] as const;
