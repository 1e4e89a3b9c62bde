import type { Nodes, Root, Table } from 'mdast';
import {
  MAX_CONTAINER_MARKERS,
  MAX_EMPHASIS_PAIRINGS,
  MAX_OPEN_BRACKETS,
  MAX_OPEN_HTML_ELEMENTS,
  MAX_REFERENCE_COPIES,
  MAX_TABLE_CELLS,
  MAX_TREE_DEPTH,
  MAX_TREE_NODES,
  MAX_UNDERLINES,
} from './limits.ts';

/** A text passed a bound of `limits.ts`: it is shown as typed. */
export class TooComplexError extends Error {
  public override readonly name = 'TooComplexError';
}

function refuseAbove(value: number, limit: number, what: string): void {
  if (value > limit) throw new TooComplexError(`${what}: more than ${limit}`);
}

/** Markers of quotes and lists before the first word of a line. */
function containerMarkers(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u.exec(line)?.[0] ?? '';
  return prefix.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0;
}

/** Greatest surplus of opening brackets within one paragraph. */
function openBrackets(source: string): number {
  let open = 0;
  let most = 0;
  for (const token of source.match(/\n[ \t]*\n|[[\]]/gu) ?? []) {
    if (token === '[') most = Math.max(most, (open += 1));
    else open = token === ']' ? Math.max(0, open - 1) : 0;
  }
  return most;
}

/** How much work the emphasis signs of all paragraphs may be. */
function emphasisPairings(source: string): number {
  return source.split(/\n[ \t>]*\n/u).reduce((sum, paragraph) => {
    const runs = paragraph.match(/([*_~])\1*/gu)?.length ?? 0;
    return sum + runs * runs;
  }, 0);
}

/** Refuses, before parsing, what makes parsing slow. */
export function checkSource(source: string): void {
  for (const line of source.split('\n')) {
    refuseAbove(containerMarkers(line), MAX_CONTAINER_MARKERS, 'quote and list markers');
  }
  refuseAbove(openBrackets(source), MAX_OPEN_BRACKETS, 'open brackets');
  refuseAbove(emphasisPairings(source), MAX_EMPHASIS_PAIRINGS, 'emphasis signs');
  const underlines = source.match(/^[ \t>]*(?:=+|-+)[ \t]*$/gmu)?.length ?? 0;
  refuseAbove(underlines, MAX_UNDERLINES, 'underlines');
}

/** Elements that a browser closes by itself or that hold nothing. */
const SELF_CLOSING = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option'
  ).split(' '),
);

/** Refuses raw HTML that leaves many elements open; `html` is all of it in order. */
export function checkHtml(html: string): void {
  let open = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    if (name === undefined || SELF_CLOSING.has(name.toLowerCase())) continue;
    open = slash === '/' ? Math.max(0, open - 1) : open + 1;
    refuseAbove(open, MAX_OPEN_HTML_ELEMENTS, 'open HTML elements');
  }
}

/** A tree of any kind, as far as its shape goes. */
interface Shape {
  readonly type: string;
  readonly children?: readonly Shape[];
}

/** Refuses deep and huge trees, which later steps walk by recursion. */
export function checkShape(root: Shape): void {
  let level: readonly Shape[] = [root];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    refuseAbove(depth, MAX_TREE_DEPTH, 'levels');
    refuseAbove(nodes, MAX_TREE_NODES, 'nodes');
    level = level.flatMap((node) => node.children ?? []);
  }
}

function tableCells(table: Table): number {
  const columns = Math.max(table.align?.length ?? 0, table.children[0]?.children.length ?? 0);
  return columns * table.children.length;
}

/** What the walk over a Markdown tree gathers. */
export interface TreeSummary {
  readonly html: readonly string[];
}

/** Refuses trees that would grow when they become HTML, and gathers their raw HTML. */
export function checkTree(root: Root): TreeSummary {
  checkShape(root);
  const html: string[] = [];
  const targets = new Map<string, number>();
  const uses: string[] = [];
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'html') html.push(node.value);
    if (node.type === 'table') refuseAbove(tableCells(node), MAX_TABLE_CELLS, 'table cells');
    if (node.type === 'definition') {
      targets.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') uses.push(node.identifier);
    if ('children' in node) for (const child of node.children.toReversed()) pending.push(child);
  }
  const copied = uses.reduce((sum, use) => sum + (targets.get(use) ?? 0), 0);
  refuseAbove(copied, MAX_REFERENCE_COPIES, 'characters of reference links');
  checkHtml(html.join('\n'));
  return { html };
}
