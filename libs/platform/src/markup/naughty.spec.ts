import { expect, it } from '@jest/globals';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { renderMarkdown } from './render.ts';
import { describeWithData } from './spec-data.ts';
import { PLAIN_CONTEXT } from './spec-normal-form.ts';

/** Letters and digits in order: what must reach the reader, whatever became of the signs. */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Letters that Markdown and HTML take as their own: tags, comments and declarations, entities,
 * addresses of links, fences' languages.
 */
const isMarkup = (line: string): boolean => /<[a-z!?/]|&[#a-z]|\]\(|^\[[^\]]*\]:|\|/iu.test(line);

describeWithData('strings that break naive programs', 'text/naughty-strings.json', (data) => {
  const strings = JSON.parse(data) as string[];

  it('are all rendered, none falls back to plain text', () => {
    expect(strings).toHaveLength(485);
    const fallen = strings.filter((line) => renderMarkdown(line, PLAIN_CONTEXT).fallback !== null);
    expect(fallen).toEqual([]);
  });

  it('keep every letter and digit when they hold no markup', () => {
    const words = strings.filter((line) => !isMarkup(line));
    const changed = words.filter(
      (line) =>
        lettersOf(renderMarkdown(line, PLAIN_CONTEXT).text) !== lettersOf(line.toWellFormed()),
    );
    expect(words.length).toBeGreaterThan(250);
    expect(changed).toEqual([]);
  });

  it('survive as HTML of an import', () => {
    expect(() => strings.map((line) => htmlToMarkdown(line))).not.toThrow();
  });
});
