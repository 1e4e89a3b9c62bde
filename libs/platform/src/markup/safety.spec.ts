import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { findReferences } from './references.ts';
import { renderMarkdown } from './render.ts';
import { describeWithData } from './spec-data.ts';
import { parseHtml } from './spec-normal-form.ts';
import { faultsOf } from './spec-safety.ts';

const context = {
  mentions: new Map([['ann', { displayName: 'Ann "A" <b>' }]]),
  questions: () => true,
  courseSlug: 'algebra',
};

const writeHtml = (tree: Root): string => unified().use(rehypeStringify).stringify(tree);

const render = (source: string) => renderMarkdown(source, context);

describe('what a writer types cannot run', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<img src="/media/a.png" onerror="alert(1)">'],
    ['a script address', '[x](javascript:alert(1)) <a href="java&#10;script:alert(1)">y</a>'],
    ['a data address', '![x](data:text/html,hi) [y](data:text/html;base64,AAAA)'],
    ['a style', '<p style="position:fixed">x</p><style>*{display:none}</style>'],
    ['a class of the site', '<b class="mention">x</b><span class="katex">y</span>'],
    ['an id', '<b id="login">x</b><a name="login">y</a>'],
    ['a form', '<form action="//evil"><input name=q><button>go</button></form>'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['another language', '<svg><style><img src=x onerror=alert(1)></style></svg>'],
    ['a way out of its folder', '![x](/media/../logout) ![y](/media/%2e%2e/logout)'],
    [
      'a way out by TeX',
      '$\\href{javascript:alert(1)}{x}$ $\\htmlClass{a}{b}$ $\\url{javascript:1}$',
    ],
    ['a picture by TeX', '$\\includegraphics{https://evil.example/a.png}$'],
    ['a name in a mention', '@ann'],
    ['a language of code', '```x"onclick=alert(1)\na\n```'],
    ['a title', '[a](/b "\\" onclick=alert(1)")'],
  ])('%s', (_what, source) => {
    expect(faultsOf(render(source).html)).toEqual([]);
  });

  it('shows a tag that would swallow the rest of the post as words', () => {
    const { text } = render('Put it into <title> or <script> or <textarea>, *then* save.');
    expect(text).toBe('Put it into <title> or <script> or <textarea>, then save.');
  });

  it.each([
    ['an item in a footnote', 'a[^1]\n\n[^1]: b <div><li>c</li></div>'],
    ['a formula in a paragraph', '<p>\n\n$$\nx\n$$\n\n<li>'],
    ['a footnote with a table in a table', 'a[^1]\n\n[^1]: <div><table><td>b\n\n<table>'],
  ])('ends no more than it begins, with %s', (_what, text) => {
    const { html } = render(text);
    const page = `<main>${html}</main><hr>`;
    expect(writeHtml(parseHtml(page))).toBe(page);
  });

  it('does not take the mark of a footnote or a task from raw HTML', () => {
    const { html } = render('<input type="checkbox" checked><section data-footnotes>x</section>');
    expect(html).not.toMatch(/input|section/u);
  });
});

/** Pieces from which dangerous sources are made. */
const PIECES = (
  '<b>|</b>|<a href="|">|<script>|</script>|<img src=x onerror=1>|<svg>|<style>|<!--|-->|<math>|' +
  '<table>|<tr>|<td>|<details>|</p>|<p>|<textarea>|<template>|<select>|<option>|javascript:|' +
  '[a](|)|![|](/media/x)|`|```|~~|*|**|_|$|$$|\\begin{align}|\\end{align}|\\\\|@ann|#7|[^1]|' +
  '[^1]: |\n|\n\n|> |- |- [x] |1. |# |\t|    |&lt;|&#x6a;|"|\'|=|<|>|\0|\uD800|é|א|x|5| '
).split('|');

const source = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('any text at all', () => {
  it('renders to allowed elements and attributes only, without a failure', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { html, fallback } = render(text);
        expect(faultsOf(html)).toEqual([]);
        expect(fallback).not.toBe('failed');
      }),
      { numRuns: 400 },
    );
  });

  it('renders the same twice, and mentions only what can be looked up before', () => {
    fc.assert(
      fc.property(source, (text) => {
        const rendered = render(text);
        const possible = findReferences(text);
        expect(render(text).html).toBe(rendered.html);
        expect(possible.handles).toEqual(expect.arrayContaining([...rendered.references.handles]));
        expect(possible.questionNumbers).toEqual(
          expect.arrayContaining([...rendered.references.questionNumbers]),
        );
        expect(possible.uploads).toEqual(expect.arrayContaining([...rendered.references.uploads]));
      }),
      { numRuns: 200 },
    );
  });
});

describeWithData('payloads of DOMPurify', 'text/xss-payloads.json', (data) => {
  const payloads = (JSON.parse(data) as { payload: string }[]).map(({ payload }) => payload);

  it('leave nothing that could run or reach another site, alone or within a text', () => {
    expect(payloads).toHaveLength(223);
    const placed = payloads.flatMap((payload) => [
      payload,
      `Text ${payload} text`,
      `- > ${payload}`,
    ]);
    const faults = placed.flatMap((text) => faultsOf(render(text).html));
    expect(faults).toEqual([]);
  });
});
