import type { Database } from '@colloquy/db';

/** A week lets somebody look into what happened over a long weekend. */
export const OUTBOX_KEPT_DAYS = 7;
/** Dead letters wait this long for somebody to look at them. */
export const DEAD_KEPT_DAYS = 90;

const ROWS_AT_ONCE = 10_000;

const FORGET = `
  with old as (
    select id from outbox
     where relayed_at < $1::timestamptz - make_interval(days => $2)
     order by id limit $3 for update skip locked
  ), gone as (delete from outbox where id in (select id from old) returning 1)
  select count(*)::int as count from gone`;

const FORGET_DEAD = `
  delete from event_task where dead_at < $1::timestamptz - make_interval(days => $2)`;

/** Deletes events relayed more than a week before `now`, and old dead letters; returns how many events. */
export async function forgetRelayed(database: Database, now: Date): Promise<number> {
  await database.query(FORGET_DEAD, [now, DEAD_KEPT_DAYS]);
  let total = 0;
  for (let last = ROWS_AT_ONCE; last === ROWS_AT_ONCE;) {
    const values = [now, OUTBOX_KEPT_DAYS, ROWS_AT_ONCE];
    const [row] = await database.query<{ count: number }>(FORGET, values);
    last = row?.count ?? 0;
    total += last;
  }
  return total;
}
