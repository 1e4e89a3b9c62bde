import { Database, type Tx } from '@colloquy/db';
import { EMAIL_CHANGE_HOURS, refuseProblems } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { checkEmail } from '../accounts/email.ts';
import { PasswordProofService } from '../passwords/password-proof.service.ts';
import { type Browser, signedIn } from '../sessions/session.service.ts';
import { FREE_FAILURES, FREE_FAILURES_PER_ADDRESS } from '../throttle/back-off.ts';
import { ThrottleService } from '../throttle/throttle.service.ts';
import { endLinks, storeLink } from '../tokens/link.ts';
import { mailedToken } from '../tokens/token.ts';
import { WAITING } from './email-change.queries.ts';
import type { EmailChangeType } from './email-change.types.ts';

/**
 * Asking for another address. Nothing changes until the link that is mailed to it is followed; what
 * the links do is for `EmailLinksService`.
 */
@Injectable()
export class EmailChangeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly proof: PasswordProofService,
    private readonly throttle: ThrottleService,
  ) {}

  /**
   * Has a link mailed to the address, which ends the one before, and the address until now told of
   * it. Nothing tells whether another account has the address: if so, its owner is mailed that.
   * @throws DomainError UNAUTHENTICATED, INVALID_INPUT (UNCHANGED for the viewer's own address),
   *   WRONG_CREDENTIALS, TOO_MANY_REQUESTS
   */
  async request(
    viewer: Viewer,
    typed: { readonly email: string; readonly password: string },
    browser: Browser,
  ): Promise<void> {
    const account = await this.proof.accountOf(viewer);
    const email = typed.email.trim();
    refuseProblems(checkEmail('email', email));
    if (isSame(email, account.email)) refuseProblems([{ path: 'email', code: 'UNCHANGED' }]);
    await this.proof.prove(account, typed.password);
    await this.throttle.attempt(...countersOf(account.id, email, browser));
    await this.database.transaction(async (tx) => {
      await this.proof.hold(tx, account);
      await this.#sendLink(tx, account.id, email);
    });
  }

  /** Ends what waits; nothing happens when nothing does. @throws DomainError UNAUTHENTICATED */
  async cancel(viewer: Viewer): Promise<void> {
    const accountId = signedIn(viewer);
    await this.database.transaction((tx) =>
      endLinks(tx, this.clock.now(), accountId, ['CHANGE_EMAIL']),
    );
  }

  /** Null when nothing waits. */
  async waiting(accountId: number): Promise<EmailChangeType | null> {
    const values = [accountId, this.clock.now()];
    const [change] = await this.database.query<EmailChangeType>(WAITING, values);
    return change ?? null;
  }

  /** The link is good from now on, and the mail made later, so that another request ends both. */
  async #sendLink(tx: Tx, accountId: number, email: string): Promise<void> {
    const now = this.clock.now();
    await endLinks(tx, now, accountId, ['CHANGE_EMAIL']);
    const eventId = await emit(tx, now, 'email.change-requested', { accountId });
    const token = mailedToken(this.config.SECRET, 'email.change-requested', eventId);
    const link = { accountId, purpose: 'CHANGE_EMAIL', token, email } as const;
    await storeLink(tx, now, { ...link, minutes: EMAIL_CHANGE_HOURS * 60 });
  }
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Neither a mailbox nor a person, nor a network address, is the source or aim of many mails. */
const countersOf = (accountId: number, email: string, { address }: Browser) =>
  [
    { key: `email-change:account:${accountId}`, free: FREE_FAILURES },
    { key: `reset:account:${email.toLowerCase()}`, free: FREE_FAILURES },
    { key: `reset:address:${address}`, free: FREE_FAILURES_PER_ADDRESS },
  ] as const;
