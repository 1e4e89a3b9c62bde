/* What must be true when all has settled, found from the rows themselves. */
import { createHash } from 'node:crypto';
import type { Load } from './load.ts';
import type { Site } from './site.ts';

/** How many of each kind were looked at, are missing, and are there more often than once. */
export interface Finding {
  readonly what: string;
  readonly expected: number;
  readonly lost: number;
  readonly doubled: number;
}

interface Count {
  readonly n: number;
}

/** Who must have been told by event `type` of `kind`, as rows (event_id, account_id). */
const TOLD = `
  select o.id as event_id, q.author_id as account_id, 'ANSWER' as kind
    from outbox o join post p on p.id = (o.payload->>'postId')::int
    join post q on q.id = p.question_id
   where o.type = 'answer.posted' and q.author_id <> p.author_id
  union all
  select o.id, p.author_id, 'COMMENT'
    from outbox o join comment c on c.id = (o.payload->>'commentId')::int
    join post p on p.id = c.post_id
   where o.type = 'comment.posted' and p.author_id <> c.author_id
  union all
  select o.id, p.author_id, 'ACCEPTED'
    from outbox o join post p on p.id = (o.payload->>'postId')::int
    join post q on q.id = p.question_id
   where o.type = 'answer.accepted' and q.author_id <> p.author_id`;

const NOTIFIED = `
  select count(*)::int as expected, count(*) filter (where v.event_id is null)::int as lost
    from (${TOLD}) t left join notification_event v
      on v.event_id = t.event_id and v.account_id = t.account_id`;

/** Notifications whose number is not that of the events in them. */
const MISCOUNTED = `
  select count(*)::int as n from notification n
   where n.announcement_id is null and n.event_count <>
         (select count(*) from notification_event v where v.notification_id = n.id)`;

const ANNOUNCED = `
  select count(*)::int as expected, count(*) filter (where n.times = 0)::int as lost,
         count(*) filter (where n.times > 1)::int as doubled
    from announcement w join enrolment e on e.course_id = w.course_id and e.account_id <> w.author_id
    cross join lateral (select count(*) as times from notification n
                         where n.announcement_id = w.id and n.account_id = e.account_id) n`;

/** Events that must have gone out by mail: answers at once, and what is important. */
const MAILED = `
  select count(*)::int as expected, count(*) filter (where x.times = 0)::int as lost,
         count(*) filter (where x.times > 1)::int as doubled
    from (select event_id, account_id from (${TOLD}) t where kind in ('ANSWER', 'COMMENT')
          union all
          select o.id, n.account_id from outbox o
            join notification n on n.announcement_id = (o.payload->>'announcementId')::int
           where o.type = 'announcement.published') t
    cross join lateral (select count(*) as times from delivery_event x
                         join delivery d on d.id = x.delivery_id and d.state = 'SENT'
                         where x.event_id = t.event_id and x.account_id = t.account_id
                           and x.channel = 'EMAIL') x`;

const SENT = `select id from delivery where channel = 'EMAIL' and state = 'SENT'`;

const idsIn = (table: string): string =>
  `select count(*)::int as n from unnest($1::int[]) a(id)
    where not exists (select 1 from ${table} t where t.id = a.id)`;

const VOTES = `
  select count(*)::int as n from jsonb_to_recordset($1::jsonb) v("postId" int, handle text)
   where (select count(*) from vote b join account a on a.id = b.account_id
           where b.post_id = v."postId" and a.handle = v.handle and b.value = 'HELPFUL') <> 1`;

const SCORES = `
  select count(*)::int as n from post p
   where p.helpful_count <> (select count(*) from vote v
                              where v.post_id = p.id and v.value = 'HELPFUL')`;

/** Numbers that stand on posts and tags, beside what is counted from the rows they are about. */
const MISCOUNTS = `
  select (select count(*)::int from post p where p.kind = 'QUESTION' and p.answer_count <>
           (select count(*) from post a where a.question_id = p.id))
       + (select count(*)::int from post p where p.comment_count <>
           (select count(*) from comment c where c.post_id = p.id))
       + (select count(*)::int from tag t where t.question_count <>
           (select count(*) from post_tag x where x.tag_id = t.id)) as n`;

const counted = async ({ sql }: Site): Promise<Finding> => {
  const [row] = await sql<Count>(MISCOUNTS);
  const [posts] = await sql<Count>('select count(*)::int as n from post');
  return {
    what: 'counts of answers, comments, tags',
    expected: posts?.n ?? 0,
    lost: row?.n ?? 0,
    doubled: 0,
  };
};

/** Looks at everything that was promised. */
export async function verdictOn(site: Site, { acknowledged }: Load): Promise<Finding[]> {
  const one = async <T>(text: string, values: readonly unknown[] = []): Promise<T> => {
    const [row] = await site.sql<T>(text, values);
    if (!row) throw new Error('A check found nothing at all.');
    return row;
  };
  const missing = async (what: string, table: string, ids: readonly number[]): Promise<Finding> => {
    const { n } = await one<Count>(idsIn(table), [ids]);
    return { what, expected: ids.length, lost: n, doubled: 0 };
  };
  const { posts, comments, votes, accepted, announcements } = acknowledged;
  const { n: lostVotes } = await one<Count>(VOTES, [JSON.stringify(votes)]);
  const { n: wrongScores } = await one<Count>(SCORES);
  const told = await one<Omit<Finding, 'what' | 'doubled'>>(NOTIFIED);
  const { n: miscounted } = await one<Count>(MISCOUNTED);
  return [
    await missing('questions and answers', 'post', posts),
    await missing('comments', 'comment', comments),
    { what: 'votes', expected: votes.length, lost: lostVotes, doubled: wrongScores },
    await missing(
      'acceptances',
      '(select accepted_answer_id as id from post where accepted_answer_id is not null)',
      accepted,
    ),
    await missing('announcements', 'announcement', announcements),
    { what: 'notifications of events', ...told, doubled: miscounted },
    { what: 'notifications of announcements', ...(await one<Omit<Finding, 'what'>>(ANNOUNCED)) },
    { what: 'events by mail', ...(await one<Omit<Finding, 'what'>>(MAILED)) },
    await counted(site),
    await mails(site),
    await indexed(site),
    await tasks(site),
    {
      what: 'processes that ended by themselves',
      expected: 0,
      lost: site.deaths().length,
      doubled: 0,
    },
  ];
}

/**
 * Each message that is said to be sent arrived under its own Message-ID, and nothing else did but the
 * mail by which each account was welcomed.
 */
async function mails({ sql, mails: { messages } }: Site): Promise<Finding> {
  const sent = await sql<{ id: number }>(SENT);
  const expected = new Set(sent.map(({ id }) => messageIdOf(`delivery:${id}`)));
  const lost = [...expected].filter((id) => !messages.has(id)).length;
  const [welcomed] = await sql<Count>('select count(*)::int as n from account');
  const others = [...messages.keys()].filter((id) => !expected.has(id)).length;
  const doubled = Math.max(0, others - (welcomed?.n ?? 0));
  return { what: 'mails by Message-ID', expected: expected.size, lost, doubled };
}

/** As the mailer makes it of the key of a mail. */
const messageIdOf = (key: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@localhost>`;

async function indexed(site: Site): Promise<Finding> {
  const [threads] = await site.sql<Count>(
    `select count(*)::int as n from post where kind = 'QUESTION' and deleted_at is null and hidden_at is null`,
  );
  const repairs = JSON.parse(site.command('search', 'check').trim().split('\n').at(-1) ?? '') as {
    missing: number[];
    superfluous: number[];
    stale: number[];
  };
  const lost = repairs.missing.length + repairs.stale.length;
  return {
    what: 'threads in the search index',
    expected: threads?.n ?? 0,
    lost,
    doubled: repairs.superfluous.length,
  };
}

/** Helpers are invited a quarter of an hour after a question, which no attack waits for. */
export const NOW = `(handler <> 'search.invite-helpers' or dead_at is not null)`;

/** Nothing is left to do, and nothing was given up. */
async function tasks({ sql }: Site): Promise<Finding> {
  const [row] = await sql<Count>(`select count(*)::int as n from event_task where ${NOW}`);
  return { what: 'tasks left undone or dead', expected: 0, lost: row?.n ?? 0, doubled: 0 };
}
