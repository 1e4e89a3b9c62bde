import { htmlToMarkdown } from '@colloquy/platform/markup';

/**
 * Markdown as Stack Exchange wrote it, turned into CommonMark where the two differ. Only what
 * readers would see otherwise is touched.
 */
export interface MarkdownSource {
  /** Host of the site, for its tag links. */
  readonly host: string;
  /** When the text was written. */
  readonly writtenAt: Date | null;
}

/** From here on the network's own reader was CommonMark, where `#word` is no heading. */
const COMMONMARK_SINCE = new Date('2020-06-01T00:00:00Z');

/** `<!-- language: lang-py -->` and the indented code that it is about. */
const HINTED_CODE =
  /^<!-- language(?:-all)?: (?:lang-)?([\w+#.-]+) -->[ \t]*\n(?:[ \t]*\n)*((?:(?: {4}|\t).*(?:\n|$)|[ \t]*\n)+)/gm;

/** Fenced or indented code is left as it is. */
const CODE_LINE = /^(?: {4}|\t|[ ]{0,3}(?:```|~~~))/;

export function commonMark(source: string, { host, writtenAt }: MarkdownSource): string {
  const tagged = source
    .replace(/\r\n?/g, '\n')
    .replace(HINTED_CODE, (_, language: string, code: string) => fenced(language, code))
    .replace(/\[(meta-)?tag:([^\]\s]+)\]/g, (_, meta: string | undefined, tag: string) =>
      tagLink(host, tag, meta !== undefined),
    );
  const isOld = writtenAt !== null && writtenAt < COMMONMARK_SINCE;
  return outsideCode(tagged, (line) => {
    const text = unlinkedPictures(line.replace(/^( {0,3}> ?)!(?!\[)/, '$1'));
    return isOld ? text.replace(/^(#{1,6})(?=[^#\s])/, '$1 ') : text;
  });
}

const TARGET = String.raw`(?:\(<?([^()\s<>]+)>?(?: "[^"\n]*")?\)|\[([^\]\n]+)\])`;
const LINKED_PICTURE = new RegExp(String.raw`\[(!\[(?:[^\]\\\n]|\\.)*\]${TARGET})\]${TARGET}`, 'g');

/** The network's editor links each picture to itself; shown as a picture, it needs no link. */
const unlinkedPictures = (line: string): string =>
  line.replace(LINKED_PICTURE, (whole, picture: string, ...targets: (string | undefined)[]) => {
    const [source, sourceName, address, addressName] = targets;
    return source === address && sourceName === addressName ? picture : whole;
  });

/** Markdown made from the HTML of a post. */
export const fromHtml = (html: string): string =>
  outsideCode(htmlToMarkdown(html), unlinkedPictures);

function fenced(language: string, code: string): string {
  const lines = code.replace(/\s+$/, '').split('\n');
  const plain = lines.map((line) => line.replace(/^(?: {4}|\t)/, '')).join('\n');
  const fence = plain.includes('```') ? '~~~~' : '```';
  return `${fence}${language === 'none' ? '' : language}\n${plain}\n${fence}\n`;
}

/** On a meta site `[tag:…]` means a tag of the site that it is about. */
function tagLink(host: string, tag: string, isMeta: boolean): string {
  const main = host.replace(/(^|\.)meta\./, '$1');
  return `[${tag}](https://${isMeta ? host : main}/questions/tagged/${encodeURIComponent(tag)})`;
}

function outsideCode(source: string, change: (line: string) => string): string {
  let isFenced = false;
  return source
    .split('\n')
    .map((line) => {
      if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
      return isFenced || CODE_LINE.test(line) ? line : change(line);
    })
    .join('\n');
}
