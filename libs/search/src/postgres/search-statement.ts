import type { SearchOrder } from '@colloquy/domain/vocabulary';
import { SEARCH_DEPTH } from '@colloquy/domain/vocabulary';
import type { EngineQuery, Filters } from '../engine/search-engine.ts';
import type { Analysis } from './analysis.ts';

/** Postings read for one word, heaviest first; what comes after them adds little to any score. */
const POSTINGS_MAX = 2_000;
/** A match far down in a long thread counts as a light posting. */
const UNPOSTED_SHARE = 0.2;
/** With only some of the words, this many are as far as anybody looks. */
const ANY_WORD_MAX = 100;
/** Tags and years counted for refining; more do not fit beside the results. */
const FACETS_MAX = 20;

/** ALL words must be there, or ANY of them will do. */
export type Matching = 'ALL' | 'ANY';

export interface SearchStatement {
  readonly text: string;
  readonly values: unknown[];
}

export interface SearchRow {
  readonly hits: readonly { readonly id: number; readonly key: number }[];
  readonly total: number;
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
 * One search: threads that hold the words (by the index of words, which holds the audiences too)
 * and the heaviest by their postings, then rights and filters, then a page, a count and the facets.
 * The text depends on the shape of the query alone, so there are few and each is prepared once.
 */
export function searchStatement(
  query: EngineQuery,
  analysis: Analysis,
  matching: Matching,
  now: Date,
): SearchStatement {
  const values = new Values();
  const scored = scoredThreads(analysis, values);
  const fits = conditions(query, analysis, { values, matching });
  const key = keyOf(query.order, { values, analysis, now });
  const cursor = query.after
    ? `where (key, id) < (${values.place(query.after.key)}::float8, ${values.place(query.after.id)})`
    : '';
  const text = `with ${scored},
  matched as (${matchedThreads(query, analysis, { values, matching, fits })}),
  fits as materialized (
    select t.question_id as id, (${key})::float8 as key, t.tag_ids, t.states, t.created_at
      from matched m join search_thread t on t.question_id = m.question_id
      left join scored s on s.question_id = t.question_id
     where ${fits}
     order by 2 desc, 1 desc limit ${SEARCH_DEPTH + 1}
  )
  select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'key', key)), '[]')
            from (select id, key from fits ${cursor} order by key desc, id desc limit ${values.place(query.limit)}) page) as hits,
         (select count(*)::int from fits) as total,
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

interface Making {
  readonly values: Values;
  readonly matching: Matching;
}

function matchedThreads(
  query: EngineQuery,
  analysis: Analysis,
  { values, matching, fits }: Making & { readonly fits: string },
): string {
  const heaviest = `select question_id from scored`;
  if (matching === 'ANY') return `${heaviest} order by words desc limit ${ANY_WORD_MAX}`;
  const order = ORDER_BY[query.order === 'RELEVANCE' ? 'NEWEST' : query.order];
  const isBare = analysis.words.length === 0 && analysis.phrases.length === 0;
  if (isBare)
    return `select t.question_id from search_thread t where ${fits} order by ${order} limit ${SEARCH_DEPTH + 1}`;
  const indexed = `t.words @@ ${values.place(wordsQuery(query, analysis))}::tsquery`;
  if (query.order !== 'RELEVANCE')
    return `select t.question_id from search_thread t where ${indexed} and ${fits} order by ${order} limit ${SEARCH_DEPTH + 1}`;
  return `(select t.question_id from search_thread t where ${indexed} limit ${2 * SEARCH_DEPTH})
    union (${heaviest} where found = ${values.place(analysis.words.length)} order by words desc limit ${SEARCH_DEPTH})`;
}

const ORDER_BY: Record<Exclude<SearchOrder, 'RELEVANCE'>, string> = {
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
  const all = analysis.words.reduce((sum, { weight }) => sum + weight, 0);
  const floor = values.place(all * UNPOSTED_SHARE);
  const moment = values.place(now);
  return `(1 + coalesce(s.words, ${floor}::float8)) * t.trust
    * (1 + 0.1 / (1 + greatest(0, extract(epoch from ${moment}::timestamptz - t.last_activity_at)) / ${YEAR_SECONDS}))`;
}

const quoted = (lexeme: string): string => `'${lexeme.replace(/(['\\])/gu, '$1$1')}'`;

/** Words, phrases and exclusions, and the audiences: the index itself finds nothing else. */
function wordsQuery(query: EngineQuery, analysis: Analysis): string {
  const audiences = query.scope.audiences.map(quoted).join(' | ');
  return [`(${audiences})`, ...textConditions(query, analysis)].join(' & ');
}

function textConditions(query: EngineQuery, analysis: Analysis): string[] {
  const place = query.isTitleOnly ? ':A' : '';
  const anyOf = (lexemes: readonly string[]): string =>
    `(${lexemes.map((lexeme) => `${quoted(lexeme)}${place}`).join(' | ')})`;
  const inTitle = (phrase: string): string =>
    place === '' ? phrase : phrase.replace(/'((?:[^']|'')*)'/gu, `'$1'${place}`);
  return [
    ...analysis.words.map((word) => anyOf(word.lexemes)),
    ...analysis.phrases.map(inTitle),
    ...analysis.excluded.map((word) => `!${anyOf(word.lexemes)}`),
    ...analysis.excludedPhrases.map((phrase) => `!${phrase}`),
  ];
}

/** Rights first, then what the query asks besides the words that ANY lets be missing. */
function conditions(query: EngineQuery, analysis: Analysis, { values, matching }: Making): string {
  const { scope } = query;
  const rights = [
    `t.course_id = any(${values.place([...scope.courseIds])}::int[])`,
    `t.audience && ${values.place([...scope.audiences])}::text[]`,
  ];
  const needed = { ...analysis, words: matching === 'ANY' ? [] : analysis.words };
  const texts = needsRecheck(query, needed) ? textConditions(query, needed) : [];
  const recheck =
    texts.length > 0 ? [`t.words @@ ${values.place(texts.join(' & '))}::tsquery`] : [];
  return [...rights, ...recheck, ...filterConditions(query.filters, values)].join(' and ');
}

/** Words alone are checked by how they were found. */
const needsRecheck = (query: EngineQuery, analysis: Analysis): boolean =>
  query.isTitleOnly ||
  analysis.phrases.length + analysis.excluded.length + analysis.excludedPhrases.length > 0;

function filterConditions(filters: Filters, values: Values): string[] {
  const { authorIds, lessonIds, asker, followed, before, after } = filters;
  const list: string[] = [];
  const add = (condition: string, isExcluded = false): void =>
    void list.push(isExcluded ? `not coalesce((${condition}), false)` : condition);
  for (const { value, isExcluded } of filters.tags)
    add(`t.tag_ids && ${values.place([...value])}::int[]`, isExcluded);
  for (const { value, isExcluded } of filters.states)
    add(`${values.place(value)}::text = any(t.states)`, isExcluded);
  if (authorIds) add(`t.author_ids && ${values.place([...authorIds])}::int[]`);
  if (lessonIds) add(`t.lesson_id = any(${values.place([...lessonIds])}::int[])`);
  if (asker) add(`t.asker_id = ${values.place(asker.value)}`, asker.isExcluded);
  if (followed)
    add(`t.question_id = any(${values.place([...followed.value])}::int[])`, followed.isExcluded);
  if (filters.onlyIds) add(`t.question_id = any(${values.place([...filters.onlyIds])}::int[])`);
  if (before) add(`t.created_at < ${values.place(before)}`);
  if (after) add(`t.created_at >= ${values.place(after)}`);
  if (filters.scoreAtLeast !== null) add(`t.score >= ${values.place(filters.scoreAtLeast)}`);
  if (filters.scoreAtMost !== null) add(`t.score <= ${values.place(filters.scoreAtMost)}`);
  return list;
}
