/** Makes of any tree of HTML one that Markdown has signs for, with all of its words. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { TooComplexError } from './guards.ts';
import { MAX_TABLE_CELLS } from './limits.ts';

/** Stands for a line break in a cell of a table, where Markdown has no sign for one. */
export const CELL_BREAK = 'x-br';

/** Elements written with the same sign, which cannot stand within itself. */
const SIGNS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  del: '~~',
  s: '~~',
  strike: '~~',
};

/** Elements whose signs stand within one paragraph. */
const SPANS = new Set([...Object.keys(SIGNS), ...'a ins kbd mark small sub sup u'.split(' ')]);

const BLOCKS = new Set(
  (
    'address article aside blockquote caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
const isBlock = (node: ElementContent): boolean => isElement(node) && BLOCKS.has(node.tagName);

/** The text of code, with line breaks as line ends. */
export const codeText = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  if (!isElement(node)) return '';
  return node.tagName === 'br' ? '\n' : node.children.map(codeText).join('');
};

/** Blocks within a span, as `<b><p>…</p><p>…</p></b>`: the span goes into each of them. */
function pushDown(span: Element, children: readonly ElementContent[]): ElementContent[] {
  const pushed: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    pushed.push(...(run.every(isBlank) ? run : [{ ...span, children: run }]));
    run = [];
  };
  for (const child of children) {
    if (!isElement(child) || !isBlock(child)) {
      run.push(child);
      continue;
    }
    endRun();
    const isClosed = child.tagName === 'pre' || child.tagName === 'hr';
    pushed.push(isClosed ? child : { ...child, children: pushDown(span, child.children) });
  }
  endRun();
  return pushed;
}

/** A line for each block and line break of a cell; items of lists keep a point before them. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child) && child.tagName === 'br') lines.push([]);
    else if (!isElement(child) || !isBlock(child)) lines.at(-1)?.push(child);
    else lines.push(...blockLines(child), []);
  }
  return lines.filter((line) => !line.every(isBlank));
}

function blockLines(block: Element): ElementContent[][] {
  if (block.tagName === 'pre') {
    const lines = codeText(block)
      .split('\n')
      .filter((line) => line.trim() !== '');
    return lines.map((value) => [
      { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value }] },
    ]);
  }
  const lines = linesOf(block.children);
  if (block.tagName !== 'li') return lines;
  return lines.map((line, at) => (at === 0 ? [{ type: 'text', value: '• ' }, ...line] : line));
}

const lineBreak = (): Element => ({
  type: 'element',
  tagName: CELL_BREAK,
  properties: {},
  children: [],
});

const cellContent = (children: readonly ElementContent[]): ElementContent[] =>
  linesOf(children).flatMap((line, at) => (at === 0 ? line : [lineBreak(), ...line]));

const spanOf = ({ properties }: Element): number => Math.max(1, Number(properties.colSpan) || 1);

/** Cells after short rows are filled up to the width of the widest. */
function cellsOf(table: Element): number {
  let rows = 0;
  let widest = 0;
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const width = row.children.filter(isElement).reduce((sum, cell) => sum + spanOf(cell), 0);
    rows += 1;
    widest = Math.max(widest, width);
  });
  return rows * widest;
}

/** A caption is a paragraph before its table. */
function captionFirst(table: Element): ElementContent[] {
  if (cellsOf(table) > MAX_TABLE_CELLS) throw new TooComplexError('table cells');
  const isCaption = (child: ElementContent): boolean =>
    isElement(child) && child.tagName === 'caption';
  const captions = table.children.filter(isCaption) as Element[];
  const paragraphs = captions.map((caption): Element => ({ ...caption, tagName: 'p' }));
  return [
    ...paragraphs,
    { ...table, children: table.children.filter((child) => !isCaption(child)) },
  ];
}

/** An element, its children tidied before. */
function tidy(node: Element, around: ReadonlySet<string>): ElementContent[] {
  const { tagName, children } = node;
  if (tagName === 'code' && codeText(node).trim() === '') return children;
  if (tagName === 'table') return captionFirst(node);
  if (tagName === 'td' || tagName === 'th') return [{ ...node, children: cellContent(children) }];
  if (!SPANS.has(tagName)) return [node];
  if (around.has(SIGNS[tagName] ?? '')) return children;
  return children.some(isBlock) ? pushDown(node, children) : [node];
}

/** Spans of one sign in a row are one: their signs would run into each other. */
function joinSpans(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    const sign = isElement(child) ? SIGNS[child.tagName] : undefined;
    const isMore = sign !== undefined && last?.type === 'element' && SIGNS[last.tagName] === sign;
    if (isMore && isElement(child)) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...child.children] };
    } else joined.push(child);
  }
  return joined;
}

function tidyAll(
  children: readonly ElementContent[],
  around: ReadonlySet<string>,
): ElementContent[] {
  const tidied = children.flatMap((child) => {
    if (!isElement(child) || child.tagName === 'pre') return [child];
    const sign = SIGNS[child.tagName];
    const within = sign === undefined ? around : new Set([...around, sign]);
    return tidy({ ...child, children: tidyAll(child.children, within) }, around);
  });
  return joinSpans(tidied);
}

/** Tidies the tree as it stands; it must not be deep. */
export function tidyTree(root: Root): void {
  root.children = tidyAll(root.children as ElementContent[], new Set());
  // Whoever wrote the page does not decide what of it is read.
  visit(root, 'element', ({ properties }) => {
    delete properties.dataMdast;
  });
}
