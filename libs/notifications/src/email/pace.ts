import type { Database } from '@colloquy/db';

const MINUTE_MS = 60_000;
/** What may go at once after a pause, in seconds' worth of mails: more looks like an attack. */
const BURST_SECONDS = 10;

/**
 * Takes the next place in the queue of a domain: the generic cell rate algorithm in one row. A
 * place that is too far off is given back, and comes again.
 */
const TAKE = `
  insert into mail_pace (domain, next_at)
  values ($1, $2::timestamptz + $3 * interval '1 ms')
  on conflict (domain) do update
     set next_at = greatest(mail_pace.next_at, $2) + $3 * interval '1 ms'
   where mail_pace.next_at <= $2::timestamptz + $4 * interval '1 ms'
  returning next_at`;

/** A mail may go now, or not before the moment that is given back. */
export async function paceOf(
  database: Database,
  email: string,
  perMinute: number,
  now: Date,
): Promise<Date | null> {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const gap = MINUTE_MS / perMinute;
  const values = [domain, now, gap, BURST_SECONDS * 1_000];
  const [taken] = await database.query(TAKE, values);
  // Those who wait come back spread over the time that the burst takes to drain.
  return taken ? null : new Date(now.getTime() + BURST_SECONDS * 1_000);
}
