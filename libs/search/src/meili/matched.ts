import { foldedWords, type SearchNote, type SearchTerm } from '@colloquy/domain/search';
import type { SearchResponse } from 'meilisearch';

/** Around what was found; two signs that no folded text can hold. */
export const [OPEN, CLOSE] = ['\u0001', '\u0002'] as const;

interface Texts extends Record<string, unknown> {
  readonly title: string;
  readonly body: string;
  readonly answers: string;
}

/** As much of a word as was typed is marked; here that, and the whole word. */
export const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'gu');
export const WHOLE = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}([\\p{L}\\p{N}]*)`, 'gu');

/** The words in which the server saw what was typed. */
export function matchedWords(
  { hits }: Pick<SearchResponse<Texts>, 'hits'>,
  marked: RegExp,
): Set<string> {
  return new Set(
    hits.flatMap(({ _formatted: shown }) =>
      [shown?.title, shown?.body, shown?.answers].flatMap((text) =>
        [...(text ?? '').matchAll(marked)].map(([, word = '', rest = '']) => word + rest),
      ),
    ),
  );
}

/** A typed word that stands nowhere as typed was taken for those that were found. */
export function spellingNotes(
  terms: readonly SearchTerm[],
  matched: ReadonlySet<string>,
): SearchNote[] {
  const found = [...matched];
  return terms
    .filter((term) => !term.isExcluded && !term.isPhrase)
    .flatMap(({ text, start, end }) =>
      foldedWords(text)
        .split(' ')
        .filter(
          (word) =>
            word !== '' && found.length > 0 && !found.some((other) => sameBeginning(word, other)),
        )
        .map(() => ({ code: 'SPELLING' as const, start, end, text: found.slice(0, 3).join(', ') })),
    );
}

const sameBeginning = (word: string, other: string): boolean =>
  other.startsWith(word.slice(0, Math.max(3, word.length - 2)));
