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
