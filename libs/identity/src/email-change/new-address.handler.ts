import type { Tx } from '@colloquy/db';
import { EMAIL_CHANGE_HOURS } from '@colloquy/domain/vocabulary';
import type { EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { CREDENTIALS_BY_EMAIL, type CredentialsRow } from '../accounts/accounts.queries.ts';
import { type Letter, LetterHandler } from '../mails/letter.handler.ts';
import { resetLink } from '../mails/reset-link.ts';
import { openLink } from '../tokens/link.ts';
import { mailedToken } from '../tokens/token.ts';

type Requested = 'email.change-requested';

/**
 * Writes to an address that somebody wants for their account: the link that makes it theirs, or,
 * where it belongs to another account, that this was tried. Other than the mail to the address until
 * now, so that neither waits for the other's mailbox.
 */
@Injectable()
export class NewAddressHandler extends LetterHandler<Requested> {
  readonly name = 'identity.new-address';
  readonly handles = ['email.change-requested'] as const;

  protected async letter(
    tx: Tx,
    { id, type, payload: { accountId } }: EventOf<Requested>,
  ): Promise<Letter | null> {
    const token = mailedToken(this.config.SECRET, type, id);
    const wanted = await openLink(tx, this.clock.now(), 'CHANGE_EMAIL', token);
    if (!wanted?.email) return null;
    const to = wanted.email;
    const [owner] = await tx.query<CredentialsRow[]>(CREDENTIALS_BY_EMAIL, [to]);
    if (owner) return owner.id === accountId ? null : this.#inUse(tx, id, owner.id);
    const asker = await this.addressee(tx, accountId);
    if (!asker) return null;
    const { name, handle, locale } = asker;
    const link = `${this.config.PUBLIC_URL}/new-address/${token}`;
    const facts = { name, handle, hours: EMAIL_CHANGE_HOURS };
    return { to, kind: 'confirmAddress', facts, link, locale };
  }

  /** As after a sign-up with a known address, with a way into the account that has it. */
  async #inUse(tx: Tx, eventId: number, ownerId: number): Promise<Letter | null> {
    const owner = await this.addressee(tx, ownerId);
    if (!owner) return null;
    // Not the token of the request: nobody may make the address theirs by it.
    const token = mailedToken(this.config.SECRET, 'email.in-use', eventId);
    const { email: to, name, locale } = owner;
    const site = this.config.PUBLIC_URL;
    const link = await resetLink(tx, this.clock.now(), { accountId: ownerId, token, site });
    return { to, kind: 'addressInUse', facts: { name }, link, locale };
  }
}
