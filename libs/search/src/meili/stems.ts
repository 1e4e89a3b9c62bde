import type { Sql } from '@colloquy/db';

/** Words of one language of which stems are kept in each process; then they are asked for anew. */
const KEPT_MAX = 100_000;

/** Words $1 as the stemmer $2 reads them: a stem as a rule, nothing for one that it leaves out. */
const STEMS_OF = `select word, array_to_string(tsvector_to_array(to_tsvector($2::regconfig, word)), ' ') as stem
  from unnest($1::text[]) word`;

/** Stem by word; empty for a word that the language leaves out, as English does with "the". */
export type StemOf = (word: string) => string;

/** Stems of folded words by PostgreSQL's stemmers: the server has none. */
export class Stems {
  readonly #kept = new Map<string, Map<string, string>>();

  /** Asks for those of the words that are not known yet, whatever their number, in one statement. */
  async of(sql: Sql, stemmer: string, words: Iterable<string>): Promise<StemOf> {
    const kept = this.#keptOf(stemmer);
    const asked = new Set(words);
    const unknown = [...asked].filter((word) => !kept.has(word));
    if (unknown.length > 0) {
      const rows = await sql.query<{ word: string; stem: string }>(STEMS_OF, [unknown, stemmer]);
      for (const { word, stem } of rows) kept.set(word, stem);
    }
    return (word) => kept.get(word) ?? '';
  }

  #keptOf(stemmer: string): Map<string, string> {
    const known = this.#kept.get(stemmer);
    if (known && known.size < KEPT_MAX) return known;
    const fresh = new Map<string, string>();
    this.#kept.set(stemmer, fresh);
    return fresh;
  }
}

/** Begins a stem in a document, so that it is none of the words beside it. */
const SIGN = '0';
/** Keeps the place of a word that the language leaves out; the server sees no word in it. */
const LEFT_OUT = '-';

const signed = (stem: string): string =>
  stem
    .split(' ')
    .map((each) => `${SIGN}${each}`)
    .join(' ');

/** Folded words as documents have them for a search by stems. */
export const stemmed = (folded: string, of: StemOf): string =>
  folded === ''
    ? ''
    : folded
        .split(' ')
        .map((word) => (of(word) === '' ? LEFT_OUT : signed(of(word))))
        .join(' ');

/** A stem as the server is asked for it: as it is, without slips. */
export const quoted = (stem: string): string => `"${signed(stem)}"`;

/** The same, but slips are forgiven. */
export const forgiving = (asked: string): string => asked.replaceAll('"', '');

/** Stems of what `stemmed` or `quoted` wrote. */
export const stemsIn = (written: string): string[] =>
  forgiving(written)
    .split(' ')
    .flatMap((each) => (each.startsWith(SIGN) ? [each.slice(SIGN.length)] : []));
