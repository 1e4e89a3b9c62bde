import type { Tx } from '@colloquy/db';
import { OFFER_DAYS, RESET_TOKEN_MINUTES, VERIFY_DAYS } from '@colloquy/domain/vocabulary';
import type { EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { openLink, storeLink } from '../tokens/link.ts';
import { mailedToken, tokenHash } from '../tokens/token.ts';
import { OTHER_TOKEN } from '../tokens/tokens.queries.ts';
import { type Letter, LetterHandler } from './letter.handler.ts';
import type { Addressee } from './mails.queries.ts';
import { resetLink } from './reset-link.ts';

const DAY_MINUTES = 24 * 60;

type Handled = 'password.reset-requested' | 'email.verification-requested' | 'account.offered';

/** Makes the token that a mail carries, and sends the mail. */
@Injectable()
export class AccountMailsHandler extends LetterHandler<Handled> {
  readonly name = 'identity.account-mails';
  readonly handles = [
    'password.reset-requested',
    'email.verification-requested',
    'account.offered',
  ] as const;

  protected async letter(tx: Tx, { id, type, payload }: EventOf<Handled>): Promise<Letter | null> {
    const addressee = await this.addressee(tx, payload.accountId);
    if (!addressee) return null;
    const token = mailedToken(this.config.SECRET, type, id);
    if (type === 'account.offered') return this.#offer(tx, addressee, token);
    if (type === 'password.reset-requested') return this.#reset(tx, addressee, token);
    return this.#verification(tx, addressee, token);
  }

  /** The link was made with the offer; a later offer, or the claim, has ended it. */
  async #offer(tx: Tx, addressee: Addressee, token: string): Promise<Letter | null> {
    if ((await openLink(tx, this.clock.now(), 'RESET_PASSWORD', token)) === null) return null;
    const { email: to, name, handle, originUrl, locale } = addressee;
    const facts = { name, handle, site: originUrl && new URL(originUrl).host, days: OFFER_DAYS };
    const link = `${this.config.PUBLIC_URL}/claim/${token}`;
    return { to, kind: 'claimAccount', facts, link, locale };
  }

  async #reset(tx: Tx, addressee: Addressee, token: string): Promise<Letter> {
    const link = await this.#resetLink(tx, addressee, token);
    const { email: to, name, locale } = addressee;
    const facts = { name, minutes: RESET_TOKEN_MINUTES };
    return { to, kind: 'passwordReset', facts, link, locale };
  }

  /**
   * Somebody signed up. The first time, the address is to be confirmed. Later, the account is
   * known, and perhaps was made by somebody else: then a link for a new password, which only the
   * owner of the address gets, is the safe way in; as it is into an account that waits to be claimed.
   */
  async #verification(tx: Tx, addressee: Addressee, token: string): Promise<Letter> {
    const { id, email: to, name, locale, isVerified, isUnclaimed } = addressee;
    const others = await tx.query(OTHER_TOKEN, [id, 'VERIFY_EMAIL', tokenHash(token)]);
    if (isVerified || isUnclaimed || others.length > 0) {
      const link = await this.#resetLink(tx, addressee, token);
      return { to, kind: 'alreadyHaveAccount', facts: { name }, link, locale };
    }
    const kept = { accountId: id, purpose: 'VERIFY_EMAIL', token } as const;
    await storeLink(tx, this.clock.now(), { ...kept, minutes: VERIFY_DAYS * DAY_MINUTES });
    const link = `${this.config.PUBLIC_URL}/verify/${token}`;
    return { to, kind: 'verifyAddress', facts: { name }, link, locale };
  }

  #resetLink(tx: Tx, { id: accountId }: Addressee, token: string): Promise<string> {
    return resetLink(tx, this.clock.now(), { accountId, token, site: this.config.PUBLIC_URL });
  }
}
