import type { DigestRhythm, NotificationKind } from '@colloquy/domain/vocabulary';
import { german } from './words.de.ts';
import { english } from './words.en.ts';

/** What a line says of who did how much. */
export interface LineFacts {
  /** Null where nobody may be named. */
  readonly actor: string | null;
  readonly count: number;
  readonly detail: string | null;
}

/** What a course needs from its staff. */
export interface StaffNeeds {
  readonly unanswered: number;
  /** When the oldest of those was asked. */
  readonly oldest: Date | null;
  readonly openCases: number;
  /** Titles of what was misunderstood most this week. */
  readonly misconceptions: readonly string[];
}

/** One language's words of mails about notifications. */
export interface NotificationWords {
  readonly locale: string;
  readonly lines: { readonly [K in NotificationKind]: (facts: LineFacts) => string };
  /** On a device that shows neither titles nor names. */
  readonly pushed: (count: number) => string;
  /** As one or more sentences of plain text; dates are of the time zone. */
  readonly staffWeek: (needs: StaffNeeds & { readonly timeZone: string }) => string;
  /** A message on trial. */
  readonly pushTried: string;
  readonly open: string;
  readonly openInbox: string;
  readonly digestSubject: (rhythm: DigestRhythm, count: number) => string;
  readonly digestIntro: string;
  readonly why: string;
  /** What an answer to the mail becomes. */
  readonly reply: { readonly COMMENT: string; readonly ANSWER: string };
  readonly unsubscribe: string;
  readonly unsubscribeDigest: string;
}

const languages: Readonly<Record<string, NotificationWords>> = { en: english, de: german };

/** In the language of a person, English where we do not speak it. */
export function wordsIn(locale: string): NotificationWords {
  const language = locale.split('-')[0] ?? '';
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? english;
}
