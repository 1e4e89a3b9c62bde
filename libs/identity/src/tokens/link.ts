import type { Sql, TokenPurpose, Tx } from '@colloquy/db';
import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import { tokenHash } from './token.ts';
import {
  ACCOUNT_OF_TOKEN,
  END_TOKENS,
  INSERT_TOKEN,
  LOCK_ACCOUNT_OF_TOKEN,
  USE_TOKEN,
} from './tokens.queries.ts';

const MINUTE_MS = 60_000;

/** A link that a mail carries. */
export interface Link {
  readonly accountId: number;
  readonly purpose: TokenPurpose;
  readonly token: string;
  /** How long it is good. */
  readonly minutes: number;
  /** The address that it makes the account's. */
  readonly email?: string;
}

/** Keeps the hash of a link that is good from now on; again, as by a repeated job, changes nothing. */
export async function storeLink(tx: Sql, now: Date, link: Link): Promise<void> {
  const { accountId, purpose, token, minutes, email = null } = link;
  const expires = new Date(now.getTime() + minutes * MINUTE_MS);
  await tx.query(INSERT_TOKEN, [accountId, purpose, tokenHash(token), now, expires, email]);
}

/** What a link is good for. */
export interface OpenLink {
  /** The address that it is about; null for a link that is about none. */
  readonly email: string | null;
  /** The account's address now. */
  readonly accountEmail: string | null;
}

/** Looks at a link and leaves it as it is; null when it has ended or was never given out. */
export async function openLink(
  sql: Sql,
  now: Date,
  purpose: TokenPurpose,
  token: string,
): Promise<OpenLink | null> {
  const [link] = await sql.query<OpenLink>(ACCOUNT_OF_TOKEN, [tokenHash(token), purpose, now]);
  return link ?? null;
}

/** What a link was good for. */
export interface UsedLink {
  readonly accountId: number;
  /** The address that it is about; empty for a link that is about none. */
  readonly email: string;
  /** The account's address until now; null for none that its owner confirmed. */
  readonly confirmedEmail: string | null;
}

interface AccountRow {
  readonly email: string | null;
  readonly isVerified: boolean;
}

/** Uses a link up and holds its account until the transaction ends. @throws DomainError INVALID_TOKEN */
export async function takeLink(
  tx: Tx,
  now: Date,
  purpose: TokenPurpose,
  token: string,
): Promise<UsedLink> {
  const hash = tokenHash(token);
  const [account] = await tx.query<AccountRow[]>(LOCK_ACCOUNT_OF_TOKEN, [hash, purpose]);
  type Row = { readonly accountId: number; readonly email: string | null };
  const [used] = await tx.query<Row[]>(USE_TOKEN, [hash, purpose, now]);
  if (!account || !used) throw invalidToken();
  const confirmedEmail = account.isVerified ? account.email : null;
  return { accountId: used.accountId, email: used.email ?? '', confirmedEmail };
}

/**
 * Links that a new password ends. One that brings an address back is not among them: whoever took
 * an account over could choose a password, too.
 */
export const ENDED_BY_A_PASSWORD: readonly TokenPurpose[] = ['RESET_PASSWORD', 'CHANGE_EMAIL'];

/** Ends the open links of an account for these purposes. */
export async function endLinks(
  tx: Sql,
  now: Date,
  accountId: number,
  purposes: readonly TokenPurpose[],
): Promise<void> {
  await tx.query(END_TOKENS, [accountId, purposes, now]);
}

export const invalidToken = (): DomainError => new DomainError(ErrorCode.INVALID_TOKEN);
