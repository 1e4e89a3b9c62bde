import { layoutMail } from './layout.ts';
import type { Mail } from './mailer.ts';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** What each mail needs to know, beside the link that it is about. */
export interface MailFacts {
  passwordReset: { readonly name: string; readonly minutes: number };
  verifyAddress: { readonly name: string };
  alreadyHaveAccount: { readonly name: string };
  passwordChanged: { readonly name: string };
  confirmAddress: { readonly name: string; readonly handle: string; readonly hours: number };
  addressInUse: { readonly name: string };
  addressChangeAsked: { readonly name: string };
  addressChanged: { readonly name: string; readonly days: number };
  /** `site` is where the account's posts came from, if that is known. */
  claimAccount: {
    readonly name: string;
    readonly handle: string;
    readonly site: string | null;
    readonly days: number;
  };
  invitation: { readonly inviter: string; readonly course: string; readonly days: number };
}
export type MailKind = keyof MailFacts;

interface Words {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
  readonly footnotes: readonly string[];
}

/** One language's words for every mail. */
export type MailWords = { readonly [K in MailKind]: (facts: MailFacts[K]) => Words };

const catalogues: Readonly<Record<string, MailWords>> = { en: english, de: german };

export interface MailRequest<K extends MailKind> {
  readonly kind: K;
  readonly facts: MailFacts[K];
  /** Where the button leads; absolute. */
  readonly link: string;
  /** The reader's language; English where we do not speak it. */
  readonly locale: string;
}

/** The words of one mail in the reader's language, laid out; whom it goes to is the caller's. */
export function writeMail<K extends MailKind>(
  request: MailRequest<K>,
): Pick<Mail, 'subject' | 'html' | 'text'> {
  const language = request.locale.split('-')[0] ?? '';
  const catalogue = Object.hasOwn(catalogues, language) ? language : 'en';
  const words = (catalogues[catalogue] ?? english)[request.kind](request.facts);
  const { subject, heading, paragraphs, label, footnotes } = words;
  const action = { label, link: request.link, isShown: true };
  const content = { locale: catalogue, heading, paragraphs, action, footnotes };
  // A name may hold a line break, which would end the header.
  return { subject: subject.replace(/\s+/g, ' '), ...layoutMail(content) };
}
