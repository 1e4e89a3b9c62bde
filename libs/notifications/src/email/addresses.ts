import { createHash } from 'node:crypto';
import { REPLY_DAYS } from '@colloquy/domain/vocabulary';
import type { Config } from '@colloquy/platform/config';
import { numberIn, sign, signed } from './signing.ts';

type Inbound = Pick<Config, 'SECRET' | 'INBOUND_DOMAIN'>;

const DAY_MS = 86_400_000;
const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS);

/** What an answer to a mail becomes: a comment on that post, or an answer to that question. */
export interface ReplyTarget {
  readonly becomes: 'COMMENT' | 'ANSWER';
  readonly accountId: number;
  readonly postId: number;
}

/** Where an answer to a mail goes; undefined for a site that takes in no mail. */
export function replyAddress(
  { SECRET, INBOUND_DOMAIN }: Inbound,
  { becomes, accountId, postId }: ReplyTarget,
  now: Date,
): string | undefined {
  if (!INBOUND_DOMAIN) return undefined;
  const parts = [becomes === 'ANSWER' ? 'a' : 'c', accountId, postId, dayOf(now) + REPLY_DAYS];
  return `reply+${sign(SECRET, 'reply', parts)}@${INBOUND_DOMAIN}`;
}

/** Enough to tell an account's address from the one before. */
const MARK_LENGTH = 8;
const markOf = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, MARK_LENGTH);

/** Where far servers tell that a mail to this address of an account could not be delivered. */
export const bounceAddress = (
  { SECRET, INBOUND_DOMAIN }: Inbound,
  accountId: number,
  email: string,
): string | undefined =>
  INBOUND_DOMAIN &&
  `bounce+${sign(SECRET, 'bounce', [accountId, markOf(email)])}@${INBOUND_DOMAIN}`;

/** An address of ours that can get mail, as it was signed. */
export type OurAddress =
  | { readonly kind: 'REPLY'; readonly target: ReplyTarget; readonly isExpired: boolean }
  | {
      readonly kind: 'BOUNCE';
      readonly accountId: number;
      /** Whether the mail went to this address; true for one sent before that was noted. */
      readonly wentTo: (email: string) => boolean;
    };

/** Null for an address that we never gave out. */
export function ourAddress(
  { SECRET, INBOUND_DOMAIN }: Inbound,
  address: string,
  now: Date,
): OurAddress | null {
  const [, kind = '', token = '', domain = ''] =
    /^(reply|bounce)\+([^@]+)@(.+)$/i.exec(address) ?? [];
  if (!INBOUND_DOMAIN || domain.toLowerCase() !== INBOUND_DOMAIN.toLowerCase()) return null;
  const purpose = kind.toLowerCase();
  const parts = signed(SECRET, purpose, token);
  if (!parts) return null;
  if (purpose === 'bounce') {
    const [accountId, mark] = parts;
    const wentTo = (email: string) => mark === undefined || mark === markOf(email);
    return { kind: 'BOUNCE', accountId: numberIn(accountId), wentTo };
  }
  const [what, accountId, postId, day] = parts;
  const becomes = what === 'a' ? 'ANSWER' : 'COMMENT';
  const target = { becomes, accountId: numberIn(accountId), postId: numberIn(postId) } as const;
  return { kind: 'REPLY', target, isExpired: numberIn(day) < dayOf(now) };
}

/** `colloquy@example.org` of `Colloquy <colloquy@example.org>`. */
export const addressIn = (mailbox: string): string => /<([^>]+)>/.exec(mailbox)?.[1] ?? mailbox;
