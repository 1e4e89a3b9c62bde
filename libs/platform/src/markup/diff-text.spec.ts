import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffText } from './diff-text.ts';

const SIGNS = { same: '', added: '+', removed: '-' };

/** Segments as `[-old-][+new+]`. */
const shown = (before: string, after: string): string =>
  diffText(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${SIGNS[kind]}${text}]`))
    .join('');

describe('the difference between two revisions', () => {
  it.each([
    ['nothing', 'a b', 'a b', 'a b'],
    ['a word in a sentence', 'The old cat sat.', 'The new cat sat.', 'The [-old][+new] cat sat.'],
    ['a paragraph more', 'One.\n', 'One.\n\nTwo.\n', 'One.\n[+\nTwo.\n]'],
    [
      'words with only a space between read as one change',
      'see x y now',
      'see a b now',
      'see [-x y][+a b] now',
    ],
    ['a sign in Chinese', '我喜欢红茶', '我喜欢绿茶', '我喜欢[-红][+绿]茶'],
    [
      'an accent belongs to its letter',
      'the cafe here',
      'the café here',
      'the [-cafe][+café] here',
    ],
    ['a text from nothing', '', 'a', '[+a]'],
  ])('%s', (_what, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('gives back both texts to the character, with no two pieces of a kind in a row', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc', ' ', '\n', ', ', 'é', '我', '👩', '$x$', '\r\n'), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffText(before, after);
        const without = (kind: string): string =>
          segments
            .filter((segment) => segment.kind !== kind)
            .map((segment) => segment.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(segments.every(({ kind }, at) => kind !== segments[at + 1]?.kind)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('takes long passages that share nothing as wholly different', () => {
    const before = Array.from({ length: 9000 }, (_, at) => `a${at}`).join(' ');
    const after = Array.from({ length: 9000 }, (_, at) => `b${at}`).join(' ');
    expect(diffText(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
