/*
 * `npm run bench:notifications`: an imported site told anew, as it happened: how many notifications
 * come to a person on a day, event by event and as they are grouped, and how many mails of them. By
 * the defaults; everybody reads their inbox once a day, at midnight, and has mail on.
 * Options: --site french-meta  --days 90 (the busiest)  --following no (nobody follows by themselves)
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDataSource, Database } from '@colloquy/db';
import type { Events } from '@colloquy/domain/vocabulary';
import { SetClock } from '@colloquy/platform/clock';
import type { TimedEventOf } from '@colloquy/platform/queue';
import { ensureBuilt } from '../../infra/local/build-all.ts';
import { ROOT } from '../../infra/local/paths.ts';
import type { ToldEvent } from '../../libs/notifications/src/telling/recipients.queries.ts';
import { TellingHandler } from '../../libs/notifications/src/telling/telling.handler.ts';
import { folderOf } from './dump.ts';
import { percentile } from './relevance/figures.ts';

const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: 'french-meta' },
    days: { type: 'string', default: '90' },
    following: { type: 'string', default: 'yes' },
  },
});
const SLUG = 'replayed';

interface Happened {
  readonly type: ToldEvent;
  readonly payload: Events[ToldEvent];
  readonly at: Date;
}

const HAPPENED = `
  select case when p.kind = 'QUESTION' then 'question.asked' else 'answer.posted' end as type,
         jsonb_build_object('courseId', p.course_id, 'postId', p.id, 'questionId', p.question_id) as payload,
         p.created_at as at
    from post p where p.deleted_at is null
  union all
  select 'comment.posted',
         jsonb_build_object('courseId', p.course_id, 'postId', p.id, 'commentId', c.id), c.created_at
    from comment c join post p on p.id = c.post_id where c.deleted_at is null
  union all
  select 'answer.accepted',
         jsonb_build_object('courseId', q.course_id, 'postId', q.accepted_answer_id, 'questionId', q.id),
         q.accepted_at
    from post q where q.accepted_at is not null
   order by 3`;

/** The first day of those $1 days on which most happened. */
const BUSIEST = `
  select d::date::timestamptz as first
    from generate_series((select min(created_at) from post), (select max(created_at) from post), '7 days') d
   order by (select count(*) from post p where p.created_at >= d and p.created_at < d + $1 * interval '1 day')
          + (select count(*) from comment c where c.created_at >= d and c.created_at < d + $1 * interval '1 day') desc
   limit 1`;

/** Whoever asked or answered before $1 followed that. */
const FOLLOWED_BEFORE = `
  insert into follow (account_id, target, target_id, is_muted, created_at)
  select distinct w.account_id, 'QUESTION', w.question_id, false, $1::timestamptz
    from (select author_id as account_id, coalesce(question_id, id) as question_id, created_at from post) w
   where w.account_id is not null and w.created_at < $1
  on conflict do nothing`;

/** Nobody follows what they ask or answer, nor where they are mentioned. */
const FOLLOWING_OFF = `
  insert into notification_settings (account_id, follows_written, follows_mentioned)
  select id, false, false from account`;

/** What is to go out by $1 goes; a digest goes at midnight. */
const SEND = `
  update delivery set state = 'SENT', sent_at = $1
   where state = 'WAITING' and case when channel = 'DIGEST' then $2 else due_at <= $1 end`;

const PER_DAY = `
  with told as (
    select v.account_id, v.notification_id, e.at::date as day
      from notification_event v join told_at e on e.id = v.event_id
  ), days as (
    select account_id, day, count(*)::int as events,
           count(distinct notification_id)::int as lines from told group by 1, 2
  ), mails as (
    select d.account_id, d.sent_at::date as day, count(*)::int as mails,
           sum((select count(*) from delivery_event x where x.delivery_id = d.id))::int as mailed
      from delivery d where d.state = 'SENT' and d.channel <> 'PUSH' group by 1, 2
  )
  select coalesce(days.events, 0) as events, coalesce(days.lines, 0) as lines,
         coalesce(mails.mailed, 0) as mailed, coalesce(mails.mails, 0) as mails
    from days full join mails using (account_id, day)`;

type Day = Record<'events' | 'lines' | 'mailed' | 'mails', number>;

function run(file: string, ...values: string[]): void {
  const done = spawnSync(process.execPath, [join(ROOT, file), ...values], { cwd: ROOT });
  if (done.status !== 0) throw new Error(`${file} failed: ${done.stderr.toString()}`);
}

async function replay(database: Database, first: Date, days: number): Promise<number> {
  const clock = new SetClock(first);
  const handler = new TellingHandler(clock);
  const last = new Date(first.getTime() + days * 86_400_000);
  if (options.following === 'no') await database.query(FOLLOWING_OFF);
  else await database.query(FOLLOWED_BEFORE, [first]);
  const all = await database.query<Happened>(HAPPENED);
  const events = all.filter(({ at }) => at >= first && at < last);
  let day = '';
  for (const [index, { type, payload, at }] of events.entries()) {
    const today = at.toISOString().slice(0, 10);
    if (today !== day) {
      await database.query(SEND, [new Date(`${today}T00:00:00Z`), true]);
      await database.query('update notification set read_at = $1 where read_at is null', [at]);
    }
    day = today;
    clock.set(at);
    await database.query(SEND, [at, false]);
    const event = { id: index + 1, type, payload, at, requestId: '' } as TimedEventOf<ToldEvent>;
    await database.transaction((tx) => handler.handle(event, tx));
    await database.query('insert into told_at values ($1, $2)', [index + 1, at]);
  }
  await database.query(SEND, [last, true]);
  return events.length;
}

const line = (name: string, figures: readonly number[], of: readonly Day[]): void => {
  const busy = figures.filter((count) => count > 0);
  const total = figures.reduce((sum, count) => sum + count, 0);
  const cells = [total, total / of.length, percentile(busy, 0.5), percentile(busy, 0.95)];
  const texts = [...cells, Math.max(0, ...busy)].map((cell) =>
    cell.toFixed(Number.isInteger(cell) ? 0 : 2).padStart(9),
  );
  process.stdout.write(`  ${name.padEnd(34)}${texts.join('')}\n`);
};

const folder = folderOf(`stackexchange/${options.site}`);
if (folder === null) {
  process.stdout.write(`Skipped: ${options.site} is not at hand.\n`);
} else {
  await ensureBuilt();
  run('apps/worker/dist/migrate.js');
  run('apps/worker/dist/exchange.js', 'import', 'stackexchange', folder, '--course', SLUG);
  const url = process.env.DATABASE_URL ?? '';
  const database = new Database(await createDataSource({ url, poolSize: 2 }).initialize());
  await database.query(`update account set email = 'a' || id || '@example.org'`);
  await database.query('create table told_at (id bigint primary key, at timestamptz not null)');
  const days = Number(options.days);
  const [row] = await database.query<{ first: Date }>(BUSIEST, [days]);
  const count = await replay(database, row?.first ?? new Date(0), days);
  const told = await database.query<Day>(PER_DAY);
  process.stdout.write(
    `${options.site}, ${days} days, ${count} events; days on which a person was told anything: ${told.length}\n` +
      `  ${''.padEnd(34)}${['in all', 'per day', 'p50', 'p95', 'max'].map((head) => head.padStart(9)).join('')}\n`,
  );
  line(
    'inbox, each event for itself',
    told.map(({ events }) => events),
    told,
  );
  line(
    'inbox, as grouped',
    told.map(({ lines }) => lines),
    told,
  );
  line(
    'mails, each event for itself',
    told.map(({ mailed }) => mailed),
    told,
  );
  line(
    'mails, as sent',
    told.map(({ mails }) => mails),
    told,
  );
  await database.close();
}
