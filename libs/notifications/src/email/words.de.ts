import type { NotificationWords } from './words.ts';

const by = (actor: string | null): string => actor ?? 'Jemand';
const some = (count: number, one: string, other: string): string =>
  count === 1 ? one : `${count} ${other}`;
const from = (actor: string | null): string => actor ?? 'jemandem';

export const german: NotificationWords = {
  locale: 'de',
  lines: {
    QUESTION: ({ actor }) => `${by(actor)} fragt:`,
    INVITED: () => 'Diese Frage können Sie vielleicht beantworten:',
    ANSWER: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} hat auf Ihre Frage geantwortet:`
        : `Ihre Frage hat ${count} neue Antworten, die letzte von ${from(actor)}:`,
    FOLLOWED_ANSWER: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} hat auf eine Frage geantwortet, der Sie folgen:`
        : `Eine Frage, der Sie folgen, hat ${count} neue Antworten, die letzte von ${from(actor)}:`,
    COMMENT: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} hat kommentiert, was Sie geschrieben haben:`
        : `Zu Ihrem Beitrag gibt es ${count} neue Kommentare, den letzten von ${from(actor)}:`,
    FOLLOWED_COMMENT: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} hat kommentiert, wem Sie folgen:`
        : `Es gibt ${count} neue Kommentare, den letzten von ${from(actor)}:`,
    MENTION: ({ actor }) => `${by(actor)} hat Sie erwähnt:`,
    ACCEPTED: ({ actor }) => `${by(actor)} hat Ihre Antwort angenommen. Sie hat geholfen.`,
    ENDORSED: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} hat Ihre Antwort bestätigt.`
        : `Ihre Antwort wurde ${count}-mal bestätigt.`,
    ENDORSEMENT_SUSPENDED: ({ count }) =>
      count === 1
        ? 'Eine Bestätigung ruht, bis sie erneuert wird: Die Antwort wurde geändert.'
        : `${count} Bestätigungen ruhen, bis sie erneuert werden: Die Antwort wurde geändert.`,
    EDITED: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} hat Ihren Text bearbeitet.`
        : `Ihr Text wurde ${count}-mal bearbeitet.`,
    EDIT_SUGGESTED: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} schlägt eine Änderung an Ihrem Text vor.`
        : `Zu Ihrem Text gibt es ${count} Änderungsvorschläge.`,
    EDIT_DECIDED: ({ detail }) =>
      detail === 'APPLIED'
        ? 'Ihr Änderungsvorschlag wurde übernommen.'
        : 'Ihr Änderungsvorschlag wurde nicht übernommen.',
    CLOSED: ({ actor }) => `${by(actor)} hat Ihre Frage geschlossen.`,
    CLAIMED_INACCURATE: ({ count }) =>
      count === 1
        ? 'Jemand meint, dass eine Stelle in Ihrer Antwort nicht stimmt. Sie können sie berichtigen oder sagen, warum sie stimmt.'
        : `${count} Personen meinen, dass eine Stelle in Ihrer Antwort nicht stimmt. Sie können sie berichtigen oder sagen, warum sie stimmt.`,
    CASE_DECIDED: () => 'In einem Ihrer Fälle wurde entschieden. Der Grund steht dabei.',
    HIDDEN: () =>
      'Was Sie geschrieben haben, ist verborgen, bis es jemand angesehen hat. Sie können etwas dazu sagen.',
    FLAG_UPHELD: () => 'Danke: Jemand hat angesehen, was Sie gemeldet haben, und stimmt zu.',
    FLAG_REJECTED: () =>
      'Jemand hat angesehen, was Sie gemeldet haben, und sieht es anders. Der Grund steht dabei, und Sie können Einspruch erheben.',
    DECIDED_AGAINST: () =>
      'Jemand hat angesehen, was Sie geschrieben haben, und darüber entschieden. Der Grund steht dabei, und Sie können Einspruch erheben.',
    APPEAL_GRANTED: () => 'Die Lehrenden haben noch einmal hingesehen und geben Ihnen recht.',
    APPEAL_DISMISSED: () =>
      'Die Lehrenden haben noch einmal hingesehen und auf Ihren Einspruch geantwortet.',
    APPEAL_WAITING: () =>
      'Ein Einspruch wartet auf Antwort, und im Kurs kann sie niemand geben: alle Lehrenden sind daran beteiligt. Da Sie die Site betreiben, werden Sie gebeten.',
    CORRECTION: () =>
      'Zu einer Antwort, auf die Sie sich verlassen haben, gibt es eine Berichtigung.',
    SANCTION_GIVEN: () =>
      'Die Lehrenden haben eine Nachricht für Sie zu diesem Kurs. Der Grund steht dabei, und wie Sie antworten können.',
    SANCTION_LIFTED: () =>
      'Die Lehrenden haben zurückgenommen, worum sie Sie in diesem Kurs gebeten hatten.',
    ANNOUNCEMENT: ({ actor }) => `${by(actor)} kündigt an:`,
    STAFF_DIGEST: ({ detail }) =>
      `Was Ihr Kurs diese Woche von seinen Lehrenden braucht. ${detail ?? ''}`,
    BADGE: ({ count }) =>
      count === 1 ? 'Sie haben ein neues Abzeichen.' : `Sie haben ${count} neue Abzeichen.`,
    ABILITY: () => 'Was Sie in diesem Kurs dürfen, hat sich geändert.',
    SAVED_SEARCH: ({ detail }) => `Ihre gemerkte Suche „${detail ?? ''}“ hat etwas Neues gefunden:`,
  },
  pushed: (count) =>
    count === 1 ? 'Es gibt etwas Neues für Sie.' : `Es gibt ${count} Neuigkeiten für Sie.`,
  staffWeek: ({ unanswered, oldest, openCases, misconceptions, timeZone }) =>
    [
      unanswered > 0 &&
        `${some(unanswered, 'Eine Frage ist', 'Fragen sind')} ohne Antwort, gestellt seit ${oldest?.toLocaleDateString('de-DE', { dateStyle: 'long', timeZone }) ?? 'heute'}.`,
      openCases > 0 &&
        `${some(openCases, 'Ein Einwand gegen eine Antwort ist', 'Einwände gegen Antworten sind')} offen.`,
      misconceptions.length > 0 &&
        `Am häufigsten missverstanden: ${misconceptions.map((title) => `„${title}“`).join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  pushTried: 'Auf diesem Gerät kommen Nachrichten an.',
  open: 'Auf Colloquy öffnen',
  openInbox: 'Posteingang öffnen',
  digestSubject: (rhythm, count) =>
    `${rhythm === 'WEEKLY' ? 'Ihre Woche' : 'Ihr Tag'} auf Colloquy: ${count === 1 ? '1 Neuigkeit' : `${count} Neuigkeiten`}`,
  digestIntro: 'Was in Ihren Kursen geschah, soweit Sie es noch nicht gelesen haben.',
  reply: {
    COMMENT:
      'Antworten Sie auf diese Mail, so wird daraus ein Kommentar unter dem zuletzt Zitierten.',
    ANSWER: 'Antworten Sie auf diese Mail, so wird daraus eine Antwort auf die Frage.',
  },
  unsubscribe: 'Keine Mails dieser Art mehr aus diesem Kurs',
  unsubscribeDigest: 'Keine Übersichten mehr',
  why: 'Was Ihnen gemailt wird, wählen Sie in Ihrem Konto unter „Benachrichtigungen“.',
};
