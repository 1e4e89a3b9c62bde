/*
 * `npm run bench:relevance`: does what people mean come first? Every case is asked of the adapters
 * that can be reached (MEILI_URL for Meilisearch) and of plain baselines. Every second thread is
 * "held out": constants were chosen without looking at its cases. --set WORD: only sets so named.
 */
import { parseArgs } from 'node:util';
import { createDataSource, Database } from '@colloquy/db';
import { stemmerOf, suggestTags, TAG_NEIGHBOURS } from '@colloquy/domain/search';
import { SystemClock } from '@colloquy/platform/clock';
import { PostgresEngine } from '../../libs/search/src/postgres/postgres-engine.ts';
import type { Scope, SearchEngine } from '../../libs/search/src/engine/search-engine.ts';
import { IndexingService } from '../../libs/search/src/indexing/indexing.service.ts';
import { MeiliEngine } from '../../libs/search/src/meili/meili-engine.ts';
import { Bm25 } from './relevance/bm25.ts';
import {
  amongMany,
  type Case,
  type CaseSet,
  linkedQuestions,
  rephrasings,
  titlesOnly,
} from './relevance/cases.ts';
import { figuresOf, percentile } from './relevance/figures.ts';

const { values: options } = parseArgs({ options: { set: { type: 'string', default: '' } } });

const DEEP = 100;
/** Titles of a large course. */
const MANY = 25_000;

/** Places of threads, best first. */
type Ranker = (each: Case) => Promise<number[]> | number[];

async function fill(
  database: Database,
  slug: string,
  { threads, language }: CaseSet,
): Promise<Place> {
  const [course] = await database.query<{ id: number }>(
    `insert into course (slug, title, visibility, question_count, created_at)
     values ($1, $1, 'OPEN', $2, now()) returning id`,
    [slug, threads.length],
  );
  const courseId = course?.id ?? 0;
  const rows = threads.map(({ title, body }, place) => ({ title, body, number: place + 1 }));
  const made = await database.query<{ first: number }>(
    `with made as (
       insert into post (course_id, kind, body_markdown, body_html, number, title, slug, visibility, language, created_at, last_activity_at)
       select $1, 'QUESTION', r.body, '', r.number, r.title, 'q', 'COURSE', $3, now(), now()
         from jsonb_to_recordset($2::jsonb) r(title text, body text, number int) order by r.number
       returning id)
     select min(id) as first from made`,
    [courseId, JSON.stringify(rows), language],
  );
  const first = Number(made[0]?.first ?? 0);
  const answers = threads.flatMap(({ answers: list }, place) =>
    list.map((body) => ({ question: first + place, body })),
  );
  await database.query(
    `insert into post (course_id, kind, question_id, body_markdown, body_html, created_at)
     select $1, 'ANSWER', r.question, r.body, '', now() from jsonb_to_recordset($2::jsonb) r(question int, body text)`,
    [courseId, JSON.stringify(answers)],
  );
  await fillTags(
    database,
    courseId,
    threads.flatMap(({ tags }, place) => tags.map((name) => ({ name, question: first + place }))),
  );
  return { courseId, first };
}

async function fillTags(
  database: Database,
  courseId: number,
  tags: readonly { name: string; question: number }[],
): Promise<void> {
  await database.query(
    `with used as (select * from jsonb_to_recordset($2::jsonb) r(name text, question int)),
     made as (insert into tag (course_id, name, created_at) select distinct $1::int, name, now() from used returning id, name)
     insert into post_tag (post_id, tag_id) select distinct u.question, m.id from used u join made m using (name)`,
    [courseId, JSON.stringify(tags)],
  );
}

/** The course of a set, and its first question. */
interface Place {
  readonly courseId: number;
  readonly first: number;
}

const scopeOf = (courseId: number, { language }: CaseSet): Scope => ({
  ...{ courseIds: [courseId], audiences: [`c:${courseId}`], stemmers: [stemmerOf(language)] },
});

const engineRanker =
  (engine: SearchEngine, set: CaseSet, { courseId, first }: Place): Ranker =>
  async ({ text, self }) => {
    const hits = await engine.similar({
      scope: scopeOf(courseId, set),
      text,
      exceptId: self === null ? null : first + self,
      limit: DEEP,
    });
    return hits.map(({ questionId }) => questionId - first);
  };

const trigramRanker =
  (database: Database, courseId: number, first: number): Ranker =>
  async ({ text }) => {
    const rows = await database.query<{ id: number }>(
      `select id from post where course_id = $1 and kind = 'QUESTION'
        order by greatest(similarity(title, $2), word_similarity($2, title)) desc, id limit ${DEEP}`,
      [courseId, text],
    );
    return rows.map(({ id }) => id - first);
  };

const ownRanker =
  (database: Database, { language }: CaseSet, { courseId, first }: Place): Ranker =>
  async ({ text }) => {
    const rows = await database.query<{ id: number }>(
      `select question_id as id from search_thread, (select replace(plainto_tsquery($3::regconfig, $2)::text, '&', '|')::tsquery as any_word) q
        where course_id = $1 and words @@ any_word order by ts_rank_cd(words, any_word, 1) desc, question_id limit ${DEEP}`,
      [courseId, text, stemmerOf(language)],
    );
    return rows.map(({ id }) => id - first);
  };

async function measure(name: string, { cases }: CaseSet, rank: Ranker): Promise<void> {
  const ranks: { rank: number; isHeldOut: boolean }[] = [];
  const times: number[] = [];
  for (const each of cases) {
    const began = performance.now();
    const places = (await rank(each)).filter((place) => place !== each.self);
    times.push(performance.now() - began);
    const at = places.indexOf(each.place);
    ranks.push({ rank: at < 0 ? Infinity : at + 1, isHeldOut: each.place % 2 === 1 });
  }
  const line = (which: string, list: typeof ranks): string => {
    const { hit1, hit5, hit10, mrr } = figuresOf(list.map(({ rank: one }) => one));
    return `${which} ${[hit1, hit5, hit10, mrr].map((figure) => figure.toFixed(3)).join('  ')}`;
  };
  const all = line('', ranks);
  const held = line(
    '| held out',
    ranks.filter(({ isHeldOut }) => isHeldOut),
  );
  process.stdout.write(
    `  ${name.padEnd(34)}${all}  ${held}  | p50 ${percentile(times, 0.5).toFixed(1)} ms p95 ${percentile(times, 0.95).toFixed(1)} ms\n`,
  );
}

/** Whether one of a thread's own tags is among the first three that its title and text suggest. */
async function measureTags(
  set: CaseSet,
  engine: SearchEngine,
  { courseId, first }: Place,
): Promise<void> {
  const { threads } = set;
  const names = [...new Set(threads.flatMap(({ tags }) => tags))];
  if (names.length === 0) return;
  const used = Map.groupBy(
    threads.flatMap(({ tags }) => tags),
    (name) => name,
  );
  const common = names.toSorted((a, b) => (used.get(b)?.length ?? 0) - (used.get(a)?.length ?? 0));
  const byUse = threads.filter(({ tags }) =>
    common.slice(0, 3).some((name) => tags.includes(name)),
  );
  const known = names.map((name, id) => ({ id, names: [name], questionCount: 1 }));
  let [right, recalled] = [0, 0];
  for (const [place, { title, body, tags }] of threads.entries()) {
    const hits = await engine.similar({
      scope: scopeOf(courseId, set),
      text: `${title} ${body.slice(0, 500)}`,
      exceptId: first + place,
      limit: TAG_NEIGHBOURS,
    });
    const neighbours = hits.map(({ questionId, score }) => ({
      score,
      tagIds: (threads[questionId - first]?.tags ?? []).map((name) => names.indexOf(name)),
    }));
    const suggested = suggestTags(`${title} ${body}`, known, neighbours).slice(0, 3);
    const true3 = suggested.filter((tag) => tags.includes(tag.names[0] ?? '')).length;
    if (true3 > 0) right += 1;
    recalled += true3 / Math.max(1, tags.length);
  }
  const share = (count: number): string => (count / threads.length).toFixed(3);
  process.stdout.write(
    `  tags: a true one is among the first three for ${share(right)} of ${threads.length} questions ` +
      `(the three most used: ${share(byUse.length)}); share of the true ones: ${share(recalled)}\n`,
  );
}

/** From which share of words in common, or nearness in meaning, the likest thread is a duplicate. */
const PROPOSED_FROM: readonly (readonly [number, number])[] = [
  [0.3, 0.6],
  [0.4, 0.7],
  [0.5, 0.75],
  [0.5, 0.8],
  [0.6, 0.85],
];

/** Of the pairs that would be proposed to reviewers: how many did people close, or link at all? */
async function measureProposals(
  set: CaseSet,
  engine: SearchEngine,
  { courseId, first }: Place,
): Promise<void> {
  const { threads, duplicates, cases } = set;
  if (duplicates.length === 0) return;
  const key = (a: number, b: number): string => `${Math.min(a, b)}:${Math.max(a, b)}`;
  const closed = new Set(duplicates.map(([a, b]) => key(a, b)));
  const linked = new Set(cases.map(({ self, place }) => key(self ?? -1, place)));
  const pairs = new Map<string, { wordShare: number; meaning: number }>();
  for (const [place, { title, body }] of threads.entries()) {
    const [hit] = await engine.similar({
      scope: scopeOf(courseId, set),
      ...{ text: `${title} ${body.slice(0, 300)}`, exceptId: first + place, limit: 1 },
    });
    if (!hit) continue;
    const { wordShare, meaning } = hit;
    pairs.set(key(place, hit.questionId - first), { wordShare, meaning: meaning ?? 0 });
  }
  for (const [words, near] of PROPOSED_FROM) {
    const proposed = [...pairs].filter(
      ([, each]) => each.wordShare >= words && each.meaning >= near,
    );
    const right = (known: ReadonlySet<string>): number =>
      proposed.filter(([pair]) => known.has(pair)).length;
    process.stdout.write(
      `  proposed from words ${words} and meaning ${near}: ${proposed.length} pairs, closed by people ${right(closed)} of ${closed.size}, linked ${right(linked)}\n`,
    );
  }
}

async function measureSet(database: Database, set: CaseSet, at: number): Promise<void> {
  process.stdout.write(`\n${set.name}: ${set.threads.length} threads, ${set.cases.length} cases\n`);
  process.stdout.write(`  ${''.padEnd(34)} hit@1  hit@5  hit@10 MRR\n`);
  const place = await fill(database, `set-${at}`, set);
  const { courseId, first } = place;
  const engine = new PostgresEngine(database, new SystemClock());
  await new IndexingService(database, engine).rebuild(() => undefined);
  await database.query('analyze');
  const titles = set.threads.map(({ title }) => title);
  const whole = set.threads.map(({ title, body, answers }) => [title, body, ...answers].join(' '));
  const [byTitle, byAll] = [new Bm25(titles), new Bm25(whole)];
  await measure('BM25 in memory, titles', set, ({ text }) => byTitle.rank(text));
  await measure('BM25 in memory, whole threads', set, ({ text }) => byAll.rank(text));
  // Read title by title: a second for each case where there are many.
  if (titles.length < MANY)
    await measure('trigrams of titles', set, trigramRanker(database, courseId, first));
  await measure("PostgreSQL's ts_rank_cd", set, ownRanker(database, set, place));
  await measure(`adapter ${engine.name}`, set, engineRanker(engine, set, place));
  await measureTags(set, engine, place);
  await measureProposals(set, engine, place);
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  if (url === undefined) {
    process.stdout.write('  adapter meilisearch was not measured, because MEILI_URL is unset\n');
    return;
  }
  const meili = new MeiliEngine(database, { url, key, prefix: `bench_${process.pid}_${at}_` });
  await new IndexingService(database, meili).rebuild(() => undefined);
  const name = `adapter ${meili.name} ${await meili.version()}`;
  await measure(name, set, engineRanker(meili, set, place));
  await meili.drop();
}

async function main(): Promise<void> {
  const [faq, ...sites] = [
    rephrasings(),
    linkedQuestions('quantumcomputing', 'en'),
    linkedQuestions('french-meta', 'fr'),
  ].filter((set) => set !== null);
  const others = sites.flatMap(({ threads }) => threads);
  const sets = faq ? [faq, ...sites].flatMap((set) => [set, titlesOnly(set)]) : [];
  const present = faq ? [...sets, amongMany(faq, others, MANY)] : [];
  if (present.length === 0) {
    process.stdout.write(
      'Nothing to measure: the data is not at hand (COLLOQUY_DATA names its folder).\n',
    );
    return;
  }
  const source = createDataSource({ url: process.env.DATABASE_URL ?? '' });
  const database = new Database(await source.initialize());
  await source.runMigrations();
  const asked = present.filter(({ name }) => name.includes(options.set));
  for (const [at, set] of asked.entries()) await measureSet(database, set, at);
  await database.close();
}

await main();
