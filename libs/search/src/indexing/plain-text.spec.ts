import { describe, expect, it } from '@jest/globals';
import { plainOf, TEXT_MAX } from './plain-text.ts';

describe('the plain words of a Markdown text', () => {
  it('lose elements, links and signs, so that a phrase goes through them', () => {
    expect(plainOf('The standard **error**\n> of a [mean](https://example.org "x")')).toBe(
      'The standard error of a mean',
    );
    expect(plainOf('[![a plot](/p.png) of it](https://example.org)')).toBe('a plot of it');
    expect(plainOf('H<sub>2</sub>O <img src="a b.png" alt=water> <br/>')).toBe('H 2 O');
  });

  it('lose where links by a name lead, and remarks', () => {
    const links = 'See [a post][1], ![a plot][Plot] and [this].';
    const where = '[1]: https://a.example "One"\n  [plot]: /b.png\n[this]: <https://c.example>';
    expect(plainOf(`${links}\n\n${where}\n\n<!-- language: lang-r -->\n\n    a[i][j]`)).toBe(
      'See a post, a plot and this. a[i][j]',
    );
  });

  it('lose the stars of emphasis and keep all others', () => {
    expect(plainOf('*Very* (*odd*), \\<tag>')).toBe('Very (odd), <tag>');
    for (const text of [
      'f(*args, *rest)',
      '2 * 3 * 4',
      '$x^*y^*$',
      '*p = *q',
      '3.14 is it',
      '-1',
      '#r',
    ]) {
      expect(plainOf(text)).toBe(text);
    }
  });

  it('keep what stands between angle brackets in code and mathematics', () => {
    for (const text of ['List<String> names', 'if (a <b && c> d)', '1 <x and y> 2', 'vector<int>'])
      expect(plainOf(text)).toBe(text);
  });

  it('end with no half of a character', () => {
    expect(plainOf(`a${'👍'.repeat(TEXT_MAX)}`).isWellFormed()).toBe(true);
  });

  it('are found in no time, whatever is written', () => {
    const began = performance.now();
    for (const part of [
      '<!--',
      '[',
      '[a]',
      '[a]: ',
      '[a]:b\n',
      '<a ',
      '<a a=',
      '<a a="',
      '<a a=" ',
      '</b b b ',
    ])
      plainOf(part.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
