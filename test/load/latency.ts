/*
 * `npm run bench:latency`: an answer is written; how long until its row stands in the asker's inbox,
 * until the asker's open page hears of it, until the mail is handed to SMTP, and until it can be found,
 * while others write at a steady rate. Queues on PostgreSQL, or on Redis with TEST_QUEUES=redis.
 * Options: --rate 50  --seconds 20  --workers 1
 */
import { mkdtemp, realpath } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { ensureBuilt } from '../../infra/local/build-all.ts';
import { startPostgres, wipePostgres } from '../../infra/local/postgres.ts';
import { cpuOf, cpuOfFamily } from './cpu.ts';
import { mailSink } from '../chaos/sink.ts';
import { type ApiClient, newPerson } from '../support/api-client.ts';
import { LiveStream } from '../support/live-stream.ts';
import { startStack } from '../support/stack.ts';

const { values: options } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    workers: { type: 'string', default: '1' },
  },
});

/** What is asked for, at the 95th of a hundred, in milliseconds. */
const LIMITS = { inbox: 300, page: 300, mail: 2_000, findable: 2_000 } as const;

/** Of so many questions one is open at its asker's; each open page is a connection. */
const OPEN_EVERY = 10;

const SLUG = 'latency';
const TEXT = 'A text that is long enough to be posted by anybody.';

/** From the answer's commit to the row in the inbox, by the database's own commit times. */
const INBOX = `
  select extract(epoch from pg_xact_commit_timestamp(n.xmin)
                          - pg_xact_commit_timestamp(p.xmin)) * 1000 as ms
    from notification n join post p on p.id = n.target_id
   where n.kind = 'ANSWER' and n.event_count = 1`;

const MAILS = `
  select extract(epoch from d.sent_at - p.created_at) * 1000 as ms
    from delivery d join delivery_event v on v.delivery_id = d.id
    join notification n on n.id = v.notification_id join post p on p.id = n.target_id
   where d.state = 'SENT' and n.kind = 'ANSWER' and n.event_count = 1`;

/** From the answer's commit to that of the thread in the index of the database. */
const FINDABLE = `
  select ms from (
    select extract(epoch from pg_xact_commit_timestamp(s.xmin)
                            - pg_xact_commit_timestamp(p.xmin)) * 1000 as ms
      from search_thread s join post p on p.question_id = s.question_id) x
   where ms > 0`;

/** Answers by the questions whose pages are open: from when they were sent, so the write is in it. */
const WRITTEN = `
  select question_id::text as question, extract(epoch from created_at) * 1000 as at
    from post where kind = 'ANSWER' and question_id = any($1::int[])`;

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

const ask = (person: ApiClient): Promise<{ askQuestion: { id: string } }> =>
  person.data(`mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`, {
    input: { course: SLUG, title: 'How long does an answer take?', body: TEXT, tags: ['speed'] },
  });

const answer = (person: ApiClient, questionId: string): Promise<unknown> =>
  person.data(`mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`, {
    input: { questionId, body: TEXT },
  });

/** When the open page of each question heard of its answer. */
const heard = new Map<string, number>();

async function withOpenPage(person: ApiClient, id: string, act: () => Promise<unknown>) {
  const page = LiveStream.ofThread(person, id);
  await page.until((stream) => stream.heard.length > 0 || stream.ended);
  const told = page.until((stream) => stream.heard.length > 1 || stream.ended);
  await act();
  await told;
  if (!page.ended) heard.set(id, Date.now());
  page.close();
}

async function exchange(number: number, asker: ApiClient, helper: ApiClient): Promise<void> {
  const { id } = (await ask(asker)).askQuestion;
  const write = (): Promise<unknown> => answer(helper, id);
  await (number % OPEN_EVERY === 0 ? withOpenPage(asker, id, write) : write());
}

await ensureBuilt();
const folder = await mkdtemp(join(await realpath(tmpdir()), 'colloquy-latency-'));
const postgres = await startPostgres({ dataDir: folder, name: 'colloquy' });
const mails = await mailSink();
const client = new Client({ connectionString: postgres.url });
await client.connect();
// Commit times are kept from the next start on; holding it twice keeps the data.
await client.query('alter system set track_commit_timestamp = on');
await client.end();
await postgres.stop();
const again = await startPostgres({ dataDir: folder, name: 'colloquy' });
const stack = await startStack({
  databaseUrl: again.url,
  times: { api: 1, worker: Number(options.workers) },
  env: {
    ...{ NODE_ENV: 'production', SIGN_UP_CONFIRMS_EMAIL: 'false', LOG_LEVEL: 'warn' },
    SMTP_URL: mails.url,
  },
});
const cpu = () => ({
  api: cpuOf(stack.apiPid),
  worker: stack.workerPids.reduce((sum, pid) => sum + cpuOf(pid), 0),
  postgres: cpuOfFamily(again.pid),
});
try {
  const asker = await newPerson('Ada Asker', stack.apiUrl);
  await pause(1_500);
  const helper = await newPerson('Hal Helper', stack.apiUrl);
  await asker.data(
    `mutation { createCourse(input: { slug: "${SLUG}", title: "Latency", visibility: OPEN }) { id } }`,
  );
  await helper.data(`mutation { joinCourse(course: "${SLUG}") { id } }`);
  const [rate, seconds] = [Number(options.rate), Number(options.seconds)];
  const writes: Promise<unknown>[] = [];
  const before = cpu();
  const began = performance.now();
  // Half of the writes are questions, half their answers: each answer is told of by itself.
  for (let number = 0; number < (rate * seconds) / 2; number += 1) {
    await pause(Math.max(0, began + (number * 2_000) / rate - performance.now()));
    writes.push(exchange(number, asker, helper));
  }
  const done = await Promise.allSettled(writes);
  const took = (performance.now() - began) / 1_000;
  const reader = new Client({ connectionString: again.url });
  await reader.connect();
  const answered = done.filter(({ status }) => status === 'fulfilled').length;
  const timesOf = async (text: string): Promise<number[]> =>
    (await reader.query<{ ms: string }>(text)).rows.map(({ ms }) => Number(ms));
  let [sent, found]: [number[], number[]] = [[], []];
  const isAllThere = (): boolean => sent.length >= answered && found.length >= answered;
  for (const end = Date.now() + 120_000; !isAllThere() && Date.now() < end;) {
    await pause(500);
    [sent, found] = [await timesOf(MAILS), await timesOf(FINDABLE)];
  }
  const after = cpu();
  const perAnswer = (part: keyof typeof after): string =>
    ((after[part] - before[part]) / answered).toFixed(1);
  const inbox = await timesOf(INBOX);
  const written = await reader.query<{ question: string; at: string }>(WRITTEN, [
    [...heard.keys()],
  ]);
  const shown = written.rows.map(({ question, at }) => (heard.get(question) ?? 0) - Number(at));
  await reader.end();
  const [told, seen, mailed, findable] = [inbox, shown, sent, found].map((times) =>
    percentile(times, 0.95),
  );
  console.table({
    cores: cpus().length,
    'load of the machine': loadavg()[0]?.toFixed(1),
    'writes a second': ((answered * 2) / took).toFixed(1),
    'answers written': answered,
    'rows in the inbox': inbox.length,
    'processor time of an exchange, ms': `api ${perAnswer('api')}, worker ${perAnswer('worker')}, PostgreSQL ${perAnswer('postgres')}`,
    'inbox row p50, ms': percentile(inbox, 0.5).toFixed(0),
    'inbox row p95, ms': told?.toFixed(0),
    'open pages that heard': shown.length,
    'open page p50, ms': percentile(shown, 0.5).toFixed(0),
    'open page p95, ms': seen?.toFixed(0),
    'mails handed over': sent.length,
    'mail p50, ms': percentile(sent, 0.5).toFixed(0),
    'mail p95, ms': mailed?.toFixed(0),
    'answers that are found': found.length,
    'findable p50, ms': percentile(found, 0.5).toFixed(0),
    'findable p95, ms': findable?.toFixed(0),
  });
  const ok =
    Number(told) <= LIMITS.inbox &&
    Number(seen) <= LIMITS.page &&
    Number(mailed) <= LIMITS.mail &&
    Number(findable) <= LIMITS.findable;
  console.log(`${ok ? 'within' : 'OVER'} ${Object.values(LIMITS).join(' ms, ')} ms`);
} finally {
  await stack.stop();
  await mails.close();
  await again.stop();
  await wipePostgres(folder);
}
