import { Database, type Tx } from '@colloquy/db';
import { OFFER_DAYS, RESET_TOKEN_MINUTES } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Mailer, type MailRequest, writeMail } from '@colloquy/platform/mail';
import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { mailedToken, tokenHash } from '../tokens/token.ts';
import { ACCOUNT_OF_TOKEN, INSERT_TOKEN, OTHER_TOKEN } from '../tokens/tokens.queries.ts';
import { ADDRESSEE, type Addressee } from './mails.queries.ts';

/** A mail may wait for the weekend to be read. */
const VERIFY_TOKEN_MINUTES = 3 * 24 * 60;
const MINUTE_MS = 60_000;

type Handled = 'password.reset-requested' | 'email.verification-requested' | 'account.offered';
type AccountMail = MailRequest<
  'passwordReset' | 'verifyAddress' | 'alreadyHaveAccount' | 'claimAccount'
>;

/**
 * Makes the token that a mail carries, and sends the mail. The token follows from the event, so
 * that a repetition mails the same link and stores nothing new.
 */
@Injectable()
export class AccountMailsHandler extends EventHandler<Handled> {
  readonly name = 'identity.account-mails';
  readonly handles = [
    'password.reset-requested',
    'email.verification-requested',
    'account.offered',
  ] as const;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async handle(event: EventOf<Handled>): Promise<void> {
    const letter = await this.database.transaction((tx) => this.#letter(tx, event));
    if (letter === null) return;
    const idempotencyKey = `${event.type}:${event.id}`;
    await this.mailer.send({ to: letter.to, ...writeMail(letter.mail), idempotencyKey });
  }

  /** Null when there is nobody, or no more reason, to write to. */
  async #letter(
    tx: Tx,
    { id, type, payload }: EventOf<Handled>,
  ): Promise<{ readonly to: string; readonly mail: AccountMail } | null> {
    const [addressee] = await tx.query<Addressee[]>(ADDRESSEE, [payload.accountId]);
    if (!addressee) return null;
    const token = mailedToken(this.config.SECRET, type, id);
    const mail = await this.#mail(tx, type, addressee, token);
    return mail && { to: addressee.email, mail };
  }

  #mail(tx: Tx, type: Handled, addressee: Addressee, token: string): Promise<AccountMail | null> {
    if (type === 'account.offered') return this.#offer(tx, addressee, token);
    if (type === 'password.reset-requested') return this.#reset(tx, addressee, token);
    return this.#verification(tx, addressee, token);
  }

  /** The link was made with the offer; a later offer, or the claim, has ended it. */
  async #offer(tx: Tx, addressee: Addressee, token: string): Promise<AccountMail | null> {
    const values = [tokenHash(token), 'RESET_PASSWORD', this.clock.now()];
    const standing = await tx.query(ACCOUNT_OF_TOKEN, values);
    if (standing.length === 0) return null;
    const { name, handle, originUrl, locale } = addressee;
    const facts = { name, handle, site: originUrl && new URL(originUrl).host, days: OFFER_DAYS };
    const link = `${this.config.PUBLIC_URL}/claim/${token}`;
    return { kind: 'claimAccount', facts, link, locale };
  }

  async #reset(tx: Tx, addressee: Addressee, token: string): Promise<AccountMail> {
    const link = await this.#resetLink(tx, addressee, token);
    const { name, locale } = addressee;
    return { kind: 'passwordReset', facts: { name, minutes: RESET_TOKEN_MINUTES }, link, locale };
  }

  /**
   * Somebody signed up. The first time, the address is to be confirmed. Later, the account is
   * known, and perhaps was made by somebody else: then a link for a new password, which only the
   * owner of the address gets, is the safe way in; as it is into an account that waits to be claimed.
   */
  async #verification(tx: Tx, addressee: Addressee, token: string): Promise<AccountMail> {
    const { id, name, locale, isVerified, isUnclaimed } = addressee;
    const others = await tx.query(OTHER_TOKEN, [id, 'VERIFY_EMAIL', tokenHash(token)]);
    if (isVerified || isUnclaimed || others.length > 0) {
      const link = await this.#resetLink(tx, addressee, token);
      return { kind: 'alreadyHaveAccount', facts: { name }, link, locale };
    }
    await this.#store(tx, ['VERIFY_EMAIL', VERIFY_TOKEN_MINUTES], id, token);
    const link = `${this.config.PUBLIC_URL}/verify/${token}`;
    return { kind: 'verifyAddress', facts: { name }, link, locale };
  }

  async #resetLink(tx: Tx, { id }: Addressee, token: string): Promise<string> {
    await this.#store(tx, ['RESET_PASSWORD', RESET_TOKEN_MINUTES], id, token);
    return `${this.config.PUBLIC_URL}/reset/${token}`;
  }

  async #store(tx: Tx, kind: readonly [string, number], id: number, token: string): Promise<void> {
    const [purpose, minutes] = kind;
    const now = this.clock.now();
    const expires = new Date(now.getTime() + minutes * MINUTE_MS);
    await tx.query(INSERT_TOKEN, [id, purpose, tokenHash(token), now, expires]);
  }
}
