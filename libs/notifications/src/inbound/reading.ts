import EmailReplyParser from 'email-reply-parser';
import type { Attachment, ParsedMail } from 'mailparser';

const headerOf = ({ headers }: ParsedMail, name: string): string => {
  const value = headers.get(name);
  if (typeof value === 'string') return value.toLowerCase();
  return value === undefined ? '' : JSON.stringify(value).toLowerCase();
};

/** Precedences of mails that no person wrote to us. */
const ROBOTS = ['bulk', 'junk', 'list', 'auto_reply'];

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
    ['x-loop', 'x-autoreply', 'x-autorespond', 'list-id', 'list-unsubscribe', 'list'].some((name) =>
      mail.headers.has(name),
    )
  );
}

/** The address that it says it is from, in lower case. */
export const writerOf = ({ from }: ParsedMail): string =>
  from?.value[0]?.address?.toLowerCase() ?? '';

/** What the person wrote, without what they quoted and how they sign. */
export const replyTextOf = (mail: ParsedMail): string =>
  new EmailReplyParser()
    .read(mail.text ?? '')
    .getVisibleText()
    .trim();

/** What was attached on purpose: pictures that an HTML text draws are its make-up. */
export const attachmentsOf = (mail: ParsedMail): Attachment[] =>
  mail.attachments.filter(({ related }) => !related);

const partOf = (mail: ParsedMail, type: string): string =>
  mail.attachments.find(({ contentType }) => contentType === type)?.content.toString() ?? '';

/**
 * Statuses of RFC 3463 that say that the address is wrong for good: not that a mailbox is full or a
 * server cautious.
 */
const WRONG_ADDRESS = /^5\.(?:1\.\d+|2\.1|0\.0|4\.4)$/;

export interface Bounce {
  readonly isWrongAddress: boolean;
  /** Whom it is about, in lower case, if it says. */
  readonly address: string;
  readonly detail: string;
}

/** What a delivery status notification (RFC 3464) says; null for what is none. */
export function bounceIn(mail: ParsedMail): Bounce | null {
  const report = partOf(mail, 'message/delivery-status');
  const field = (name: string): string =>
    new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(report)?.[1]?.trim() ?? '';
  if (report === '') return null;
  const address = field('Final-Recipient')
    .replace(/^[^;]*;\s*/, '')
    .toLowerCase();
  const isFailed = field('Action').toLowerCase() === 'failed';
  const detail = (field('Diagnostic-Code') || field('Status')).slice(0, 500);
  return { isWrongAddress: isFailed && WRONG_ADDRESS.test(field('Status')), address, detail };
}

/** Whether it is a complaint about spam (RFC 5965). */
export const isComplaint = (mail: ParsedMail): boolean =>
  /^Feedback-Type:\s*(abuse|fraud|not-spam)?/im.exec(
    partOf(mail, 'message/feedback-report'),
  )?.[1] === 'abuse';
