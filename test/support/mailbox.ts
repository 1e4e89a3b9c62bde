/* A mail server on loopback that takes every mail and keeps it, and one who writes to others. */
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  readonly url: string;
  /** What has come for an address, in order; the same Message-ID once, as mail programs show it. */
  to(address: string): ParsedMail[];
  close(): Promise<void>;
}

const addressesOf = ({ to }: ParsedMail): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address));

export async function mailbox(): Promise<Mailbox> {
  const all: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) =>
      void buffer(stream)
        .then((bytes) => simpleParser(bytes))
        .then((mail) => {
          all.push(mail);
          done();
        }, done),
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    to: (address) => {
      const mails = all.filter((mail) => addressesOf(mail).includes(address));
      return [...new Map(mails.map((mail) => [mail.messageId, mail])).values()];
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Hands a mail to the site as a mail server does. */
export async function mailIn(port: number, mail: SendMailOptions): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  await transport.sendMail(mail);
  transport.close();
}
