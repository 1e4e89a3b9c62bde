import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';
import { isWrongAddress } from '../email/wrong-address.ts';

const headerOf = ({ headers }: ParsedMail, name: string): string => {
  const value = headers.get(name);
  if (typeof value === 'string') return value.toLowerCase();
  return value === undefined ? '' : JSON.stringify(value).toLowerCase();
};

const AS_UTF8 = /(charset\s*=\s*)"?utf-8"?/gi;
/** What is no letter, and what one becomes that is read once too often. */
const UNREADABLE = /\uFFFD/;
const TWICE_READ = /ï¿½/;

/** Pictures stay beside the text, which would hold all their bytes otherwise. */
const AS_SENT = { keepDeliveryStatus: true, keepCidLinks: true };

/** Reads a mail. Letters that are not in the set that it names are in the one most programs had before. */
export async function readMail(raw: Buffer): Promise<ParsedMail> {
  const mail = await simpleParser(raw, AS_SENT);
  if (!UNREADABLE.test(mail.text ?? '')) return mail;
  const renamed = raw.toString('latin1').replaceAll(AS_UTF8, '$1windows-1252');
  const again = await simpleParser(Buffer.from(renamed, 'latin1'), AS_SENT);
  return TWICE_READ.test(again.text ?? '') ? mail : again;
}

/** Precedences of mails that no person wrote to us. */
const ROBOTS = ['bulk', 'junk', 'list', 'auto_reply'];

const MARKS_OF_ROBOTS = [
  ...['x-loop', 'x-autoreply', 'x-autorespond', 'x-auto-reply-from', 'x-mail-autoreply'],
  ...['list-id', 'list-unsubscribe', 'list'],
];

/** How programs head what they write in somebody's absence; an answer of a person begins with Re. */
const AWAY =
  /^(?:automatic reply|auto(?:matic)?[- ]?response|out of (?:the )?office|automatische antwort|abwesenheit|r[ée]ponse automatique|absence du bureau)/i;

/**
 * Whether a robot wrote it: out of office, a list, a loop, a report. RFC 3834 names
 * Auto-Submitted and the empty return path; the rest is what programs do in its place.
 */
export function isAutomatic(mail: ParsedMail, sender: string): boolean {
  const submitted = headerOf(mail, 'auto-submitted');
  return (
    sender === '' ||
    (submitted !== '' && !submitted.startsWith('no')) ||
    ROBOTS.includes(headerOf(mail, 'precedence')) ||
    MARKS_OF_ROBOTS.some((name) => mail.headers.has(name)) ||
    AWAY.test(mail.subject ?? '')
  );
}

/** The address that it says it is from, in lower case. */
export const writerOf = ({ from }: ParsedMail): string =>
  from?.value[0]?.address?.toLowerCase() ?? '';

/** What was attached on purpose; pictures that an HTML text draws are its make-up, unless the words name them. */
export const attachmentsOf = (mail: ParsedMail, words: string): Attachment[] =>
  mail.attachments.filter(
    ({ related, filename, cid }) =>
      !related || words.includes(`[image: ${filename}]`) || words.includes(`[cid:${cid}]`),
  );

const partOf = (mail: ParsedMail, type: string): string =>
  mail.attachments.find(({ contentType }) => contentType === type)?.content.toString() ?? '';

export interface Bounce {
  readonly isWrongAddress: boolean;
  /** Whom it is about, in lower case, as far as it says: where it went at last, and at first. */
  readonly addresses: readonly string[];
  readonly detail: string;
}

/** What a delivery status notification (RFC 3464, 6533) says; null for what is none. */
export function bounceIn(mail: ParsedMail): Bounce | null {
  const report =
    partOf(mail, 'message/delivery-status') || partOf(mail, 'message/global-delivery-status');
  if (report === '') return null;
  const unfolded = report.replaceAll(/\r?\n[ \t]+/g, ' ');
  const field = (name: string): string =>
    new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
  const addressIn = (name: string): string =>
    field(name)
      .replace(/^[^;]*;\s*/, '')
      .replaceAll(/[<>]/g, '')
      .toLowerCase();
  const detail = (field('Diagnostic-Code') || field('Status')).slice(0, 500);
  const isFailed = field('Action').toLowerCase() === 'failed';
  return {
    isWrongAddress: isFailed && isWrongAddress(field('Status'), detail),
    addresses: [addressIn('Final-Recipient'), addressIn('Original-Recipient')].filter(Boolean),
    detail,
  };
}

/** Whether it is a complaint about spam (RFC 5965). */
export const isComplaint = (mail: ParsedMail): boolean =>
  /^Feedback-Type:\s*(abuse|fraud|not-spam)?/im.exec(
    partOf(mail, 'message/feedback-report'),
  )?.[1] === 'abuse';
