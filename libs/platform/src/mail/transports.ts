import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '../config/index.ts';
import type { Logger } from '../logging/index.ts';
import { Mailer, type Mail } from './mailer.ts';

/** How long one mail server may keep us waiting, in milliseconds; the job is tried again later. */
const SMTP_PATIENCE_MS = 20_000;

const fingerprint = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 32);

const hostOf = (address: string): string => /@([^@>\s]+)>?\s*$/.exec(address)?.[1] ?? 'localhost';

const idOf = (from: string, key: string): string => `<${fingerprint(key)}@${hostOf(from)}>`;

const listHeaders = (from: string, { id, unsubscribe }: NonNullable<Mail['list']>) => ({
  'List-Id': `<${id}.${hostOf(from)}>`,
  'List-Unsubscribe': `<${unsubscribe}>`,
  // RFC 8058: a POST to that address is enough, nobody is asked anything more.
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

const message = (from: string, mail: Mail): SendMailOptions => ({
  from,
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: idOf(from, mail.idempotencyKey),
  ...(mail.thread && {
    inReplyTo: idOf(from, mail.thread),
    references: [idOf(from, mail.thread)],
  }),
  ...(mail.replyTo && { replyTo: { name: 'Colloquy', address: mail.replyTo } }),
  ...(mail.bounceTo && { envelope: { from: mail.bounceTo, to: mail.to } }),
  headers: {
    // RFC 3834: no robot should answer a robot.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(mail.list && listHeaders(from, mail.list)),
  },
  // Nothing of a mail comes from a file or another server.
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Hands mails to a mail server, over a few connections that are kept. */
export class SmtpMailer extends Mailer {
  readonly #transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const patience = {
      connectionTimeout: SMTP_PATIENCE_MS,
      greetingTimeout: SMTP_PATIENCE_MS,
      socketTimeout: SMTP_PATIENCE_MS,
    };
    this.#transport = createTransport({ url, pool: true, maxConnections: 3, ...patience });
  }

  async send(mail: Mail): Promise<void> {
    await this.#transport.sendMail(message(this.from, mail));
  }

  async close(): Promise<void> {
    this.#transport.close();
  }
}

const firstLink = (text: string): string | undefined => /https?:\/\/\S+/.exec(text)?.[0];

/**
 * Writes each mail into a folder, where any mail program can open it, and logs its link. For
 * sites without a mail server: whoever reads folder or log can use every link.
 */
export class FileMailer extends Mailer {
  readonly #transport = createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly from: string,
    private readonly logger: Logger,
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    const { message: bytes } = await this.#transport.sendMail(message(this.from, mail));
    const file = join(resolve(this.folder), `${fingerprint(mail.idempotencyKey)}.eml`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
    this.logger.info(
      { file, subject: mail.subject, link: firstLink(mail.text) },
      'a mail was written',
    );
  }

  async close(): Promise<void> {}
}

/** SMTP when a server is configured, else files. */
export const createMailer = (
  config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_DIR'>,
  logger: Logger,
): Mailer =>
  config.SMTP_URL
    ? new SmtpMailer(config.SMTP_URL, config.MAIL_FROM)
    : new FileMailer(config.MAIL_DIR, config.MAIL_FROM, logger);
