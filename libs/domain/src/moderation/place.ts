/** How many words on either side of a quotation find its place again. */
const CONTEXT_WORDS = 8;
/** Fewer than these stand in many places of a text. */
const CONTEXT_WORDS_MIN = 2;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Where `part` stands among `words`, from `from` on; -1 when it does not. */
function indexOf(words: readonly Word[], part: readonly Word[], from = 0): number {
  if (part.length === 0) return -1;
  for (let at = from; at + part.length <= words.length; at += 1)
    if (part.every(({ text }, offset) => words[at + offset]?.text === text)) return at;
  return -1;
}

/** The words around a quoted place. */
export interface PlaceContext {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * What stands around a quotation in the text that it is from, as a web annotation's selector keeps
 * it; null where it is not there word by word, as across a formula.
 */
export function placeOf(text: string, quote: string): PlaceContext | null {
  const words = wordsOf(text);
  const part = wordsOf(quote);
  const at = indexOf(words, part);
  if (at === -1) return null;
  const join = (some: readonly Word[]): string => some.map((word) => word.text).join(' ');
  return {
    prefix: join(words.slice(Math.max(0, at - CONTEXT_WORDS), at)),
    suffix: join(words.slice(at + part.length, at + part.length + CONTEXT_WORDS)),
  };
}

/** A quoted place in a text as it now is. */
export interface PlaceNow {
  /** Whether the quoted words still stand there. */
  readonly isUnchanged: boolean;
  /** What stands in the place now; empty when it was taken out, null when the place is lost. */
  readonly text: string | null;
}

/** Finds a quotation again after edits: by its words, else by the words that stood around it. */
export function findPlace(text: string, quote: string, context: PlaceContext | null): PlaceNow {
  const words = wordsOf(text);
  const part = wordsOf(quote);
  const at = indexOf(words, part);
  if (at !== -1) return { isUnchanged: true, text: sliceOf(text, words, at, at + part.length) };
  if (context === null) return { isUnchanged: false, text: null };
  const begin = endOfPrefix(words, wordsOf(context.prefix));
  const end = begin === null ? null : startOfSuffix(words, wordsOf(context.suffix), begin);
  if (begin === null || end === null) return { isUnchanged: false, text: null };
  return { isUnchanged: false, text: sliceOf(text, words, begin, end) };
}

const sliceOf = (text: string, words: readonly Word[], from: number, to: number): string =>
  to <= from ? '' : text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);

/** The place behind as many of the last words before the quotation as still stand together. */
function endOfPrefix(words: readonly Word[], prefix: readonly Word[]): number | null {
  if (prefix.length === 0) return 0;
  for (let length = prefix.length; length >= CONTEXT_WORDS_MIN; length -= 1) {
    const at = indexOf(words, prefix.slice(-length));
    if (at !== -1) return at + length;
  }
  return null;
}

function startOfSuffix(
  words: readonly Word[],
  suffix: readonly Word[],
  from: number,
): number | null {
  if (suffix.length === 0) return words.length;
  for (let length = suffix.length; length >= CONTEXT_WORDS_MIN; length -= 1) {
    const at = indexOf(words, suffix.slice(0, length), from);
    if (at !== -1) return at;
  }
  return null;
}
