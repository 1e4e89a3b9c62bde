import type { Nodes, Root, Table } from 'mdast';
import {
  MAX_ADDRESS_ENDS,
  MAX_CONTAINER_MARKERS,
  MAX_EMPHASIS_PAIRINGS,
  MAX_LAZY_LINES,
  MAX_LONE_BRACKETS,
  MAX_OPEN_FORMATTING,
  MAX_REFERENCE_COPIES,
  MAX_TABLE_CELLS,
  MAX_TREE_DEPTH,
  MAX_TREE_NODES,
  MAX_UNDERLINES,
  MAX_UNWATCHED_SOURCE,
  MAX_VAIN_SCANS,
} from './limits.ts';
import {
  addressEnds,
  containerMarkers,
  emphasisPairings,
  lazyLines,
  loneBrackets,
  vainScans,
} from './parsing-costs.ts';

/** A text passed a bound of `limits.ts`: it is shown as typed. */
export class TooComplexError extends Error {
  public override readonly name = 'TooComplexError';
}

function refuseAbove(value: number, limit: number, what: string): void {
  if (value > limit) throw new TooComplexError(`${what}: more than ${limit}`);
}

/** Refuses, before parsing, what makes parsing slow. Line ends are line feeds. */
export function checkSource(source: string): void {
  const markers = source.split('\n').map(containerMarkers);
  for (const count of markers) {
    refuseAbove(count, MAX_CONTAINER_MARKERS, 'quote and list markers');
  }
  refuseAbove(loneBrackets(source), MAX_LONE_BRACKETS, 'brackets without a partner');
  refuseAbove(emphasisPairings(source), MAX_EMPHASIS_PAIRINGS, 'emphasis signs');
  const underlines = source.match(/^[ \t>]*(?:=+|-+)[ \t]*$/gmu)?.length ?? 0;
  refuseAbove(underlines, MAX_UNDERLINES, 'underlines');
  if (source.length <= MAX_UNWATCHED_SOURCE) return;
  refuseAbove(vainScans(source), MAX_VAIN_SCANS, 'signs that are never closed');
  refuseAbove(lazyLines(source), MAX_LAZY_LINES, 'lines without their marks');
  refuseAbove(addressEnds(source), MAX_ADDRESS_ENDS, 'signs that could end an address');
}

/** Elements that a parser opens anew in every block after one in which they were left open. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Elements that a browser closes by itself or that hold nothing. */
const SELF_CLOSING = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option'
  ).split(' '),
);

/** Refuses raw HTML that leaves many elements open; `html` is all of it in order. */
export function checkHtml(html: string): void {
  const open = new Map<string, number>();
  let formatting = 0;
  let all = 0;
  for (const [, slash, typed] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    const name = typed?.toLowerCase() ?? '';
    const before = open.get(name) ?? 0;
    const change = slash !== '/' ? 1 : before > 0 ? -1 : 0;
    if (SELF_CLOSING.has(name)) continue;
    open.set(name, before + change);
    all += change;
    if (FORMATTING.has(name)) formatting += change;
    refuseAbove(formatting, MAX_OPEN_FORMATTING, 'open HTML elements of type');
    refuseAbove(all, MAX_TREE_DEPTH, 'open HTML elements');
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
