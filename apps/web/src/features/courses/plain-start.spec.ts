import { describe, expect, it } from '@jest/globals';
import { plainStart } from './plain-start.ts';

describe('the first words of a text', () => {
  it.each([
    ['', ''],
    [
      '# Welcome\n\nStatistics *from* the [ground](https://example.org) up.',
      'Statistics from the ground up.',
    ],
    ['# Only a heading', 'Only a heading'],
    ['```r\nx <- 1\n```\n\nWhy is `x` one?', 'Why is x one?'],
    ['> quoted\n> twice', 'quoted twice'],
    ['snake_case stays, _this_ goes', 'snake_case stays, this goes'],
  ])('of %j are %j', (markdown, words) => {
    expect(plainStart(markdown, 80)).toBe(words);
  });

  it('are cut between words', () => {
    expect(plainStart('one two three four', 11)).toBe('one two …');
  });
});
