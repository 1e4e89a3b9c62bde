import type { Database } from '@colloquy/db';

/** A week lets somebody look into what happened over a long weekend. */
export const OUTBOX_KEPT_DAYS = 7;

const ROWS_AT_ONCE = 10_000;

const FORGET = `
  with old as (
    select id from outbox
     where relayed_at < $1::timestamptz - make_interval(days => $2)
     order by id limit $3 for update skip locked
  ), gone as (delete from outbox where id in (select id from old) returning 1)
  select count(*)::int as count from gone`;

/** Deletes events that were relayed more than a week before `now`; returns how many. */
export async function forgetRelayed(database: Database, now: Date): Promise<number> {
  let total = 0;
  for (let last = ROWS_AT_ONCE; last === ROWS_AT_ONCE;) {
    const values = [now, OUTBOX_KEPT_DAYS, ROWS_AT_ONCE];
    const [row] = await database.query<{ count: number }>(FORGET, values);
    last = row?.count ?? 0;
    total += last;
  }
  return total;
}
