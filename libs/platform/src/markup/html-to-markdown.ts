/** Markdown from the HTML of imported posts. */
import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import type { Nodes as MarkdownNodes, PhrasingContent, Root as MarkdownRoot } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import type { Options as RehypeRemarkOptions } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import type { Options as RemarkStringifyOptions } from 'remark-stringify';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { checkHtml, checkShape } from './guards.ts';
import { CELL_BREAK, codeText, tidyTree } from './import-tree.ts';
import { tidyLines } from './plain-text.ts';
import { isFormula, trimTex } from './tex.ts';

type Handlers = NonNullable<RehypeRemarkOptions['handlers']>;
type Handler = Handlers[string];

/** Stands in the HTML tree for a formula found in its text. */
const TEX_ELEMENT = 'x-tex';

/** Formulas as MathJax finds them in text. An environment inside dollars belongs to them. */
const FORMULA =
  /(?<!\\)(?:\$\$(?<display>(?:\\[\s\S]|[^$\\]|\$(?!\$))+?)\$\$|\$(?<inline>(?:\\[\s\S]|[^$\\])+?)\$|(?<environment>\\begin\{(?<name>[A-Za-z]+\*?)\}[\s\S]*?\\end\{\k<name>\}))/gu;

/** Where text is not prose. */
const VERBATIM = new Set(['code', 'pre', 'script', 'style', 'kbd', 'samp', 'textarea']);

/** Elements that Markdown has no sign for and posts may hold as HTML. */
const KEPT = ['sub', 'sup', 'kbd', 'ins', 'u', 'mark', 'small', 'abbr'];

const texElement = (source: string): Element => ({
  type: 'element',
  tagName: TEX_ELEMENT,
  properties: { source },
  // Not empty, or the search for spaces around it would look past all formulas in a row.
  children: [{ type: 'text', value: 'x' }],
});

/** The Markdown form of a formula, or `null` when the signs are not one. */
function formulaSource(match: RegExpMatchArray, value: string): string | null {
  const { display, inline, environment } = match.groups ?? {};
  if (display !== undefined) return display.trim() === '' ? null : `$$${trimTex(display)}$$`;
  if (environment !== undefined) return `$$${environment}$$`;
  if (inline === undefined) return null;
  const start = match.index ?? 0;
  const after = value[start + match[0].length] ?? '';
  return isFormula(inline, value[start - 1] ?? '', after) ? `$${trimTex(inline)}$` : null;
}

/** Splits a text at the formulas in it. */
function splitText(node: Text): ElementContent[] {
  if (!/[$]|\\begin/u.test(node.value)) return [node];
  const parts: ElementContent[] = [];
  let end = 0;
  FORMULA.lastIndex = 0;
  for (let match = FORMULA.exec(node.value); match !== null; match = FORMULA.exec(node.value)) {
    const source = formulaSource(match, node.value);
    if (source === null) {
      // The second sign may open the next formula: `$5 and $x$`.
      FORMULA.lastIndex = match.index + 1;
      continue;
    }
    if (match.index > end) parts.push({ type: 'text', value: node.value.slice(end, match.index) });
    parts.push(texElement(source));
    end = match.index + match[0].length;
  }
  if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
  return parts;
}

/** Line breaks within a formula were typed as line ends. */
function joinBrokenText(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + child.value };
    } else joined.push(child);
  }
  return joined;
}

function markFormulas(parent: Root | Element): void {
  if (parent.type === 'element' && VERBATIM.has(parent.tagName)) return;
  const children = joinBrokenText(parent.children as ElementContent[]);
  parent.children = children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return splitText(child);
    if (child.type === 'element') markFormulas(child);
    return [child];
  });
}

function findFormulas() {
  return (tree: Root): void => {
    checkShape(tree);
    tidyTree(tree);
    markFormulas(tree);
  };
}

/** Node types that `rehype-remark` knows to be mathematics, holding the source with its dollars. */
const formula = (type: 'inlineMath' | 'math', source: string): PhrasingContent =>
  ({ type, value: source }) as unknown as PhrasingContent;

const toFormula: Handler = (_state, node: Element) =>
  formula('inlineMath', String(node.properties.source));

const isSpace = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

const isDisplay = (node: MarkdownNodes | undefined): boolean =>
  node !== undefined && 'value' in node && node.value.startsWith('$$');

/** Removes line breaks that break nothing: at an edge, and beside a display. */
function tidyBreaks() {
  return (tree: MarkdownRoot): void => {
    visit(tree, 'break', (_node, index = 0, parent) => {
      const before = parent?.children[index - 1];
      const after = parent?.children[index + 1];
      const isIdle = !before || !after || isDisplay(before) || isDisplay(after);
      if (!parent || !isIdle) return CONTINUE;
      parent.children.splice(index, 1);
      return [SKIP, Math.max(0, index - 1)];
    });
  };
}

/** Two codes in a row are one: their signs would run into each other. */
function joinCode() {
  return (tree: MarkdownRoot): void => {
    visit(tree, 'inlineCode', (node, index = 0, parent) => {
      const next = parent?.children[index + 1];
      if (next?.type !== 'inlineCode') return CONTINUE;
      parent?.children.splice(index, 2, { type: 'inlineCode', value: node.value + next.value });
      return [SKIP, index];
    });
  };
}

/** A display alone in its paragraph becomes a block, so that no line of it is read as Markdown. */
const toParagraph: Handler = (state, node: Element) => {
  const [only, ...others] = node.children.filter((child) => !isSpace(child));
  if (others.length === 0 && only?.type === 'element' && only.tagName === TEX_ELEMENT) {
    const source = String(only.properties.source);
    if (source.startsWith('$$')) return formula('math', source);
  }
  const children = state.all(node) as PhrasingContent[];
  return children.length === 0 ? undefined : { type: 'paragraph', children };
};

/** The language of code: `language-py`, or as Stack Exchange writes it `lang-py`. */
function codeLanguage(pre: Element): string | null {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code');
  const classes = [pre, code].flatMap((node) =>
    node?.type === 'element' && Array.isArray(node.properties.className)
      ? node.properties.className.map(String)
      : [],
  );
  const names = classes.map((name) => /^lang(?:uage)?-([a-z0-9+#.-]+)$/iu.exec(name)?.[1]);
  return names.find((name) => name !== undefined && name !== 'none') ?? null;
}

const toCode: Handler = (_state, node: Element) => ({
  type: 'code',
  lang: codeLanguage(node),
  value: codeText(node).replace(/\n+$/u, ''),
});

/** Raw HTML that stands within a line. */
const inlineHtml = (value: string): PhrasingContent => ({
  type: 'html',
  value,
  data: { hName: 'span' },
});

const keepElement: Handler = (state, node: Element) => [
  inlineHtml(`<${node.tagName}>`),
  ...(state.all(node) as PhrasingContent[]),
  inlineHtml(`</${node.tagName}>`),
];

/** In a cell of a table, a line would begin the next one. */
const withoutLines = (source: string): string =>
  source.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ');

const writeInlineFormula = (
  node: { value: string },
  _parent: unknown,
  state: { readonly stack: readonly string[] },
): string => {
  const source = node.value.replaceAll(/\s+/gu, ' ');
  return state.stack.includes('tableCell') ? withoutLines(source) : source;
};

/** The dollars on lines of their own; a blank line would end the formula. */
const writeFormula = (node: { value: string }): string => {
  const lines = node.value.slice(2, -2).split('\n');
  return ['$$', ...lines.map(trimTex).filter(Boolean), '$$'].join('\n');
};

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(findFormulas)
  .use(rehypeRemark, {
    handlers: {
      ...Object.fromEntries(KEPT.map((tagName) => [tagName, keepElement])),
      [TEX_ELEMENT]: toFormula,
      [CELL_BREAK]: () => inlineHtml('<br>'),
      p: toParagraph,
      pre: toCode,
    },
  })
  .use(tidyBreaks)
  .use(joinCode)
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '-',
    resourceLink: true,
    handlers: { inlineMath: writeInlineFormula, math: writeFormula },
    unsafe: [{ character: '$', inConstruct: 'phrasing' }],
  } as RemarkStringifyOptions)
  .freeze();

/** The words alone, for HTML that is too deep to convert. */
function wordsAlone(html: string): string {
  const value = tidyLines(html.replaceAll(/<[^>]*>/gu, ' '));
  const root: MarkdownRoot = {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  };
  return converter.stringify(root);
}

/**
 * Converts the HTML of an imported post to Markdown that renders to the same words. Formulas
 * (`$…$`, `$$…$$`, bare environments, as MathJax reads them) stay TeX as typed; other dollars are
 * escaped. Elements without a sign in Markdown (`sub`, `kbd`…) stay HTML, all else that Markdown
 * cannot say is dropped, its words kept. Never throws: HTML that is nested beyond the bounds of
 * `limits.ts` becomes its words alone.
 */
export function htmlToMarkdown(html: string): string {
  const clean = html.toWellFormed().replaceAll('\0', '');
  try {
    checkHtml(clean);
    return String(converter.processSync(clean));
  } catch {
    return wordsAlone(clean);
  }
}
