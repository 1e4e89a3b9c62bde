import type { Sql } from '@colloquy/db';
import type { VoteValue } from '@colloquy/domain/vocabulary';

/** The person in question, and the post. */
export interface Mark {
  readonly postId: number;
  readonly accountId: number;
}

const CAST = `insert into vote (post_id, account_id, value, created_at) values ($1, $2, $3, $4)
  on conflict (post_id, account_id) do update set value = excluded.value,
    created_at = excluded.created_at where vote.value <> excluded.value
  returning id`;

const RETRACT = `with gone as (
    delete from vote where post_id = $1 and account_id = $2 returning id)
  select id from gone`;

const RECOUNT_VOTES = `update post
     set helpful_count = n.helpful, down_count = n.down, score = n.helpful - n.down
    from (select (count(*) filter (where value = 'HELPFUL'))::int as helpful,
                 (count(*) filter (where value = 'DOWN'))::int as down
            from vote where post_id = $1) n
   where id = $1`;

/** Casts, changes or with null retracts a vote. @returns whether anything changed */
export async function writeVote(
  tx: Sql,
  { postId, accountId }: Mark,
  value: VoteValue | null,
  now: Date,
): Promise<boolean> {
  const changed =
    value === null
      ? await tx.query(RETRACT, [postId, accountId])
      : await tx.query(CAST, [postId, accountId, value, now]);
  return changed.length > 0;
}

export const recountVotes = (tx: Sql, postId: number): Promise<unknown> =>
  tx.query(RECOUNT_VOTES, [postId]);

/** A kind of mark that a person sets on a post or takes away, and its counter on the post. */
interface MarkSql {
  readonly set: string;
  readonly unset: string;
  readonly recount: string;
}

const markSql = (table: string, counter: string): MarkSql => ({
  set: `insert into ${table} (post_id, account_id, created_at) values ($1, $2, $3)
    on conflict do nothing`,
  unset: `delete from ${table} where post_id = $1 and account_id = $2`,
  recount: `update post set ${counter} = (select count(*) from ${table} where post_id = $1)
    where id = $1`,
});

const marks = {
  bookmark: markSql('bookmark', 'bookmark_count'),
  sameHere: markSql('same_here', 'same_here_count'),
} as const;

/** Sets a mark at `at`, or with null takes it away, and counts anew. */
export async function writeMark(
  tx: Sql,
  kind: keyof typeof marks,
  { postId, accountId }: Mark,
  at: Date | null,
): Promise<void> {
  const sql = marks[kind];
  await (at
    ? tx.query(sql.set, [postId, accountId, at])
    : tx.query(sql.unset, [postId, accountId]));
  await tx.query(sql.recount, [postId]);
}
