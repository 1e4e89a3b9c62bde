/**
 * HTML reduced to what a specification of Markdown says, so that outputs can be compared although
 * this site drops, moves and adds things by policy. Policies are applied to the expected side and
 * additions removed from ours.
 */
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { ALLOWLIST, withoutSwallowingTags } from './allowlist.ts';
import type { MarkupContext } from './markup.types.ts';

export const PLAIN_CONTEXT: MarkupContext = {
  mentions: new Map(),
  questions: new Set(),
  courseSlug: 'algebra',
};

export const parseHtml = (html: string): Root =>
  unified().use(rehypeParse, { fragment: true }).parse(html);

const sanitiser = unified().use(rehypeSanitize, {
  ...ALLOWLIST,
  attributes: { ...ALLOWLIST.attributes, input: ['checked'] },
  tagNames: [...(ALLOWLIST.tagNames ?? []), 'input', 'section'],
});

/** All elements of a tree in order. */
export function elementsOf(parent: Root | Element): Element[] {
  return (parent.children as ElementContent[]).flatMap((child) =>
    child.type === 'element' ? [child, ...elementsOf(child)] : [],
  );
}

const INLINE = new Set(
  (
    'a abbr b bdi bdo br cite code del dfn em i img input ins kbd mark q s samp small span strike ' +
    'strong sub sup u var'
  ).split(' '),
);
/** Elements that a parser opens anew after an unclosed one, with nothing in them. */
const EMPTY_IS_NOTHING = new Set(['p', 'a', 'b', 'em', 'strong']);

const SHIFTED: Readonly<Record<string, string>> = {
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
};
const KEPT_ATTRIBUTES = ['href', 'title', 'src', 'alt', 'start', 'align', 'checked', 'open'];

/** A tag with its attributes and its children, or a text. */
export type NormalForm = string | { readonly tag: string; readonly children: NormalForm[] };

const isInline = (node: ElementContent | undefined): boolean =>
  node?.type === 'text' || (node?.type === 'element' && INLINE.has(node.tagName));

function describeTag(node: Element): string {
  const attributes = KEPT_ATTRIBUTES.filter((name) => node.properties[name] !== undefined)
    .filter((name) => !(name === 'title' && node.properties.title === ''))
    .map((name) => `${name}=${String(node.properties[name]).replace(/^#.*/u, '#')}`);
  const classes = Array.isArray(node.properties.className) ? node.properties.className : [];
  const language = classes.map(String).filter((name) => name.startsWith('language-'));
  return [node.tagName, ...attributes, ...language].join(' ');
}

/** What is unwrapped or replaced by policy before anything is compared. */
function flatten(node: ElementContent, inLink: boolean, expected: boolean): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const { className, href, src, alt, title } = node.properties;
  const classes = Array.isArray(className) ? className : [];
  const isLink = node.tagName === 'a';
  const children = node.children.flatMap((child) => flatten(child, inLink || isLink, expected));
  const isLoose =
    node.tagName === 'span' || classes.includes('table-scroll') || (isLink && href === undefined);
  if (classes.includes('visually-hidden')) return [];
  if (isLoose || (isLink && inLink)) return children;
  if (expected && node.tagName === 'img') {
    const words: ElementContent = { type: 'text', value: String(alt || src || '') };
    const properties = { href: String(src ?? ''), title };
    if (inLink || src === undefined) return [words];
    return [{ type: 'element', tagName: 'a', properties, children: [words] }];
  }
  const tagName = expected ? (SHIFTED[node.tagName] ?? node.tagName) : node.tagName;
  return [{ ...node, tagName, children }];
}

function mergeText(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    } else merged.push(node);
  }
  return merged;
}

function normalise(
  nodes: readonly ElementContent[],
  parentInline: boolean,
  verbatim: boolean,
): NormalForm[] {
  const merged = mergeText(nodes);
  return merged.flatMap((node, at): NormalForm[] => {
    if (node.type === 'text') {
      if (verbatim) return [node.value];
      let value = node.value.replaceAll(/[ \t\r\n]+/gu, ' ');
      const before = merged[at - 1];
      const after = merged[at + 1];
      if (before ? !isInline(before) || tagOf(before) === 'br' : !parentInline)
        value = value.trimStart();
      if (after ? !isInline(after) || tagOf(after) === 'br' : !parentInline)
        value = value.trimEnd();
      return value === '' ? [] : [value];
    }
    if (node.type !== 'element') return [];
    const children = normalise(
      node.children,
      INLINE.has(node.tagName),
      verbatim || node.tagName === 'pre',
    );
    const isBlank = children.every((child) => typeof child === 'string' && child.trim() === '');
    return isBlank && EMPTY_IS_NOTHING.has(node.tagName)
      ? []
      : [{ tag: describeTag(node), children }];
  });
}

const tagOf = (node: ElementContent): string => (node.type === 'element' ? node.tagName : '');

/** The normal form of an expected output, with the policies of this site applied. */
export function expectedForm(html: string): NormalForm[] {
  const tree = sanitiser.runSync(parseHtml(withoutSwallowingTags(html))) as Root;
  const nodes = (tree.children as ElementContent[]).flatMap((node) => flatten(node, false, true));
  return normalise(nodes, false, false);
}

/** The normal form of our output, without what this site adds. */
export function renderedForm(html: string): NormalForm[] {
  const nodes = (parseHtml(html).children as ElementContent[]).flatMap((node) =>
    flatten(node, false, false),
  );
  return normalise(nodes, false, false);
}
