import type { Options as Schema } from 'rehype-sanitize';

/** Class names of code that a writer may choose: the language, which is only ever looked up. */
const LANGUAGE_CLASS = /^language-[a-z0-9+#._-]{1,30}$/iu;

const NUMBER = /^\d{1,4}$/u;
const DIRECTION = /^(?:ltr|rtl|auto)$/iu;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,3}$/iu;

/**
 * What may remain of a text, whoever wrote it: the elements that Markdown makes and the benign
 * ones that Stack Exchange lets people type (https://meta.stackexchange.com/q/1777), without
 * ids, classes and styles. `span` is here for sealed nodes; a bare one is unwrapped later.
 */
export const ALLOWLIST: Schema = {
  tagNames: (
    'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em h1 h2 h3 h4 ' +
    'h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub ' +
    'summary sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
  attributes: {
    '*': [
      ['dir', DIRECTION],
      ['lang', LANGUAGE],
    ],
    a: ['href', 'title'],
    abbr: ['title'],
    code: [['className', LANGUAGE_CLASS]],
    details: ['open'],
    dfn: ['title'],
    img: ['src', 'alt', 'title', ['width', NUMBER], ['height', NUMBER]],
    li: [['value', /^-?\d{1,9}$/u]],
    ol: [['start', /^-?\d{1,9}$/u], 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    td: [
      ['align', 'left', 'center', 'right'],
      ['colSpan', NUMBER],
      ['rowSpan', NUMBER],
    ],
    th: [
      ['align', 'left', 'center', 'right'],
      ['colSpan', NUMBER],
      ['rowSpan', NUMBER],
      ['scope', 'row', 'col', 'rowgroup', 'colgroup'],
    ],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  ancestors: {
    caption: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    li: ['ul', 'ol'],
    dt: ['dl'],
    dd: ['dl'],
    summary: ['details'],
  },
  strip: ['script', 'style', 'template'],
  allowComments: false,
  allowDoctypes: false,
};

/**
 * Tags after which a parser reads otherwise than before (as plain text, as another language, as a
 * list of choices), so that one of them in a sentence would swallow the rest of a post. GFM's tag
 * filter (https://github.github.com/gfm/#disallowed-raw-html-extension-) and those like them.
 */
const SWALLOWING =
  /<(?=\/?(?:applet|audio|canvas|datalist|frameset|iframe|math|noembed|noframes|noscript|object|plaintext|script|select|style|svg|template|textarea|title|video|xmp)(?:[\s/>]|$))/giu;

/** Raw HTML in which such tags are words, to be read and not to be obeyed. */
export const withoutSwallowingTags = (html: string): string => html.replaceAll(SWALLOWING, '&lt;');
