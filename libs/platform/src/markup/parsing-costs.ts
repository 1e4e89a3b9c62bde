/**
 * How much work a source would be for the parser, each estimated in one pass: never less than it
 * is, as far as the parser is known. Line ends are line feeds.
 */

/** Texts without a blank line in them: none of the parser's searches leaves one. */
const blocksOf = (source: string): string[] => source.split(/\n[ \t>]*\n/u);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

const square = (number: number): number => number * number;

/** Markers of quotes and lists before the first word of a line. */
export function containerMarkers(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u.exec(line)?.[0] ?? '';
  return countOf(prefix, />|[-+*]|\d+[.)]/gu);
}

/** Greatest number of brackets of one kind, within one paragraph, that have no partner. */
export function loneBrackets(source: string): number {
  let open = 0;
  let closing = 0;
  let most = 0;
  for (const token of source.match(/\n[ \t]*\n|[[\]]/gu) ?? []) {
    if (token === '[') open += 1;
    else if (token !== ']') open = closing = 0;
    else if (open > 0) open -= 1;
    else closing += 1;
    most = Math.max(most, open, closing);
  }
  return most;
}

/** How much work the emphasis signs of all paragraphs may be. */
export function emphasisPairings(source: string): number {
  return sum(
    blocksOf(source).map((block) => {
      const runs = block.match(/([*_~])\1*/gu) ?? [];
      return square(runs.length) + sum(runs.map((run) => square(run.length - 1)));
    }),
  );
}

/** Signs that open something which only the other sign ends. */
const PAIRS: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/\(/gu, /(?<!\\)\)/u],
  [/<!--/gu, /-->/u],
  [/<\?/gu, /\?>/u],
  [/<!\[CDATA\[/gu, /\]\]>/u],
  [/<![a-z]/giu, />/u],
];

/** Characters read from signs after the last one that could close them, to the end. */
function unclosedPairs(block: string): number {
  return sum(
    PAIRS.map(([opening, closing]) => {
      const rest = block.split(closing).at(-1) ?? '';
      return countOf(rest, opening) * rest.length;
    }),
  );
}

/** The same for code in a line, which only as many backticks end; one of them may be escaped. */
function unclosedCode(block: string): number {
  const later = new Set<number>();
  let read = 0;
  for (const { 0: run, index } of [...block.matchAll(/`+/gu)].toReversed()) {
    const shorter = block[index - 1] === '\\' ? run.length - 1 : 0;
    const isClosed = later.has(run.length) && (shorter === 0 || later.has(shorter));
    if (!isClosed) read += block.length - index;
    later.add(run.length);
  }
  return read;
}

/** Characters that are read in vain in looking for signs that never come. */
export const vainScans = (source: string): number =>
  sum(blocksOf(source).map((block) => unclosedPairs(block) + unclosedCode(block)));

/** Lines with fewer marks than one before them in their block. */
function lazyLinesOf(block: string): number {
  let most = 0;
  let lazy = 0;
  for (const line of block.split('\n')) {
    const markers = containerMarkers(line);
    if (markers < most) lazy += 1;
    else most = markers;
  }
  return lazy;
}

/** How much work lines may be that go on without the marks of their quote or list. */
export const lazyLines = (source: string): number =>
  sum(source.split(/\n[ \t]*\n/u).map((block) => square(lazyLinesOf(block))));

/** How much work it may be to find out where addresses end. */
export const addressEnds = (source: string): number =>
  sum(
    (source.match(/(?:[!"'),.:;?\]*_~]|&[A-Za-z]{1,40};)+/gu) ?? []).map((run) =>
      square(run.length - 1),
    ),
  );
