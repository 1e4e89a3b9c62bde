import { Database, type Sql } from '@colloquy/db';
import { RESET_TOKEN_MINUTES } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Mailer, type MailRequest, writeMail } from '@colloquy/platform/mail';
import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { mailedToken, tokenHash } from '../tokens/token.ts';
import { INSERT_TOKEN, OTHER_TOKEN } from '../tokens/tokens.queries.ts';
import { ADDRESSEE, type Addressee } from './mails.queries.ts';

/** A mail may wait for the weekend to be read. */
const VERIFY_TOKEN_MINUTES = 3 * 24 * 60;
const MINUTE_MS = 60_000;

type Handled = 'password.reset-requested' | 'email.verification-requested';
type AccountMail = MailRequest<'passwordReset' | 'verifyAddress' | 'alreadyHaveAccount'>;

/**
 * Makes the token that a mail carries, and sends the mail. The token follows from the event, so
 * that a repetition mails the same link and stores nothing new.
 */
@Injectable()
export class AccountMailsHandler extends EventHandler<Handled> {
  readonly name = 'identity.account-mails';
  readonly handles = ['password.reset-requested', 'email.verification-requested'] as const;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async handle(event: EventOf<Handled>): Promise<void> {
    const { accountId } = event.payload;
    const [addressee] = await this.database.query<Addressee>(ADDRESSEE, [accountId]);
    if (!addressee) return;
    const token = mailedToken(this.config.SECRET, event.type, event.id);
    const mail = await this.database.transaction((tx) =>
      event.type === 'password.reset-requested'
        ? this.#reset(tx, addressee, token)
        : this.#verification(tx, addressee, token),
    );
    const idempotencyKey = `${event.type}:${event.id}`;
    await this.mailer.send({ to: addressee.email, ...writeMail(mail), idempotencyKey });
  }

  async #reset(tx: Sql, addressee: Addressee, token: string): Promise<AccountMail> {
    const link = await this.#resetLink(tx, addressee, token);
    const { name, locale } = addressee;
    return { kind: 'passwordReset', facts: { name, minutes: RESET_TOKEN_MINUTES }, link, locale };
  }

  /**
   * Somebody signed up. The first time, the address is to be confirmed. Later, the account is
   * known, and perhaps was made by somebody else: then a link for a new password, which only the
   * owner of the address gets, is the safe way in.
   */
  async #verification(tx: Sql, addressee: Addressee, token: string): Promise<AccountMail> {
    const { id, name, locale, isVerified } = addressee;
    const others = await tx.query(OTHER_TOKEN, [id, 'VERIFY_EMAIL', tokenHash(token)]);
    if (isVerified || others.length > 0) {
      const link = await this.#resetLink(tx, addressee, token);
      return { kind: 'alreadyHaveAccount', facts: { name }, link, locale };
    }
    await this.#store(tx, ['VERIFY_EMAIL', VERIFY_TOKEN_MINUTES], id, token);
    const link = `${this.config.PUBLIC_URL}/verify/${token}`;
    return { kind: 'verifyAddress', facts: { name }, link, locale };
  }

  async #resetLink(tx: Sql, { id }: Addressee, token: string): Promise<string> {
    await this.#store(tx, ['RESET_PASSWORD', RESET_TOKEN_MINUTES], id, token);
    return `${this.config.PUBLIC_URL}/reset/${token}`;
  }

  async #store(tx: Sql, kind: readonly [string, number], id: number, token: string): Promise<void> {
    const [purpose, minutes] = kind;
    const now = this.clock.now();
    const expires = new Date(now.getTime() + minutes * MINUTE_MS);
    await tx.query(INSERT_TOKEN, [id, purpose, tokenHash(token), now, expires]);
  }
}
