/*
 * `npm run bench:search`: how fast searching and indexing are on courses of several sizes, made of
 * words as frequent as in a language (Zipf). Options: --sizes 10k,100k,1m
 */
import { parseArgs } from 'node:util';
import { createDataSource, Database } from '@colloquy/db';
import { SystemClock } from '@colloquy/platform/clock';
import { parseSearch } from '@colloquy/domain/search';
import { PostgresEngine } from '../../libs/search/src/postgres/postgres-engine.ts';
import type { EngineQuery, Scope } from '../../libs/search/src/engine/search-engine.ts';
import { IndexingService } from '../../libs/search/src/indexing/indexing.service.ts';
import { percentile } from './relevance/figures.ts';

const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '10k,100k' } },
});
const sizeOf = (text: string): number =>
  Number.parseFloat(text) * (/m$/iu.test(text) ? 1_000_000 : /k$/iu.test(text) ? 1_000 : 1);

/** Four answers to a question, as on Stack Exchange. */
const ANSWERS = 4;
/** Words of a large course; the rank of each is drawn so that rank 1 is as frequent as "the". */
const WORDS = 30_000;
const QUERIES = 200;

const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo wu za'.split(' ');
const wordOf = (rank: number): string => {
  let [left, word] = [rank + 16, ''];
  for (; left > 0; left = Math.floor(left / 16)) word += SYLLABLES[left % 16] ?? '';
  return word;
};
/** Inverse of the Zipf distribution, in SQL and here. */
const ZIPF_SQL = `floor(exp(random() * ln(${WORDS})))::int`;
const zipf = (): number => Math.floor(Math.exp(Math.random() * Math.log(WORDS)));

/** People, tags, years: what filters and facets go by. */
const PEOPLE = 2_000;
const TAGS = 200;
const YEARS = 3;

async function generate(database: Database, slug: string, posts: number): Promise<number> {
  const [known] = await database.query<{ id: number }>('select id from course where slug = $1', [
    slug,
  ]);
  if (known) return known.id;
  const questions = Math.ceil(posts / (ANSWERS + 1));
  const [course] = await database.query<{ id: number }>(
    `insert into course (slug, title, visibility, question_count, created_at) values ($1, $1, 'OPEN', $2, now()) returning id`,
    [slug, questions],
  );
  const courseId = course?.id ?? 0;
  for (const statement of COURSE) await database.dataSource.query(statement, [courseId]);
  for (const statement of POSTS) await database.dataSource.query(statement, [courseId, questions]);
  return courseId;
}

const text = (count: number, key: string): string =>
  `(select string_agg(word, ' ') from generate_series(1, ${count}) w join lateral (select ${ZIPF_SQL} + 0 * w + 0 * ${key} as rank offset 0) z on true join bench_word using (rank))`;

const COURSE = [
  `insert into account (name, handle, created_at)
   select 'Learner ' || i, 'bench-' || $1::int || '-' || i, now() from generate_series(1, ${PEOPLE}) i`,
  `insert into enrolment (course_id, account_id, role, state, created_at)
   select $1::int, id, 'LEARNER', 'ACTIVE', now() from account where handle like 'bench-' || $1::int || '-%'`,
  `insert into tag (course_id, name, created_at) select $1::int, 'concept-' || i, now() from generate_series(1, ${TAGS}) i`,
];

const SOMEBODY = (key: string): string =>
  `(select min(account_id) from enrolment where course_id = $1::int) + ${key} % ${PEOPLE}`;

const POSTS = [
  `insert into post (course_id, kind, author_id, body_markdown, body_html, number, title, slug, visibility, created_at, last_activity_at, score, answer_count)
   select $1::int, 'QUESTION', ${SOMEBODY('i')}, ${text(60, 'i')}, '', i, ${text(8, 'i')}, 'q', 'COURSE',
          now() - i * interval '${YEARS} years' / $2::int, now() - i * interval '${YEARS} years' / $2::int, i % 12, ${ANSWERS}
     from generate_series(1, $2::int) i`,
  `insert into post_tag (post_id, tag_id, position)
   select q.id, t.first + floor(exp(random() * ln(${TAGS})))::int - 1, 0
     from post q, (select min(id) as first from tag where course_id = $1::int) t
    where q.course_id = $1::int and q.kind = 'QUESTION' and $2::int > 0
   union
   select q.id, t.first + floor(random() * ${TAGS})::int, 0
     from post q, (select min(id) as first from tag where course_id = $1::int) t
    where q.course_id = $1::int and q.kind = 'QUESTION'`,
  `insert into post (course_id, kind, question_id, author_id, body_markdown, body_html, created_at)
   select $1::int, 'ANSWER', q.id, ${SOMEBODY('(q.id + a)')}, ${text(60, 'q.id')}, '', now()
     from post q, generate_series(1, ${ANSWERS}) a where q.course_id = $1::int and q.kind = 'QUESTION' and $2::int > 0`,
  `update post q set accepted_answer_id = a.id from post a
    where q.course_id = $1::int and a.question_id = q.id and a.id % 13 = 0 and $2::int > 0`,
];

async function timed(count: number, work: (index: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    await work(index);
    times.push(performance.now() - began);
  }
  return `p50 ${percentile(times, 0.5).toFixed(1)} ms  p95 ${percentile(times, 0.95).toFixed(1)} ms`;
}

const queryFor = (scope: Scope, typed: string): EngineQuery => {
  const { terms, isTitleOnly } = parseSearch(typed);
  const none = { authorIds: null, lessonIds: null, asker: null, followed: null };
  const filters = {
    ...{ tags: [], states: [], ...none, before: null, after: null },
    ...{ scoreAtLeast: null, scoreAtMost: null, onlyIds: null },
  };
  return { scope, terms, isTitleOnly, filters, order: 'RELEVANCE', after: null, limit: 21 };
};

async function measure(database: Database, size: string): Promise<void> {
  const posts = sizeOf(size);
  const courseId = await generate(database, `bench-${size}`, posts);
  const engine = new PostgresEngine(database, new SystemClock());
  const indexing = new IndexingService(database, engine);
  const began = performance.now();
  await indexing.refreshCourse(courseId);
  const seconds = (performance.now() - began) / 1_000;
  await database.dataSource.query('analyze');
  const [bytes] = await database.query<{ mb: number }>(
    `select (sum(pg_total_relation_size(t::regclass)) / 1048576)::int as mb
       from unnest(array['search_thread', 'search_term', 'search_posting', 'search_signature']) t`,
  );
  const scope = { courseIds: [courseId], audiences: [`c:${courseId}`], stemmers: ['english'] };
  const typed = (words: number): string =>
    Array.from({ length: words }, () => wordOf(zipf())).join(' ');
  const line = (name: string, figures: string): void =>
    void process.stdout.write(`  ${name.padEnd(30)}${figures}\n`);
  process.stdout.write(`\n${size} posts\n`);
  line('index', `${bytes?.mb ?? 0} MB in all, built at ${(posts / seconds).toFixed(0)} posts/s`);
  line('search, two words', await timed(QUERIES, () => engine.search(queryFor(scope, typed(2)))));
  line('search, four words', await timed(QUERIES, () => engine.search(queryFor(scope, typed(4)))));
  line('search, one word', await timed(QUERIES, () => engine.search(queryFor(scope, typed(1)))));
  line(
    'similar, eight words',
    await timed(QUERIES, () => engine.similar({ scope, text: typed(8), exceptId: null, limit: 5 })),
  );
  const ids = await database.query<{ id: number }>(
    `select id from post where course_id = $1 and kind = 'QUESTION' order by id limit 50`,
    [courseId],
  );
  line(
    'written until findable',
    await timed(ids.length, async (index) => {
      const id = ids[index]?.id ?? 0;
      await database.query('update post set version = version + 1 where id = $1', [id]);
      await indexing.refresh([id]);
    }),
  );
}

async function main(): Promise<void> {
  const source = createDataSource({ url: process.env.DATABASE_URL ?? '' });
  const database = new Database(await source.initialize());
  await source.runMigrations();
  await source.query(`create table if not exists bench_word (rank int primary key, word text)`);
  await source.query(
    `insert into bench_word select * from unnest($1::int[], $2::text[]) on conflict do nothing`,
    [
      Array.from({ length: WORDS + 1 }, (_, rank) => rank),
      Array.from({ length: WORDS + 1 }, (_, rank) => wordOf(rank)),
    ],
  );
  for (const size of options.sizes.split(',')) await measure(database, size);
  await database.close();
}

await main();
