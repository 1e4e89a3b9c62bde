/** Letters that must be added, taken, changed or swapped with their neighbour to get from a to b. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(rows, row, { a, b, i, j }));
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

interface Place {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
}

function cheapest(
  rows: readonly number[][],
  row: readonly number[],
  { a, b, i, j }: Place,
): number {
  const at = (back: number, column: number): number => rows[i - back]?.[column] ?? Infinity;
  const change = at(1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(
    change,
    at(1, j) + 1,
    (row[j - 1] ?? Infinity) + 1,
    isSwap ? at(2, j - 2) + 1 : Infinity,
  );
}

/** Slips that a word of this length may hold: none in three letters, where all words are alike. */
export const slipsAllowed = (length: number): number => (length <= 3 ? 0 : length <= 7 ? 1 : 2);

/** Letters that endings have: what a stemmer takes from a word as it should be spelt. */
const ENDING_MAX = 4;
/** Beginnings shorter than this are those of too many words. */
const BEGINNING_MIN = 5;

/**
 * Slips between a typed word and a stem of the course. A slip in its ending keeps a word from its
 * stem, as "naturel" is not stemmed to "natur": so the beginning of the word is compared as well,
 * and the ending counts for one slip.
 */
export function slipsTo(stem: string, { word, lexeme }: { word: string; lexeme: string }): number {
  const slips = editDistance(lexeme, stem);
  const ending = word.length - stem.length;
  if (ending < 1 || ending > ENDING_MAX || stem.length < BEGINNING_MIN) return slips;
  return Math.min(slips, editDistance(word.slice(0, stem.length), stem) + 1);
}

/** Another number is another thing. */
export const mayHaveSlips = (word: string): boolean =>
  slipsAllowed(word.length) > 0 && !/^\p{N}+$/u.test(word);
