import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { REPLY_PICTURES_MAX, UPLOAD_MAX_BYTES } from '@colloquy/domain/vocabulary';
import { SMTPServer } from 'smtp-server';
import type { IntakeService } from './intake.service.ts';

/** Pictures grow by a third on their way through mail; and there is some text. */
export const INBOUND_MAX_BYTES = Math.ceil(UPLOAD_MAX_BYTES * REPLY_PICTURES_MAX * 1.4);

const refusal = (code: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode: code });

/** All of it; null when it is larger than a mail may be: then none of it is held. */
async function readAll(stream: Readable): Promise<Buffer | null> {
  let parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    bytes += part.length;
    // The rest must be read all the same, for the client hears no answer before.
    if (bytes > INBOUND_MAX_BYTES) parts = [];
    else parts.push(part);
  }
  return bytes > INBOUND_MAX_BYTES ? null : Buffer.concat(parts);
}

/**
 * Takes in mail by SMTP, behind the site's own mail server or straight from others': only to
 * addresses that we signed, and acknowledged only when it is kept.
 */
export class InboundServer {
  readonly #server: SMTPServer;

  constructor(private readonly intake: IntakeService) {
    this.#server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false },
      ...{ size: INBOUND_MAX_BYTES, banner: 'Colloquy', disableReverseLookup: true },
      onRcptTo: ({ address }, _session, done) => {
        done(this.intake.takes(address) ? undefined : refusal(550, 'No such mailbox here'));
      },
      onData: (stream, session, done) => {
        const sender = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        this.#keep(stream, sender, recipients).then(() => done(), done);
      },
    });
    // A client that is cut off is no trouble of ours.
    this.#server.on('error', () => undefined);
  }

  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    return (this.#server.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  async #keep(stream: Readable, sender: string, recipients: readonly string[]): Promise<void> {
    const raw = await readAll(stream);
    if (!raw) throw refusal(552, 'That is too large');
    for (const recipient of recipients) await this.intake.keep(raw, { sender, recipient });
  }
}
