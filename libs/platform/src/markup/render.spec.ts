import { describe, expect, it } from '@jest/globals';
import { MARKUP_MAX_LENGTH } from './limits.ts';
import type { MarkupContext } from './markup.types.ts';
import { beginningOf, excerpt } from './plain-text.ts';
import { findReferences } from './references.ts';
import { renderMarkdown } from './render.ts';

const context: MarkupContext = {
  mentions: new Map([['ann-lee', { displayName: 'Ann Lee' }]]),
  questions: new Set([12]),
  courseSlug: 'algebra',
  idPrefix: 'answer-7',
  siteOrigin: 'https://ask.example.org',
};

const html = (source: string): string => renderMarkdown(source, context).html;

const ANN = '<a class="mention" href="/people/ann-lee" title="Ann Lee">@ann-lee</a>';
const TWELVE = '<a class="question-link" href="/c/algebra/q/12">#12</a>';

describe('mentions and questions', () => {
  it.each([
    ['a person of the course is linked', 'Ask @ann-lee.', `Ask ${ANN}.`],
    ['a question of the course is linked', 'See #12, please', `See ${TWELVE}, please`],
    ['in emphasis and brackets too', '(#12) *@ann-lee*', `(${TWELVE}) <em>${ANN}</em>`],
    ['capitals are the same handle', '@Ann-Lee', ANN.replace('>@ann-lee<', '>@Ann-Lee<')],
    ['a stranger stays text', '@bob and #13', '@bob and #13'],
    ['not in code', '`@ann-lee #12`', '<code>@ann-lee #12</code>'],
    ['not within a word', 'C#12 x#12 a@ann-lee', 'C#12 x#12 a@ann-lee'],
    ['not before a letter', '#12th @ann-leeé', '#12th @ann-leeé'],
    ['not in the words of a link', '[see #12](/x)', '<a href="/x">see #12</a>'],
  ])('%s', (_rule, source, expected) => {
    expect(html(source)).toBe(`<p dir="auto">${expected}</p>`);
  });

  it('are told as what the text refers to, without those in code', () => {
    const { references } = renderMarkdown('@ann-lee @bob #12 #13 `#14` ![](/media/a.png)', context);
    expect(references).toEqual({
      handles: ['ann-lee'],
      questionNumbers: [12],
      uploads: ['a.png'],
    });
  });

  it('can be found before rendering, with what may turn out to be none', () => {
    expect(findReferences('@Ann-Lee _@bob_ #12 `#14` [f](/media/b/c.pdf)')).toEqual({
      handles: ['ann-lee', 'bob'],
      questionNumbers: [12, 14],
      uploads: ['b/c.pdf'],
    });
  });
});

describe('links and images', () => {
  it.each([
    [
      'a link out is not endorsed',
      '[a](http://b.org)',
      '<a href="http://b.org" rel="nofollow ugc noopener">a</a>',
    ],
    [
      'nor is one that hides its scheme',
      '[a](//b.org)',
      '<a href="//b.org" rel="nofollow ugc noopener">a</a>',
    ],
    ['a link within the site is plain', '[a](/c/x)', '<a href="/c/x">a</a>'],
    [
      'also with its origin',
      '[a](https://ask.example.org/x)',
      '<a href="https://ask.example.org/x">a</a>',
    ],
    ['a mail address is a link', '<a@b.org>', '<a href="mailto:a@b.org">a@b.org</a>'],
    ['an address that no browser can follow is only words', '[a](http://[b) ![c](//d:e)', 'a c'],
    ['other schemes are only words', '[a](javascript:x) [b](ftp://c)', 'a b'],
    [
      'an upload is shown',
      '![a](/media/x.png)',
      '<img src="/media/x.png" alt="a" loading="lazy" decoding="async">',
    ],
    [
      'a foreign image is a link to it',
      '![a](https://b.org/c.png)',
      '<a class="external-image" href="https://b.org/c.png" rel="nofollow ugc noopener">a</a>',
    ],
    [
      'a foreign image in a link is its words',
      '[![a](https://b.org/c.png)](/d)',
      '<a href="/d">a</a>',
    ],
  ])('%s', (_rule, source, expected) => {
    expect(html(source)).toBe(`<p dir="auto">${expected}</p>`);
  });

  it('gives an upload the size that is known of it', () => {
    const imageSizes = new Map([['x.png', { width: 640, height: 480 }]]);
    const sized = renderMarkdown('![a](/media/x.png)', { ...context, imageSizes }).html;
    expect(sized).toContain('width="640" height="480"');
  });
});

describe('what a page needs', () => {
  it('never emits the first two levels of headings', () => {
    expect(html('# a\n\n## b\n\n###### c')).toBe(
      '<h3 dir="auto">a</h3>\n<h4 dir="auto">b</h4>\n<h6 dir="auto">c</h6>',
    );
  });

  it('lets a table be scrolled with the keyboard', () => {
    expect(html('|a|\n|-|')).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table dir="auto">',
    );
  });

  it('lets wide code be scrolled with the keyboard and leaves narrow code alone', () => {
    const wide = `<pre dir="ltr" tabindex="0" role="group" aria-label="Code: r">`;
    expect(html('```r\n' + 'x'.repeat(33) + '\n```')).toContain(wide);
    expect(html('```r\nx\n```')).toContain('<pre dir="ltr"><code');
  });

  it.each(['python', 'r', 'julia', 'matlab', 'latex', 'stata', 'sql', 'haskell'])(
    'highlights %s',
    (language) => {
      expect(html('```' + language + '\nx = 1 % "a" # b\n\\a{1}\n```')).toContain('class="hljs-');
    },
  );

  it('knows a language by its class, too', () => {
    expect(html('```language-zig\nx\n```')).toContain('<code class="language-zig">');
  });

  it('names the box of a task', () => {
    expect(html('- [x] a')).toContain(
      '<li dir="auto" class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> a',
    );
  });

  it('begins every id with the given prefix, else with one of the source', () => {
    const note = 'a[^n]\n\n[^n]: b';
    const ids = (text: string): string[] =>
      [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id ?? '');
    expect(ids(html(note))).toEqual([
      'answer-7-fnref-n',
      'answer-7-footnote-label',
      'answer-7-fn-n',
    ]);
    const unnamed = { ...context, idPrefix: undefined };
    const [first] = ids(renderMarkdown(note, unnamed).html);
    const [second] = ids(renderMarkdown(`${note}!`, unnamed).html);
    expect(first).toMatch(/^m[0-9a-f]{8}-fnref-n$/u);
    expect(first).not.toBe(second);
  });

  it('keeps benign HTML and drops the rest with its words kept', () => {
    expect(html('<kbd>a</kbd> H<sub>2</sub>O <blink>b</blink> <b class="x" style="y">c</b>')).toBe(
      '<p dir="auto"><kbd>a</kbd> H<sub>2</sub>O b <b>c</b></p>',
    );
  });

  it('speaks the language of the page', () => {
    const labels = { table: 'Tableau', footnotes: 'Notes', backToReference: 'Retour au renvoi' };
    const french = renderMarkdown('|a[^1]|\n|-|\n\n[^1]: b', { ...context, labels }).html;
    expect(french).toContain('aria-label="Tableau"');
    expect(french).toContain('>Notes</h3>');
    expect(french).toContain('aria-label="Retour au renvoi 1"');
  });
});

describe('formulas', () => {
  it.each([
    ['a formula in a line', 'so $x_1$.', 1],
    ['two in a row', '$a$$b$', 2],
    ['a product after and before a digit', 'a 2$\\times$2 matrix', 1],
    ['spaces where a power settles it', '$ x^2 $', 1],
    ['a display in a line', 'so $$x$$ is', 1],
    ['a display over lines', '$$ x = 1\n+ 2 $$', 1],
    ['a display in a quote in a list', '- > $$\n  > x\n  > $$', 1],
    ['a bare environment', '\\begin{align} a &= b \\\\ c &= d \\end{align}', 1],
    ['one in a line', 'so \\begin{cases} a \\\\ b \\end{cases} holds', 1],
    ['a display that is closed before the words go on', '$$x$$ is it', 1],
    ['prices', 'It costs $5 and $10, not $20,000 or (USD)$30,000.', 0],
    ['prices behind the amount', 'from 5$, then 10$, to 20$.', 0],
    ['escaped dollars', '\\$x\\$', 0],
    ['code', '`$x$`', 0],
    ['three dollars', '$$$x$$$', 0],
    ['a display that is never closed', '$$ x\n- y\n\nz', 0],
    ['a blank line within', '$$\nx\n\ny\n$$', 0],
    ['other environments', '\\begin{document}\nx\n\\end{document}', 0],
  ])('%s', (_what, source, formulas) => {
    const { html: output, hasMath } = renderMarkdown(source, context);
    expect(output.match(/class="katex"/gu)?.length ?? 0).toBe(formulas);
    expect(hasMath).toBe(formulas > 0);
    expect(output).not.toContain('tex-error');
  });

  it('leaves the list and the paragraph after an unclosed display as they are', () => {
    expect(html('$$ x\n- *y*')).toBe(
      '<p dir="auto">$$ x</p>\n<ul dir="auto">\n<li dir="auto"><em>y</em></li>\n</ul>',
    );
  });

  it.each([
    ['wrong TeX', '$\\frac{1$'],
    ['a macro without an end', '$\\def\\a{\\a\\a}\\a$'],
    [
      'a hundred thousand symbols',
      `$\\def\\a{xxxxxxxxxx}\\def\\b{${'\\a'.repeat(30)}}${'\\b'.repeat(300)}$`,
    ],
    ['braces without bottom', `$${'{'.repeat(1900)}${'}'.repeat(1900)}^2$`],
    ['a formula over its neighbours', '$\\kern-100em x$'],
  ])('shows the source of %s', (_what, source) => {
    const output = renderMarkdown(source, context);
    expect(output.html).toMatch(
      /^<p dir="auto"><code class="tex-error" title="[^"]+" dir="ltr">\$/u,
    );
    expect(output.text).toBe(source);
    expect(output.fallback).toBeNull();
  });

  it('remembers no macro from one formula or text to the next', () => {
    const [first, second] = ['$\\gdef\\a{x}\\a$', '$\\a^2$'].map((source) =>
      renderMarkdown(source, context),
    );
    expect([first?.hasMath, second?.hasMath]).toEqual([true, false]);
  });
});

describe('texts that would take too long', () => {
  it.each([
    ['quotes in quotes', '> '.repeat(20_000), 'too complex'],
    ['brackets in brackets', '['.repeat(50_000), 'too complex'],
    ['emphasis in emphasis', '*a '.repeat(9000) + 'b*'.repeat(9000), 'too complex'],
    ['closing brackets that nothing opened', 'a]'.repeat(20_000), 'too complex'],
    ['a run of emphasis signs', `${'*'.repeat(9000)}a${'*'.repeat(9000)}`, 'too complex'],
    ['code in a line that never ends', '``\\'.repeat(20_000), 'too complex'],
    ['comments that never end', `a${'<!--'.repeat(12_000)}`, 'too complex'],
    ['titles of links that never end', '[a](b ('.repeat(8000), 'too complex'],
    ['the same with an escaped end', `${'[a](b ('.repeat(8000)}\\)`, 'too complex'],
    ['lines that go on in a quote without its mark', `> a\n${'a\n'.repeat(20_000)}`, 'too complex'],
    ['the same with other line ends', `> a\r${'a\r'.repeat(20_000)}`, 'too complex'],
    ['an address that could end anywhere', `https://a.b?${'*'.repeat(50_000)}c`, 'too complex'],
    ['headings without end', 'a\n=\n'.repeat(15_000), 'too complex'],
    [
      'a table that fills itself',
      `${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${'|\n'.repeat(9000)}`,
      'too complex',
    ],
    [
      'a long address used again and again',
      `[a]: /${'x'.repeat(30_000)}\n\n${'[a] '.repeat(7000)}`,
      'too complex',
    ],
    [
      'elements that are opened anew everywhere',
      `${'<b>'.repeat(30)}${'<p>'.repeat(9000)}`,
      'too complex',
    ],
    ['more than the greatest length', 'a'.repeat(MARKUP_MAX_LENGTH + 1), 'too long'],
  ])('%s: the words are shown as typed', (_what, source, fallback) => {
    const rendered = renderMarkdown(source, context);
    expect(rendered.fallback).toBe(fallback);
    expect(rendered.html).toMatch(/^<p class="as-typed" dir="auto">/u);
  });

  it('leaves code plain that its grammar would take seconds for, or makes a deep tree of', () => {
    const links = `${'[a]('.repeat(3000)})`;
    const deep = 'f"{'.repeat(2000);
    const source = `\`\`\`markdown\n${links}\n\`\`\`\n\n\`\`\`python\n${deep}\n\`\`\``;
    const rendered = renderMarkdown(source, context);
    expect(rendered.fallback).toBeNull();
    expect(rendered.text).toBe(`${links}\n${deep}`);
  });

  it('lets a text show many unclosed tags of blocks', () => {
    const source = `*a* ${'<div>'.repeat(30)}b`;
    expect(renderMarkdown(source, context).html).toContain('<em>a</em>');
  });

  it('counts the formulas of a text together, those that become too large included', () => {
    const large = (sign: string): string =>
      `$$\\begin{matrix}${`${sign}&`.repeat(1900)}\\end{matrix}$$\n\n`;
    const { html: output } = renderMarkdown([...'abcdefg'].map(large).join(''), context);
    expect(output).toContain('title="This formula becomes too large."');
    expect(output).toContain('title="This text has too many formulas."');
  });

  it('renders a text of the greatest length that people write', () => {
    const source = 'Some words with *emphasis* and `code`.\n\n'.repeat(1400);
    expect(renderMarkdown(source, context).fallback).toBeNull();
  });
});

describe('the words alone', () => {
  it('have a line for each block and TeX as typed', () => {
    const source =
      '# A *b*\n\nc $x^2$\nd[^1]\n\n- e\n- f\n\n```\ng\n  h\n```\n\n|i|j|\n|-|-|\n\n[^1]: k';
    expect(renderMarkdown(source, context).text).toBe('A b\nc $x^2$ d\ne\nf\ng\n  h\ni j\nk');
  });

  it.each([
    ['a short text is itself', 'a b', 10, 'a b'],
    ['a cut is between words', 'one two three four', 14, 'one two three…'],
    ['lines become one', 'one\n\ntwo', 20, 'one two'],
    ['a word without end is cut', 'abcdefghijkl', 5, 'abcd…'],
    ['what people see as one character stays whole', 'ab👩‍👩‍👧cdefgh', 6, 'ab…'],
  ])('%s', (_rule, text, limit, expected) => {
    expect(excerpt(text, limit)).toBe(expected);
  });

  it.each([
    ['abc', 3, 'abc'],
    ['ab👍', 3, 'ab'],
    ['a👩‍👩‍👧b', 4, 'a'],
    ['ae\u0301', 2, 'a'],
  ])('begin with whole characters: %j', (text, limit, expected) => {
    expect(beginningOf(text, limit)).toBe(expected);
  });
});
