import type { Element, ElementContent, Root } from 'hast';
import { readableMath } from './readable-math.ts';
import { sealOf } from './sealed.ts';
import type { Tex } from './tex.ts';
import { Typesetter } from './typeset.ts';

/** Elements that begin and end a line of plain text. */
const BLOCKS = new Set(
  (
    'address blockquote caption dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section ' +
    'summary table tr ul'
  ).split(' '),
);

/** What is read for a formula. */
export type FormulaReader = (formula: Tex) => string;

/** How the words around a node are read. */
interface Reading {
  readonly formula: FormulaReader;
  /** Whether spaces and line ends stay, as in code. */
  readonly preserved: boolean;
}

function childText(children: readonly ElementContent[], reading: Reading): string {
  return children.map((child) => nodeText(child, reading)).join('');
}

function sealedText(node: Element, reading: Reading): string {
  const seal = sealOf(node);
  if (seal === undefined) return '';
  if (seal.kind === 'tex') {
    const formula = reading.formula(seal.tex);
    return seal.tex.block ? `\n${formula}\n` : formula;
  }
  const isMark = seal.properties.id === 'footnote-label' || seal.tagName === 'a';
  if (isMark) return '';
  const inner = childText(node.children, { ...reading, preserved: false });
  return BLOCKS.has(seal.tagName) ? `\n${inner}\n` : inner;
}

function nodeText(node: ElementContent, reading: Reading): string {
  if (node.type === 'text')
    return reading.preserved ? node.value : node.value.replaceAll(/\s+/gu, ' ');
  if (node.type !== 'element') return '';
  if (sealOf(node)) return sealedText(node, reading);
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  if (node.tagName === 'tr') return rowText(node, reading);
  const inner = childText(node.children, {
    ...reading,
    preserved: reading.preserved || node.tagName === 'pre',
  });
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
}

/** The cells of a row in one line. */
const rowText = ({ children }: Element, reading: Reading): string => {
  const cells = children.filter((child) => child.type === 'element');
  return `\n${cells.map((cell) => nodeText(cell, { ...reading, preserved: false }).trim()).join(' ')}\n`;
};

/** Reads formulas as people write them in a line, and what cannot be set as it was typed. */
export function readableFormulas(typesetter = new Typesetter()): FormulaReader {
  return ({ tex, display, source }) => {
    const typeset = typesetter.set(tex, display);
    return ('html' in typeset && readableMath(typeset.html)) || source;
  };
}

/** The words of a sanitised tree, a line for each block. */
export function plainText(root: Root, formula: FormulaReader): string {
  return tidyLines(childText(root.children as ElementContent[], { formula, preserved: false }));
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

/** The beginning of a text, at most so many UTF-16 units of it, no character of it in halves. */
export const beginningOf = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, wholeCharacter(text, limit));

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
