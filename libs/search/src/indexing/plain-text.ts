/** What a Markdown text says, without most of its signs; enough for words and snippets. */
export function plainOf(markdown: string): string {
  return markdown
    .slice(0, TEXT_MAX)
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/<\/?[a-z][^>\n]*>/giu, ' ')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)]|`{3,}.*|~{3,}.*)[ \t]*/gmu, '')
    .replace(/\*\*|__|`/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A thread of a hundred long answers would else be a megabyte of words, more than a tsvector holds. */
export const TEXT_MAX = 100_000;
