/*
 * `npm run bench:live`: so many readers have one page open, each on a connection of their own to one API
 * process: what idle ones cost in memory and processor time, how long until the last hears of an answer,
 * and whether whoever comes back has lost or doubled anything.
 * Options: --readers 2000  --seconds 20
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { ensureBuilt } from '../../infra/local/build-all.ts';
import { type ApiClient, newPerson } from '../support/api-client.ts';
import { startStack } from '../support/stack.ts';
import { cpuOf } from './cpu.ts';

const { values: options } = parseArgs({
  options: {
    readers: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '20' },
  },
});

const SLUG = 'live';
const TEXT = 'A text that is long enough to be posted by anybody.';
const PATIENCE_MS = 60_000;
/** Connections that are being opened at the same time. */
const AT_ONCE = 50;

const WATCH = `subscription ($id: ID!, $after: String) {
  questionChanged(questionId: $id, after: $after) { position posts { id } } }`;

/** Accounts with a session each, whose tokens are known here alone. */
const READERS = `
  with made as (
    insert into account (name, handle, created_at)
    select 'Reader', 'reader-' || n, now() from generate_series(1, $1::int) n returning id)
  insert into session (account_id, token_hash, address, user_agent, created_at, last_seen_at, expires_at)
  select id, h.hash, '127.0.0.1', 'bench', now(), now(), now() + interval '1 day'
    from (select id, row_number() over (order by id) as n from made) m
    join unnest($2::bytea[]) with ordinality h(hash, n) using (n)`;

interface Change {
  readonly position: string;
  readonly posts: readonly { readonly id: string }[];
}

/** One reader: what was heard, and when. */
class Reader {
  readonly heard: { readonly change: Change; readonly at: number }[] = [];
  ends = 0;
  #request: ClientRequest | null = null;

  readonly #url: string;
  readonly #cookie: string;

  constructor(url: string, token: string) {
    this.#url = `${url}/graphql/stream`;
    this.#cookie = `colloquy_session=${token}`;
  }

  /** From where it left off, if it was there. */
  open(id: string): void {
    const after = this.heard.at(-1)?.change.position ?? null;
    const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
    this.#request = request(
      this.#url,
      { method: 'POST', agent: false, headers: { ...headers, cookie: this.#cookie } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          const events = (text + part).split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) this.#hear(event);
        });
        response.on('error', () => undefined);
      },
    );
    this.#request.on('error', () => undefined);
    this.#request.end(JSON.stringify({ query: WATCH, variables: { id, after } }));
  }

  close(): void {
    this.#request?.destroy();
  }

  timesHeard(postId: string): number {
    return this.heard.filter(({ change }) => change.posts.some(({ id }) => id === postId)).length;
  }

  #hear(event: string): void {
    if (event.startsWith('event: complete')) this.ends += 1;
    const data = /^data: (.+)$/m.exec(event)?.[1];
    const change = data && (JSON.parse(data) as Payload).data?.questionChanged;
    if (change) this.heard.push({ change, at: performance.now() });
  }
}

interface Payload {
  readonly data?: { readonly questionChanged?: Change };
}

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!holds() && performance.now() < end) await pause(20);
}

async function openAll(readers: readonly Reader[], id: string, count: number): Promise<void> {
  for (let at = 0; at < readers.length; at += AT_ONCE) {
    const some = readers.slice(at, at + AT_ONCE);
    for (const reader of some) reader.open(id);
    await until(() => some.every(({ heard }) => heard.length >= count));
  }
}

async function answer(person: ApiClient, questionId: string): Promise<string> {
  const { postAnswer } = await person.data<{ postAnswer: { id: string } }>(
    `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`,
    { input: { questionId, body: TEXT } },
  );
  return postAnswer.id;
}

async function makeReaders(databaseUrl: string, apiUrl: string): Promise<Reader[]> {
  const tokens = Array.from({ length: Number(options.readers) }, () =>
    randomBytes(32).toString('base64url'),
  );
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
  await client.query(READERS, [tokens.length, hashes]);
  await client.end();
  return tokens.map((token) => new Reader(apiUrl, token));
}

await ensureBuilt();
const stack = await startStack({
  env: { NODE_ENV: 'production', SIGN_UP_CONFIRMS_EMAIL: 'false', LOG_LEVEL: 'warn' },
});
try {
  const helper = await newPerson('Hal Helper', stack.apiUrl);
  await helper.data(
    `mutation { createCourse(input: { slug: "${SLUG}", title: "Live", visibility: OPEN }) { id } }`,
  );
  const { askQuestion } = await helper.data<{ askQuestion: { id: string } }>(
    `mutation { askQuestion(input: { course: "${SLUG}", title: "Who hears of this?", body: "${TEXT}",
       tags: ["live"] }) { id } }`,
  );
  const readers = await makeReaders(stack.databaseUrl, stack.apiUrl);
  const before = memoryOf(stack.apiPid);
  await openAll(readers, askQuestion.id, 1);
  const [idleFrom, seconds] = [cpuOf(stack.apiPid), Number(options.seconds)];
  await pause(seconds * 1_000);
  const idle = (cpuOf(stack.apiPid) - idleFrom) / (seconds * 10);
  const memory = memoryOf(stack.apiPid);

  const sent = performance.now();
  const first = await answer(helper, askQuestion.id);
  await until(() => readers.every((reader) => reader.timesHeard(first) > 0));
  const times = readers.map(({ heard }) => (heard.at(-1)?.at ?? Number.NaN) - sent);

  for (const reader of readers) reader.close();
  const away = await answer(helper, askQuestion.id);
  await openAll(readers, askQuestion.id, 3);
  const last = await answer(helper, askQuestion.id);
  await until(() => readers.every((reader) => reader.timesHeard(last) > 0));
  // What came twice would come by now: everything is looked at again within twenty seconds.
  await pause(21_000);
  const lost = readers.flatMap((reader) =>
    [first, away, last].filter((postId) => reader.timesHeard(postId) === 0),
  );
  // Whoever comes back to another state is told the thread as it is, so a post may be named again; a
  // state that was told already never may.
  const doubled = readers.filter(
    ({ heard }) => new Set(heard.map(({ change }) => change.position)).size < heard.length,
  );
  console.table({
    cores: cpus().length,
    'load of the machine': loadavg()[0]?.toFixed(1),
    readers: readers.length,
    'API before, MB': before.toFixed(0),
    'API with all of them, MB': memory.toFixed(0),
    'a connection, kB': (((memory - before) * 1_024) / readers.length).toFixed(1),
    'processor while idle, % of a core': idle.toFixed(1),
    'answer heard p50, ms': percentile(times, 0.5).toFixed(0),
    'answer heard by the last, ms': Math.max(...times).toFixed(0),
    'streams that ended': readers.reduce((sum, { ends }) => sum + ends, 0),
    lost: lost.length,
    doubled: doubled.length,
  });
  for (const reader of readers) reader.close();
} finally {
  await stack.stop();
}
