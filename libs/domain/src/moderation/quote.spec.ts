import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isQuotedFrom } from './quote.ts';

const answer = 'Divide by **n**: the sample variance with $1/n$ is *unbiased*, so\n\nuse `var(x)`.';

it.each([
  ['a sentence', 'the sample variance with 1/n is unbiased', true],
  ['other spaces and case', 'The   sample\nvariance', true],
  [
    'one word of a formula’s setting among many',
    'the sample variance with 1n 1/n is unbiased',
    true,
  ],
  ['something else', 'the median is robust against outliers', false],
  ['one word of it', 'unbiased estimators always exist', false],
  ['no words', '$1/', true],
  ['other marks', '⟨ψ|', false],
])('%s', (_, quote, expected) => {
  expect(isQuotedFrom(answer, quote)).toBe(expected);
});

it('every piece of a text between spaces is quoted from it', () => {
  const words = fc.array(fc.stringMatching(/^[a-zäß0-9]{1,9}$/u), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, fc.nat(30), fc.nat(30), (list, from, length) => {
      const piece = list.slice(from % list.length, (from % list.length) + 1 + length).join(' ');
      expect(isQuotedFrom(list.join(' '), piece)).toBe(true);
    }),
  );
});
