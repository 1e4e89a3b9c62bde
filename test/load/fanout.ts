/*
 * `npm run bench:fanout`: an announcement to everybody in a large course: how long until the last
 * inbox row stands, what that costs readers of a question page meanwhile, and the worker's memory.
 * Options: --people 100000  --seconds 8  --concurrency 2
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { ensureBuilt } from '../../infra/local/build-all.ts';
import { startPostgres, wipePostgres } from '../../infra/local/postgres.ts';
import { newPerson } from '../support/api-client.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { generateCourse } from './generate.ts';
import { type Figures, measure } from './measure.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '8' },
    concurrency: { type: 'string', default: '2' },
  },
});

const PEOPLE = Number(options.people);
const SLUG = 'fanout';
const POSTS = 10_000;

/** What the issue asks for. */
const LIMITS = { seconds: 30, slowdown: 1.5 } as const;

const ENROL = `
  with made as (
    insert into account (name, handle, created_at)
    select 'Learner', 'learner-' || n, now() from generate_series(1, $2::int) n returning id)
  insert into enrolment (course_id, account_id, created_at) select $1, id, now() from made`;

const REACH = `
  select r.told, extract(epoch from r.finished_at - w.published_at)::float as seconds
    from announcement w join announcement_reach r on r.announcement_id = w.id`;

const TWICE = `
  select count(*)::int as n from (select 1 from notification where announcement_id is not null
   group by announcement_id, account_id having count(*) > 1) t`;

/** Resident memory of a process, in megabytes. */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

async function withSite(work: (stack: Stack, client: Client) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'colloquy-fanout-'));
  const postgres = await startPostgres({ dataDir: folder, name: 'colloquy' });
  const env = { NODE_ENV: 'production', SIGN_UP_CONFIRMS_EMAIL: 'false', LOG_LEVEL: 'warn' };
  const stack = await startStack({ databaseUrl: postgres.url, env });
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await work(stack, client);
  } finally {
    await client.end();
    await stack.stop();
    await postgres.stop();
    await wipePostgres(folder);
  }
}

/** Reads of a question page until told to stop, in rounds whose slowest p95 counts. */
async function readWhile(url: string, isOver: () => boolean): Promise<Figures[]> {
  const rounds: Figures[] = [];
  const round = { concurrency: Number(options.concurrency), seconds: 2, warmUpSeconds: 0 };
  do rounds.push(await readFor(url, round));
  while (!isOver());
  return rounds;
}

const readFor = (url: string, load: Parameters<typeof measure>[2]): Promise<Figures> =>
  measure(
    () => ({ url }),
    ({ status }) => status === 200,
    load,
  );

await ensureBuilt();
await withSite(async (stack, client) => {
  const course = await generateCourse(stack.databaseUrl, SLUG, POSTS);
  const owner = await newPerson('Olu Owner', stack.apiUrl);
  await client.query(ENROL, [course.courseId, PEOPLE]);
  await client.query(
    `insert into enrolment (course_id, account_id, role, created_at)
     select $1, id, 'OWNER', now() from account where handle = $2`,
    [course.courseId, owner.handle],
  );
  await client.query('analyze');
  const { rows: members } = await client.query<{ n: number }>(
    `select count(*)::int as n from enrolment where course_id = $1 and state = 'ACTIVE'`,
    [course.courseId],
  );
  const url = `${stack.webUrl}/c/${SLUG}/q/${course.questionNumber}`;
  const page = (await fetch(url)).url;
  const load = { concurrency: Number(options.concurrency), warmUpSeconds: 3 };
  const before = await readFor(page, { ...load, seconds: Number(options.seconds) });
  const memory = { before: memoryOf(stack.workerPids[0] ?? 0), most: 0 };
  let isOver = false;
  const reads = readWhile(page, () => isOver);
  await owner.data(
    `mutation { postAnnouncement(course: "${SLUG}", input: { title: "Hello", body: "All." }) { id } }`,
  );
  let reach = { told: 0, seconds: null as number | null };
  while (reach.seconds === null) {
    await pause(200);
    memory.most = Math.max(memory.most, memoryOf(stack.workerPids[0] ?? 0));
    [reach = reach] = (await client.query<typeof reach>(REACH)).rows;
  }
  isOver = true;
  const during = (await reads).slice(0, -1);
  const p95 = Math.max(...(during.length > 0 ? during : await reads).map((each) => each.p95));
  const { rows: twice } = await client.query<{ n: number }>(TWICE);
  const counts = { members: members[0]?.n, told: reach.told, twice: twice[0]?.n };
  report({ ...counts, memory, seconds: reach.seconds, before: before.p95, meanwhile: p95 });
});

interface Results {
  readonly members: number | undefined;
  readonly told: number;
  readonly twice: number | undefined;
  readonly seconds: number;
  /** The p95 of the question page, in milliseconds. */
  readonly before: number;
  readonly meanwhile: number;
  readonly memory: { readonly before: number; readonly most: number };
}

function report(results: Results): void {
  const { members, told, twice, seconds, before, meanwhile, memory } = results;
  const slowdown = meanwhile / before;
  const ok = seconds <= LIMITS.seconds && slowdown <= LIMITS.slowdown;
  console.table({
    cores: cpus().length,
    'load of the machine': loadavg()[0]?.toFixed(1),
    'members, the author among them': members,
    'inbox rows': told,
    'told twice': twice,
    'seconds until the last': seconds.toFixed(1),
    'rows a second': Math.round(told / seconds),
    'question page p95 before, ms': before.toFixed(1),
    'question page p95 meanwhile, ms': meanwhile.toFixed(1),
    'times as slow': slowdown.toFixed(2),
    'worker before, MB': memory.before.toFixed(0),
    'worker at most, MB': memory.most.toFixed(0),
  });
  console.log(
    `${ok ? 'within' : 'OVER'} ${LIMITS.seconds} s and ${LIMITS.slowdown} times the p95 before`,
  );
}
