import { Database, type Tx } from '@colloquy/db';
import { DomainError, ErrorCode, notFound } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import {
  CREDENTIALS_BY_ID,
  type CredentialsRow,
  LOCK_UNCHANGED,
} from '../accounts/accounts.queries.ts';
import { signedIn } from '../sessions/session.service.ts';
import { FREE_FAILURES } from '../throttle/back-off.ts';
import { ThrottleService } from '../throttle/throttle.service.ts';
import { PasswordService } from './password.service.ts';

/** Before an act by which an account could be taken away: whether it is its owner who asks. */
@Injectable()
export class PasswordProofService {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordService,
    private readonly throttle: ThrottleService,
  ) {}

  /** The viewer's account, before anything is proven. @throws DomainError UNAUTHENTICATED, NOT_FOUND */
  async accountOf(viewer: Viewer): Promise<CredentialsRow> {
    const accountId = signedIn(viewer);
    const [account] = await this.database.query<CredentialsRow>(CREDENTIALS_BY_ID, [accountId]);
    if (!account) throw notFound();
    return account;
  }

  /**
   * Whether the password is the account's. Guesses are counted; no password opens an account
   * without one.
   * @throws DomainError WRONG_CREDENTIALS, TOO_MANY_REQUESTS
   */
  async prove({ id, passwordHash }: CredentialsRow, password: string): Promise<void> {
    await this.throttle.attempt(counterOf(id));
    if (!(await this.passwords.matches(passwordHash, password))) throw wrong();
  }

  /**
   * Holds the account for the act, unless its password was changed since it was proven.
   * @throws DomainError WRONG_CREDENTIALS
   */
  async hold(tx: Tx, { id, passwordHash }: CredentialsRow): Promise<void> {
    const held = await tx.query<unknown[]>(LOCK_UNCHANGED, [id, passwordHash]);
    if (held.length === 0) throw wrong();
    await this.throttle.succeeded(tx, counterOf(id));
  }
}

const wrong = (): DomainError =>
  new DomainError(ErrorCode.WRONG_CREDENTIALS, { reason: 'WRONG_PASSWORD' });

const counterOf = (accountId: number) => ({
  key: `password:account:${accountId}`,
  free: FREE_FAILURES,
});
