import type { EventType } from '@colloquy/domain/vocabulary';
import { type Config, loadConfig } from '@colloquy/platform/config';
import { SetClock } from '@colloquy/platform/clock';
import { type Mail, Mailer } from '@colloquy/platform/mail';
import type { EventOf } from '@colloquy/platform/queue';
import { LONG_AGO, testDatabase } from '@colloquy/testing';
import { AccountService } from './accounts/account.service.ts';
import { OfferService } from './claiming/offer.service.ts';
import { EmailChangeService } from './email-change/email-change.service.ts';
import { EmailLinksService } from './email-change/email-links.service.ts';
import { NewAddressHandler } from './email-change/new-address.handler.ts';
import { AccountMailsHandler } from './mails/account-mails.handler.ts';
import { SafetyNoticesHandler } from './mails/safety-notices.handler.ts';
import { PasswordProofService } from './passwords/password-proof.service.ts';
import { PasswordService } from './passwords/password.service.ts';
import { PersonService } from './persons/person.service.ts';
import { PasswordChangeService } from './recovery/password-change.service.ts';
import { RecoveryService } from './recovery/recovery.service.ts';
import { SessionService } from './sessions/session.service.ts';
import { SignInService } from './sign-in/sign-in.service.ts';
import { SignUpService } from './sign-in/sign-up.service.ts';
import { ThrottleService } from './throttle/throttle.service.ts';

/** Keeps the mails that would go out. */
export class MailBox extends Mailer {
  readonly mails: Mail[] = [];

  send(mail: Mail): Promise<void> {
    this.mails.push(mail);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** The token in the last link of the latest mail. */
  token(): string {
    const path = /https?:\/\/\S+\/([\w-]{20,})/.exec(this.mails.at(-1)?.text ?? '');
    return path?.[1] ?? '';
  }
}

const configOf = (url: string, confirms: boolean): Config =>
  loadConfig({
    DATABASE_URL: url,
    NODE_ENV: 'test',
    SECRET: 'a secret for tests that is long enough',
    SIGN_UP_CONFIRMS_EMAIL: String(confirms),
  });

/** Everything of this feature on a database of its own, with a clock that stands. */
export async function identityWorld(options: { readonly confirmsEmail?: boolean } = {}) {
  const { database, url, drop } = await testDatabase();
  const clock = new SetClock(LONG_AGO);
  const config = configOf(url, options.confirmsEmail ?? false);
  const passwords = new PasswordService();
  const sessions = new SessionService(database, clock);
  const throttle = new ThrottleService(database, clock);
  const mailBox = new MailBox();
  const mails = new AccountMailsHandler(database, clock, config, mailBox);
  const newAddress = new NewAddressHandler(database, clock, config, mailBox);
  const notices = new SafetyNoticesHandler(database, clock, config, mailBox);
  const proof = new PasswordProofService(database, passwords, throttle);
  const accounts = new AccountService(database);
  const signUps = new SignUpService(database, clock, config, passwords, sessions, throttle);
  const signIns = new SignInService(database, config, passwords, sessions, throttle);
  const changes = new PasswordChangeService(database, clock, passwords, proof, sessions);
  const emailChanges = new EmailChangeService(database, clock, config, proof, throttle);
  const emailLinks = new EmailLinksService(database, clock, config, passwords, sessions);
  const persons = new PersonService(database);
  const offers = new OfferService(database, clock, config, persons, throttle);
  const recovery = new RecoveryService(database, clock, passwords, sessions, throttle);

  /** The events of these types that were written so far, oldest first. */
  const events = <T extends EventType>(...types: T[]): Promise<EventOf<T>[]> =>
    database.query<EventOf<T>>(
      `select id::int, type, payload, request_id as "requestId" from outbox
       where type = any($1::text[]) order by id`,
      [types],
    );

  /** Handles the latest mail event, as the worker would. */
  const deliver = async (): Promise<void> => {
    const all = await events(
      'password.reset-requested',
      'email.verification-requested',
      'account.offered',
    );
    const latest = all.at(-1);
    if (latest) await mails.handle(latest);
  };

  return {
    ...{ database, drop, clock, config, passwords, sessions, throttle, mailBox, mails, accounts },
    ...{ signUps, signIns, changes, recovery, persons, offers, events, deliver, proof },
    ...{ emailChanges, emailLinks, newAddress, notices },
  };
}

export type IdentityWorld = Awaited<ReturnType<typeof identityWorld>>;
