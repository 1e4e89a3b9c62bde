/** Marks that stand for form, not for words. */
const BLOCK_MARKS = /^(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)/;

/** The words of one line of Markdown: links and pictures by their text, no emphasis. */
const wordsOf = (line: string): string =>
  line
    .replace(BLOCK_MARKS, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .trim();

/**
 * The first words of a Markdown text, for a line in a list. Headings, code and formulas between
 * blank lines are passed over when words come after them.
 *
 * @param max length in code points; a longer text is cut at a word and ends in "…"
 */
export function plainStart(markdown: string, max: number): string {
  const text = markdown.replace(/^```[\s\S]*?^```|^\$\$[\s\S]*?\$\$/gm, '');
  const blocks = text.split(/\n\s*\n/).filter((block) => /\S/.test(block));
  const first = blocks.find((block) => !block.trimStart().startsWith('#')) ?? blocks[0] ?? '';
  const words = first.split('\n').map(wordsOf).filter(Boolean).join(' ');
  const points = [...words];
  if (points.length <= max) return words;
  return `${points
    .slice(0, max)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}
