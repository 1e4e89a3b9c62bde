import { createHash } from 'node:crypto';
import type { Root as HtmlRoot, RootContent } from 'hast';
import type { Html, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { ALLOWLIST, withoutSwallowingTags } from './allowlist.ts';
import { checkShape, checkSource, checkTree, TooComplexError } from './guards.ts';
import { MARKUP_MAX_LENGTH, MAX_RENDERING_MS, MAX_UNWATCHED_SOURCE } from './limits.ts';
import type { MarkupContext, MarkupFallback, RenderedMarkup } from './markup.types.ts';
import { plainText, readableFormulas, tidyLines } from './plain-text.ts';
import { ReferenceCollector } from './references.ts';
import { refineTree } from './refine.ts';
import { newScope } from './scope.ts';
import { sealElements, sealTex, SEALED_TYPE, wrapSealed } from './sealed.ts';
import { reviveUnclosed, texSyntax } from './tex-syntax.ts';
import type { Tex } from './tex.ts';
import { OutOfTimeError, withinTime } from './within-time.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(texSyntax).freeze();

const toHtmlTree = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: {
      tex: (_state: unknown, node: Tex) => sealTex(node),
      html: (_state: unknown, { value }: Html) => ({
        type: 'raw' as const,
        value: withoutSwallowingTags(value),
      }),
    },
  })
  .freeze();

const rawParser = unified()
  .use(rehypeRaw, { passThrough: [SEALED_TYPE] })
  .freeze();

const sanitiser = unified().use(rehypeSanitize, ALLOWLIST).freeze();

/** Raw nodes are written as they are: only `refineTree` makes them, of KaTeX's output. */
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

const settler = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

/**
 * Renders Markdown to HTML that is safe in any page of the site (README.md of this folder tells
 * what is kept and which classes appear). Synchronous, bounded in time, and never throws: a
 * source beyond `MARKUP_MAX_LENGTH` or one of the other bounds of `limits.ts` comes back as plain
 * paragraphs, with the reason in `fallback`.
 */
export function renderMarkdown(source: string, context: MarkupContext): RenderedMarkup {
  const clean = source.toWellFormed().replaceAll('\0', '\uFFFD').replaceAll(/\r\n?/gu, '\n');
  if (clean.length > MARKUP_MAX_LENGTH) return renderPlain(clean, 'too long');
  try {
    if (clean.length <= MAX_UNWATCHED_SOURCE) return render(clean, context);
    return withinTime(MAX_RENDERING_MS, () => render(clean, context));
  } catch (error) {
    // Whatever went wrong, the writer's words must reach the reader.
    return renderPlain(clean, isTooMuch(error) ? 'too complex' : 'failed');
  }
}

const isTooMuch = (error: unknown): boolean =>
  error instanceof TooComplexError || error instanceof OutOfTimeError;

function render(source: string, context: MarkupContext): RenderedMarkup {
  const { tree: parsed, hasHtml } = parse(source);
  const tree = sanitise(parsed);
  const text = plainText(tree, ({ source: typed }) => typed);
  const scope = newScope(context, idPrefix(source, context));
  const readable = text.includes('$')
    ? plainText(tree, readableFormulas(scope.typesetter.again()))
    : text;
  refineTree(tree, scope);
  const html = writer.stringify(tree);
  return {
    html: hasHtml && scope.found.hasSeals ? settled(html) : html,
    text,
    readable,
    hasMath: scope.found.hasMath,
    references: scope.references.toReferences(),
    fallback: null,
  };
}

/**
 * What a browser makes of it, which closes some elements before others may begin. Seals and the
 * HTML around them are parsed apart, so a list item in a footnote could close the footnote's own.
 */
const settled = (html: string): string => settler.stringify(settler.parse(html));

function parse(source: string): { readonly tree: HtmlRoot; readonly hasHtml: boolean } {
  checkSource(source);
  const markdown: Root = parser.parse(source);
  reviveUnclosed(markdown);
  const { html } = checkTree(markdown);
  const tree: HtmlRoot = toHtmlTree.runSync(markdown);
  sealElements(tree);
  if (html.length === 0) return { tree, hasHtml: false };
  const parsed: HtmlRoot = rawParser.runSync(tree) as HtmlRoot;
  checkShape(parsed);
  return { tree: parsed, hasHtml: true };
}

function sanitise(tree: HtmlRoot): HtmlRoot {
  wrapSealed(tree);
  return sanitiser.runSync(tree) as HtmlRoot;
}

/** Letters, digits and hyphens that begin every id of this text. */
function idPrefix(source: string, context: MarkupContext): string {
  const given = context.idPrefix?.replaceAll(/[^A-Za-z0-9_-]/gu, '-');
  return given ?? `m${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;
}

/** The source as typed: a paragraph for each, a line for each. */
function renderPlain(source: string, fallback: MarkupFallback): RenderedMarkup {
  const children = source
    .split(/\r?\n[ \t]*\r?\n/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph): RootContent => plainParagraph(paragraph.trim()));
  return {
    html: writer.stringify({ type: 'root', children }),
    text: tidyLines(source),
    readable: tidyLines(source),
    hasMath: false,
    references: new ReferenceCollector().toReferences(),
    fallback,
  };
}

function plainParagraph(value: string): RootContent {
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['as-typed'], dir: 'auto' },
    children: [{ type: 'text', value }],
  };
}
