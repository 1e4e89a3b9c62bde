import { createHash } from 'node:crypto';
import type { Sql, Tx } from '@colloquy/db';
import {
  DomainError,
  ErrorCode,
  POSTING_KEY_KEPT_DAYS,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import type { FieldOptions } from '@nestjs/graphql';

/** Random and made by whoever posts, so that nobody else's is met by chance (RFC 9562). */
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY_MS = 86_400_000;

/** How the API says what the key is for. */
export const KEY_FIELD: FieldOptions = {
  nullable: true,
  description: `A UUID that names this posting: sent again within ${POSTING_KEY_KEPT_DAYS} days, it posts nothing and answers the same.`,
};

/** A posting that may come again, because its sender did not hear whether it arrived. */
export interface Posting {
  readonly accountId: number;
  /** Undefined or null for one that will not come again. */
  readonly key: string | null | undefined;
  /** What is posted where: under the same key nothing else is. */
  readonly content: unknown;
}

const CLAIM = `
  insert into posting_key (key, account_id, content_hash, created_at) values ($1, $2, $3, $4)
  on conflict (key) do nothing returning key`;

interface Done {
  readonly accountId: number;
  readonly hash: string;
  readonly resultId: number;
}

const DONE = `select account_id as "accountId", content_hash as hash, result_id as "resultId"
  from posting_key where key = $1`;
const NOTE_RESULT = `update posting_key set result_id = $2 where key = $1`;
const FORGET = `delete from posting_key where created_at < $1`;

/**
 * Posts, unless this posting was made before; returns the id of what was made now or then. One that
 * comes while the first is still on its way waits for it.
 * @throws DomainError INVALID_INPUT for a key that is no UUID; FORBIDDEN for a key of somebody
 *   else's; CONFLICT for one that something else was posted under; and what `post` throws
 */
export async function once(
  tx: Tx,
  { accountId, key, content }: Posting,
  now: Date,
  post: () => Promise<number>,
): Promise<number> {
  if (!key) return post();
  if (!KEY.test(key)) refuseProblems([{ path: 'idempotencyKey', code: 'NOT_WELL_FORMED' }]);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  const claimed = await tx.query<unknown[]>(CLAIM, [key, accountId, hash, now]);
  if (claimed.length === 0) return resultOf(tx, { key, accountId, hash });
  const id = await post();
  await tx.query(NOTE_RESULT, [key, id]);
  return id;
}

async function resultOf(
  tx: Tx,
  { key, accountId, hash }: { key: string; accountId: number; hash: string },
): Promise<number> {
  const [done] = await tx.query<Done[]>(DONE, [key]);
  if (done?.accountId !== accountId) throw new DomainError(ErrorCode.FORBIDDEN);
  if (done.hash !== hash) throw new DomainError(ErrorCode.CONFLICT);
  return done.resultId;
}

/** Forgets postings that nobody sends again. */
export async function forgetPostings(sql: Sql, now: Date): Promise<void> {
  await sql.query(FORGET, [new Date(now.getTime() - POSTING_KEY_KEPT_DAYS * DAY_MS)]);
}
