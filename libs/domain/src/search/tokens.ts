/** One piece of a query between spaces: `-tag:"two words"` is excluded, has a key and a quoted value. */
export interface Token {
  readonly isExcluded: boolean;
  /** Lower case, without the colon; empty for a plain word. */
  readonly key: string;
  readonly value: string;
  readonly isQuoted: boolean;
  /** A quote was opened and never closed. */
  readonly isOpen: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * A minus, a key with its colon, and a value in quotes, in an open quote, or of anything but spaces;
 * or a key with its colon and nothing after it.
 */
const TOKEN =
  /(-?)(?:(?:(\p{L}+):(?=\S))?(?:"([^"]*)"|"([^"]*)$|((?!\p{L}+:(?:\s|$))\S+))|(\p{L}+):(?=\s|$))/gu;

/** The pieces of a query, in order; every character but the spaces between them belongs to one. */
export function tokensOf(text: string): Token[] {
  return [...text.replace(/[“”„«»＂]/gu, '"').matchAll(TOKEN)].map((match) => {
    const [whole, minus = '', withValue, quoted, open, bare, alone] = match;
    return {
      isExcluded: minus !== '',
      key: (withValue ?? alone ?? '').toLowerCase(),
      value: quoted ?? open ?? bare ?? '',
      isQuoted: quoted !== undefined,
      isOpen: open !== undefined,
      start: match.index,
      end: match.index + whole.length,
    };
  });
}
