/* A mail server that takes everything and remembers each message by its Message-ID. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface MailSink {
  readonly url: string;
  /** How often each Message-ID was handed over; a repetition is the same mail to every reader. */
  readonly messages: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function mailSink(): Promise<MailSink> {
  const messages = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) =>
      void text(stream).then((mail) => {
        const id = /^message-id:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? 'none';
        messages.set(id, (messages.get(id) ?? 0) + 1);
        done();
      }, done),
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
