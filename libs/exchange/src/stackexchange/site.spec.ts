import { describe, expect, it } from '@jest/globals';
import { commentMarkdown } from './comments.ts';
import { titleOf } from './import.ts';
import { commonMark, fromHtml } from './markdown.ts';
import { closeReasonOf, dumpDate, dumpTags, licenceOf, siteHost } from './site.ts';

describe('the site that a folder was dumped from', () => {
  it.each([
    ['quantumcomputing', 'quantumcomputing.stackexchange.com'],
    ['/data/french-meta/', 'french.meta.stackexchange.com'],
    ['askubuntu', 'askubuntu.com'],
    ['askubuntu-meta', 'meta.askubuntu.com'],
    ['mathoverflow', 'mathoverflow.net'],
    ['es.stackoverflow.com', 'es.stackoverflow.com'],
    ['es.stackoverflow.com.7z', 'es.stackoverflow.com'],
    ['My dump (new)', 'my-dump-new.stackexchange.com'],
    ['/', 'unknown.stackexchange.com'],
  ])('%s is %s', (folder, host) => {
    expect(siteHost(folder)).toBe(host);
  });

  it('gives a course its title', () => {
    expect(titleOf('french.meta.stackexchange.com')).toBe('French Meta');
    expect(titleOf('askubuntu.com')).toBe('Askubuntu');
  });
});

describe('the licence of a contribution', () => {
  it('is what the row says', () => {
    expect(licenceOf('CC BY-SA 4.0', new Date('2012-01-01'))).toBe('CC BY-SA 4.0');
  });

  it.each([
    ['2011-04-07T23:59:59Z', 'CC BY-SA 2.5'],
    ['2011-04-08T00:00:00Z', 'CC BY-SA 3.0'],
    ['2018-05-01T23:59:59Z', 'CC BY-SA 3.0'],
    ['2018-05-02T00:00:00Z', 'CC BY-SA 4.0'],
  ])('follows from its date when the row is silent: %s', (date, licence) => {
    expect(licenceOf(undefined, new Date(date))).toBe(licence);
  });
});

describe('a date of a dump', () => {
  it.each([
    ['2018-03-12T17:00:45.567', '2018-03-12T17:00:45.567Z'],
    ['2018-03-12T17:00:45', '2018-03-12T17:00:45.000Z'],
    ['2018-03-12T17:00:45.5678901', '2018-03-12T17:00:45.567Z'],
    ['2018-03-12 17:00', '2018-03-12T17:00:00.000Z'],
    ['2018-03-12', '2018-03-12T00:00:00.000Z'],
    ['2018-03-12T17:00:45Z', '2018-03-12T17:00:45.000Z'],
    ['2018-03-12T17:00:45+02:00', '2018-03-12T15:00:45.000Z'],
  ])('%s is UTC unless it says otherwise', (text, date) => {
    expect(dumpDate(text)?.toISOString()).toBe(date);
  });

  it.each([
    undefined,
    '',
    'yesterday',
    '2018-13-45T00:00:00',
    '12/03/2018',
    '0000-00-00',
    '0001-01-01T00:00:00+14:00',
  ])('%s is none', (text) => {
    expect(dumpDate(text)).toBeNull();
  });
});

describe('the tags of a post', () => {
  it.each([
    ['<discussion><on-topic>', ['discussion', 'on-topic']],
    ['|discussion|on-topic|', ['discussion', 'on-topic']],
    ['<C#><c#><.net>', ['c#', '.net']],
    ['<грамматика><文法>', ['грамматика', '文法']],
    ['', []],
    [undefined, []],
  ])('%s are read in both spellings, each once', (text, tags) => {
    expect(dumpTags(text)).toEqual(tags);
  });
});

describe('the reason of a closing', () => {
  it.each([
    ['101', 'DUPLICATE'],
    ['1', 'DUPLICATE'],
    ['103', 'NEEDS_DETAIL'],
    ['10', 'ANSWERED_IN_MATERIAL'],
    ['105', 'OFF_TOPIC'],
    ['7', 'OFF_TOPIC'],
  ])('%s is %s', (id, reason) => {
    expect(closeReasonOf(id)).toBe(reason);
  });
});

describe('a comment of a dump', () => {
  it.each([
    ['# not a heading', '\\# not a heading'],
    ['> no quote', '\\> no quote'],
    ['- no list', '\\- no list'],
    ['1) first of all', '1\\) first of all'],
    ['+1 for this', '+1 for this'],
    ['use <b> here', 'use \\<b> here'],
    ['code `<b>` stays', 'code `<b>` stays'],
    ['see <https://example.org>', 'see <https://example.org>'],
    ['a < b and *c*', 'a < b and *c*'],
    ['    no code', 'no code'],
  ])('%s has no blocks and no HTML', (text, markdown) => {
    expect(commentMarkdown(text)).toBe(markdown);
  });
});

describe('Markdown of Stack Exchange', () => {
  const old = { host: 'french.meta.stackexchange.com', writtenAt: new Date('2012-01-01') };
  const recent = { ...old, writtenAt: new Date('2021-01-01') };

  it('knew headings without a space until 2020', () => {
    expect(commonMark('##Title', old)).toBe('## Title');
    expect(commonMark('#hashtag', recent)).toBe('#hashtag');
  });

  it('keeps code as it is', () => {
    const code = '```\n#include <a>\n>! x\n```\n\n    #define B';
    expect(commonMark(code, old)).toBe(code);
  });

  it('hides spoilers as quotes', () => {
    expect(commonMark('>! the end', recent)).toBe('> the end');
    expect(commonMark('> ![a graph][1]', recent)).toBe('> ![a graph][1]');
  });

  it('takes a picture out of a link to itself', () => {
    expect(commonMark('[![a graph][1]][1], [![b](/b.png)](/b.png)', recent)).toBe(
      '![a graph][1], ![b](/b.png)',
    );
    for (const kept of ['[![small][1]][2]', '[![b](/b.png)](/page)', '    [![a][1]][1]'])
      expect(commonMark(kept, recent)).toBe(kept);
    expect(fromHtml('<p><a href="/b.png"><img src="/b.png" alt="b"></a></p>')).toBe(
      '![b](/b.png)\n',
    );
  });

  it('says the language of code in a comment before it', () => {
    expect(commonMark('<!-- language: lang-py -->\n\n    a = 1\n\n    b = 2\n\nDone', recent)).toBe(
      '```py\na = 1\n\nb = 2\n```\nDone',
    );
  });

  it('links tags to the site that has them', () => {
    expect(commonMark('[tag:verbes] [meta-tag:bug]', recent)).toBe(
      '[verbes](https://french.stackexchange.com/questions/tagged/verbes) ' +
        '[bug](https://french.meta.stackexchange.com/questions/tagged/bug)',
    );
  });

  it('has line ends of any system', () => {
    expect(commonMark('a\r\nb\rc', recent)).toBe('a\nb\nc');
  });
});
