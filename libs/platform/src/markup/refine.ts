/**
 * The last step before HTML is written: gives the sanitised tree what pages need (levels of
 * headings, direction, names for scrolling parts, links, formulas, colours of code). All it adds
 * is trusted; all it is given has passed the allowlist.
 */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { element, refineImage, refineLink, refineText, text } from './links.ts';
import type { Scope } from './scope.ts';
import { sealOf } from './sealed.ts';
import type { Seal } from './sealed.ts';
import type { Tex } from './tex.ts';

/** The page has the first level for the question and the second for answers. */
const HEADINGS: Readonly<Record<string, string>> = {
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
  h6: 'h6',
};

/** Blocks whose direction follows their own first letters. */
const DIRECTED = new Set(
  'p li ul ol blockquote h3 h4 h5 h6 td th dt dd table caption summary'.split(' '),
);

/** Elements in which `@` and `#` are not mentions. */
const CODE = new Set(['code', 'pre', 'kbd', 'samp', 'var']);

/** Longest line, in characters, that fits a narrow telephone (320 CSS pixels) unscrolled. */
const UNSCROLLED_COLUMNS = 32;

/**
 * Parts that may scroll sideways must be reachable with the keyboard and have a name (WCAG 2.1.1).
 * A group and not a region: a post with ten tables has no ten landmarks.
 */
const scrolling = (label: string): Properties => ({
  tabIndex: 0,
  role: 'group',
  ariaLabel: label,
});

/** Refines the tree as it stands. */
export function refineTree(root: Root, scope: Scope): void {
  root.children = refineAll(root.children as ElementContent[], scope);
}

function refineAll(children: readonly ElementContent[], scope: Scope): ElementContent[] {
  return children.flatMap((child) => refine(child, scope));
}

function refine(node: ElementContent, scope: Scope): ElementContent[] {
  if (node.type === 'text') return refineText(node, scope);
  if (node.type !== 'element') return [];
  const seal = sealOf(node);
  return seal ? unseal(node, seal, scope) : refineElement(node, scope);
}

function refineElement(node: Element, scope: Scope): ElementContent[] {
  switch (node.tagName) {
    case 'a':
      return refineLink(node, refineAll(node.children, { ...scope, inLink: true }), scope);
    case 'img':
      return refineImage(node, scope);
    case 'pre':
      return refinePre(node, scope);
    case 'table':
      return refineTable(node, scope);
    case 'li':
      return [refineItem(node, scope)];
    case 'span':
      return refineSpan(node, scope);
    case 'th':
      return [refineOther(isBlank(node) ? { ...node, tagName: 'td' } : node, scope)];
    default:
      return [refineOther(node, scope)];
  }
}

function refineOther(node: Element, scope: Scope): Element {
  const tagName = HEADINGS[node.tagName] ?? node.tagName;
  const direction = DIRECTED.has(tagName) ? { dir: 'auto' } : {};
  const inner = CODE.has(tagName) ? { ...scope, inCode: true } : scope;
  const properties = { ...direction, ...node.properties };
  return element(tagName, properties, refineAll(node.children, inner));
}

/** A span that says nothing is only its content. */
function refineSpan(node: Element, scope: Scope): ElementContent[] {
  const isBare = Object.keys(node.properties).length === 0;
  return isBare ? refineAll(node.children, scope) : [refineOther(node, scope)];
}

/** A header without words names nothing: the corner of a table is an empty cell (WCAG 1.3.1). */
const isBlank = (node: Element): boolean =>
  node.children.every((child) => child.type === 'text' && child.value.trim() === '');

function refineTable(node: Element, scope: Scope): ElementContent[] {
  const properties = { className: ['table-scroll'], ...scrolling(scope.labels.table) };
  return [element('div', properties, [refineOther(node, scope)])];
}

/** Whether the first thing in an item is a box to tick. */
function isTask(node: Element): boolean {
  const first = node.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element') return false;
  const seal = sealOf(first);
  if (seal) return seal.kind === 'element' && seal.tagName === 'input';
  return first.tagName === 'p' && isTask(first);
}

function refineItem(node: Element, scope: Scope): Element {
  const item = refineOther(node, scope);
  if (isTask(node)) item.properties.className = ['task-list-item'];
  return item;
}

const codeText = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(codeText).join('') : '';
};

function widestLine(code: string): number {
  return code.split('\n').reduce((widest, line) => Math.max(widest, line.length), 0);
}

/** The language that a writer named for a block of code, as `r` or as `language-r`. */
function languageOf(code: Element): string | null {
  const { className } = code.properties;
  const name = Array.isArray(className) ? String(className[0] ?? '') : '';
  return /^(?:language-)+(?<language>.+)$/u.exec(name)?.groups?.language ?? null;
}

function refineCode(code: Element, scope: Scope): Element {
  const language = languageOf(code);
  if (language === null) return element('code', code.properties, refineAll(code.children, scope));
  const name = `language-${language}`;
  const parts = scope.highlighter.highlight(language.toLowerCase(), codeText(code));
  if (parts !== null) return element('code', { className: ['hljs', name] }, parts);
  return element('code', { className: [name] }, refineAll(code.children, scope));
}

function refinePre(node: Element, scope: Scope): ElementContent[] {
  const inner = { ...scope, inCode: true };
  const [only, ...others] = node.children;
  const isCode = others.length === 0 && only?.type === 'element' && only.tagName === 'code';
  const language = isCode ? languageOf(only) : null;
  const label = language === null ? scope.labels.code : `${scope.labels.code}: ${language}`;
  const isWide = widestLine(codeText(node)) > UNSCROLLED_COLUMNS;
  const children = isCode ? [refineCode(only, inner)] : refineAll(node.children, inner);
  return [element('pre', { dir: 'ltr', ...(isWide ? scrolling(label) : {}) }, children)];
}

function unseal(node: Element, seal: Seal, scope: Scope): ElementContent[] {
  scope.found.hasSeals = true;
  if (seal.kind === 'tex') return [setTex(seal.tex, scope)];
  switch (seal.tagName) {
    case 'input':
      return [taskBox(seal.properties, scope)];
    case 'section':
      return [element('section', { className: ['footnotes'] }, refineAll(node.children, scope))];
    case 'h2':
      return [footnoteHeading(scope)];
    case 'a':
      return scope.inLink ? [] : [footnoteLink(node, seal.properties, scope)];
    default: {
      const id = ownId(seal.properties.id, scope);
      return [element(seal.tagName, { id, dir: 'auto' }, refineAll(node.children, scope))];
    }
  }
}

const ownId = (id: unknown, scope: Scope): string => `${scope.idPrefix}-${String(id)}`;

function taskBox({ checked }: Properties, { labels }: Scope): Element {
  const ariaLabel = checked === true ? labels.taskDone : labels.taskOpen;
  return element('input', { type: 'checkbox', checked, disabled: true, ariaLabel }, []);
}

function footnoteHeading(scope: Scope): Element {
  const properties = { className: ['visually-hidden'], id: ownId('footnote-label', scope) };
  return element('h3', properties, [text(scope.labels.footnotes)]);
}

/** A reference to a footnote, or the way back from it. */
function footnoteLink(node: Element, properties: Properties, scope: Scope): Element {
  const href = `#${ownId(String(properties.href).slice(1), scope)}`;
  const children = refineAll(node.children, { ...scope, inLink: true });
  if (properties.dataFootnoteBackref === undefined) {
    const id = ownId(properties.id, scope);
    const ariaDescribedBy = [ownId('footnote-label', scope)];
    return element('a', { className: ['footnote-ref'], href, id, ariaDescribedBy }, children);
  }
  const number = /\d+(?:-\d+)?$/u.exec(String(properties.ariaLabel))?.[0] ?? '';
  const ariaLabel = `${scope.labels.backToReference} ${number}`.trim();
  return element('a', { className: ['footnote-backref'], href, ariaLabel }, children);
}

/** A formula, or its source with the reason when it cannot be set. */
function setTex(formula: Tex, scope: Scope): Element {
  const typeset = scope.typesetter.set(formula.tex, formula.display);
  const tagName = formula.block ? 'div' : 'span';
  if ('problem' in typeset) {
    const properties = { className: ['tex-error'], title: typeset.problem, dir: 'ltr' };
    const source = element('code', properties, [text(formula.source)]);
    return formula.block ? element('pre', { dir: 'ltr' }, [source]) : source;
  }
  scope.found.hasMath = true;
  const kind = formula.display ? 'math-display' : 'math-inline';
  const isWide = formula.display && formula.tex.length > UNSCROLLED_COLUMNS;
  const wide = isWide ? scrolling(scope.labels.formula) : {};
  const properties = { className: [kind], dir: 'ltr', ...wide };
  return element(tagName, properties, [{ type: 'raw', value: typeset.html }]);
}
