import type { Config } from '@colloquy/platform/config';
import type { MailContent, MailSection } from '@colloquy/platform/mail';
import {
  beginningOf,
  excerpt,
  renderMarkdown,
  type MarkupContext,
} from '@colloquy/platform/markup';
import { CATEGORY_OF } from '@colloquy/domain/notifications';
import type { NotificationKind } from '@colloquy/domain/vocabulary';
import type { DeliveryItem } from '../delivery/channel.ts';
import type { ReplyTarget } from './addresses.ts';
import { linkTo } from './links.ts';
import { sign } from './signing.ts';
import type { NotificationWords } from './words.ts';

type Site = Pick<Config, 'PUBLIC_URL' | 'SECRET'>;

/** Long enough for most answers in full, short enough that no program cuts the mail off. */
const QUOTE_MAX = 3_000;
/** A digest says what it is about; reading happens on the site. */
const DIGEST_QUOTE_MAX = 220;

/** Kinds that tell what somebody wrote. */
const QUOTED: readonly NotificationKind[] = [
  'QUESTION',
  'INVITED',
  'ANSWER',
  'FOLLOWED_ANSWER',
  'COMMENT',
  'FOLLOWED_COMMENT',
  'MENTION',
  'ANNOUNCEMENT',
];

/** Kinds that bring a question to whom could answer it. */
const ASKS: readonly NotificationKind[] = ['QUESTION', 'INVITED'];

/** Links and mentions lead nowhere in a quotation: the way to the post stands below it. */
const NOWHERE: MarkupContext = { mentions: new Map(), questions: new Set(), courseSlug: '' };

/** Whether Markdown could make something of it; most comments are as they read. */
const MAY_BE_MARKED = /[*_`$<>|\\[\]#~&]|^\s*(?:[-+]|\d+[.)])\s/m;

/** The words of a text without the signs of Markdown, and formulas as people write them in a line. */
export const asItReads = (markdown: string): string =>
  MAY_BE_MARKED.test(markdown) ? renderMarkdown(markdown, NOWHERE).readable : markdown;

const cut = (text: string): string =>
  text.length <= QUOTE_MAX ? text : `${beginningOf(text, QUOTE_MAX).trimEnd()} …`;

const lineOf = (words: NotificationWords, item: DeliveryItem): string => {
  const { kind, actorName, eventCount, detail } = item;
  return words.lines[kind]({ actor: actorName, count: eventCount, detail });
};

const titleOf = ({ announcementTitle, questionTitle }: DeliveryItem): string | null =>
  announcementTitle ?? questionTitle;

/** Whether the mail goes on with a thread that one knows. */
const isReply = (item: DeliveryItem | undefined): boolean =>
  item !== undefined && item.questionTitle !== null && !ASKS.includes(item.kind);

/** What an answer to a mail about it becomes; null for what cannot be answered. */
export function replyTargetOf(accountId: number, item: DeliveryItem): ReplyTarget | null {
  const { kind, questionId, answerId } = item;
  const postId = answerId ?? questionId;
  if (postId === null || !QUOTED.includes(kind)) return null;
  return { becomes: ASKS.includes(kind) ? 'ANSWER' : 'COMMENT', accountId, postId };
}

/** A page that ends mails of this kind by one press, and by one POST of a mail program. */
export const unsubscribeLink = (
  { PUBLIC_URL, SECRET }: Site,
  accountId: number,
  item: DeliveryItem | null,
): string => {
  const parts = item
    ? [accountId, item.courseId, CATEGORY_OF[item.kind]]
    : [accountId, 0, 'digest'];
  return `${PUBLIC_URL}/unsubscribe/${sign(SECRET, 'unsubscribe', parts)}`;
};

/** As `my-questions.statistics-with-r`. */
export const listIdOf = (item: DeliveryItem): string =>
  `${CATEGORY_OF[item.kind].toLowerCase().replaceAll('_', '-')}.${item.courseSlug}`;

interface AtOnce {
  readonly words: NotificationWords;
  readonly items: readonly DeliveryItem[];
  readonly unsubscribe: string;
  readonly reply: ReplyTarget | null;
}

/** A mail about one post. */
export function atOnceContent(site: Site, mail: AtOnce): MailContent & { subject: string } {
  const { words, items, unsubscribe, reply } = mail;
  const [first] = items;
  const title = first ? titleOf(first) : null;
  const sections = items.map((item): MailSection => {
    const quote =
      QUOTED.includes(item.kind) && item.text ? { quote: cut(asItReads(item.text)) } : {};
    return { line: lineOf(words, item), ...quote };
  });
  const footnotes = [
    ...(reply ? [words.reply[reply.becomes]] : []),
    words.why,
    { text: words.unsubscribe, link: unsubscribe },
  ];
  const heading = title ?? sections[0]?.line ?? '';
  return {
    subject: title === null || !isReply(first) ? heading : `Re: ${title}`,
    ...{ locale: words.locale, label: first?.courseTitle ?? 'Colloquy', heading, footnotes },
    sections: title === null ? sections.slice(1) : sections,
    ...(first && { action: { label: words.open, link: linkTo(site.PUBLIC_URL, first) } }),
  };
}

/** Everything that waited, with the way to each. */
export function digestContent(
  site: Site,
  words: NotificationWords,
  items: readonly DeliveryItem[],
  { subject, unsubscribe }: { readonly subject: string; readonly unsubscribe: string },
): MailContent {
  const sections = items.map((item): MailSection => {
    const text = titleOf(item) ?? item.courseTitle;
    const isQuoted = QUOTED.includes(item.kind) && item.text;
    return {
      title: { text, link: linkTo(site.PUBLIC_URL, item) },
      line: lineOf(words, item),
      ...(isQuoted && { quote: excerpt(asItReads(item.text), DIGEST_QUOTE_MAX) }),
    };
  });
  return {
    ...{ locale: words.locale, heading: subject, paragraphs: [words.digestIntro], sections },
    action: { label: words.openInbox, link: `${site.PUBLIC_URL}/inbox` },
    footnotes: [words.why, { text: words.unsubscribeDigest, link: unsubscribe }],
  };
}
