import type { Element, ElementContent, Root } from 'hast';
import { sealOf } from './sealed.ts';

/** Elements that begin and end a line of plain text. */
const BLOCKS = new Set(
  (
    'address blockquote caption dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section ' +
    'summary table tr ul'
  ).split(' '),
);

function childText(children: readonly ElementContent[], preserved: boolean): string {
  return children.map((child) => nodeText(child, preserved)).join('');
}

function sealedText(node: ElementContent & { type: 'element' }): string {
  const seal = sealOf(node);
  if (seal === undefined) return '';
  if (seal.kind === 'tex') return seal.tex.block ? `\n${seal.tex.source}\n` : seal.tex.source;
  const isMark = seal.properties.id === 'footnote-label' || seal.tagName === 'a';
  if (isMark) return '';
  const inner = childText(node.children, false);
  return BLOCKS.has(seal.tagName) ? `\n${inner}\n` : inner;
}

function nodeText(node: ElementContent, preserved: boolean): string {
  if (node.type === 'text') return preserved ? node.value : node.value.replaceAll(/\s+/gu, ' ');
  if (node.type !== 'element') return '';
  if (sealOf(node)) return sealedText(node);
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  if (node.tagName === 'tr') return rowText(node);
  const inner = childText(node.children, preserved || node.tagName === 'pre');
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
}

/** The cells of a row in one line. */
const rowText = ({ children }: Element): string => {
  const cells = children.filter((child) => child.type === 'element');
  return `\n${cells.map((cell) => nodeText(cell, false).trim()).join(' ')}\n`;
};

/** The words of a sanitised tree, a line for each block. */
export function plainText(root: Root): string {
  return tidyLines(childText(root.children as ElementContent[], false));
}

/** Removes empty lines and the space at the ends of lines; keeps the indentation of code. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .map((line) => (/^ \S/u.test(line) ? line.slice(1) : line))
    .join('\n');
}

const DEFAULT_EXCERPT = 200;

/**
 * The beginning of a plain text in one line of at most `limit` characters (UTF-16 units), cut
 * between words where there is a space in the last third, and ended with `…` when something was
 * left out.
 */
export function excerpt(text: string, limit = DEFAULT_EXCERPT): string {
  const line = text
    .slice(0, limit * 4 + 1000)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (line.length <= limit) return line;
  const room = Math.max(0, limit - 1);
  const cut = line.lastIndexOf(' ', room);
  const end = cut > room * (2 / 3) ? cut : wholeCharacter(line, room);
  return `${line.slice(0, end).trimEnd()}…`;
}

/** Moves a cut out of the middle of what people see as one character. */
function wholeCharacter(line: string, at: number): number {
  const near = Math.max(0, at - 40);
  let end = near;
  for (const { index, segment } of new Intl.Segmenter().segment(line.slice(near, at + 40))) {
    if (near + index + segment.length > at) break;
    end = near + index + segment.length;
  }
  return end;
}
