import { describe, expect, it } from '@jest/globals';
import { siteLinks, withLinksHere } from './site-links.ts';

const HOST = 'stats.stackexchange.com';
const here = (markdown: string, known: readonly string[] = ['12', '34', '56']): string =>
  withLinksHere(markdown, HOST, ({ comment, post, within }) => {
    const found = [comment, post, within].find((one) => one !== null && known.includes(one));
    return found ? { href: `/here/${found}`, title: `Why [${found}]` } : null;
  });

describe('a link from an imported text to another', () => {
  it.each([
    ['https://stats.stackexchange.com/questions/12/why-n-minus-one', '[Why \\[12\\]](/here/12)'],
    ['see http://stats.stackexchange.com/q/12.', 'see [Why \\[12\\]](/here/12).'],
    ['[this](https://stats.stackexchange.com/q/12/99 "title")', '[this](/here/12 "title")'],
    ['[this](//stats.stackexchange.com/a/34/99)', '[this](/here/34)'],
    ['[this](/questions/12)', '[this](/here/12)'],
    ['[1]: /a/34', '[1]: /here/34'],
    ['[this](<https://stats.stackexchange.com/q/12>)', '[this](/here/12)'],
    ['<a href="https://stats.stackexchange.com/q/12">', '<a href="/here/12">'],
    [
      '[https://stats.stackexchange.com/q/12](https://stats.stackexchange.com/q/12)',
      '[https://stats.stackexchange.com/q/12](/here/12)',
    ],
    ['https://stats.stackexchange.com/questions/12/why/34#34', '[Why \\[34\\]](/here/34)'],
    ['https://stats.stackexchange.com/questions/12/why#34', '[Why \\[34\\]](/here/34)'],
    ['https://stats.stackexchange.com/questions/12/why/99#99', '[Why \\[12\\]](/here/12)'],
    ['https://stats.stackexchange.com/questions/12/why#comment56_12', '[Why \\[56\\]](/here/56)'],
    ['<https://stats.stackexchange.com/q/12>', '[Why \\[12\\]](/here/12)'],
  ])('leads here: %s', (markdown, expected) => {
    expect(here(markdown)).toBe(expected);
  });

  it.each([
    ['what did not come in', 'https://stats.stackexchange.com/q/77'],
    ['another site', 'https://math.stackexchange.com/q/12'],
    ['a site whose name ends like this one', 'https://notstats.stackexchange.com/q/12'],
    ['code in a line', '`https://stats.stackexchange.com/q/12`'],
    ['code in a fence', '```\nhttps://stats.stackexchange.com/q/12\n```'],
    ['indented code', '    https://stats.stackexchange.com/q/12'],
    ['a path in a sentence', 'call /questions/12 of the API'],
    ['a list of questions', 'https://stats.stackexchange.com/questions/tagged/12'],
  ])('stays as it is: %s', (_rule, markdown) => {
    expect(here(markdown)).toBe(markdown);
  });

  it('is found in the text after code', () => {
    expect(siteLinks('```\n/q/1\n```\n\n[x](/q/2) `[y](/q/3)`', HOST)).toEqual([
      { comment: null, post: '2', within: null },
    ]);
  });
});
