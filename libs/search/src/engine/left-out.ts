import type { Database } from '@colloquy/db';
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
