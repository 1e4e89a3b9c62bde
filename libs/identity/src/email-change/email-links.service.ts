import { Database, type TokenPurpose, type Tx } from '@colloquy/db';
import {
  DomainError,
  EMAIL_RESTORE_DAYS,
  ErrorCode,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { SET_PASSWORD } from '../accounts/accounts.queries.ts';
import { isTaken } from '../accounts/taken.ts';
import { checkPassword } from '../passwords/password-rules.ts';
import { PasswordService } from '../passwords/password.service.ts';
import { SessionService } from '../sessions/session.service.ts';
import { endLinks, invalidToken, openLink, storeLink, takeLink } from '../tokens/link.ts';
import { mailedToken } from '../tokens/token.ts';
import { SET_EMAIL } from './email-change.queries.ts';

const DAY_MINUTES = 24 * 60;

/** What was mailed to the address until now, and what else waits for the new one. */
const ENDED_BY_A_CHANGE: readonly TokenPurpose[] = [
  'RESET_PASSWORD',
  'VERIFY_EMAIL',
  'CHANGE_EMAIL',
];

/** What the links about an address do: make it the account's, or bring the one before back. */
@Injectable()
export class EmailLinksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Makes the address the account's by the link that came there, and ends every other session and
   * all links to the address until now, which is mailed a link that brings it back.
   * @throws DomainError INVALID_TOKEN; CONFLICT (ADDRESS_TAKEN) when another account has it by now
   */
  confirm(viewer: Viewer, token: string): Promise<void> {
    return this.#giveAddress(async (tx, now) => {
      const { accountId, email, confirmedEmail } = await takeLink(tx, now, 'CHANGE_EMAIL', token);
      await tx.query(SET_EMAIL, [accountId, email, now]);
      await endLinks(tx, now, accountId, ENDED_BY_A_CHANGE);
      const isTheirs = viewer.accountId === accountId;
      await this.sessions.endAll(tx, accountId, isTheirs ? viewer.sessionId : null);
      const eventId = await emit(tx, now, 'email.changed', { accountId });
      if (confirmedEmail !== null) {
        const wayBack = mailedToken(this.config.SECRET, 'email.changed', eventId);
        const link = { accountId, purpose: 'RESTORE_EMAIL', email: confirmedEmail } as const;
        const minutes = EMAIL_RESTORE_DAYS * DAY_MINUTES;
        await storeLink(tx, now, { ...link, token: wayBack, minutes });
      }
      await audit(tx, now, { act: 'email.changed', actorId: accountId, subjectId: accountId });
    });
  }

  /**
   * Brings back the address that the link came to, with a new password: whoever changed the address
   * knew the old one. Every session and every link ends.
   * @throws DomainError INVALID_INPUT, which leaves the link as it is; INVALID_TOKEN; CONFLICT
   *   (ADDRESS_TAKEN) when another account has it by now
   */
  async restore(token: string, password: string): Promise<void> {
    const wayBack = await openLink(this.database, this.clock.now(), 'RESTORE_EMAIL', token);
    if (wayBack === null) throw invalidToken();
    refuseProblems(checkPassword('password', password, wayBack.email));
    const passwordHash = await this.passwords.hash(password);
    await this.#giveAddress(async (tx, now) => {
      const { accountId, email } = await takeLink(tx, now, 'RESTORE_EMAIL', token);
      await tx.query(SET_EMAIL, [accountId, email, now]);
      await tx.query(SET_PASSWORD, [accountId, passwordHash]);
      await endLinks(tx, now, accountId, [...ENDED_BY_A_CHANGE, 'RESTORE_EMAIL']);
      await this.sessions.endAll(tx, accountId, null);
      await emit(tx, now, 'password.changed', { accountId });
      await audit(tx, now, { act: 'email.restored', actorId: accountId, subjectId: accountId });
    });
  }

  /** One transaction; of two accounts that are given one address at once, one gets it. */
  async #giveAddress(act: (tx: Tx, now: Date) => Promise<void>): Promise<void> {
    try {
      await this.database.transaction((tx) => act(tx, this.clock.now()));
    } catch (error) {
      throw isTaken(error, 'account_email_key') ? addressTaken() : error;
    }
  }
}

const addressTaken = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, { reason: 'ADDRESS_TAKEN' });
