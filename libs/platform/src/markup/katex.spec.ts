import { expect, it } from '@jest/globals';
import { renderMarkdown } from './render.ts';
import { describeWithData } from './spec-data.ts';
import { PLAIN_CONTEXT } from './spec-normal-form.ts';
import { faultsOf } from './spec-safety.ts';

interface Expression {
  readonly name: string;
  readonly tex: string;
}

const unquoted = (text: string): string =>
  /^'.*'$/su.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;

const folded = (text: string): string => text.trim().replaceAll(/\s*\n\s*/gu, ' ');

/** The TeX of one entry: on its line and those below, as a block, or under the key `tex`. */
function texOf(inline: string, block: string): string {
  if (inline === '|') return block.trim();
  if (inline !== '') return unquoted(folded(`${inline}\n${block}`));
  const nested = /^ *tex: *([^\n]*)\n?((?: {6,}[^\n]*\n?)*)/mu.exec(block);
  if (nested === null) return folded(block);
  const [, first = '', rest = ''] = nested;
  return first === '|' ? rest.trim() : unquoted(folded(`${first}\n${rest}`));
}

/** Reads the shape of YAML that this one file has. */
function readExpressions(yaml: string): Expression[] {
  const entries = yaml.matchAll(/^([A-Za-z0-9_]+):[ ]?([^\n]*)\n((?:[ ][^\n]*\n|\n)*)/gmu);
  return [...entries].map(([, name = '', inline = '', block = '']) => ({
    name,
    tex: texOf(inline.trim(), block),
  }));
}

/** A formula is typed on its own lines, without blank ones. */
const asMarkdown = (tex: string): string => `$$\n${tex.replaceAll(/\n\s*\n/gu, '\n')}\n$$`;

/** Expressions that this site shows as source, and why. */
const SHOWN_AS_SOURCE: ReadonlyMap<string, string> = new Map([
  ['GroupMacros', 'uses macros that the file gives to KaTeX as an option'],
  ['UnsupportedCmds', 'does not compile on purpose'],
]);

describeWithData('expressions of KaTeX', 'text/katex-expressions.yaml', (data) => {
  const rendered = readExpressions(data).map(({ name, tex }) => ({
    name,
    tex,
    ...renderMarkdown(asMarkdown(tex), PLAIN_CONTEXT),
  }));

  it('are all set or shown as source, and never break the page', () => {
    expect(rendered).toHaveLength(126);
    const broken = rendered.filter(
      ({ html, fallback }) =>
        fallback !== null || html.includes('class="katex"') === html.includes('tex-error'),
    );
    expect(broken.map(({ name }) => name)).toEqual([]);
    expect(rendered.flatMap(({ html }) => faultsOf(html))).toEqual([]);
  });

  it('are set except for the listed ones', () => {
    const shown = rendered.filter(({ hasMath }) => !hasMath).map(({ name }) => name);
    expect(shown).toEqual([...SHOWN_AS_SOURCE.keys()]);
  });
});
