import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SEARCH_QUERY_MAX } from '../vocabulary/index.ts';
import { parseSearch } from './parse-query.ts';
import { asksForNothing } from './query.ts';

const words = (typed: string): string[] =>
  parseSearch(typed).terms.map(
    ({ text, isPhrase, isExcluded }) => `${isExcluded ? '-' : ''}${isPhrase ? `"${text}"` : text}`,
  );
const notes = (typed: string): string[] => parseSearch(typed).notes.map(({ code }) => code);

describe('a search as people type it', () => {
  it('has words, exact phrases and words to leave out', () => {
    expect(words('sample "n - 1" -excel -"by hand"')).toEqual([
      'sample',
      '"n - 1"',
      '-excel',
      '-"by hand"',
    ]);
  });

  it('has every filter', () => {
    const query = parseSearch(
      'tag:variance -tag:"Monte Carlo" in:title is:unanswered -is:closed by:@mina lesson:3.2 score:>=3 after:2026-01 before:2026-03-02',
    );
    expect(query).toMatchObject({
      terms: [],
      isTitleOnly: true,
      tags: [
        { value: 'variance', isExcluded: false },
        { value: 'monte-carlo', isExcluded: true },
      ],
      states: [
        { value: 'UNANSWERED', isExcluded: false },
        { value: 'CLOSED', isExcluded: true },
      ],
      by: [{ value: 'mina', isExcluded: false }],
      lessons: [{ value: '3.2', isExcluded: false }],
      scoreAtLeast: 3,
      after: new Date('2026-02-01T00:00:00Z'),
      before: new Date('2026-03-02T00:00:00Z'),
      notes: [],
    });
  });

  it.each([
    ['score:>2', { scoreAtLeast: 3 }],
    ['score:<0', { scoreAtMost: -1 }],
    ['score:=4', { scoreAtLeast: 4, scoreAtMost: 4 }],
    ['score:4', { scoreAtLeast: 4 }],
    ['after:2025', { after: new Date('2026-01-01T00:00:00Z') }],
    ['after:2026-02-28', { after: new Date('2026-03-01T00:00:00Z') }],
  ])('reads %s', (typed, expected) => expect(parseSearch(typed)).toMatchObject(expected));

  it.each([
    ['is:great', 'BAD_VALUE', ['is', 'great']],
    ['before:2026-02-30', 'BAD_VALUE', ['before', '2026-02-30']],
    ['score:many', 'BAD_VALUE', ['score', 'many']],
    ['tags:variance', 'UNKNOWN_FILTER', ['tags', 'variance']],
    ['the "standard error', 'UNCLOSED_QUOTE', ['the', 'standard', 'error']],
    ['-excel', 'NOTHING_EXCLUDED', ['-excel']],
    ['🙂 ?!', 'NO_WORDS', []],
    ['in:title', 'NO_WORDS', []],
  ])('reads %s as words and says %s', (typed, code, expected) => {
    expect(notes(typed)).toEqual([code]);
    expect(words(typed)).toEqual(expected);
  });

  it.each(['tag', 'is', 'in', 'by', 'lesson', 'before', 'after', 'score'])(
    'reads %s: with no value, or one that says nothing, as words and says so',
    (key) => {
      for (const value of ['', '""', '?']) {
        const query = parseSearch(`${key}:${value} variance`);
        expect(query.notes.map(({ code }) => code)).toContain('BAD_VALUE');
        expect(query.notes.every(({ start }) => start < key.length + 2)).toBe(true);
        expect(query.terms.map(({ text }) => text)).toContain(key);
      }
      expect(notes(`variance -${key}:`)).toEqual(['BAD_VALUE']);
    },
  );

  it('takes a word before a colon in a sentence for a word', () => {
    expect(words('note: variance')).toEqual(['note', 'variance']);
    expect(notes('note: variance')).toEqual([]);
  });

  it('says where in the query a note belongs', () => {
    const [note] = parseSearch('variance is:great').notes;
    expect(note).toEqual({ code: 'BAD_VALUE', start: 9, end: 17, text: 'is:great' });
  });

  it('takes no colon of code or addresses for a filter', () => {
    expect(notes('std::sort https://example.org c:\\temp')).toEqual([]);
  });

  it('reads typographic quotes as quotes', () => {
    for (const typed of ['„standard error“', '“standard error”', '«standard error»'])
      expect(words(typed)).toEqual(['"standard error"']);
    expect(words('« erreur type »')).toEqual(['"erreur type"']);
  });

  it('leaves words out of what a filter finds', () => {
    expect(notes('tag:variance -excel')).toEqual([]);
    expect(notes('is:unanswered -"by hand"')).toEqual([]);
  });

  it('narrows with every filter, whatever comes first', () => {
    const narrow = {
      after: new Date('2026-03-01T00:00:00Z'),
      before: new Date('2026-06-01T00:00:00Z'),
      ...{ scoreAtLeast: 3, scoreAtMost: 5 },
    };
    const filters =
      'after:2025 after:2026-02 before:2026-06 before:2027 score:>=3 score:>1 score:<6';
    expect(parseSearch(filters)).toMatchObject(narrow);
    expect(parseSearch(filters.split(' ').reverse().join(' '))).toMatchObject(narrow);
  });

  it('takes several people and lessons, wanted or not', () => {
    const { by, lessons, notes: none } = parseSearch('by:mina -by:"Tomas T" -lesson:3.2 lesson:1');
    expect(by.map(({ value, isExcluded }) => [value, isExcluded])).toEqual([
      ['mina', false],
      ['Tomas T', true],
    ]);
    expect(lessons.map(({ value, isExcluded }) => [value, isExcluded])).toEqual([
      ['3.2', true],
      ['1', false],
    ]);
    expect(none).toEqual([]);
  });

  it('asks for nothing when there is nothing in it', () => {
    for (const typed of ['', '   ', '-', '"', '""', '- " :'])
      expect(asksForNothing(parseSearch(typed))).toBe(true);
  });
});

const piece = fc.constantFrom(
  'tag:',
  'is:',
  '-',
  '"',
  ' ',
  'before:',
  'x',
  'score:>=',
  '2026-13',
  ':',
  '@',
  'ü',
);
const typed = fc.oneof(
  fc.string(),
  fc.array(piece).map((parts) => parts.join('')),
);

describe('whatever is typed', () => {
  it('is read without failing, with every place inside the text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseSearch(text);
        for (const { start, end } of [...query.terms, ...query.notes]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  it('loses no word: each is a term, a filter, or past the limit', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (list) => {
        expect(words(list.join(' ')).join(' ')).toBe(list.join(' '));
      }),
    );
  });

  it('keeps no half of a character, typed or left by the cut', () => {
    expect(words('a\uD83D b')).toEqual(['a', 'b']);
    const [last = ''] = words('👍'.repeat(SEARCH_QUERY_MAX) + 'a').slice(-1);
    expect(last.isWellFormed()).toBe(true);
  });

  it('is cut at the limit and says so', () => {
    const query = parseSearch('a '.repeat(SEARCH_QUERY_MAX));
    expect(query.notes.map(({ code }) => code)).toContain('TOO_LONG');
    expect(query.terms.length).toBeLessThanOrEqual(SEARCH_QUERY_MAX / 2);
  });
});
