import { Database, type Tx } from '@colloquy/db';
import type { EventType } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Mailer, type MailKind, type MailRequest, writeMail } from '@colloquy/platform/mail';
import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { ADDRESSEE, type Addressee } from './mails.queries.ts';

/** A mail of any kind, and whom it goes to. */
export type Letter = { [K in MailKind]: { readonly to: string } & MailRequest<K> }[MailKind];

/**
 * Sends one mail about an account for each event. What the mail carries follows from the event, so
 * that a repetition mails the same and stores nothing new.
 */
@Injectable()
export abstract class LetterHandler<Handled extends EventType> extends EventHandler<Handled> {
  constructor(
    protected readonly database: Database,
    protected readonly clock: Clock,
    protected readonly config: Config,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  /** Null when there is nobody, or no more reason, to write to. */
  protected abstract letter(tx: Tx, event: EventOf<Handled>): Promise<Letter | null>;

  async handle(event: EventOf<Handled>): Promise<void> {
    const letter = await this.database.transaction((tx) => this.letter(tx, event));
    if (letter === null) return;
    const { to, ...mail } = letter;
    const idempotencyKey = `${this.name}:${event.id}`;
    await this.mailer.send({ to, ...writeMail(mail as MailRequest<MailKind>), idempotencyKey });
  }

  /** Null for an account without an address. */
  protected async addressee(tx: Tx, accountId: number): Promise<Addressee | null> {
    const [addressee] = await tx.query<Addressee[]>(ADDRESSEE, [accountId]);
    return addressee ?? null;
  }
}
