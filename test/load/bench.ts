/*
 * `npm run bench`: a stack of its own on loopback, courses of several sizes, a table and a JSON
 * file. Options: --sizes 10k,100k,1m  --seconds 5  --concurrency 8  --out FILE
 * With --lighthouse: Lighthouse's scores of three pages instead.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { buildAll } from '../../infra/local/build-all.ts';
import { ROOT } from '../../infra/local/paths.ts';
import { anyFreePort } from '../../infra/local/ports.ts';
import { startPostgres, wipePostgres } from '../../infra/local/postgres.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { ApiClient } from '../support/api-client.ts';
import { FLOOR_QUERY } from './floor.ts';
import { type GeneratedCourse, generateCourse } from './generate.ts';
import { runLighthouse } from './lighthouse.ts';
import { type Answer, type Figures, measure, send, type Shot } from './measure.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10k,100k' },
    seconds: { type: 'string', default: '5' },
    concurrency: { type: 'string', default: '8' },
    out: { type: 'string', default: '.data/bench.json' },
    lighthouse: { type: 'boolean', default: false },
  },
});

interface Row extends Figures {
  readonly posts: number;
  readonly scenario: string;
  readonly statements: number | null;
}

const sizeOf = (text: string): number =>
  Number.parseFloat(text) * (/m$/i.test(text) ? 1_000_000 : /k$/i.test(text) ? 1_000 : 1);

const load = {
  concurrency: Number(options.concurrency),
  seconds: Number(options.seconds),
  warmUpSeconds: 2,
};

const documents = JSON.parse(
  readFileSync(join(ROOT, 'libs/graphql-schema/persisted-documents.json'), 'utf8'),
) as Record<string, string>;

/** The web's own document of an operation, by name. */
function persisted(operation: string): { sha256Hash: string; operationName: string } {
  const found = Object.entries(documents).find(([, text]) =>
    new RegExp(`(query|mutation) ${operation}\\b`).test(text),
  );
  if (!found) throw new Error(`The web has no operation ${operation}.`);
  return { sha256Hash: found[0], operationName: operation };
}

interface World {
  readonly stack: Stack;
  readonly course: GeneratedCourse;
  readonly person: ApiClient;
  readonly floorUrl: string;
}

function graphql({ stack, person }: World, body: object): Shot {
  return {
    url: `${stack.apiUrl}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: person.cookie },
    body: JSON.stringify(body),
  };
}

const byName = (operation: string, variables: object): object => ({
  operationName: operation,
  variables,
  extensions: { persistedQuery: { version: 1, sha256Hash: persisted(operation).sha256Hash } },
});

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id number } }`;
const ANSWER = `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`;
const VOTE = `mutation ($post: ID!, $value: VoteValue) { vote(postId: $post, value: $value) { id score } }`;
const BODY =
  'I computed it twice, by hand and in R, and $\\bar{x}$ differs from the worked example.';

function scenarios(
  world: World,
  firstPost: number,
  questions: number,
): Record<string, (index: number) => Shot> {
  const { course, stack, person, floorUrl } = world;
  const page = { course: course.slug, number: course.questionNumber };
  const question = { ...page, order: 'TRUST', place: `answer:${course.questionNumber}` };
  const web = (path: string): Shot => ({
    url: `${stack.webUrl}${path}`,
    headers: { cookie: person.cookie },
  });
  const somePost = (index: number): string => String(firstPost + ((index * 7_919) % questions));
  return {
    'floor: question page, bare http + pg': () => ({
      url: `${floorUrl}/${course.slug}/${course.questionNumber}`,
    }),
    "GraphQL: question page, the floor's fields": () =>
      graphql(world, { query: FLOOR_QUERY, variables: page }),
    "GraphQL: question page, the web's document": () =>
      graphql(world, byName('QuestionPage', question)),
    'GraphQL: list page': () =>
      graphql(
        world,
        byName('QuestionList', { course: course.slug, first: 20, order: 'NEWEST', filter: 'ALL' }),
      ),
    // All reads before the writes, whose jobs keep the worker busy for a while afterwards.
    'web: question page': () =>
      web(`/c/${course.slug}/q/${course.questionNumber}/why-does-the-sample-mean-change`),
    'web: list page': () => web(`/c/${course.slug}`),
    'GraphQL: vote': (index) =>
      graphql(world, {
        query: VOTE,
        variables: { post: somePost(index), value: index % 2 ? 'HELPFUL' : null },
      }),
    'GraphQL: answer': (index) =>
      graphql(world, {
        query: ANSWER,
        variables: { input: { questionId: somePost(index), body: `${BODY} ${index}` } },
      }),
    'GraphQL: ask': (index) =>
      graphql(world, {
        query: ASK,
        variables: {
          input: {
            course: course.slug,
            title: `Why does group ${index} differ so much?`,
            body: BODY,
            tags: ['concept-1'],
          },
        },
      }),
  };
}

const good = (answer: Answer): boolean =>
  answer.status === 200 && !answer.body.startsWith('{"errors"');

async function run(scenario: string, next: (index: number) => Shot, posts: number): Promise<Row> {
  const probe = await send(next(1_000_003));
  if (!good(probe))
    throw new Error(`${scenario} answers ${probe.status}: ${probe.body.slice(0, 400)}`);
  const counted = Number(probe.headers['x-sql-statements']);
  const figures = await measure(next, good, load);
  return {
    posts,
    scenario,
    statements: scenario.startsWith('floor') ? 1 : counted || null,
    ...figures,
  };
}

/** Same answer from both, or the comparison means nothing. */
async function assertSame(world: World): Promise<void> {
  const floor = await send({
    url: `${world.floorUrl}/${world.course.slug}/${world.course.questionNumber}`,
  });
  const variables = { course: world.course.slug, number: world.course.questionNumber };
  const api = await send(graphql(world, { query: FLOOR_QUERY, variables }));
  const inOrder = (text: string): unknown => {
    const { data } = JSON.parse(text) as {
      data: { course: { question: { answers: { id: string }[] } } };
    };
    data.course.question.answers.sort((a, b) => Number(a.id) - Number(b.id));
    return JSON.stringify(sortedKeys(data));
  };
  if (inOrder(floor.body) !== inOrder(api.body))
    throw new Error(
      `Floor and API differ:\n${String(inOrder(floor.body))}\n${String(inOrder(api.body))}`,
    );
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, each]) => [key, sortedKeys(each)]),
  );
}

async function signedIn(stack: Stack, slug: string): Promise<ApiClient> {
  const person = new ApiClient(stack.apiUrl);
  const input = {
    name: 'Reader',
    email: `reader-${slug}@example.org`,
    password: 'walks by the river',
  };
  await person.data(
    `mutation ($input: SignUpInput!) { signUp(input: $input) { mustConfirmEmail } }`,
    { input },
  );
  await person.data(`mutation { joinCourse(course: "${slug}") { id } }`);
  return person;
}

async function startFloor(
  databaseUrl: string,
  person: ApiClient,
): Promise<{ url: string; process: ChildProcess }> {
  const port = await anyFreePort();
  const token = person.cookie.split('=')[1] ?? '';
  const hash = createHash('sha256').update(token).digest('hex');
  const process_ = spawn(
    process.execPath,
    [join(ROOT, 'test/load/floor.ts'), databaseUrl, String(port), hash],
    { stdio: 'inherit' },
  );
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(url).then(
      () => true,
      () => false,
    ))
  );
  return { url, process: process_ };
}

async function benchSize(posts: number): Promise<Row[]> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'colloquy-bench-'));
  const postgres = await startPostgres({ dataDir: folder, name: 'colloquy' });
  const stack = await startStack({
    databaseUrl: postgres.url,
    // As it is run: the libraries check more in development.
    env: {
      NODE_ENV: 'production',
      SIGN_UP_CONFIRMS_EMAIL: 'false',
      LOG_LEVEL: 'warn',
      DB_POOL_SIZE: '10',
    },
  });
  try {
    const slug = `bench-${posts}`;
    const course = await generateCourse(postgres.url, slug, posts);
    process.stdout.write(`\n${posts} posts made in ${course.seconds.toFixed(1)} s\n`);
    const person = await signedIn(stack, slug);
    const floor = await startFloor(postgres.url, person);
    const world = { stack, course, person, floorUrl: floor.url };
    try {
      return await runAll(world, postgres.url);
    } finally {
      floor.process.kill();
    }
  } finally {
    await stack.stop();
    await postgres.stop();
    await wipePostgres(folder);
  }
}

async function runAll(world: World, databaseUrl: string): Promise<Row[]> {
  await assertSame(world);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: found } = await client.query<{ first: number; questions: string }>(
    `select min(id) as first, count(*) as questions from post where kind = 'QUESTION'`,
  );
  await client.end();
  const plan = scenarios(world, found[0]?.first ?? 1, Number(found[0]?.questions ?? 1));
  const rows: Row[] = [];
  for (const [scenario, next] of Object.entries(plan)) {
    const row = await run(scenario, next, world.course.posts);
    rows.push(row);
    process.stdout.write(`${line(row)}\n`);
  }
  return rows;
}

const line = (row: Row): string =>
  [
    String(row.posts).padStart(9),
    row.scenario.padEnd(44),
    String(row.statements ?? '–').padStart(4),
    row.perSecond.toFixed(0).padStart(7),
    row.p50.toFixed(2).padStart(8),
    row.p95.toFixed(2).padStart(8),
    row.p99.toFixed(2).padStart(8),
    String(row.failures).padStart(5),
  ].join(' ');

await buildAll('inherit');
if (options.lighthouse) {
  await runLighthouse();
  process.exit();
}
process.stdout.write(
  `${cpus().length} cores, ${load.concurrency} requests at once for ${load.seconds} s each\n`,
);
process.stdout.write(
  '    posts scenario                                      SQL   req/s      p50      p95      p99  bad\n',
);
const rows: Row[] = [];
for (const size of options.sizes.split(',')) rows.push(...(await benchSize(sizeOf(size))));
writeFileSync(options.out, JSON.stringify({ cores: cpus().length, ...load, rows }, null, 2));
process.stdout.write(`\nWritten to ${options.out}\n`);
