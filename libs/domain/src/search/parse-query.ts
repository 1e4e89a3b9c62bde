import { SEARCH_QUERY_MAX, SearchState, type SearchNoteCode } from '../vocabulary/index.ts';
import { readDay, readScore } from './filter-values.ts';
import {
  asksForNothing,
  type SearchNote,
  type SearchQuery,
  type SearchTerm,
  type Wanted,
  type WantedName,
} from './query.ts';
import { tokensOf, type Token } from './tokens.ts';

type Draft = { -readonly [K in keyof SearchQuery]: SearchQuery[K] } & {
  terms: SearchTerm[];
  tags: WantedName[];
  by: WantedName[];
  lessons: WantedName[];
  states: Wanted<SearchState>[];
  notes: SearchNote[];
};

/** Takes a filter's value into the query; false when the value cannot be read. */
type Take = (draft: Draft, token: Token) => boolean;

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Reads what people type into the search field. Never fails: what is no valid syntax is read as
 * words, and a note says so with its place.
 */
export function parseSearch(typed: string): SearchQuery {
  // PostgreSQL takes no NUL, Meilisearch no half of a character, and neither is part of a word.
  const text = typed
    .slice(0, SEARCH_QUERY_MAX)
    .toWellFormed()
    .replaceAll(/[\0\uFFFD]/g, ' ');
  const draft = emptyQuery();
  if (typed.length > text.length)
    note(draft, 'TOO_LONG', { start: text.length, end: typed.length });
  for (const token of tokensOf(text)) takeToken(draft, token);
  if (text.trim() !== '' && asksForNothing(draft)) {
    const code = draft.terms.length > 0 ? 'NOTHING_EXCLUDED' : 'NO_WORDS';
    note(draft, code, { start: 0, end: text.length });
  }
  return draft;
}

const emptyQuery = (): Draft => ({
  ...{ terms: [], isTitleOnly: false, tags: [], states: [], by: [], lessons: [] },
  ...{ before: null, after: null, scoreAtLeast: null, scoreAtMost: null, notes: [] },
});

function note(
  draft: Draft,
  code: SearchNoteCode,
  place: { start: number; end: number },
  text = '',
): void {
  draft.notes.push({ code, start: place.start, end: place.end, text });
}

function takeToken(draft: Draft, token: Token): void {
  if (token.isOpen && HAS_WORD.test(token.value)) note(draft, 'UNCLOSED_QUOTE', token, token.value);
  const take = FILTERS.get(token.key);
  if (take?.(draft, token)) return;
  if (take) note(draft, 'BAD_VALUE', token, `${token.key}:${token.value}`);
  else if (looksLikeFilter(token)) note(draft, 'UNKNOWN_FILTER', token, `${token.key}:`);
  takeWords(draft, token);
}

/** `std::sort` and `https://…` are words that hold a colon, and nobody meant a filter. */
const looksLikeFilter = ({ key, value }: Token): boolean => key !== '' && /^[^:/\\]/u.test(value);

function takeWords(draft: Draft, token: Token): void {
  const { isExcluded, start, end, key, value } = token;
  const text = key === '' ? value : `${key} ${value}`;
  if (!HAS_WORD.test(text)) return;
  const isPhrase = token.isQuoted && key === '';
  if (isPhrase)
    return void draft.terms.push({ text: text.trim(), isPhrase, isExcluded, start, end });
  for (const word of text.split(/\s+/u).filter((part) => HAS_WORD.test(part)))
    draft.terms.push({ text: word, isPhrase: false, isExcluded, start, end });
}

const takeName =
  (field: 'by' | 'lessons'): Take =>
  (draft, { value, isExcluded, start, end }) => {
    const text = value.replace(/^@/u, '').trim();
    if (!HAS_WORD.test(text)) return false;
    draft[field].push({ value: text, isExcluded, start, end });
    return true;
  };

const takeTag: Take = (draft, { value, isExcluded, start, end }) => {
  if (!HAS_WORD.test(value)) return false;
  draft.tags.push({
    value: value
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/gu, '-'),
    ...{ isExcluded, start, end },
  });
  return true;
};

const takeState: Take = (draft, { value, isExcluded }) => {
  const state = Object.values(SearchState).find((word) => word === value.toUpperCase());
  if (!state) return false;
  draft.states.push({ value: state, isExcluded });
  return true;
};

const takeIn: Take = (draft, { value, isExcluded }) => {
  if (value.toLowerCase() !== 'title' || isExcluded) return false;
  draft.isTitleOnly = true;
  return true;
};

const takeDay =
  (field: 'before' | 'after'): Take =>
  (draft, { value, isExcluded }) => {
    const day = isExcluded ? null : readDay(value, field);
    if (day) draft[field] = narrower(field, day, draft[field]);
    return day !== null;
  };

/** Every filter narrows: of two days the earlier ends, the later begins. */
const narrower = (field: 'before' | 'after', day: Date, other: Date | null): Date =>
  other !== null && (field === 'before' ? other < day : other > day) ? other : day;

const takeScore: Take = (draft, { value, isExcluded }) => {
  const bounds = isExcluded ? null : readScore(value);
  const { scoreAtLeast, scoreAtMost } = bounds ?? {};
  if (scoreAtLeast !== undefined)
    draft.scoreAtLeast = Math.max(scoreAtLeast, draft.scoreAtLeast ?? scoreAtLeast);
  if (scoreAtMost !== undefined)
    draft.scoreAtMost = Math.min(scoreAtMost, draft.scoreAtMost ?? scoreAtMost);
  return bounds !== null;
};

const FILTERS: ReadonlyMap<string, Take> = new Map([
  ['tag', takeTag],
  ['is', takeState],
  ['in', takeIn],
  ['by', takeName('by')],
  ['lesson', takeName('lessons')],
  ['before', takeDay('before')],
  ['after', takeDay('after')],
  ['score', takeScore],
]);
