import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from './render.ts';

const PLACE = {
  courseSlug: 'statistics',
  mentions: new Map<string, never>(),
  questions: new Set<number>(),
};
const words = (markdown: string): string => renderMarkdown(markdown, PLACE).readable;

describe('the words of a text with formulas', () => {
  it.each([
    ['divide by $n - 1$, not $n$', 'divide by n − 1, not n'],
    ['$\\frac{s}{\\sqrt{n}}$', 's/√n'],
    ['$\\frac{a+b}{2}$', '(a + b)/2'],
    ['$\\bar{x}_i^2 = -1$', 'x̄ᵢ² = −1'],
    ['$\\sum_{i=1}^{n} (x_i - \\bar x)^2$', '∑ᵢ₌₁ⁿ(xᵢ − x̄)²'],
    ['$\\hat\\beta \\le 0.05$', 'β̂ ≤ 0.05'],
    ['$e^{-x^2/2}$', 'e^(−x²/2)'],
    ['$-5 + (-3)$', '−5 + (−3)'],
    ['$\\binom{n}{k}$', '(n k)'],
    ["$f'(x)$", 'f′(x)'],
    ['$a<b$ & $10\\%$', 'a < b & 10%'],
    ['$$\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}$$', '(1 2; 3 4)'],
  ])('reads %s as %s', (markdown, text) => {
    expect(words(markdown)).toBe(text);
  });

  it('keeps what was typed when it cannot be set', () => {
    expect(words('so $\\frac{1$ is wrong')).toBe('so $\\frac{1$ is wrong');
  });
});

describe('a table that a person writes', () => {
  it('has no header cell without words', () => {
    const { html } = renderMarkdown('| | mean |\n|---|---|\n| a | 1 |', PLACE);
    expect(html).toContain('<td dir="auto"></td>\n<th dir="auto">mean</th>');
    expect(html).not.toMatch(/<th[^>]*><\/th>/);
  });
});
