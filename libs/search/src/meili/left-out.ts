import type { Database } from '@colloquy/db';
import { foldedWords, type SearchTerm } from '@colloquy/domain/search';
import type { Scope } from '../engine/search-engine.ts';
import { STEMS, type StemRow } from '../postgres/analysis.queries.ts';

/**
 * The terms without words that a language of the courses leaves out, as English does with "the":
 * the server would insist on them, and both adapters shall find the same.
 */
export async function withoutLeftOut(
  database: Database,
  terms: readonly SearchTerm[],
  { stemmers }: Scope,
): Promise<SearchTerm[]> {
  const words = terms
    .filter(({ isPhrase }) => !isPhrase)
    .flatMap(({ text }) => foldedWords(text).split(' '))
    .filter((word) => word !== '');
  if (words.length === 0) return [...terms];
  const rows = await database.query<StemRow>(STEMS, [words, [...stemmers], []]);
  const kept = new Set(rows.map(({ place }) => words[place - 1]));
  return terms.flatMap((term) => {
    if (term.isPhrase) return [term];
    const text = foldedWords(term.text)
      .split(' ')
      .filter((word) => kept.has(word))
      .join(' ');
    return text === '' ? [] : [{ ...term, text }];
  });
}
