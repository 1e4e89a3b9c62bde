/*
 * `npm run bench:latency`: an answer is written; how long until its row stands in the asker's inbox,
 * and until the mail is handed to SMTP, while others write at a steady rate. Queues on PostgreSQL.
 * Options: --rate 50  --seconds 20
 */
import { mkdtemp, realpath } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { ensureBuilt } from '../../infra/local/build-all.ts';
import { startPostgres, wipePostgres } from '../../infra/local/postgres.ts';
import { mailSink } from '../chaos/sink.ts';
import { type ApiClient, newPerson } from '../support/api-client.ts';
import { startStack } from '../support/stack.ts';

const { values: options } = parseArgs({
  options: { rate: { type: 'string', default: '50' }, seconds: { type: 'string', default: '20' } },
});

/** What the issue asks for, at the 95th of a hundred, in milliseconds. */
const LIMITS = { inbox: 300, mail: 2_000 } as const;

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
  env: {
    ...{ NODE_ENV: 'production', SIGN_UP_CONFIRMS_EMAIL: 'false', LOG_LEVEL: 'warn' },
    SMTP_URL: mails.url,
  },
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
  const began = performance.now();
  // Half of the writes are questions, half their answers: each answer is told of by itself.
  for (let number = 0; number < (rate * seconds) / 2; number += 1) {
    await pause(Math.max(0, began + (number * 2_000) / rate - performance.now()));
    writes.push(ask(asker).then(({ askQuestion }) => answer(helper, askQuestion.id)));
  }
  const done = await Promise.allSettled(writes);
  const took = (performance.now() - began) / 1_000;
  const reader = new Client({ connectionString: again.url });
  await reader.connect();
  const answered = done.filter(({ status }) => status === 'fulfilled').length;
  let sent: number[] = [];
  for (const end = Date.now() + 120_000; sent.length < answered && Date.now() < end;) {
    await pause(500);
    sent = (await reader.query<{ ms: string }>(MAILS)).rows.map(({ ms }) => Number(ms));
  }
  const inbox = (await reader.query<{ ms: string }>(INBOX)).rows.map(({ ms }) => Number(ms));
  await reader.end();
  const [told, mailed] = [percentile(inbox, 0.95), percentile(sent, 0.95)];
  console.table({
    cores: cpus().length,
    'load of the machine': loadavg()[0]?.toFixed(1),
    'writes a second': ((answered * 2) / took).toFixed(1),
    'answers written': answered,
    'rows in the inbox': inbox.length,
    'inbox row p50, ms': percentile(inbox, 0.5).toFixed(0),
    'inbox row p95, ms': told.toFixed(0),
    'mails handed over': sent.length,
    'mail p50, ms': percentile(sent, 0.5).toFixed(0),
    'mail p95, ms': mailed.toFixed(0),
  });
  const ok = told <= LIMITS.inbox && mailed <= LIMITS.mail;
  console.log(`${ok ? 'within' : 'OVER'} ${LIMITS.inbox} ms and ${LIMITS.mail} ms`);
} finally {
  await stack.stop();
  await mails.close();
  await again.stop();
  await wipePostgres(folder);
}
