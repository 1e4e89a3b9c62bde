import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, globalAgent, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { rootCertificates } from 'node:tls';
import type { PushPayload } from './push.channel.ts';

/** Of a test that listens on loopback; it proves nothing to anybody else. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPow6hhkRAL9IxSvV
B3F3YZSNWX0APmc1H0atXdOEG2GhRANCAASUCK8mGS+zSfr5CL0jAYJbAYqPGrLz
I87ruZBIFchuGFcCo6fs4iNLwU7rG5Q5tl4XigituN9qV3UOJ8CZdZgR
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUfDOxci9K4sLbxwyjokNeJcuui8UwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE2MTcxNVoYDzIxMjYxMTAy
MTYxNzE1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASUCK8mGS+zSfr5CL0jAYJbAYqPGrLzI87ruZBIFchuGFcCo6fs4iNL
wU7rG5Q5tl4XigituN9qV3UOJ8CZdZgRo2kwZzAdBgNVHQ4EFgQU4sHpueGnpvcj
n7tKwZxHGAwkO2YwHwYDVR0jBBgwFoAU4sHpueGnpvcjn7tKwZxHGAwkO2YwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhAOaduMhsQq2MN13WdWFa4/x5AeJR0ToJ6G2mjT1i9tWLAiEAvTC7oMf7
S5vGihxnZEAIaJe+2qtWb0EO0bWKvG3Thdc=
-----END CERTIFICATE-----`;

/** A push service on loopback, and the browsers that are subscribed there. */
export class TestPushService {
  readonly #server: Server;
  readonly #browsers = new Map<string, TestBrowser>();
  /** How the service answers, by address; else 201. */
  readonly answers = new Map<string, number>();

  private constructor() {
    this.#server = createServer({ key: KEY, cert: CERTIFICATE }, (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const status = this.answers.get(request.url ?? '') ?? 201;
        if (status === 201)
          this.#browsers.get(request.url ?? '')?.receive(Buffer.concat(parts), request.headers);
        response.writeHead(status).end();
      });
    });
  }

  static async start(): Promise<TestPushService> {
    const service = new TestPushService();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    globalAgent.options.ca = [...rootCertificates, CERTIFICATE];
    return service;
  }

  subscribe(): TestBrowser {
    const path = `/${randomBytes(12).toString('hex')}`;
    const { port } = this.#server.address() as AddressInfo;
    const browser = new TestBrowser(`https://localhost:${port}${path}`);
    this.#browsers.set(path, browser);
    return browser;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** A browser with its keys, which reads what was encrypted for it (RFC 8291). */
export class TestBrowser {
  readonly #keys = createECDH('prime256v1');
  readonly #auth = randomBytes(16);
  readonly #publicKey = this.#keys.generateKeys();
  readonly received: (PushPayload & { readonly topic: string })[] = [];

  constructor(readonly endpoint: string) {}

  get input() {
    const [p256dh, auth] = [this.#publicKey, this.#auth].map((each) => each.toString('base64url'));
    return { endpoint: this.endpoint, p256dh: p256dh ?? '', auth: auth ?? '', showsText: false };
  }

  receive(body: Buffer, headers: Readonly<Record<string, unknown>>): void {
    if (!String(headers.authorization).startsWith('vapid t=')) throw new Error('who sends this?');
    const payload = JSON.parse(this.#decrypt(body)) as PushPayload;
    this.received.push({ ...payload, topic: String(headers.topic) });
  }

  /** One record of `aes128gcm` (RFC 8188). */
  #decrypt(body: Buffer): string {
    const [salt, keyLength] = [body.subarray(0, 16), body.readUInt8(20)];
    const sender = body.subarray(21, 21 + keyLength);
    const record = body.subarray(21 + keyLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#publicKey, sender]);
    const ikm = derived(this.#keys.computeSecret(sender), this.#auth, info, 32);
    const key = derived(ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const nonce = derived(ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
    const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
    return padded.subarray(0, padded.lastIndexOf(2)).toString();
  }
}

const derived = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));
