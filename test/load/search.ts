/*
 * `npm run bench:search`: how fast searching and indexing are on courses of several sizes, made of
 * words as frequent as in a language. Options: --sizes 10k,100k,1m. With MEILI_URL set, both adapters,
 * or the one that --adapter names. With --saved, a new post against many saved searches and nothing else.
 * Searches are what the search page asks of the API: page, snippets, count and facets.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { CourseAccessService } from '@colloquy/courses';
import { countStatements, createDataSource, Database } from '@colloquy/db';
import { STEMMERS } from '@colloquy/domain/search';
import { SystemClock } from '@colloquy/platform/clock';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { nobody } from '@colloquy/platform/viewer';
import { ThreadService } from '@colloquy/qa';
import type { SearchEngine } from '../../libs/search/src/engine/search-engine.ts';
import { FiltersService } from '../../libs/search/src/finding/filters.service.ts';
import { ScopeService } from '../../libs/search/src/finding/scope.service.ts';
import { SearchResolver } from '../../libs/search/src/finding/search.resolver.ts';
import { SearchService } from '../../libs/search/src/finding/search.service.ts';
import { IndexingService } from '../../libs/search/src/indexing/indexing.service.ts';
import { MeiliEngine } from '../../libs/search/src/meili/meili-engine.ts';
import { PostgresEngine } from '../../libs/search/src/postgres/postgres-engine.ts';
import { MatchingService } from '../../libs/search/src/saved/matching.service.ts';
import { NEEDS } from '../../libs/search/src/saved/saved.queries.ts';
import { percentile } from './relevance/figures.ts';
import { askedIn, type Asked } from './search/asked.ts';
import { fillWords, generate, PEOPLE, wordOf, WORDS } from './search/course.ts';
import { freshness } from './search/fresh.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10k,100k' },
    adapter: { type: 'string', default: '' },
    saved: { type: 'boolean', default: false },
  },
});
const sizeOf = (text: string): number =>
  Number.parseFloat(text) * (/m$/iu.test(text) ? 1_000_000 : /k$/iu.test(text) ? 1_000 : 1);

const QUERIES = 200;
/** For throughput: searches under way at once, and for how long. */
const AT_ONCE = 4;
const SECONDS = 10;
/** Questions a second that others ask meanwhile. */
const WRITES = [0, 5, 50];
/** Saved searches that tell of what is new, all in one course. */
const SAVED = 20_000;

const line = (name: string, figures: string): void =>
  void process.stdout.write(`  ${name.padEnd(30)}${figures}\n`);
const figuresOf = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(1)} ms  p95 ${percentile(times, 0.95).toFixed(1)} ms`;

interface Measured {
  readonly database: Database;
  readonly engine: SearchEngine;
  readonly slug: string;
  readonly courseId: number;
  readonly posts: number;
}

/** The search page's own query, without GraphQL around it. */
function pageOf({ database, engine, slug }: Measured) {
  const scopes = new ScopeService(database, new CourseAccessService(database, new SystemClock()));
  const filters = new FiltersService(database);
  const service = new SearchService(
    database,
    engine,
    scopes,
    filters,
    new ThreadService(database, new SystemClock()),
  );
  const resolver = new SearchResolver(database, service);
  return ({ query, order }: Asked) =>
    resolver.search(
      { viewer: nobody, loaders: new RequestLoaders() },
      { query, order, course: slug },
    );
}

async function measureSearches(of: Measured): Promise<void> {
  const search = pageOf(of);
  const kinds = await askedIn(of.database, of.courseId, QUERIES);
  for (const { name, searches } of kinds) {
    for (const each of searches.slice(0, 10)) await search(each);
    const times: number[] = [];
    const count = { statements: 0 };
    for (const each of searches) {
      const began = performance.now();
      await countStatements(count, () => search(each));
      times.push(performance.now() - began);
    }
    line(
      name,
      `${figuresOf(times)}  ${(count.statements / searches.length).toFixed(1)} statements`,
    );
  }
  const mixed = kinds.slice(1, 4).flatMap(({ searches }) => searches);
  const end = performance.now() + SECONDS * 1_000;
  let done = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < end) {
        const next = mixed[(done += 1) % mixed.length];
        if (next) await search(next);
      }
    }),
  );
  line(`two to five words, ${AT_ONCE} at once`, `${(done / SECONDS).toFixed(0)} searches a second`);
}

async function measureSimilar({ database, engine, courseId }: Measured): Promise<void> {
  const scope = { courseIds: [courseId], audiences: [`c:${courseId}`], stemmers: ['english'] };
  const rows = await database.query<{ title: string }>(
    `select title from post where course_id = $1 and kind = 'QUESTION' order by md5(id::text) limit $2`,
    [courseId, QUERIES],
  );
  const times: number[] = [];
  for (const { title } of rows) {
    const began = performance.now();
    await engine.similar({ scope, text: title, exceptId: null, limit: 5 });
    times.push(performance.now() - began);
  }
  line('similar, eight words', figuresOf(times));
}

async function measureFreshness(of: Measured, indexing: IndexingService): Promise<void> {
  const search = pageOf(of);
  const [two] = (await askedIn(of.database, of.courseId, QUERIES)).slice(1);
  let turn = 0;
  for (const writes of WRITES) {
    const { findable, gone } = await freshness({
      ...{ database: of.database, courseId: of.courseId, indexing, writes },
      finds: async (word) => (await search({ query: word, order: 'RELEVANCE' })).total > 0,
      search: async () =>
        search(two?.searches[(turn += 1) % QUERIES] ?? { query: 'a', order: 'NEWEST' }),
    });
    line(`until found, ${writes} writes a second`, figuresOf(findable));
    line(`until gone, ${writes} writes a second`, figuresOf(gone));
  }
}

/** Searches for two words each, as they are saved: as words are in texts, and rarer ones. */
const MIXES = [
  ['usual words', 1],
  ['rarer words', 300],
] as const;

/** Saves searches for words from a rank on; whoever saves one waits for the stemmers of each. */
async function saveSearches({ database, courseId }: Measured, fromRank: number): Promise<void> {
  const span = Math.log(WORDS / fromRank);
  const word = (): string => wordOf(Math.floor(fromRank * Math.exp(Math.random() * span)));
  const queries = Array.from({ length: SAVED }, () => `${word()} ${word()}`);
  const needsOf = async (query: string): Promise<string | null> => {
    const values = [[...new Set(query.split(' '))], [...STEMMERS]];
    return (await database.query<{ needs: string | null }>(NEEDS, values))[0]?.needs ?? null;
  };
  const needs: (string | null)[] = [];
  for (let at = 0; at < SAVED; at += AT_ONCE)
    needs.push(...(await Promise.all(queries.slice(at, at + AT_ONCE).map(needsOf))));
  await database.query(
    `insert into saved_search (account_id, course_id, name, query, notifies, created_at, needs, words_alone)
     select e.first + place % ${PEOPLE}, $1, query, query, true, timestamptz '2000-01-01', needs::tsquery, needs is not null
       from unnest($2::text[], $3::text[]) with ordinality q(query, needs, place),
            (select min(account_id)::int as first from enrolment where course_id = $1) e`,
    [courseId, queries, needs],
  );
  await database.dataSource.query('vacuum analyze');
}

/** What a new post costs where very many want to hear of what is new. */
async function measureMatching(of: Measured, indexing: IndexingService): Promise<void> {
  const { database, courseId } = of;
  const filters = new FiltersService(database);
  const matching = new MatchingService(database, of.engine, indexing, filters, new SystemClock());
  const posts = await database.query<{ id: number }>(
    `select id from post where course_id = $1 and kind = 'QUESTION' and hidden_at is null order by md5(id::text) limit 50`,
    [courseId],
  );
  for (const [name, fromRank] of MIXES) {
    await saveSearches(of, fromRank);
    const times: number[] = [];
    for (const { id } of posts) {
      const began = performance.now();
      await matching.match(courseId, id);
      times.push(performance.now() - began);
    }
    const [row] = await database.query<{ count: number }>(
      'select coalesce(sum(cardinality(saved_search_ids)), 0)::int as count from saved_search_told',
    );
    const each = ((row?.count ?? 0) / posts.length).toFixed(0);
    line(`${SAVED} saved, ${name}`, `${figuresOf(times)}  ${each} fit on average`);
    await database.query('delete from saved_search where course_id = $1', [courseId]);
    await database.query('delete from saved_search_told');
  }
}

const BYTES = `select (sum(pg_total_relation_size(t::regclass)) / 1048576)::int as mb
  from unnest(array['search_thread', 'search_term', 'search_posting', 'search_signature']) t`;

/** Fills the index, unless it is full already. */
async function measureBuilding(of: Measured, indexing: IndexingService): Promise<void> {
  const { database, engine, courseId, posts } = of;
  const [last] = await database.query<{ id: number }>(
    `select max(id)::int as id from post where course_id = $1 and kind = 'QUESTION' and hidden_at is null`,
    [courseId],
  );
  const isFull = (await engine.known([last?.id ?? 0])).size > 0;
  const began = performance.now();
  if (!isFull) await indexing.refreshCourse(courseId);
  const seconds = (performance.now() - began) / 1_000;
  await database.dataSource.query('vacuum analyze');
  const [bytes] = await database.query<{ mb: number }>(BYTES);
  const mb = engine instanceof MeiliEngine ? await engine.megabytes() : (bytes?.mb ?? 0);
  line('index', `${mb.toFixed(0)} MB in all`);
  if (!isFull) line('built', `at ${(posts / seconds).toFixed(0)} posts a second`);
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '';

async function measure(of: Measured): Promise<void> {
  const { database, engine, posts } = of;
  const indexing = new IndexingService(database, engine);
  process.stdout.write(`\n${engine.name}, ${posts} posts, load ${load()}\n`);
  if (!options.saved) {
    await measureBuilding(of, indexing);
    await measureSearches(of);
    await measureSimilar(of);
    await measureFreshness(of, indexing);
  }
  await measureMatching(of, indexing);
  line('load at the end', load());
}

async function main(): Promise<void> {
  const source = createDataSource({ url: process.env.DATABASE_URL ?? '' });
  const database = new Database(await source.initialize());
  await source.runMigrations();
  await fillWords(database);
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  const engines: SearchEngine[] = [new PostgresEngine(database, new SystemClock())];
  if (url !== undefined) engines.push(new MeiliEngine(database, { url, key, prefix: 'bench_' }));
  for (const size of options.sizes.split(',')) {
    const [posts, slug] = [sizeOf(size), `bench-${size}`];
    const courseId = await generate(database, slug, posts);
    for (const engine of engines.filter(({ name }) => name.startsWith(options.adapter)))
      await measure({ database, engine, slug, courseId, posts });
  }
  for (const engine of engines) if (engine instanceof MeiliEngine) await engine.drop();
  await database.close();
}

await main();
