import { Engine } from 'mrml';

/** One thing of several that a mail tells. Texts are plain; the layout escapes them. */
export interface MailSection {
  /** What it is about, with the way there. */
  readonly title?: { readonly text: string; readonly link: string };
  /** What happened, in a sentence. */
  readonly line: string;
  /** What somebody wrote, as it reads; empty lines part paragraphs. */
  readonly quote?: string;
}

/** A sentence of the small print, as a link where it has one. */
export interface MailFootnote {
  readonly text: string;
  readonly link?: string;
}

/** What a mail says, before it has a look. Texts are plain; the layout escapes them. */
export interface MailContent {
  /** BCP 47, for readers aloud and hyphenation. */
  readonly locale: string;
  readonly heading: string;
  /** Above the heading, as the title of a course. */
  readonly label?: string;
  readonly paragraphs?: readonly string[];
  readonly sections?: readonly MailSection[];
  /** The one thing to do. */
  readonly action?: {
    readonly label: string;
    readonly link: string;
    /** Whether the link is shown in full too: for one that nobody should have to trust blindly. */
    readonly isShown?: boolean;
  };
  /** Small print after the action. */
  readonly footnotes?: readonly (string | MailFootnote)[];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that XML has no place for: one of them would leave the whole mail without a layout. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escape = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** No name of a web font among these: a mail asks no other server for anything. */
const SERIF = `'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif`;
const SANS = `system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif`;

/** Colours for clients that know `prefers-color-scheme`; the inline ones are the light look. */
const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .page { background: #15171b !important; background-color: #15171b !important; }
  .card, .card > table { background: #1c1f24 !important; background-color: #1c1f24 !important; }
  .ink div, .ink a { color: #e9e6df !important; }
  .soft div, .soft a { color: #b0b5bd !important; }
  .quote { border-color: #747b86 !important; }
  .button td, .button a { background: #a5c4ee !important; color: #13202f !important; }
}`;

const HEAD = (title: string): string => `
<mj-head>
  <mj-title>${escape(title)}</mj-title>
  <mj-attributes>
    <mj-all font-family="${SANS}" />
    <mj-text padding="0 0 12px" font-size="16px" line-height="1.55" color="#1f2329" />
    <mj-section padding="0" />
  </mj-attributes>
  <mj-style>${DARK}</mj-style>
  <mj-raw>
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
  </mj-raw>
</mj-head>`;

const text = (words: string, attributes = '', look = 'ink'): string =>
  `<mj-text css-class="${look}" ${attributes}>${words}</mj-text>`;

const SMALL = 'font-size="14px" line-height="1.5" color="#555c66"';

/** Text with its lines as they are; empty lines part paragraphs. */
const lines = (words: string): string => escape(words).replaceAll('\n', '<br />');

const quoteOf = (quote: string): string =>
  text(
    `<div style="border-left: 3px solid #86847c; padding-left: 14px;" class="quote">${lines(quote)}</div>`,
    `padding="4px 0 12px" font-family="${SERIF}" font-size="17px"`,
  );

const linkTo = (link: string, words: string, style: string): string =>
  `<a href="${escape(link)}" style="${style}">${escape(words)}</a>`;

const sectionOf = ({ title, line, quote }: MailSection): string =>
  [
    title &&
      text(
        linkTo(title.link, title.text, 'color: #1f2329; text-decoration: underline;'),
        `padding="10px 0 2px" font-family="${SERIF}" font-size="18px" font-weight="600"`,
      ),
    text(escape(line), 'padding="0 0 6px"'),
    quote && quoteOf(quote),
  ]
    .filter(Boolean)
    .join('\n');

const actionOf = ({ label, link, isShown }: NonNullable<MailContent['action']>): string => `
<mj-button href="${escape(link)}" css-class="button" align="left" background-color="#274a78"
  color="#ffffff" border-radius="999px" font-size="16px" font-weight="600" padding="16px 0"
  inner-padding="12px 24px">${escape(label)}</mj-button>
${isShown ? text(linkTo(link, link, 'color: #555c66; word-break: break-all;'), SMALL, 'soft') : ''}`;

const footnoteOf = (note: string | MailFootnote): string => {
  const { text: words, link = undefined } = typeof note === 'string' ? { text: note } : note;
  const written = link ? linkTo(link, words, 'color: #555c66;') : escape(words);
  return text(written, `padding="4px 0" ${SMALL}`, 'soft');
};

const mjmlOf = (content: MailContent): string => {
  const { locale, heading, label = 'Colloquy', paragraphs = [], sections = [] } = content;
  const { action, footnotes = [] } = content;
  return `
<mjml lang="${escape(locale)}" dir="auto">
${HEAD(heading)}
<mj-body css-class="page" background-color="#faf8f3" width="600px">
  <mj-wrapper css-class="card" background-color="#fffefb" padding="28px 24px">
    <mj-section><mj-column>
      ${text(escape(label), 'padding="0 0 6px" font-size="14px" color="#555c66"', 'soft')}
      ${text(
        `<h1 style="margin: 0; font-size: 24px; font-weight: 600; line-height: 1.3;">${escape(heading)}</h1>`,
        `padding="0 0 16px" font-family="${SERIF}"`,
      )}
      ${paragraphs.map((words) => text(escape(words))).join('\n')}
      ${sections.map(sectionOf).join('\n')}
      ${action ? actionOf(action) : ''}
      ${footnotes.map(footnoteOf).join('\n')}
    </mj-column></mj-section>
  </mj-wrapper>
</mj-body>
</mjml>`;
};

let engine: Engine | null = null;

/** @throws Error when the template is not MJML, which no text in it can bring about. */
function htmlOf(content: MailContent): string {
  engine ??= new Engine();
  const result = engine.toHtml(mjmlOf(content));
  if (result.type === 'error') throw new Error(`A mail cannot be laid out: ${result.message}`);
  return result.content;
}

const quoted = (words: string): string =>
  words
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const sectionText = ({ title, line, quote }: MailSection): string =>
  [title && `${title.text}\n${title.link}`, line, quote && quoted(quote)]
    .filter(Boolean)
    .join('\n');

const textOf = (content: MailContent): string => {
  const { heading, paragraphs = [], sections = [], action, footnotes = [] } = content;
  const todo = action ? [`${action.label}:\n${action.link}`] : [];
  const notes = footnotes.map((note) =>
    typeof note === 'string' ? note : note.link ? `${note.text}: ${note.link}` : note.text,
  );
  const parts = [heading, ...paragraphs, ...sections.map(sectionText), ...todo, ...notes];
  return [...parts, '--\nColloquy'].join('\n\n') + '\n';
};

/** The same words twice: as HTML in light and dark, made from MJML, and as plain text. */
export const layoutMail = (
  content: MailContent,
): { readonly html: string; readonly text: string } => ({
  html: htmlOf(content),
  text: textOf(content),
});
