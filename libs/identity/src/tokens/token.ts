import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Bytes of chance in a session token: 256 bits, far above the 128 that OWASP's session sheet asks for. */
const TOKEN_BYTES = 32;

/** A fresh secret that nobody can guess, in base64url. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is stored of a token: who reads the table cannot use it. No salt, as the token is all chance. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The token of a mail that an event asks for. The same event always makes the same token, so that
 * a repeated job mails a link that works; without `secret` nobody can make it.
 */
export const mailedToken = (secret: string, eventType: string, eventId: number): string =>
  createHmac('sha256', secret).update(`${eventType}:${eventId}`).digest('base64url');
