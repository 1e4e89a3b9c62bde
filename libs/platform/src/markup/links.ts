import type { Element, ElementContent, Properties, Text } from 'hast';
import { MEDIA_PATH, REFERENCE, UPLOAD_KEY } from './references.ts';
import type { Scope } from './scope.ts';

/** Links out are not endorsed, and the page opened learns nothing of the one that opened it. */
const FOREIGN_REL = ['nofollow', 'ugc', 'noopener'];

export const element = (
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

export const text = (value: string): Text => ({ type: 'text', value });

function parseAddress(address: string, scope: Scope): URL | null {
  return URL.parse(address, scope.origin);
}

/** The key of an upload of this site, or `null` for any other address. */
function uploadKey(address: string, scope: Scope): string | null {
  const url = parseAddress(address, scope);
  if (url?.origin !== scope.origin || !url.pathname.startsWith(MEDIA_PATH)) return null;
  const key = url.pathname.slice(MEDIA_PATH.length);
  return UPLOAD_KEY.test(key) ? key : null;
}

/** Attributes of a link to an address that the sanitiser let through. */
function linkProperties(href: string, scope: Scope): Properties {
  const url = parseAddress(href, scope);
  const isForeign = url?.origin !== scope.origin && url?.protocol !== 'mailto:';
  return isForeign ? { href, rel: FOREIGN_REL } : { href };
}

/** A writer's link; one without an address that is allowed, or can be followed, is only its words. */
export function refineLink(
  node: Element,
  children: ElementContent[],
  scope: Scope,
): ElementContent[] {
  const { href, ...rest } = node.properties;
  if (typeof href !== 'string' || scope.inLink) return children;
  if (parseAddress(href, scope) === null) return children;
  const key = uploadKey(href, scope);
  if (key !== null) scope.references.addUpload(key);
  return [element('a', { ...rest, ...linkProperties(href, scope) }, children)];
}

const toSize = (value: unknown): number | undefined => {
  const size = Number(value);
  return Number.isInteger(size) && size > 0 ? size : undefined;
};

function ownImage(node: Element, key: string, scope: Scope): Element {
  scope.references.addUpload(key);
  const known = scope.context.imageSizes?.get(key);
  return element(
    'img',
    {
      src: MEDIA_PATH + key,
      alt: String(node.properties.alt ?? ''),
      title: node.properties.title,
      width: toSize(node.properties.width) ?? known?.width,
      height: toSize(node.properties.height) ?? known?.height,
      loading: 'lazy',
      decoding: 'async',
    },
    [],
  );
}

/**
 * Uploads of this site are shown. Any other image is a link to it with the alternative text as
 * its words: reading a post sends no request to a site that the writer chose.
 */
export function refineImage(node: Element, scope: Scope): ElementContent[] {
  const src = typeof node.properties.src === 'string' ? node.properties.src : '';
  const alt = String(node.properties.alt ?? '');
  const key = uploadKey(src, scope);
  if (key !== null) return [ownImage(node, key, scope)];
  const words = text(alt === '' ? src : alt);
  const isAddress = src !== '' && parseAddress(src, scope) !== null;
  if (!isAddress || scope.inLink) return words.value === '' ? [] : [words];
  const properties = { className: ['external-image'], title: node.properties.title };
  return [element('a', { ...properties, ...linkProperties(src, scope) }, [words])];
}

function isKnownQuestion(number: number, { context }: Scope): boolean {
  const { questions } = context;
  return typeof questions === 'function' ? questions(number) : questions.has(number);
}

function personLink(typed: string, handle: string, scope: Scope): Element | null {
  const name = handle.toLowerCase();
  const person = scope.context.mentions.get(name);
  if (person === undefined) return null;
  scope.references.addHandle(name);
  const href = `/people/${encodeURIComponent(name)}`;
  return element('a', { className: ['mention'], href, title: person.displayName }, [text(typed)]);
}

function questionLink(typed: string, number: number, scope: Scope): Element | null {
  if (!isKnownQuestion(number, scope)) return null;
  scope.references.addQuestion(number);
  const href = `/c/${encodeURIComponent(scope.context.courseSlug)}/q/${number}`;
  return element('a', { className: ['question-link'], href }, [text(typed)]);
}

/** Makes links of the mentions and question numbers in a piece of text. */
export function refineText(node: Text, scope: Scope): ElementContent[] {
  if (scope.inCode || scope.inLink || !/[@#]/u.test(node.value)) return [text(node.value)];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { 0: typed, index, groups } of node.value.matchAll(REFERENCE)) {
    const link =
      groups?.handle === undefined
        ? questionLink(typed, Number(groups?.number), scope)
        : personLink(typed, groups.handle, scope);
    if (link === null) continue;
    if (index > end) parts.push(text(node.value.slice(end, index)));
    parts.push(link);
    end = index + typed.length;
  }
  if (end < node.value.length) parts.push(text(node.value.slice(end)));
  return parts;
}
