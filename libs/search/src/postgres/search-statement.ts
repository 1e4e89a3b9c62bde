import type { Wanted } from '@colloquy/domain/search';
import type { SearchOrder } from '@colloquy/domain/vocabulary';
import { SEARCH_DEPTH } from '@colloquy/domain/vocabulary';
import type { EngineQuery, Filters } from '../engine/search-engine.ts';
import type { Analysis } from './analysis.ts';
import { isMark, LEXEME, MARKS } from './marks.ts';

/** Postings read for one word, heaviest first; what comes after them adds little to any score. */
const POSTINGS_MAX = 2_000;
/** A match far down in a long thread counts as a light posting. */
const UNPOSTED_SHARE = 0.2;
/** With only some of the words, this many are as far as anybody looks. */
const ANY_WORD_MAX = 100;
/** Tags and years counted for refining; more do not fit beside the results. */
const FACETS_MAX = 20;
/** Threads whose words are compared with a phrase; each takes some hundredths of a millisecond. */
const CHECKED_MAX = 1_000;
/** Threads that are ordered and counted: one more than are shown, so that more is known of. */
const READ_MAX = SEARCH_DEPTH + 1;

/** ALL words must be there, or ANY of them will do. */
export type Matching = 'ALL' | 'ANY';

export interface SearchStatement {
  readonly text: string;
  readonly values: unknown[];
}

export interface SearchRow {
  readonly hits: readonly { readonly id: number; readonly key: number }[];
  readonly total: number;
  /** Whether everything that may fit was looked at. */
  readonly isWhole: boolean;
  readonly tags: readonly { readonly value: number; readonly count: number }[];
  readonly states: readonly { readonly value: string; readonly count: number }[];
  readonly years: readonly { readonly value: number; readonly count: number }[];
}

/** Makes the places of values while a text is put together. */
class Values {
  readonly all: unknown[] = [];
  place(value: unknown): string {
    return `$${this.all.push(value)}`;
  }
}

/**
 * One search: threads by the heaviest postings of the words, and when those are too few, threads
 * that hold the words by the index of words, which knows audiences, tags, states and people too.
 * Rights and filters are asked of each; then a page, a count and the facets, over at most
 * `SEARCH_DEPTH` threads. The text depends on the shape of the query alone, so there are few and
 * each is prepared once.
 */
export function searchStatement(
  query: EngineQuery,
  analysis: Analysis,
  matching: Matching,
  now: Date,
): SearchStatement {
  const values = new Values();
  const making = { values, matching };
  const key = keyOf(query.order, { values, analysis, now });
  const cursor = query.after
    ? `where (key, id) < (${values.place(query.after.key)}::float8, ${values.place(query.after.id)})`
    : '';
  const text = `with ${threadsThatFit(query, analysis, { ...making, key })}
  select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'key', key)), '[]')
            from (select id, key from fits ${cursor} order by key desc, id desc limit ${values.place(query.limit)}) page) as hits,
         (select count(*)::int from fits) as total,
         ${isWhole(query, analysis, matching)} as "isWhole",
         ${facet('tags', 'fits, unnest(tag_ids) value')},
         ${facet('states', 'fits, unnest(states) value')},
         ${facet('years', `fits, lateral (select extract(year from created_at at time zone 'UTC')::int) y(value)`)}`;
  return { text, values: values.all };
}

const facet = (name: string, from: string): string => `(
    select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count)), '[]') from (
      select value, count(*)::int as count from ${from}
       group by value order by count(*) desc, value desc limit ${FACETS_MAX}) each) as ${name}`;

/** Sums of rarity times impact, over the heaviest postings of each word. */
function scoredThreads({ words }: Analysis, values: Values): string {
  const entries = words.flatMap(({ termIds, weight }, place) =>
    termIds.map((termId) => ({ termId, weight, place })),
  );
  const lists = [
    values.place(entries.map((entry) => entry.termId)),
    values.place(entries.map((entry) => entry.weight)),
    values.place(entries.map((entry) => entry.place)),
  ];
  return `scored as materialized (
    select question_id, sum(impact * weight)::float8 as words, count(distinct place)::int as found
      from unnest(${lists[0]}::int[], ${lists[1]}::float8[], ${lists[2]}::int[]) w(term_id, weight, place)
     cross join lateral (select question_id, impact from search_posting
                          where term_id = w.term_id order by impact desc limit ${POSTINGS_MAX}) best
     group by question_id)`;
}

/** False when there were more candidates than were compared with a phrase. */
const isWhole = (query: EngineQuery, analysis: Analysis, matching: Matching): string =>
  query.order === 'RELEVANCE' && analysis.words.length > 0 && matching === 'ALL'
    ? `(select count(*) from candidates) < ${CHECKED_MAX}`
    : 'true';

interface Making {
  readonly values: Values;
  readonly matching: Matching;
}

const NOTHING_ASKED: Analysis = {
  ...{ words: [], excluded: [], phrases: [], excludedPhrases: [], threads: 0, notes: [] },
};

interface MakingRows extends Making {
  readonly key: string;
}

/** `fits`: at most `READ_MAX` threads in order, with what facets are counted from. */
function threadsThatFit(query: EngineQuery, analysis: Analysis, making: MakingRows): string {
  const { key, matching, values } = making;
  const hasWords = analysis.words.length > 0;
  if (query.order === 'RELEVANCE' && hasWords) {
    const parts = [`${scoredThreads(analysis, values)}`];
    // Postings know no places: for words in titles the index of words is all that is asked.
    const isHeavy = !query.isTitleOnly;
    parts.push(`heavy as materialized (${heavyThreads(query, analysis, making)}
      ${isHeavy ? '' : 'limit 0'})`);
    if (matching === 'ALL') parts.push(...moreThreads(query, analysis, making));
    const both = matching === 'ANY' ? '' : 'union all select * from more';
    return `${parts.join(',\n  ')},
  fits as materialized (
    select * from (select * from heavy ${both}) each order by key desc, id desc limit ${READ_MAX})`;
  }
  const steps = walkSteps(query, analysis);
  if (steps !== null) return walkInOrder(query, analysis, { values, key, steps });
  const isInIndex = hasWords || analysis.phrases.length > 0 || marksOf(query.filters).length > 0;
  const rest = conditions(query, analysis, { values, isIndexed: isInIndex });
  const inOrder = `order by ${ORDER_BY[query.order]} limit ${READ_MAX}`;
  const found = isInIndex
    ? `search_thread t where ${indexed(query, analysis, values)} and ${rest}`
    : // Each course by itself: an index that begins with the course has the order in each alone.
      `unnest(${values.place([...query.scope.courseIds])}::int[]) c(id) cross join lateral (
      select * from search_thread t where t.course_id = c.id and ${rest} ${inOrder}) t`;
  return `fits as materialized (select ${columnsOf(key)} from ${found} ${inOrder})`;
}

/** A row looked at in order, its words with it, costs as much as this many of the index of words. */
const STEP_COST = 4;

/**
 * How many threads to walk in order for words that most threads have: twice as many as should hold
 * enough that fit. Null where fewer are put in order than would be walked, and for several courses,
 * which have no order in common.
 */
function walkSteps({ scope, order, isTitleOnly }: EngineQuery, analysis: Analysis): number | null {
  const { words, threads } = analysis;
  if (order === 'RELEVANCE' || isTitleOnly || words.length === 0 || scope.courseIds.length !== 1)
    return null;
  const share = words.reduce((all, word) => all * word.share, 1);
  const steps = READ_MAX / share;
  return steps * STEP_COST < threads * share ? Math.ceil(2 * steps) : null;
}

interface Walk {
  readonly values: Values;
  readonly key: string;
  readonly steps: number;
}

/** `fits` by a walk through the course in order; by the index of words when it ends with too few. */
function walkInOrder(query: EngineQuery, analysis: Analysis, { values, key, steps }: Walk): string {
  const inOrder = `order by ${ORDER_BY[query.order]} limit`;
  const fitting = `${indexed(query, analysis, values)} and ${conditions(query, analysis, { values, isIndexed: true })}`;
  return `walked as materialized (
    select ${columnsOf(key)} from (
      select * from search_thread t where t.course_id = ${values.place(query.scope.courseIds[0])}
       ${inOrder} ${values.place(steps)}) t
     where ${fitting} ${inOrder} ${READ_MAX}),
  found as (
    select ${columnsOf(key)} from search_thread t
     where ${fitting} and (select count(*) from walked) < ${READ_MAX} ${inOrder} ${READ_MAX}),
  fits as materialized (
    select * from walked where (select count(*) from walked) = ${READ_MAX} union all select * from found)`;
}

const columnsOf = (key: string): string =>
  `t.question_id as id, (${key})::float8 as key, t.tag_ids, t.states, t.created_at`;

/**
 * Threads that hold the words further down, when the heavy ones are too few. Phrases are compared
 * thread by thread, so those are read that hold the words, and no more than `CHECKED_MAX`.
 */
function moreThreads(
  query: EngineQuery,
  analysis: Analysis,
  { values, key }: MakingRows,
): string[] {
  const isChecked = analysis.phrases.length + analysis.excludedPhrases.length > 0;
  const byWords = isChecked ? { ...analysis, phrases: [], excludedPhrases: [] } : analysis;
  const texts = isChecked
    ? textConditions(query, { ...NOTHING_ASKED, ...phrasesOf(analysis) })
    : [];
  return [
    `candidates as materialized (
    select ${ROW}${isChecked ? ', t.words' : ''} from search_thread t
     where ${indexed(query, byWords, values)} and ${conditions(query, analysis, { values, isIndexed: true })}
       and (select count(*) from heavy) < ${READ_MAX}
       and not exists (select from heavy where heavy.id = t.question_id)
     limit ${isChecked ? CHECKED_MAX : READ_MAX})`,
    `more as (
    select ${columnsOf(key)} from candidates t left join scored s using (question_id)
     ${isChecked ? `where t.words @@ ${values.place(texts.join(' & '))}::tsquery` : ''})`,
  ];
}

/** What orders and facets need of a row; whole rows would be copied. */
const ROW = `t.question_id, t.trust, t.last_activity_at, t.created_at, t.score, t.tag_ids, t.states`;

const phrasesOf = ({ phrases, excludedPhrases }: Analysis) => ({ phrases, excludedPhrases });

/** Threads among the heaviest postings, with ALL the words or ANY of them. */
function heavyThreads(
  query: EngineQuery,
  analysis: Analysis,
  { values, matching, key }: MakingRows,
): string {
  const [among, limit] =
    matching === 'ANY'
      ? ['true', ANY_WORD_MAX]
      : [`s.found = ${values.place(analysis.words.length)}`, READ_MAX];
  const needed = matching === 'ANY' ? { ...analysis, words: [] } : analysis;
  return `select ${columnsOf(key)}
      from (select * from scored s where ${among} order by words desc limit ${limit}) s
      join search_thread t using (question_id)
     where ${conditions(query, needed, { values, isIndexed: false })}`;
}

/** Without words nothing is more relevant than what is new. */
const ORDER_BY: Record<SearchOrder, string> = {
  RELEVANCE: 't.created_at desc, t.question_id desc',
  NEWEST: 't.created_at desc, t.question_id desc',
  ACTIVE: 't.last_activity_at desc, t.question_id desc',
  HELPFUL: 't.score desc, t.question_id desc',
};

interface KeyFacts {
  readonly values: Values;
  readonly analysis: Analysis;
  readonly now: Date;
}

const YEAR_SECONDS = 31_536_000;

/** Freshness is mild: a tenth for what moved today, half of that after a year. */
function keyOf(order: SearchOrder, { values, analysis, now }: KeyFacts): string {
  if (order === 'HELPFUL') return 't.score';
  if (order === 'NEWEST') return 'extract(epoch from t.created_at) * 1000';
  if (order === 'ACTIVE') return 'extract(epoch from t.last_activity_at) * 1000';
  if (analysis.words.length === 0) return `t.trust * ${freshness(values.place(now))}`;
  const all = analysis.words.reduce((sum, { weight }) => sum + weight, 0);
  const floor = values.place(all * UNPOSTED_SHARE);
  return `(1 + coalesce(s.words, ${floor}::float8)) * t.trust * ${freshness(values.place(now))}`;
}

/** In floating point throughout: numeric arithmetic would take as long as all the rest. */
const freshness = (moment: string): string =>
  `(1 + 0.1::float8 / (1 + greatest(0::float8,
    extract(epoch from ${moment}::timestamptz - t.last_activity_at)::float8) / ${YEAR_SECONDS}::float8))`;

const quoted = (lexeme: string): string => `'${lexeme.replace(/(['\\])/gu, '$1$1')}'`;

/** Audiences, filters, words, phrases and exclusions: the index itself finds nothing else. */
function indexed(query: EngineQuery, analysis: Analysis, values: Values): string {
  const parts = [
    anyOf(query.scope.audiences),
    ...marksOf(query.filters),
    ...textConditions(query, analysis),
  ];
  return `t.words @@ ${values.place(parts.join(' & '))}::tsquery`;
}

const anyOf = (words: readonly string[]): string => `(${words.map(quoted).join(' | ')})`;

/** Filters that stand in the index of words; a filter for nothing at all is left to the rows. */
function marksOf(filters: Filters): string[] {
  const { tags, states, authors, lessons, askers } = filters;
  const sets: Wanted<readonly string[]>[] = [
    ...tags.map(({ value, isExcluded }) => ({ value: value.map(MARKS.tag), isExcluded })),
    ...states.map(({ value, isExcluded }) => ({ value: [MARKS.state(value)], isExcluded })),
    ...authors.map(({ value, isExcluded }) => ({ value: value.map(MARKS.author), isExcluded })),
    ...lessons.map(({ value, isExcluded }) => ({ value: value.map(MARKS.lesson), isExcluded })),
    ...askers.map(({ value, isExcluded }) => ({ value: [MARKS.asker(value)], isExcluded })),
  ];
  return sets
    .filter(({ value }) => value.length > 0)
    .map(({ value, isExcluded }) => `${isExcluded ? '!' : ''}${anyOf(value)}`);
}

/** Words of titles are in the index once more, by themselves: weights would be read thread by thread. */
function textConditions(query: EngineQuery, analysis: Analysis): string[] {
  const inPlace = query.isTitleOnly ? MARKS.titleWord : (lexeme: string) => lexeme;
  const inTitle = (phrase: string): string =>
    query.isTitleOnly ? phrase.replace(LEXEME, (all) => (isMark(all) ? all : `${all}:A`)) : phrase;
  return [
    ...analysis.words.map((word) => anyOf(word.lexemes.map(inPlace))),
    ...analysis.phrases.map(inTitle),
    ...analysis.excluded.map((word) => `!${anyOf(word.lexemes.map(inPlace))}`),
    ...analysis.excludedPhrases.map((phrase) => `!${phrase}`),
  ];
}

interface Asking {
  readonly values: Values;
  /** Whether the index of words has been asked already. */
  readonly isIndexed: boolean;
}

/** Rights first, then what the query asks besides what its words found. */
function conditions(query: EngineQuery, analysis: Analysis, { values, isIndexed }: Asking): string {
  const { scope } = query;
  const rights = [
    `t.course_id = any(${values.place([...scope.courseIds])}::int[])`,
    `t.audience && ${values.place([...scope.audiences])}::text[]`,
  ];
  const texts = !isIndexed && needsRecheck(query, analysis) ? textConditions(query, analysis) : [];
  const recheck =
    texts.length > 0 ? [`t.words @@ ${values.place(texts.join(' & '))}::tsquery`] : [];
  return [...rights, ...recheck, ...filterConditions(query.filters, values)].join(' and ');
}

/** Words alone are checked by how they were found. */
const needsRecheck = (query: EngineQuery, analysis: Analysis): boolean =>
  query.isTitleOnly ||
  analysis.phrases.length + analysis.excluded.length + analysis.excludedPhrases.length > 0;

function filterConditions(filters: Filters, values: Values): string[] {
  const { before, after } = filters;
  const list: string[] = [];
  const add = (condition: string, isExcluded = false): void =>
    void list.push(isExcluded ? `not coalesce((${condition}), false)` : condition);
  for (const { value, isExcluded } of filters.tags)
    add(`t.tag_ids && ${values.place([...value])}::int[]`, isExcluded);
  for (const { value, isExcluded } of filters.states)
    add(`${values.place(value)}::text = any(t.states)`, isExcluded);
  for (const { value, isExcluded } of filters.authors)
    add(`t.author_ids && ${values.place([...value])}::int[]`, isExcluded);
  for (const { value, isExcluded } of filters.lessons)
    add(`t.lesson_id = any(${values.place([...value])}::int[])`, isExcluded);
  for (const { value, isExcluded } of filters.askers)
    add(`t.asker_id = ${values.place(value)}`, isExcluded);
  for (const { value, isExcluded } of filters.followed)
    add(`t.question_id = any(${values.place([...value])}::int[])`, isExcluded);
  if (filters.onlyIds) add(`t.question_id = any(${values.place([...filters.onlyIds])}::int[])`);
  if (before) add(`t.created_at < ${values.place(before)}`);
  if (after) add(`t.created_at >= ${values.place(after)}`);
  if (filters.scoreAtLeast !== null) add(`t.score >= ${values.place(filters.scoreAtLeast)}`);
  if (filters.scoreAtMost !== null) add(`t.score <= ${values.place(filters.scoreAtMost)}`);
  return list;
}
