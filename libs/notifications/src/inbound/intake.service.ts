import { createHash } from 'node:crypto';
import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ourAddress } from '../email/addresses.ts';
import { KEEP } from './inbound.queries.ts';

export interface Envelope {
  /** Empty for reports. */
  readonly sender: string;
  readonly recipient: string;
}

const MESSAGE_ID = /^message-id:\s*(<[^>]+>)/im;

/** Complaints of providers go here, as their operators are told. */
const COMPLAINTS = 'complaint';

/** Only the head is searched for what is in the head. */
const HEAD_MAX = 64_000;

/** Takes mails in: what is kept here is dealt with, whatever crashes then. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Whether mail to this address is taken: one that we gave out and signed. */
  takes(recipient: string): boolean {
    const { INBOUND_DOMAIN } = this.config;
    return (
      recipient.toLowerCase() === `${COMPLAINTS}@${INBOUND_DOMAIN?.toLowerCase()}` ||
      ourAddress(this.config, recipient, this.clock.now()) !== null
    );
  }

  /** Among the addresses that a mail names in its head, the first that takes mail. */
  recipientIn(raw: Buffer): string | null {
    const head =
      raw
        .subarray(0, HEAD_MAX)
        .toString('latin1')
        .split(/\r?\n\r?\n/)[0] ?? '';
    const named = head.match(/[a-z]+(?:\+[a-z0-9-]+)?@[a-z0-9.-]+/gi) ?? [];
    return named.find((address) => this.takes(address)) ?? null;
  }

  /** Keeps the mail and lets it be dealt with; one that came before is left alone. */
  async keep(raw: Buffer, { sender, recipient }: Envelope): Promise<void> {
    const head = raw.subarray(0, HEAD_MAX).toString('latin1');
    const id = MESSAGE_ID.exec(head)?.[1] ?? createHash('sha256').update(raw).digest('hex');
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const values = [id, sender, recipient.toLowerCase(), raw, now];
      const [kept] = await tx.query<{ id: number }[]>(KEEP, values);
      if (kept) await emit(tx, now, 'mail.received', { inboundMailId: kept.id });
    });
  }
}
