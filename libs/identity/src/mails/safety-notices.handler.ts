import type { Tx } from '@colloquy/db';
import { EMAIL_RESTORE_DAYS } from '@colloquy/domain/vocabulary';
import type { EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { openLink } from '../tokens/link.ts';
import { mailedToken } from '../tokens/token.ts';
import { type Letter, LetterHandler } from './letter.handler.ts';
import type { Addressee } from './mails.queries.ts';

type Handled = 'password.changed' | 'email.change-requested' | 'email.changed';

/**
 * Tells the owner of an account of what only they should do, and what to do if it was not them. An
 * address that nobody confirmed may be a stranger's, who is told nothing.
 */
@Injectable()
export class SafetyNoticesHandler extends LetterHandler<Handled> {
  readonly name = 'identity.safety-notices';
  readonly handles = ['password.changed', 'email.change-requested', 'email.changed'] as const;

  protected async letter(tx: Tx, { id, type, payload }: EventOf<Handled>): Promise<Letter | null> {
    const addressee = await this.addressee(tx, payload.accountId);
    if (!addressee?.isVerified) return null;
    const token = mailedToken(this.config.SECRET, type, id);
    if (type === 'email.changed') return this.#changed(tx, addressee, token);
    if (type === 'password.changed') return this.#toForgot(addressee, 'passwordChanged');
    const asked = await openLink(tx, this.clock.now(), 'CHANGE_EMAIL', token);
    return asked === null ? null : this.#toForgot(addressee, 'addressChangeAsked');
  }

  /** To the address from before the change, with the link that brings it back. */
  async #changed(tx: Tx, { name, locale }: Addressee, token: string): Promise<Letter | null> {
    const wayBack = await openLink(tx, this.clock.now(), 'RESTORE_EMAIL', token);
    if (!wayBack?.email) return null;
    const link = `${this.config.PUBLIC_URL}/old-address/${token}`;
    return {
      to: wayBack.email,
      kind: 'addressChanged',
      facts: { name, days: EMAIL_RESTORE_DAYS },
      link,
      locale,
    };
  }

  /** A new password ends what was asked for, and every session. */
  #toForgot(
    { email: to, name, locale }: Addressee,
    kind: 'passwordChanged' | 'addressChangeAsked',
  ): Letter {
    return { to, kind, facts: { name }, link: `${this.config.PUBLIC_URL}/forgot`, locale };
  }
}
