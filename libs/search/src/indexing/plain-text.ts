/**
 * An element that a text may hold, with nothing but attributes in it: neither `List<String>` nor
 * `a <b && c> d` is one, and their words are looked for.
 */
const ELEMENT = new RegExp(
  `</?(?:${
    'abbr|b|bdi|bdo|blockquote|br|caption|cite|code|dd|del|details|dfn|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|' +
    'kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|' +
    'th|thead|tr|u|ul|var|a'
  })(?:\\s+[a-z-]+(?:\\s*=\\s*(?:"[^"\n]*"|'[^'\n]*'|[^\\s"'<>]+))?){0,9}\\s*/?>`,
  'giu',
);

/** A link or a picture; taken away twice, since a picture may be what a link shows. */
const LINK = /!?\[([^[\]\n]*)\]\([^)\n]{0,2000}\)/gu;
/** Where the links of a text lead, written apart from them: `[1]: https://example.org`. */
const DEFINITION = /^ {0,3}\[([^[\]\n]+)\]:[ \t]*\S.*$/gmu;
/** What no reader sees: `<!-- language: lang-r -->`. */
const REMARK = /<!--[^\n]{0,200}?-->/gu;

/** `*so*`, but neither a product nor the sign at a pointer. */
const EMPHASIS = /(?<![^\s("'“‘«])\*(\S(?:[^*\n]*[^\s*])?)\*(?!\w)/gu;

/** Links by the name of a definition say their words; `a[i][j]` is none. */
function withoutReferences(markdown: string): string {
  const known = new Set(
    [...markdown.matchAll(DEFINITION)].map(([, name = '']) => name.toLowerCase()),
  );
  if (known.size === 0) return markdown;
  return markdown
    .replace(DEFINITION, '')
    .replace(/!?\[([^[\]\n]*)\](?:\[([^[\]\n]*)\])?/gu, (whole, words: string, name?: string) =>
      known.has((name || words).toLowerCase()) ? words : whole,
    );
}

/** What a Markdown text says, without most of its signs; enough for words and snippets. */
export function plainOf(markdown: string): string {
  // The cut may leave half a character, which Meilisearch refuses.
  const text = markdown.slice(0, TEXT_MAX).toWellFormed();
  return withoutReferences(text.replace(REMARK, ' '))
    .replace(LINK, '$1')
    .replace(LINK, '$1')
    .replace(ELEMENT, ' ')
    .replace(/^[ \t]*(?:(?:#{1,6}|[-*+]|\d+[.)])(?!\S)|>|`{3,}.*|~{3,}.*)[ \t]*/gmu, '')
    .replace(/\*\*|__|`/gu, '')
    .replace(EMPHASIS, '$1')
    .replace(/\\([<>*])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A thread of a hundred long answers would else be a megabyte of words, more than a tsvector holds. */
export const TEXT_MAX = 100_000;
