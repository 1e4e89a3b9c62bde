/** Marks the beginning of a word in the list of pieces. */
const WORD_START = '▁';

/**
 * Parts a word into pieces of a known list as the vectors' own tokenizer does: letters are joined
 * pair by pair, the pair whose whole has the lowest number first.
 */
export function piecesOf(word: string, numbers: ReadonlyMap<string, number>): number[] {
  const parts = [WORD_START, ...word];
  for (;;) {
    const at = bestPair(parts, numbers);
    if (at < 0) break;
    parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`);
  }
  return parts.flatMap((part) => numbers.get(part) ?? []);
}

function bestPair(parts: readonly string[], numbers: ReadonlyMap<string, number>): number {
  let best = -1;
  let lowest = Infinity;
  for (let at = 0; at + 1 < parts.length; at += 1) {
    const number = numbers.get(`${parts[at]}${parts[at + 1]}`);
    if (number === undefined || number >= lowest) continue;
    lowest = number;
    best = at;
  }
  return best;
}
