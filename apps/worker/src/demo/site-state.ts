import type { Database } from '@colloquy/db';
import type { DemoCourse } from './content/index.ts';

/** The run under which the replay is noted, as imports are. */
const SOURCE = 'demo';

/**
 * What a site holds: nothing; a replay that was cut off; the whole demo course; or something of
 * its own, which no replay may touch.
 */
export type SiteState = 'empty' | 'unfinished' | 'whole' | 'own';

const READ = `
  select exists (select 1 from import_run where source = $1 and finished_at is not null) as whole,
         exists (select 1 from account) as begun,
         exists (select 1 from course where slug <> $2)
           or exists (select 1 from account where email is null or email <> all ($3)) as own`;

export async function siteState(database: Database, demo: DemoCourse): Promise<SiteState> {
  const values = [SOURCE, demo.slug, demo.people.map(({ email }) => email)];
  const [row] = await database.query<Record<'whole' | 'begun' | 'own', boolean>>(READ, values);
  if (row?.whole) return 'whole';
  if (row?.own) return 'own';
  return row?.begun ? 'unfinished' : 'empty';
}

/** Called last: until then the replay counts as cut off, and the next one begins anew. */
export async function noteThatItIsWhole(database: Database, slug: string): Promise<void> {
  await database.query(
    `insert into import_run (course_id, source, started_at, finished_at)
     select id, $1, now(), now() from course where slug = $2`,
    [SOURCE, slug],
  );
}

/**
 * Takes away what a replay that was cut off has left. Only for a site with nothing of its own: it is
 * the one place where the ledger of reputation may be emptied.
 */
export async function wipeUnfinished(database: Database): Promise<void> {
  const ledger = (what: string) =>
    `alter table reputation_entry ${what} trigger reputation_entry_is_kept`;
  await database.transaction(async (tx) => {
    await tx.query(ledger('disable'));
    await tx.query('truncate account, course, outbox, throttle restart identity cascade');
    await tx.query(ledger('enable'));
  });
}
