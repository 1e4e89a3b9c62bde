import type { Database } from '@colloquy/db';
import { foldedWords, type SearchTerm } from '@colloquy/domain/search';
import type { Scope } from './search-engine.ts';
import { STEMS, type StemRow } from '../postgres/analysis.queries.ts';

/** The words that no language of the courses leaves out, as English does with "the". */
export async function keptWords(
  database: Database,
  words: readonly string[],
  { stemmers }: Scope,
): Promise<ReadonlySet<string>> {
  if (words.length === 0) return new Set();
  const rows = await database.query<StemRow>(STEMS, [[...words], [...stemmers], []]);
  return new Set(rows.flatMap(({ place }) => words[place - 1] ?? []));
}

/**
 * The terms without words that a language of the courses leaves out: the server would insist on
 * them, and both adapters shall find the same.
 */
export async function withoutLeftOut(
  database: Database,
  terms: readonly SearchTerm[],
  scope: Scope,
): Promise<SearchTerm[]> {
  const words = terms
    .filter(({ isPhrase }) => !isPhrase)
    .flatMap(({ text }) => foldedWords(text).split(' '))
    .filter((word) => word !== '');
  if (words.length === 0) return [...terms];
  const kept = await keptWords(database, words, scope);
  return terms.flatMap((term) => {
    if (term.isPhrase) return [term];
    const text = foldedWords(term.text)
      .split(' ')
      .filter((word) => kept.has(word))
      .join(' ');
    return text === '' ? [] : [{ ...term, text }];
  });
}
