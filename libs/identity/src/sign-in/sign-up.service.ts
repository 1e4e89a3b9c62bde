import { Database, type Sql } from '@colloquy/db';
import { checkText } from '@colloquy/domain/validation';
import {
  DomainError,
  ErrorCode,
  NAME_MAX,
  type Problem,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { type CredentialsRow, CREDENTIALS_BY_EMAIL } from '../accounts/accounts.queries.ts';
import { checkEmail } from '../accounts/email.ts';
import { canonicalLanguage, checkLanguage, checkTimeZone } from '../accounts/locale.ts';
import { insertAccount, type NewAccount } from '../accounts/new-account.ts';
import { checkPassword } from '../passwords/password-rules.ts';
import { PasswordService } from '../passwords/password.service.ts';
import { type Browser, SessionService, type StartedSession } from '../sessions/session.service.ts';
import { FREE_SIGN_UPS_PER_ADDRESS } from '../throttle/back-off.ts';
import { ThrottleService } from '../throttle/throttle.service.ts';
import type { SignUpInput } from './sign-in.types.ts';

/**
 * New accounts. Where SIGN_UP_CONFIRMS_EMAIL is on, a sign-up answers the same for every address,
 * makes no session, and the mail that follows tells the owner of the address what is the case.
 * Where it is off (a laptop without mail), the person is signed in at once and a known address
 * says so.
 */
@Injectable()
export class SignUpService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
  ) {}

  /**
   * The session of the new account; null when a mail says how to go on.
   * @throws DomainError INVALID_INPUT, TOO_MANY_REQUESTS
   */
  async signUp(input: SignUpInput, browser: Browser): Promise<StartedSession | null> {
    refuseProblems(problemsOf(input));
    const counter = { key: `sign-up:address:${browser.address}`, free: FREE_SIGN_UPS_PER_ADDRESS };
    await this.throttle.attempt(counter);
    const account = await this.#accountOf(input);
    return this.database.transaction(async (tx) => {
      const accountId = await this.#register(tx, account);
      if (this.config.SIGN_UP_CONFIRMS_EMAIL) return null;
      if (accountId === null) throw taken();
      await this.throttle.settle(tx, counter.key);
      return this.sessions.start(tx, accountId, browser);
    });
  }

  /** Makes the account; for a known address null. In both cases its owner gets a mail. */
  async #register(tx: Sql, account: NewAccount): Promise<number | null> {
    const now = this.clock.now();
    const made = await insertAccount(tx, now, account);
    if (made !== null) await emit(tx, now, 'account.created', { accountId: made });
    const accountId = made ?? (await knownAccount(tx, account.email));
    if (accountId !== null) await emit(tx, now, 'email.verification-requested', { accountId });
    return made;
  }

  async #accountOf({ name, email, password, locale, timeZone }: SignUpInput): Promise<NewAccount> {
    return {
      name: name.trim(),
      email: email.trim(),
      passwordHash: await this.passwords.hash(password),
      locale: canonicalLanguage(locale ?? 'en'),
      timeZone: timeZone ?? 'UTC',
    };
  }
}

const taken = (): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, { problems: [{ path: 'input.email', code: 'TAKEN' }] });

async function knownAccount(tx: Sql, email: string): Promise<number | null> {
  const [account] = await tx.query<CredentialsRow>(CREDENTIALS_BY_EMAIL, [email]);
  return account?.id ?? null;
}

const problemsOf = ({ name, email, password, locale, timeZone }: SignUpInput): Problem[] => [
  ...checkText('input.name', name, { min: 1, max: NAME_MAX }),
  ...checkEmail('input.email', email),
  ...checkPassword('input.password', password, email),
  ...checkLanguage('input.locale', locale ?? 'en'),
  ...checkTimeZone('input.timeZone', timeZone ?? 'UTC'),
];
