import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { createLogger } from '../logging/index.ts';
import { layoutMail } from './layout.ts';
import type { Mail } from './mailer.ts';
import { writeMail, type MailKind, type MailRequest } from './mails.ts';
import { createMailer } from './transports.ts';

const link = 'https://ask.example.org/reset/abc?x=1&y=2';
const MAIL_FROM = 'Colloquy <ask@example.org>';
const silent = createLogger('test', { LOG_LEVEL: 'silent' });

const requests: { readonly [K in MailKind]: Omit<MailRequest<K>, 'locale'> } = {
  passwordReset: { kind: 'passwordReset', link, facts: { name: 'Zoë', minutes: 60 } },
  verifyAddress: { kind: 'verifyAddress', link, facts: { name: 'Zoë' } },
  alreadyHaveAccount: { kind: 'alreadyHaveAccount', link, facts: { name: 'Zoë' } },
  passwordChanged: { kind: 'passwordChanged', link, facts: { name: 'Zoë' } },
  confirmAddress: {
    kind: 'confirmAddress',
    link,
    facts: { name: 'Zoë', handle: 'zoe', hours: 24 },
  },
  addressInUse: { kind: 'addressInUse', link, facts: { name: 'Zoë' } },
  addressChangeAsked: { kind: 'addressChangeAsked', link, facts: { name: 'Zoë' } },
  addressChanged: { kind: 'addressChanged', link, facts: { name: 'Zoë', days: 7 } },
  claimAccount: {
    kind: 'claimAccount',
    link,
    facts: { name: 'Zoë', handle: 'zoe', site: null, days: 14 },
  },
  invitation: {
    kind: 'invitation',
    link,
    facts: { inviter: 'Zoë', course: 'Statistics with R', days: 14 },
  },
};
const kinds = Object.keys(requests) as MailKind[];

const mailTo = (to: string, key: string): Mail => ({
  to,
  idempotencyKey: key,
  ...writeMail({ ...requests.passwordReset, locale: 'de' }),
});

describe('the words of a mail', () => {
  it.each(kinds)('%s carries its link as a button and as text, in each language', (kind) => {
    for (const locale of ['en', 'de']) {
      const mail = writeMail({ ...requests[kind], locale });
      expect(mail.html).toContain('href="https://ask.example.org/reset/abc?x=1&amp;y=2"');
      expect(mail.html).toContain(`lang="${locale}"`);
      expect(mail.text).toContain(link);
      expect(mail.text).toContain('Zoë');
    }
  });

  it('differ between the languages', () => {
    const inLocale = (locale: string) =>
      kinds.map((kind) => writeMail({ ...requests[kind], locale }).subject);
    expect(new Set([...inLocale('en'), ...inLocale('de')]).size).toBe(2 * kinds.length);
    expect(inLocale('de-AT')).toEqual(inLocale('de'));
  });

  it('are English for a language that has no catalogue', () => {
    const inLocale = (locale: string) => writeMail({ ...requests.invitation, locale });
    expect(inLocale('tlh')).toEqual(inLocale('en'));
    expect(inLocale('constructor')).toEqual(inLocale('en'));
  });

  it('cannot bring markup in', () => {
    const facts = { name: '<img src=x onerror=alert(1)>&"', minutes: 60 };
    const { html } = writeMail({
      kind: 'passwordReset',
      link: 'https://x/"><b>',
      locale: 'en',
      facts,
    });
    expect(html).not.toMatch(/<img|"><b>/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;');
  });

  it('can hold signs that no layout has a place for', () => {
    const facts = { name: 'Mi\u0001\u001B[31mna\uFFFE\uD83D', minutes: 60 };
    const { html } = writeMail({ kind: 'passwordReset', link: 'https://x/', locale: 'en', facts });
    expect(html).toContain('Mi[31mna');
  });

  it('cannot bring a line break into the subject', () => {
    const facts = { inviter: 'Zoë\r\nBcc: all@example.org', course: 'R', days: 14 };
    expect(writeMail({ ...requests.invitation, facts, locale: 'en' }).subject).not.toMatch(
      /[\r\n]/,
    );
  });
});

describe('the layout', () => {
  const { html, text } = layoutMail({ locale: 'en', heading: 'Hello', paragraphs: ['One', 'Two'] });

  it('has a dark look and asks no other server for anything', () => {
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).not.toMatch(/src=|url\(|@import|<link/);
    expect(html).toContain('name="color-scheme" content="light dark"');
  });

  it('shows what somebody wrote with its lines, and none of its markup', () => {
    const quote = 'Use <b>var</b> & "n"\n\n</mj-text></mjml>';
    const title = { text: 'Why n - 1?', link: 'https://x/?a=1&b=2' };
    const content = { locale: 'en', heading: 'Hi', sections: [{ title, line: 'Ada:', quote }] };
    const laid = layoutMail(content);
    expect(laid.html).toContain('Use &lt;b&gt;var&lt;/b&gt; &amp; &quot;n&quot;<br /><br />');
    expect(laid.html).toContain('href="https://x/?a=1&amp;b=2"');
    expect(laid.text).toContain('Ada:\n> Use <b>var</b> & "n"\n>\n> </mj-text></mjml>');
  });

  it('says the same in plain text', () => {
    expect(text).toBe('Hello\n\nOne\n\nTwo\n\n--\nColloquy\n');
  });
});

describe('mail by SMTP', () => {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      done(address.startsWith('nobody') ? new Error('no such mailbox') : undefined);
    },
    onData: (stream, _, done) => {
      void simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      }, done);
    },
  });
  let url: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  );

  const mailer = () => createMailer({ SMTP_URL: url, MAIL_FROM, MAIL_DIR: '' }, silent);

  it('arrives whole, in both forms, from the configured sender', async () => {
    const smtp = mailer();
    await smtp.send(mailTo('zoe@example.org', 'reset:1'));
    await smtp.close();
    const mail = received.at(-1);
    expect(mail?.from?.text).toBe('"Colloquy" <ask@example.org>');
    expect(mail?.to).toMatchObject({ value: [{ address: 'zoe@example.org' }] });
    expect(mail?.subject).toBe('Ein neues Passwort wählen');
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain('Neues Passwort wählen');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('has the same Message-ID when it is sent again, and another for another key', async () => {
    const smtp = mailer();
    for (const key of ['reset:2', 'reset:2', 'reset:3']) {
      await smtp.send(mailTo('zoe@example.org', key));
    }
    await smtp.close();
    const [first, again, other] = received.slice(-3).map((mail) => mail.messageId);
    expect(first).toMatch(/^<[0-9a-f]{32}@example\.org>$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('fails when the server refuses, so that the job is tried again', async () => {
    const smtp = mailer();
    await expect(smtp.send(mailTo('nobody@example.org', 'reset:4'))).rejects.toThrow(
      'no such mailbox',
    );
    await smtp.close();
  });
});

describe('mail without a server', () => {
  it('becomes one private file, however often it is sent, and a log line with its link', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mail-'));
    const lines: string[] = [];
    const logger = createLogger(
      'test',
      { LOG_LEVEL: 'info' },
      { write: (line) => lines.push(line) },
    );
    const MAIL_DIR = join(folder, 'out');
    const files = createMailer({ SMTP_URL: undefined, MAIL_FROM, MAIL_DIR }, logger);
    await files.send(mailTo('zoe@example.org', 'reset:5'));
    await files.send(mailTo('zoe@example.org', 'reset:5'));

    const [name = '', ...others] = await readdir(MAIL_DIR);
    expect(others).toEqual([]);
    expect((await stat(join(MAIL_DIR, name))).mode & 0o077).toBe(0);
    const mail = await simpleParser(await readFile(join(MAIL_DIR, name)));
    expect(mail.subject).toBe('Ein neues Passwort wählen');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ link, subject: mail.subject });
    expect(lines.join()).not.toContain('zoe@');
    await rm(folder, { recursive: true });
  });
});
