import { describe, expect, it } from '@jest/globals';
import { asItReads } from './compose.ts';

describe('what a mail quotes', () => {
  it.each([
    [
      'One **degree of freedom** is used up, see `?var`.',
      'One degree of freedom is used up, see ?var.',
    ],
    ['It is $\\sigma^2 \\le 4$ here.', 'It is σ² ≤ 4 here.'],
    ['Two things:\n\n- one\n- two', 'Two things:\none\ntwo'],
    ['```r\nx <- 1\n  y <- 2\n```', 'x <- 1\n  y <- 2'],
    ['See [this](https://example.org), @mina &amp; others.', 'See this, @mina & others.'],
    ['Nothing is marked here.\n\nTwo paragraphs.', 'Nothing is marked here.\n\nTwo paragraphs.'],
  ])('%j is %j', (markdown, words) => {
    expect(asItReads(markdown)).toBe(words);
  });
});
