import { htmlToMarkdown } from '@colloquy/platform/markup';
import EmailReplyParser from 'email-reply-parser';
import type { ParsedMail } from 'mailparser';

/** A head of a quotation that the parser knows: not all that programs write is known to it. */
const KNOWN_HEAD = 'On 1 Jan 2026, at 10:00, Colloquy <colloquy@localhost> wrote:';

/** `From: …`, in any language and with the stars of a bold word. */
const FIELD = /^[*\s]*[\p{L}-]{1,20}\s?:\*?\s/u;
const ENDS_IN_COLON = /:\s*$/;

/** What programs add about themselves below a text. */
const ADVERTISEMENT =
  /\n+(?:Sent (?:with|from|via)|Gesendet (?:mit|von)|Envoyé (?:avec|de)) .{1,60}$/;
const RULER = /\n[-_*\s]{10,}$/;

/**
 * Where a line that names our address brings in our own mail, whatever the language: "Am … schrieb
 * Colloquy <…>:", which may be wrapped, or a block of fields. The lines that it takes, or null.
 */
function headIn(lines: readonly string[], from: string): { start: number; end: number } | null {
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('>') || !line.toLowerCase().includes(from)) continue;
    const [before = '', after = ''] = [lines[at - 1], lines[at + 1]];
    if (FIELD.test(line) && FIELD.test(after)) return { start: at, end: lines.length };
    const end = ENDS_IN_COLON.test(line) ? at : ENDS_IN_COLON.test(after) ? at + 1 : null;
    if (end === null) continue;
    const isWrapped = /^[<(]?\S+@/.test(line.trim()) && before.trim() !== '';
    return { start: isWrapped ? at - 1 : at, end: end + 1 };
  }
  return null;
}

/** The same text with the head of our mail in a form that the parser knows; without it where nothing marks it. */
function withKnownHead(text: string, from: string): string {
  const lines = text.split('\n');
  const head = headIn(lines, from);
  if (!head) return text;
  const rest = lines.slice(head.end);
  const isMarked = rest.find((line) => line.trim() !== '')?.startsWith('>') ?? false;
  const above = lines.slice(0, head.start);
  return (isMarked ? [...above, KNOWN_HEAD, ...rest] : above).join('\n');
}

/** A line of three dashes parts a text; to the parser everything below would be a signature. */
const withRules = (text: string): string => text.replaceAll(/^---$/gm, '* * *');

const DRAWN = /!\[[^\]\n]*\]\((cid:[^)\s]+)\)/g;

/** As a mail program would have written it beside its HTML. */
const textIn = (html: string): string =>
  htmlToMarkdown(html)
    .replaceAll('\\\n', '\n')
    .replaceAll(/^\\--$/gm, '--')
    .replaceAll(DRAWN, '[$1]');

const wordsOf = ({ text = '', html }: ParsedMail): string =>
  text.trim() === '' && typeof html === 'string' ? textIn(html) : text;

/**
 * What the person wrote, without what they quoted and how they sign.
 * @param from the address that our mails are from
 */
export function replyTextOf(mail: ParsedMail, from: string): string {
  const text = withRules(withKnownHead(wordsOf(mail), from.toLowerCase()));
  const fragments = new EmailReplyParser().read(text).getFragments();
  return fragments
    .filter((fragment) => !fragment.isHidden() && !fragment.isQuoted())
    .map((fragment) => fragment.getContent().trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .replace(RULER, '')
    .replace(ADVERTISEMENT, '')
    .trim();
}

/** Where a program draws a picture, which stands below the text here. */
const PLACES = /[ \t]*\[(?:image: [^\]\n]{1,200}|cid:[^\]\s]{1,200})\]/g;

export const withoutPlaces = (words: string): string => words.replaceAll(PLACES, '').trim();
