import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Mailer, type Mail } from '@colloquy/platform/mail';
import { Injectable } from '@nestjs/common';
import { ComeBackLater } from '../delivery/channel.ts';
import { addresseeOf, SUPPRESS, type Addressee } from './addressee.ts';
import { bounceAddress } from './addresses.ts';
import { paceOf } from './pace.ts';
import { isWrongAddress } from './wrong-address.ts';

const STATUS = /\b5\.\d{1,3}\.\d{1,3}\b/;

interface SmtpRefusal extends Error {
  readonly responseCode?: number;
  readonly response?: string;
}

/** Sends mails about notifications: not to addresses that do not want them, not too fast. */
@Injectable()
export class PostOffice {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Null when it was handed over, else why it never will be.
   * @throws ComeBackLater when the domain has had enough, Error when the server fails
   */
  async post(
    accountId: number,
    write: (addressee: Addressee) => Omit<Mail, 'to' | 'bounceTo'>,
  ): Promise<string | null> {
    const addressee = await addresseeOf(this.database, accountId);
    if (!addressee) return 'NO_ADDRESS';
    if (addressee.suppressed) return addressee.suppressed;
    const { email } = addressee;
    const now = this.clock.now();
    const later = await paceOf(this.database, email, this.config.MAIL_PER_MINUTE, now);
    if (later) throw new ComeBackLater(later);
    const bounceTo = bounceAddress(this.config, accountId, email);
    try {
      await this.mailer.send({ to: email, ...write(addressee), ...(bounceTo && { bounceTo }) });
      return null;
    } catch (error) {
      const { responseCode = 0, response = '' } = error as SmtpRefusal;
      const status = STATUS.exec(response)?.[0] ?? '5.0.0';
      if (responseCode < 500 || !isWrongAddress(status, response)) throw error;
      await this.database.query(SUPPRESS, [email, 'BOUNCED', response.slice(0, 500), now]);
      return 'BOUNCED';
    }
  }
}
