import type { MailContent } from '@colloquy/platform/mail';

/** Why what somebody mailed did not become what they meant, or not all of it. */
export type NoticeReason =
  'EXPIRED' | 'EMPTY' | 'REFUSED' | 'TOO_LONG' | 'ATTACHMENTS' | 'OTHER_SENDER';

interface Words {
  readonly heading: string;
  readonly open: string;
  readonly reasons: Readonly<Record<NoticeReason, string>>;
}

const english: Words = {
  heading: 'Your reply could not be posted',
  open: 'Open Colloquy',
  reasons: {
    EXPIRED: 'Mails can be answered for a month, and this one is older. You can write on the page.',
    EMPTY: 'We found nothing new in your mail, apart from what it quotes.',
    REFUSED:
      'You cannot write there at the moment: the question may be closed, or you have left the course.',
    TOO_LONG: 'The text does not fit: it is too short or too long. You can write on the page.',
    OTHER_SENDER:
      'It came from another address than this one, and we cannot know that it was you. Please send it again from this address, or write on the page. If it was not you, you need do nothing.',
    ATTACHMENTS:
      'Your reply was posted, but not all that you attached: only a few pictures of moderate size can come with a mail.',
  },
};

const german: Words = {
  heading: 'Ihre Antwort konnte nicht veröffentlicht werden',
  open: 'Colloquy öffnen',
  reasons: {
    EXPIRED:
      'Auf Mails kann man einen Monat lang antworten, und diese ist älter. Sie können auf der Seite schreiben.',
    EMPTY: 'Wir haben in Ihrer Mail nichts Neues gefunden, nur Zitiertes.',
    REFUSED:
      'Sie können dort zurzeit nicht schreiben: Die Frage ist vielleicht geschlossen, oder Sie haben den Kurs verlassen.',
    TOO_LONG:
      'Der Text passt nicht: Er ist zu kurz oder zu lang. Sie können auf der Seite schreiben.',
    OTHER_SENDER:
      'Sie kam von einer anderen Adresse als dieser, und wir können nicht wissen, ob Sie es waren. Bitte schicken Sie sie noch einmal von dieser Adresse, oder schreiben Sie auf der Seite. Waren Sie es nicht, brauchen Sie nichts zu tun.',
    ATTACHMENTS:
      'Ihre Antwort wurde veröffentlicht, aber nicht alle Anhänge: Mit einer Mail können nur wenige, nicht zu große Bilder kommen.',
  },
};

/** What we say of it, kindly. */
export function noticeContent(reason: NoticeReason, locale: string, link: string): MailContent {
  const isGerman = locale.startsWith('de');
  const words = isGerman ? german : english;
  const heading = reason === 'ATTACHMENTS' ? words.reasons.ATTACHMENTS : words.heading;
  return {
    ...{ locale: isGerman ? 'de' : 'en', heading },
    paragraphs: reason === 'ATTACHMENTS' ? [] : [words.reasons[reason]],
    action: { label: words.open, link },
  };
}
