const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A selection across a formula brings words of its setting along; four of five must be the author's. */
const SHARE_FOUND = 0.8;

/**
 * Whether a quotation is from the text, as its source or its rendering has it. Compares words, not
 * characters: what readers copy has other spaces, marks and formulae than what was typed.
 */
export function isQuotedFrom(text: string, quote: string): boolean {
  const words = wordsOf(quote);
  if (words.length === 0) return text.includes(quote.trim());
  const known = new Set(wordsOf(text));
  return words.filter((word) => known.has(word)).length >= SHARE_FOUND * words.length;
}
