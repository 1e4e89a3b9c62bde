import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { layoutMail, Mailer } from '@colloquy/platform/mail';
import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import type { ParsedMail } from 'mailparser';
import { SUPPRESS } from '../email/addressee.ts';
import { ourAddress, type OurAddress } from '../email/addresses.ts';
import { numberIn, signed } from '../email/signing.ts';
import {
  CLAIM,
  DEALT_WITH,
  EMAIL_OF,
  IS_OPEN,
  REPLIER,
  STRANGER_BEFORE,
  UNCLAIM,
} from './inbound.queries.ts';
import { noticeContent, type NoticeReason } from './notices.ts';
import { bounceIn, isAutomatic, isComplaint, readMail, writerOf } from './reading.ts';
import { ReplyService, type Replier } from './reply.service.ts';

interface InboundRow {
  readonly id: number;
  readonly sender: string;
  readonly recipient: string;
  readonly raw: Buffer;
}

/** Deals with a mail that came in: a reply, a bounce or a complaint. */
@Injectable()
export class InboundHandler extends EventHandler<'mail.received'> {
  readonly name = 'notifications.inbound';
  readonly handles = ['mail.received'] as const;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly replies: ReplyService,
  ) {
    super();
  }

  async handle({ payload: { inboundMailId } }: EventOf<'mail.received'>): Promise<void> {
    const row = await this.#claim(inboundMailId);
    if (!row) return;
    try {
      const mail = await readMail(row.raw);
      await this.database.query(DEALT_WITH, [row.id, await this.#dealWith(row, mail)]);
    } catch (error) {
      await this.database.query(UNCLAIM, [row.id]);
      throw error;
    }
  }

  /** Null when it was dealt with. @throws Error while another is at it: it is looked at again */
  async #claim(id: number): Promise<InboundRow | null> {
    const [row] = await this.database.query<InboundRow>(CLAIM, [id, this.clock.now()]);
    if (row) return row;
    const open = await this.database.query(IS_OPEN, [id]);
    if (open.length > 0) throw new Error('The mail is being dealt with.');
    return null;
  }

  async #dealWith(row: InboundRow, mail: ParsedMail): Promise<string> {
    if (isComplaint(mail)) return this.#complain(row.raw);
    const address = ourAddress(this.config, row.recipient, this.clock.now());
    if (!address) return 'UNKNOWN_ADDRESS';
    if (address.kind === 'BOUNCE') return this.#bounce(address, mail);
    if (isAutomatic(mail, row.sender)) return 'AUTOMATIC';
    return this.#reply(row, address, mail);
  }

  async #reply(
    row: InboundRow,
    { target, isExpired }: Extract<OurAddress, { kind: 'REPLY' }>,
    mail: ParsedMail,
  ): Promise<string> {
    const values = [target.accountId, target.postId];
    const [replier] = await this.database.query<Replier & { title: string }>(REPLIER, values);
    if (!replier) return 'WRONG_SENDER';
    if (writerOf(mail) !== replier.email.toLowerCase()) return this.#ofStranger(row, replier);
    const { outcome, notice } = isExpired
      ? { outcome: 'EXPIRED', notice: 'EXPIRED' as const }
      : await this.replies.reply(replier, target, mail);
    if (notice) await this.#notify(row.id, replier, notice);
    return outcome;
  }

  /** Who wrote learns nothing; whose address it is hears of it once a day, for it may have been them. */
  async #ofStranger(row: InboundRow, replier: Replier & { title: string }): Promise<string> {
    const before = await this.database.query(STRANGER_BEFORE, [row.id, this.clock.now()]);
    if (before.length === 0) await this.#notify(row.id, replier, 'OTHER_SENDER');
    return 'WRONG_SENDER';
  }

  async #notify(
    id: number,
    replier: Replier & { title: string },
    why: NoticeReason,
  ): Promise<void> {
    const link = `${this.config.PUBLIC_URL}/c/${replier.course}`;
    await this.mailer.send({
      to: replier.email,
      subject: `Re: ${replier.title}`.replace(/\s+/g, ' '),
      ...layoutMail(noticeContent(why, replier.locale, link)),
      idempotencyKey: `inbound:${id}`,
    });
  }

  /** An address that does not exist is not mailed to again; what may pass changes nothing. */
  async #bounce(
    { accountId, wentTo }: Extract<OurAddress, { kind: 'BOUNCE' }>,
    mail: ParsedMail,
  ): Promise<string> {
    const bounce = bounceIn(mail);
    if (!bounce) return 'NO_REPORT';
    if (!bounce.isWrongAddress) return 'MAY_PASS';
    const email = await this.#emailOf(accountId);
    if (email === null || !wentTo(email)) return 'OTHER_ADDRESS';
    const named = bounce.addresses;
    if (named.length > 0 && !named.includes(email.toLowerCase())) return 'OTHER_ADDRESS';
    await this.database.query(SUPPRESS, [email, 'BOUNCED', bounce.detail, this.clock.now()]);
    return 'BOUNCED';
  }

  /** Who calls our mail spam gets none; that it is ours, a token in the mail proves. */
  async #complain(raw: Buffer): Promise<string> {
    const tokens = raw.toString('latin1').replace(/=\r?\n/g, '');
    const accountId = this.#accountIn(tokens);
    const email = accountId === null ? null : await this.#emailOf(accountId);
    if (email === null) return 'UNKNOWN_COMPLAINT';
    await this.database.query(SUPPRESS, [email, 'COMPLAINED', '', this.clock.now()]);
    return 'COMPLAINED';
  }

  #accountIn(text: string): number | null {
    for (const [, token = ''] of text.matchAll(/\/unsubscribe\/([a-z0-9_-]+)/gi)) {
      const parts = signed(this.config.SECRET, 'unsubscribe', token);
      if (parts) return numberIn(parts[0]);
    }
    return null;
  }

  async #emailOf(accountId: number): Promise<string | null> {
    const [row] = await this.database.query<{ email: string }>(EMAIL_OF, [accountId]);
    return row?.email ?? null;
  }
}
