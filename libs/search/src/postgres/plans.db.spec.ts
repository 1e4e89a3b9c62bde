import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@colloquy/db';
import { parseSearch } from '@colloquy/domain/search';
import { SEARCH_DEPTH, type SearchOrder } from '@colloquy/domain/vocabulary';
import { aCourse, testDatabase, type TestDatabase } from '@colloquy/testing';
import type { EngineQuery, Filters } from '../engine/search-engine.ts';
import { NEXT_QUESTIONS, THREADS, THREADS_OF_POSTS } from '../indexing/documents.queries.ts';
import { CANDIDATES as SAVED_CANDIDATES, SAVED } from '../saved/saved.queries.ts';
import { ALIKE, STEMS } from './analysis.queries.ts';
import type { Analysis } from './analysis.ts';
import { searchStatement, type Matching, type SearchRow } from './search-statement.ts';
import { BY_WORDS, CANDIDATES } from './similar.queries.ts';
import { FINGERPRINTS, KNOWN } from './write.queries.ts';

const THREADS_MADE = 40_000;
const LARGE =
  /Seq Scan on (post|search_thread|search_term|search_posting|saved_search|saved_search_told)\b/u;

/** Threads with ten of two thousand words each, and what the adapter keeps of them. */
async function fill(database: Database, courseId: number, otherId: number): Promise<void> {
  const { dataSource } = database;
  const statements = [
    `insert into post (kind, course_id, number, title, slug, body_markdown, body_html, visibility, created_at, last_activity_at, score)
     select 'QUESTION', ${courseId}, n, 'q', 'q', '', '', 'COURSE', timestamptz '2020-01-01' + n * interval '1 minute',
            timestamptz '2020-01-01' + n * interval '1 minute', n % 50 from generate_series(1, ${THREADS_MADE}) n`,
    `insert into search_thread (question_id, course_id, audience, asker_id, author_ids, tag_ids, lesson_id, states, score,
       created_at, last_activity_at, trust, words, term_ids, impacts, meaning, fingerprint)
     select id, course_id, array['c:' || course_id], null, '{}', array[number % 200], null, '{ANSWERED}', score, created_at,
            last_activity_at, 1, array_to_tsvector(array['c:' || course_id, 't:' || number % 200, 'is:ANSWERED']
              || array['usual'] || array(select 'word' || (number * k) % 2000 from generate_series(1, 10) k)), '{}', '{}', null, 'x' from post`,
    `insert into search_term (course_id, lexeme, threads) select ${courseId}, 'word' || n, 200 from generate_series(0, 79999) n`,
    `insert into search_posting (term_id, impact, question_id)
     select t.id, 500 + q.number % 900, q.id from post q, generate_series(1, 10) k
       join search_term t on true where t.lexeme = 'word' || (q.number * k) % 2000 on conflict do nothing`,
    `insert into account (name, handle, created_at) select 'A', 'plans-' || n, now() from generate_series(1, 400) n`,
    `insert into saved_search (account_id, course_id, name, query, notifies, created_at)
     select a.id, case when n % 20 = 0 then ${courseId} else ${otherId} end, 'x', 'x', n % 2 = 0, now()
       from account a, generate_series(1, 50) n where a.handle like 'plans-%'`,
    `insert into saved_search_told (question_id, saved_search_ids)
     select id, array(select id from saved_search limit 2000) from post limit 1000`,
  ];
  for (const statement of statements) await dataSource.query(statement);
  await dataSource.query('analyze');
}

const noFilters: Filters = {
  ...{ tags: [], states: [], authors: [], lessons: [], askers: [], followed: [] },
  ...{ before: null, after: null, scoreAtLeast: null, scoreAtMost: null, onlyIds: null },
};

describe('in a large course', () => {
  let test: TestDatabase;
  let courseId = 0;
  beforeAll(async () => {
    test = await testDatabase();
    courseId = (await aCourse(test.database)).id;
    await fill(test.database, courseId, (await aCourse(test.database)).id);
  }, 120_000);
  afterAll(() => test.drop());

  const planOf = async (text: string, values: unknown[]): Promise<string> => {
    const rows = await test.database.dataSource.query<Record<string, string>[]>(
      `explain (costs off) ${text}`,
      values,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  const genericPlanOf = async (text: string): Promise<string> => {
    const rows = await test.database.dataSource.query<Record<string, string>[]>(
      `explain (generic_plan, costs off) ${text}`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  const word = { lexemes: ['word7'], termIds: [8], weight: 2, share: 0.01 };
  const other = { lexemes: ['word9'], termIds: [10], weight: 2, share: 0.01 };
  const nothing: Analysis = {
    ...{ words: [], excluded: [], phrases: [], excludedPhrases: [] },
    ...{ threads: THREADS_MADE, notes: [] },
  };
  const two: Analysis = { ...nothing, words: [word, other] };

  interface Case {
    readonly analysis?: Analysis;
    readonly order?: SearchOrder;
    readonly filters?: Partial<Filters>;
    readonly matching?: Matching;
    readonly isTitleOnly?: boolean;
    readonly after?: EngineQuery['after'];
  }
  const statementOf = ({ analysis = two, matching = 'ALL', ...rest }: Case) => {
    const { terms } = parseSearch('word7 word9');
    const query: EngineQuery = {
      scope: { courseIds: [courseId], audiences: [`c:${courseId}`], stemmers: ['simple'] },
      ...{ terms, isTitleOnly: rest.isTitleOnly ?? false, order: rest.order ?? 'RELEVANCE' },
      filters: { ...noFilters, ...rest.filters },
      ...{ after: rest.after ?? null, limit: 21 },
    };
    return searchStatement(query, analysis, matching, new Date());
  };

  it.each<[string, Case]>([
    ['words', {}],
    ['some of the words', { matching: 'ANY' }],
    ['words in titles', { isTitleOnly: true }],
    ['a phrase', { analysis: { ...two, phrases: ["('word7' <-> 'word9')"] } }],
    ['an excluded word', { analysis: { ...two, excluded: [word] } }],
    ['a tag', { analysis: nothing, filters: { tags: [{ value: [7], isExcluded: false }] } }],
    ['words and a tag', { filters: { tags: [{ value: [7], isExcluded: false }] } }],
    ['words since a day', { filters: { after: new Date('2020-01-20') } }],
    ['one thread', { filters: { onlyIds: [1] }, order: 'NEWEST' }],
    ['a further page', { after: { key: 1, id: 1, basis: '' } }],
  ])('%s are looked for by the indexes of words and postings', async (_, each) => {
    const { text, values } = statementOf(each);
    expect(await planOf(text, values)).not.toMatch(LARGE);
  });

  it.each(['NEWEST', 'ACTIVE', 'HELPFUL'] as const)(
    'everything by %s walks its own index',
    async (order) => {
      const { text, values } = statementOf({ analysis: nothing, order });
      const plan = await planOf(text, values);
      expect(plan).toContain(`search_thread_${order.toLowerCase()}_idx`);
      expect(plan).not.toMatch(LARGE);
      const worded = statementOf({ order });
      expect(await planOf(worded.text, worded.values)).not.toMatch(LARGE);
    },
  );

  const usual = { lexemes: ['usual'], termIds: [], weight: 0.1, share: 1 };

  it('words of most threads in order are a walk that ends when it has enough', async () => {
    const { text, values } = statementOf({
      analysis: { ...nothing, words: [usual] },
      order: 'NEWEST',
    });
    const plan = await planOf(text, values);
    expect(plan).toContain('search_thread_newest_idx');
    const [row] = await test.database.query<SearchRow>(text, values);
    const [newest] = await test.database.query<{ id: number }>('select max(id) as id from post');
    expect(row?.hits[0]?.id).toBe(newest?.id);
    expect(row?.hits).toHaveLength(21);
    expect(row?.total).toBe(SEARCH_DEPTH + 1);
  });

  it('a walk that finds too few leaves the rest to the index of words', async () => {
    const analysis = { ...nothing, words: [usual, { ...word, share: 1 }] };
    const asked = { ...two, words: [usual, word] };
    const [walked, indexed] = await Promise.all(
      [analysis, asked].map((each) => {
        const { text, values } = statementOf({ analysis: each, order: 'NEWEST' });
        return test.database.query<SearchRow>(text, values);
      }),
    );
    expect(walked).toEqual(indexed);
    expect(walked?.[0]?.total).toBeGreaterThan(0);
  });

  it.each(
    Object.entries({ STEMS, ALIKE, BY_WORDS, CANDIDATES, FINGERPRINTS, KNOWN, NEXT_QUESTIONS }),
  )('the statement %s reads no large table from end to end', async (_, text) =>
    expect(await genericPlanOf(text)).not.toMatch(LARGE),
  );

  it.each(Object.entries({ THREADS, THREADS_OF_POSTS, SAVED, SAVED_CANDIDATES }))(
    'the statement %s finds its rows by their ids',
    async (_, text) => expect(await genericPlanOf(text)).not.toMatch(LARGE),
  );
});
