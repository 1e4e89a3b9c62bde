import type { Scope } from '../engine/search-engine.ts';
import { mayHaveSlips } from '../postgres/spelling.ts';
import type { SearchPlace } from './asking.ts';
import { scopeFilter } from './filters.ts';
import type { AskedWord, Reading } from './reading.ts';
import { forgiving } from './stems.ts';

interface Suspect {
  readonly word: string;
  /** Stems in each reading, and where it holds. */
  readonly stems: readonly { readonly q: string; readonly filter: string[] }[];
  /** What may be asked instead: the word, else a stem of it, with slips. */
  readonly near: readonly string[];
}

/**
 * What to ask for the words that no thread of the scope has in any form, by word: a word that is
 * there is taken as it is. Whatever else is asked for, as by a saved search, does not matter here.
 */
export async function slipsIn(
  { client, uid }: SearchPlace,
  readings: readonly Reading[],
  scope: Scope,
): Promise<ReadonlyMap<string, string>> {
  const filter = scopeFilter(scope);
  const suspects = suspectsIn(readings, filter);
  if (suspects.length === 0) return new Map();
  const asked = suspects.flatMap(({ stems, near }) => [
    ...stems,
    ...near.map((q) => ({ q, filter })),
  ]);
  const queries = asked.map((each) => ({ ...each, indexUid: uid, limit: 0 }));
  const { results } = await client.multiSearch({ queries });
  const counts = results.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits);
  const instead = new Map<string, string>();
  for (const { word, stems, near } of suspects) {
    const isKnown = counts.splice(0, stems.length).some((count) => count > 0);
    const found = counts.splice(0, near.length);
    const best = near.find((_, at) => (found[at] ?? 0) > 0);
    if (!isKnown && best !== undefined) instead.set(word, best);
  }
  return instead;
}

function suspectsIn(readings: readonly Reading[], filter: readonly string[]): Suspect[] {
  const words = readings.flatMap((reading) =>
    reading.words.map((each) => ({ ...each, filter: [...filter, ...reading.filter] })),
  );
  const suspected = words.filter(({ word }) => mayHaveSlips(word));
  return [...Map.groupBy(suspected, ({ word }) => word)].map(([word, each]) => ({
    word,
    stems: each.map(({ asked, filter: of }) => ({ q: asked, filter: of })),
    near: [...new Set([word, ...each.map(({ asked }) => forgiving(asked))])],
  }));
}

/** The words for which something else is asked. */
export const slipped = (
  [first]: readonly Reading[],
  instead: ReadonlyMap<string, string>,
): AskedWord[] => (first?.words ?? []).filter(({ word }) => instead.has(word));
