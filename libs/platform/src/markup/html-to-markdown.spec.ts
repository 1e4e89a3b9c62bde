import { describe, expect, it } from '@jest/globals';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { renderMarkdown } from './render.ts';
import { describeWithData } from './spec-data.ts';
import { elementsOf, parseHtml, PLAIN_CONTEXT } from './spec-normal-form.ts';

describe('the Markdown of an imported post', () => {
  it.each([
    [
      'keeps formulas as typed',
      '<p>so $a_1 * b_2$ and $$x$$ go</p>',
      'so $a_1 * b_2$ and $$x$$ go',
    ],
    ['trims dollars that MathJax forgives', '<p>so $ a_1^2 $ is</p>', 'so $a_1^2$ is'],
    ['escapes other dollars', '<p>$5 and *10*</p>', '\\$5 and \\*10\\*'],
    ['makes a display a block', '<p>$$\na\n+ b\n$$</p>', '$$\na\n+ b\n$$'],
    [
      'keeps environments',
      '<p>\\begin{align}a &amp;= b\\\\\nc\\end{align}</p>',
      '$$\n\\begin{align}a &= b\\\\\nc\\end{align}\n$$',
    ],
    ['leaves dollars in code alone', '<p><code>$a$</code></p>', '`$a$`'],
    [
      'keeps a language',
      '<pre class="lang-py prettyprint"><code>x\n</code></pre>',
      '```py\nx\n```',
    ],
    [
      'keeps what Markdown has no sign for',
      '<p>H<sub>2</sub>O <kbd>F1</kbd></p>',
      'H<sub>2</sub>O <kbd>F1</kbd>',
    ],
    [
      'keeps lists, quotes and links',
      '<ul><li><a href="/x">a</a></li></ul><blockquote><p>b</p></blockquote>',
      '- [a](/x)\n\n> b',
    ],
    ['drops scripts and styles', '<p>a<script>b</script><style>c</style></p>', 'a'],
    ['drops a line break before a display', '<p>so:<br>$$x$$</p>', 'so:$$x$$'],
    ['writes a sign once', '<p><s><s>a</s></s> <b>b<strong>c</strong></b></p>', '~~a~~ **bc**'],
    ['joins code in a row', '<p><code>a</code><code>b</code> <code></code>c</p>', '`ab` c'],
    [
      'puts what stands around blocks into each of them',
      '<p><i>a</i></p><i><ul><li>b</li></ul><p>c</p></i><a href="/x"><h2>d</h2><pre>e</pre></a>',
      '*a*\n\n- *b*\n\n*c*\n\n## [d](/x)\n\n```\ne\n```',
    ],
    [
      'breaks lines in cells of tables, and keeps a caption',
      '<table><caption>t</caption><tr><th>a<br>b</th></tr><tr><td><p>c</p><ul><li>d</li><li>e' +
        '</li></ul><pre>f\ng</pre></td></tr></table>',
      't\n\n| a<br>b                        |\n| ----------------------------- |\n' +
        '| c<br>• d<br>• e<br>`f`<br>`g` |',
    ],
    [
      'joins what has one sign',
      '<p><i>a</i><em>b</em> <b>c</b><b>d</b> <s>e</s><s>f</s></p>',
      '*ab* **cd** ~~ef~~',
    ],
    [
      'writes lines in formulas in cells as TeX',
      '<table><tr><th>$|x|$, $\\|y\\|$</th></tr></table>',
      '| $\\vert x\\vert $, $\\Vert y\\Vert $ |\n| -------------------------------- |',
    ],
    ['reads what a page would hide from it', '<p>a <b data-mdast="ignore">b</b></p>', 'a **b**'],
    ['makes no mention of words', '<p>&lt;b&gt; [x](y)</p>', '\\<b> \\[x]\\(y)'],
  ])('%s', (_rule, html, expected) => {
    expect(htmlToMarkdown(html).trim()).toBe(expected);
  });

  it('keeps the words of a table that would fill itself', () => {
    const html = `<table><tr>${'<td>a'.repeat(3000)}${'<tr><td>b'.repeat(500)}</table>`;
    const markdown = htmlToMarkdown(html);
    expect(markdown.length).toBeLessThan(2 * html.length);
    expect(markdown.match(/[ab]/gu)).toHaveLength(3500);
  });

  it('keeps the words of HTML that is nested without bottom', () => {
    const html = `${'<div>'.repeat(5000)}words *here*${'</div>'.repeat(5000)}`;
    expect(renderMarkdown(htmlToMarkdown(html), PLAIN_CONTEXT).text).toBe('words *here*');
  });
});

const UNESCAPED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#xA': '\n',
  '#xD': '\r',
};

/** The bodies of posts in a dump. */
const bodiesOf = (xml: string): string[] =>
  [...xml.matchAll(/ Body="([^"]*)"/gu)].map(([, body = '']) =>
    body.replaceAll(/&(lt|gt|quot|amp|#xA|#xD);/gu, (_all, name: string) => UNESCAPED[name] ?? ''),
  );

/** The words of HTML, without spaces and dollars; images by their alternative text. */
function wordsOf(html: string): string {
  const tree = parseHtml(html);
  for (const node of elementsOf(tree)) {
    if (node.tagName !== 'img') continue;
    node.children = [{ type: 'text', value: String(node.properties.alt ?? '') }];
  }
  const collect = (node: ReturnType<typeof parseHtml>['children'][number]): string => {
    if (node.type === 'text') return node.value;
    return node.type === 'element' ? node.children.map(collect).join('') : '';
  };
  return bare(tree.children.map(collect).join(''));
}

const bare = (text: string): string => text.replaceAll(/[\s$]/gu, '');

describeWithData(
  'bodies of a site about quantum computing',
  'stackexchange/quantumcomputing/Posts.xml',
  (data) => {
    it('have the same words after conversion and rendering, but for one in three hundred', () => {
      const bodies = bodiesOf(data).slice(0, 300);
      const changed = bodies.filter((body) => {
        const { text, fallback } = renderMarkdown(htmlToMarkdown(body), PLAIN_CONTEXT);
        return fallback !== null || bare(text) !== wordsOf(body);
      });
      expect(bodies.length).toBe(300);
      expect(changed.length).toBeLessThanOrEqual(1);
    });
  },
);

describeWithData('bodies in French', 'stackexchange/french-meta/Posts.xml', (data) => {
  it('have the same words after conversion and rendering, but for one in a hundred', () => {
    const bodies = bodiesOf(data).slice(0, 300);
    const changed = bodies.filter((body) => {
      const { text } = renderMarkdown(htmlToMarkdown(body), PLAIN_CONTEXT);
      return bare(text) !== wordsOf(body);
    });
    expect(changed.length / bodies.length).toBeLessThanOrEqual(0.01);
  });
});
