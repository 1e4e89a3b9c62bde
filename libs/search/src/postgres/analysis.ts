import type { Database } from '@colloquy/db';
import {
  fold,
  foldedWords,
  highlight,
  rarity,
  type SearchNote,
  type SearchTerm,
} from '@colloquy/domain/search';
import { SEARCH_WORDS_MAX } from '@colloquy/domain/vocabulary';
import type { Scope } from '../engine/search-engine.ts';
import {
  ALIKE,
  PHRASES,
  STEMS,
  TEXTS_WITH,
  THREADS_IN_COURSES,
  type StemRow,
} from './analysis.queries.ts';
import { MARKS } from './marks.ts';
import { editDistance, mayHaveSlips, slipsAllowed, slipsTo } from './spelling.ts';

/** The forms that one typed word may have in the index; any of them will do. */
export interface WordForms {
  readonly lexemes: readonly string[];
  readonly termIds: readonly number[];
  /** `rarity` among the threads of the scope. */
  readonly weight: number;
  /** Share of these threads that have it, 0 to 1. */
  readonly share: number;
}

/** What was typed, as the index knows it. */
export interface Analysis {
  /** Of phrases too: whatever holds the phrase holds its words. */
  readonly words: readonly WordForms[];
  readonly excluded: readonly WordForms[];
  /** tsqueries; each phrase in all the languages, each in threads of that language. */
  readonly phrases: readonly string[];
  readonly excludedPhrases: readonly string[];
  /** In the scope, whoever may see them. */
  readonly threads: number;
  readonly notes: readonly SearchNote[];
}

interface Typed {
  readonly word: string;
  readonly term: SearchTerm;
}

/** Reads the terms of a query in the courses of its scope; unknown words become known ones alike. */
export async function analyse(
  database: Database,
  terms: readonly SearchTerm[],
  scope: Scope,
): Promise<Analysis> {
  const typed = terms
    .filter((term) => !term.isPhrase || !term.isExcluded)
    .flatMap((term) =>
      foldedWords(term.text)
        .split(' ')
        .map((word) => ({ word, term })),
    )
    .filter(({ word }) => word !== '')
    .slice(0, SEARCH_WORDS_MAX);
  const [stems, [wanted, excluded], threads] = await Promise.all([
    stemsOf(
      database,
      typed.map(({ word }) => word),
      scope,
    ),
    phrasesOf(database, terms, scope),
    threadsIn(database, scope),
  ]);
  const { rows, notes } = await withSpelling(database, { typed, stems, scope });
  const forms = typed.map((each, place) => ({ each, form: formsOf(rows, place + 1, threads) }));
  const known = forms.filter(({ form }) => form.lexemes.length > 0);
  return {
    words: known.filter(({ each }) => !each.term.isExcluded).map(({ form }) => form),
    excluded: known.filter(({ each }) => each.term.isExcluded).map(({ form }) => form),
    phrases: wanted,
    excludedPhrases: excluded,
    threads,
    notes,
  };
}

const stemsOf = (database: Database, words: readonly string[], scope: Scope): Promise<StemRow[]> =>
  words.length === 0
    ? Promise.resolve([])
    : database.query<StemRow>(STEMS, [[...words], [...scope.stemmers], [...scope.courseIds]]);

/** Threads of the scope; known to a few, so that rarities of words can be compared. */
export async function threadsIn(database: Database, { courseIds }: Scope): Promise<number> {
  const [row] = await database.query<{ count: number }>(THREADS_IN_COURSES, [[...courseIds]]);
  return row?.count ?? 0;
}

function formsOf(rows: readonly StemRow[], place: number, threads: number): WordForms {
  const mine = rows.filter((row) => row.place === place);
  const inThreads = mine.reduce((sum, row) => sum + row.threads, 0);
  return {
    lexemes: mine.map((row) => row.lexeme),
    termIds: mine.flatMap((row) => row.termIds),
    weight: rarity(threads, inThreads),
    share: Math.min(1, inThreads / Math.max(1, threads)),
  };
}

interface PhraseRow {
  readonly place: number;
  readonly stemmer: string;
  readonly query: string;
}

async function phrasesOf(
  database: Database,
  terms: readonly SearchTerm[],
  scope: Scope,
): Promise<[string[], string[]]> {
  const phrases = terms.filter((term) => term.isPhrase);
  if (phrases.length === 0) return [[], []];
  const values = [phrases.map((term) => foldedWords(term.text)), [...scope.stemmers]];
  const rows = await database.query<PhraseRow>(PHRASES, values);
  const queryOf = (term: SearchTerm): string[] => {
    const place = phrases.indexOf(term) + 1;
    const each = rows
      .filter((row) => row.place === place && row.query !== '')
      .map(({ stemmer, query }) => `('${MARKS.stemmer(stemmer)}' & ${query})`);
    return each.length === 0 ? [] : [`(${each.join(' | ')})`];
  };
  const [excluded, wanted] = [
    phrases.filter((t) => t.isExcluded),
    phrases.filter((t) => !t.isExcluded),
  ];
  return [wanted.flatMap(queryOf), excluded.flatMap(queryOf)];
}

interface Unread {
  readonly typed: readonly Typed[];
  readonly stems: readonly StemRow[];
  readonly scope: Scope;
}

interface AlikeRow {
  readonly place: number;
  readonly lexeme: string;
  readonly id: number;
  readonly threads: number;
}

/** Words that no thread has are taken for the nearest that one has, and a note says so. */
async function withSpelling(
  database: Database,
  { typed, stems, scope }: Unread,
): Promise<{ rows: readonly StemRow[]; notes: SearchNote[] }> {
  const isUnknown = (place: number): boolean => {
    const rows = stems.filter((row) => row.place === place);
    return rows.length > 0 && rows.every((row) => row.threads === 0);
  };
  const wordAt = (place: number): string => typed[place - 1]?.word ?? '';
  const unknown = stems.filter(
    ({ place }) =>
      !typed[place - 1]?.term.isPhrase && isUnknown(place) && mayHaveSlips(wordAt(place)),
  );
  if (unknown.length === 0) return { rows: stems, notes: [] };
  const values = [unknown.map((row) => row.lexeme), [...scope.courseIds]];
  const alike = await database.query<AlikeRow>(ALIKE, values);
  const rows = alike.flatMap(({ place, lexeme, id, threads }) => {
    const meant = unknown[place - 1];
    if (!meant) return [];
    const word = wordAt(meant.place);
    const slips = slipsTo(lexeme, { word, lexeme: meant.lexeme });
    return slips <= slipsAllowed(word.length)
      ? [{ place: meant.place, lexeme, termIds: [id], threads, slips }]
      : [];
  });
  const best = rows.filter(({ place, slips }) =>
    rows.every((o) => o.place !== place || o.slips >= slips),
  );
  const words = await wordsOfStems(database, { typed, rows: best, scope });
  return { rows: [...stems, ...best], notes: notesOf(typed, best, words) };
}

interface TextRow {
  readonly id: number;
  readonly text: string;
}

/** The words that stems stand for, as threads that the reader may find have them; by term. */
async function wordsOfStems(
  database: Database,
  { typed, rows, scope }: { typed: readonly Typed[]; rows: readonly StemRow[]; scope: Scope },
): Promise<ReadonlyMap<number, string>> {
  const ids = rows.flatMap(({ termIds }) => termIds);
  if (ids.length === 0) return new Map();
  const texts = await database.query<TextRow>(TEXTS_WITH, [ids, [...scope.audiences]]);
  return new Map(
    texts.flatMap(({ id, text }): [number, string][] => {
      const row = rows.find(({ termIds }) => termIds.includes(id));
      const word = typed[(row?.place ?? 0) - 1]?.word ?? '';
      const forms = highlight(text, row ? [row.lexeme] : []).filter(({ isMatch }) => isMatch);
      const nearest = forms
        .map((form) => form.text.toLowerCase())
        .sort((a, b) => editDistance(fold(a), word) - editDistance(fold(b), word))[0];
      return nearest === undefined ? [] : [[id, nearest]];
    }),
  );
}

/** A stem that stands in no thread of the reader's is not told of. */
function notesOf(
  typed: readonly Typed[],
  rows: readonly StemRow[],
  words: ReadonlyMap<number, string>,
): SearchNote[] {
  return [...new Set(rows.map((row) => row.place))].flatMap((place) => {
    const term = typed[place - 1]?.term;
    const meant = rows
      .filter((row) => row.place === place)
      .flatMap(({ termIds }) => termIds.flatMap((id) => words.get(id) ?? []));
    const text = [...new Set(meant)].join(', ');
    return term && text !== ''
      ? [{ code: 'SPELLING' as const, start: term.start, end: term.end, text }]
      : [];
  });
}
