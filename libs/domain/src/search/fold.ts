/** Names that lose what tells them apart when their signs go, as the words that people say. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])c\+\+/gu, 'cplusplus'],
  [/(?<![\p{L}\p{N}])c#/gu, 'csharp'],
  [/(?<![\p{L}\p{N}])f#/gu, 'fsharp'],
];
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/**
 * One letter-by-letter form for everything that is compared: lower case, accents gone, ligatures
 * apart. Queries and texts go through the same, so "naïve" finds "naive" and back.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđ]/gu, (letter) => LETTERS[letter] ?? letter);
  return NAMES.reduce((done, [sign, name]) => done.replace(sign, name), plain);
}

/** The folded words of a text with one space between them; underscores part words, as in code. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
