import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, foldedWords } from './fold.ts';
import { highlight, snippet, type Piece } from './highlight.ts';

const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('folding', () => {
  it('takes accents, case and ligatures away and leaves names of languages apart', () => {
    expect(fold('Größe, NAÏVE, Cœur')).toBe('grosse, naive, coeur');
    expect(foldedWords('C++ and C# (snake_case)')).toBe('cplusplus and csharp snake case');
  });

  it('is the same when done twice', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});

describe('a highlight', () => {
  it('marks the forms of a word, whatever their accents and case', () => {
    expect(marked(highlight('Studies of a studious STUDY, naïve', ['studi', 'naiv']))).toBe(
      '[Studies] of a [studious] [STUDY], [naïve]',
    );
  });

  it('marks what a French stemmer gives another ending', () => {
    expect(marked(highlight('La confidence, evening', ['confident', 'event']))).toBe(
      'La [confidence], evening',
    );
  });

  it('marks no longer word that merely begins alike', () => {
    expect(marked(highlight('variegatedness in R', ['var', 'r']))).toBe('variegatedness in [R]');
  });

  it('loses no character of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, stems) => {
        expect(
          highlight(text, stems)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('a snippet', () => {
  const long = `${'word '.repeat(100)}the sample variance divides by n - 1 ${'word '.repeat(100)}`;

  it('shows where the matches are, within its limit', () => {
    const pieces = snippet(long, ['varianc', 'divid'], 120);
    expect(marked(pieces)).toContain('[variance] [divides]');
    expect(marked(pieces)).toMatch(/^….*…$/u);
  });

  it('never grows past its limit', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 500 }),
        fc.array(fc.string({ minLength: 1 })),
        (text, stems) => {
          const length = snippet(text, stems, 100).reduce(
            (sum, piece) => sum + piece.text.length,
            0,
          );
          expect(length).toBeLessThanOrEqual(102);
        },
      ),
    );
  });
});
