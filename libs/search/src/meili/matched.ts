import { fold, highlight, type SearchNote } from '@colloquy/domain/search';
import type { SearchResponse } from 'meilisearch';
import type { Found, ThreadState } from '../engine/search-engine.ts';
import { editDistance } from '../postgres/spelling.ts';
import type { AskedWord } from './reading.ts';
import { STEM_PLACES, WORD_PLACES } from './settings.ts';
import { stemsIn } from './stems.ts';
import type { StoredThread } from './stored.ts';

/** Around what was found; two signs that no folded text can hold. */
export const [OPEN, CLOSE] = ['\u0001', '\u0002'] as const;

/** As much of a word as was typed is marked; this takes the whole word. */
const FOUND = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}([\\p{L}\\p{N}]*)`, 'gu');

type Answer = SearchResponse<StoredThread>;
type Shown = Partial<StoredThread> | undefined;

const marked = (shown: Shown, places: readonly (keyof StoredThread)[]): string[] =>
  places.flatMap((place) =>
    [...String(shown?.[place] ?? '').matchAll(FOUND)].map(
      ([, word = '', rest = '']) => word + rest,
    ),
  );

/** The words in which the server saw those that nobody wrote as they were typed. */
function formsIn({ hits }: Answer): string[] {
  const forms = hits.flatMap(({ _formatted: shown, titleWords, words }) => {
    const stems = marked(shown, STEM_PLACES).flatMap(stemsIn);
    const pieces = stems.length > 0 ? highlight(`${titleWords} ${words}`, stems) : [];
    return [
      ...marked(shown, WORD_PLACES),
      ...pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text),
    ];
  });
  return [...new Set(forms)];
}

/** What slips were taken for: the nearest of the words that were found. */
export function spellingOf(
  answer: Answer,
  slips: readonly AskedWord[],
): { notes: SearchNote[]; forms: string[] } {
  if (slips.length === 0) return { notes: [], forms: [] };
  const forms = formsIn(answer);
  const notes = slips.flatMap(({ word, term: { start, end } }) => {
    const text = nearest(word, forms).join(', ');
    return text === '' ? [] : [{ code: 'SPELLING' as const, start, end, text }];
  });
  return { notes, forms };
}

/** Several when they are equally near. */
function nearest(word: string, forms: readonly string[]): string[] {
  const slips = forms.map((form) => editDistance(fold(form), word));
  const least = Math.min(...slips);
  return forms.filter((_, at) => slips[at] === least).slice(0, 3);
}

export const facetsOf = (answer: Answer): Pick<Found, 'tags' | 'states' | 'years'> => ({
  tags: countsOf(answer, 'tagIds').map(([value, count]) => ({ value: Number(value), count })),
  states: countsOf(answer, 'states').map(([value, count]) => ({
    ...{ value: value as ThreadState, count },
  })),
  years: countsOf(answer, 'year').map(([value, count]) => ({ value: Number(value), count })),
});

function countsOf(answer: Answer, facet: string): [string, number][] {
  const counts: Record<string, number> = answer.facetDistribution?.[facet] ?? {};
  return Object.entries(counts).sort((a, b) => b[1] - a[1] || Number(b[0]) - Number(a[0]));
}
