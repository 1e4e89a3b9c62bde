import type { Translation } from '../catalogue.ts';
import type { messages as en } from '../en/inbox.ts';

export const messages: Translation<typeof en> = {
  show: 'Was zu zeigen ist',
  all: 'Alle',
  unread: 'Ungelesene',
  isUnread: '(ungelesen)',
  markAll: 'Alle als gelesen markieren',
  allRead: 'Alles ist als gelesen markiert.',
  markRead: 'Als gelesen markieren',
  markUnread: 'Als ungelesen markieren',
  markReadOf: 'Als gelesen markieren: {title}',
  markUnreadOf: 'Als ungelesen markieren: {title}',
  mute: 'Stummschalten',
  muteOf: 'Stummschalten: {title}',
  muted: 'Von dieser Frage kommt nun nichts mehr.',
  noneUnread: 'Alles ist gelesen',
  emptyTitle: 'Noch nichts da',
  emptyText:
    'Hier steht, wer auf eigene Texte antwortet oder sie kommentiert, und was aus ihnen wird.',
  noneOfIt: 'Nichts dieser Art',
  about: 'Worum es geht',
  aboutAll: 'Alles',
  about_MY_QUESTIONS: 'Meine Fragen',
  about_CONVERSATION: 'Gespräch',
  about_MY_POSTS: 'Meine Antworten und Änderungen',
  about_FOLLOWED: 'Wem ich folge',
  about_NEW_QUESTIONS: 'Neue Fragen',
  about_INVITATIONS: 'Einladungen',
  about_ANNOUNCEMENTS: 'Ankündigungen',
  about_DECISIONS: 'Entscheidungen',
  about_STANDING: 'Stand',
  about_STAFF: 'Für Lehrende',
  away: 'Seit Ihrem letzten Besuch',
  away_answers: { one: '1 Antwort an Sie', other: '{n} Antworten an Sie' },
  away_conversation: {
    one: '1 Neues zu dem, was Sie geschrieben haben',
    other: '{n} Neue zu dem, was Sie geschrieben haben',
  },
  away_followed: {
    one: '1 Neues, wo Sie folgen',
    other: '{n} Neue, wo Sie folgen',
  },
  away_decisions: { one: '1 Entscheidung über Sie', other: '{n} Entscheidungen über Sie' },
  awayOther: 'Neues aus dem Kurs',
  kind_QUESTION: { one: 'Neue Frage', other: '{n} neue Fragen' },
  kind_INVITED: { one: 'Das wissen Sie vielleicht', other: 'Das wissen Sie vielleicht' },
  kind_ANSWER: { one: 'Neue Antwort', other: '{n} neue Antworten' },
  kind_FOLLOWED_ANSWER: {
    one: 'Neue Antwort auf eine Frage, der Sie folgen',
    other: '{n} neue Antworten auf eine Frage, der Sie folgen',
  },
  kind_COMMENT: { one: 'Neuer Kommentar', other: '{n} neue Kommentare' },
  kind_FOLLOWED_COMMENT: {
    one: 'Neuer Kommentar zu einer Frage, der Sie folgen',
    other: '{n} neue Kommentare zu einer Frage, der Sie folgen',
  },
  kind_MENTION: { one: 'Eine Erwähnung', other: '{n} Erwähnungen' },
  kind_ACCEPTED: { one: 'Antwort angenommen', other: 'Antwort angenommen' },
  kind_ENDORSED: { one: 'Antwort empfohlen', other: 'Antwort {n}-mal empfohlen' },
  kind_ENDORSEMENT_SUSPENDED: {
    one: 'Eine Empfehlung ruht nach einer Änderung',
    other: '{n} Empfehlungen ruhen nach einer Änderung',
  },
  kind_EDITED: { one: 'Eigener Text bearbeitet', other: 'Eigener Text {n}-mal bearbeitet' },
  kind_EDIT_SUGGESTED: { one: 'Ein Änderungsvorschlag', other: '{n} Änderungsvorschläge' },
  kind_EDIT_DECIDED: {
    one: 'Über einen eigenen Vorschlag wurde entschieden',
    other: 'Über {n} eigene Vorschläge wurde entschieden',
  },
  kind_CLOSED: { one: 'Eigene Frage geschlossen', other: 'Eigene Frage geschlossen' },
  kind_HIDDEN: {
    one: 'Ein eigener Text ist verborgen, bis ihn jemand angesehen hat',
    other: 'Ein eigener Text ist verborgen, bis ihn jemand angesehen hat',
  },
  kind_FLAG_UPHELD: {
    one: 'Danke: Ihre Meldung war richtig',
    other: 'Danke: {n} Ihrer Meldungen waren richtig',
  },
  kind_FLAG_REJECTED: {
    one: 'Jemand hat Ihre Meldung angesehen und sieht es anders',
    other: 'Jemand hat {n} Ihrer Meldungen angesehen und sieht es anders',
  },
  kind_DECIDED_AGAINST: {
    one: 'Jemand hat angesehen, was Sie geschrieben haben, und darüber entschieden',
    other: 'Jemand hat angesehen, was Sie geschrieben haben, und darüber entschieden',
  },
  kind_APPEAL_GRANTED: {
    one: 'Die Lehrenden geben Ihrem Einspruch recht',
    other: 'Die Lehrenden geben Ihren Einsprüchen recht',
  },
  kind_APPEAL_DISMISSED: {
    one: 'Die Lehrenden haben auf Ihren Einspruch geantwortet',
    other: 'Die Lehrenden haben auf Ihre Einsprüche geantwortet',
  },
  kind_APPEAL_WAITING: {
    one: 'Ein Einspruch wartet auf Sie: im Kurs kann ihn sonst niemand beantworten',
    other: '{n} Einsprüche warten auf Sie: im Kurs kann sie sonst niemand beantworten',
  },
  kind_CLAIMED_INACCURATE: {
    one: 'Jemand meint, dass eine Stelle in einer Antwort von Ihnen nicht stimmt',
    other: '{n} Personen meinen, dass eine Stelle in einer Antwort von Ihnen nicht stimmt',
  },
  kind_CASE_DECIDED: {
    one: 'In einem Ihrer Fälle wurde entschieden',
    other: 'In Ihren Fällen wurde entschieden',
  },
  kind_CORRECTION: {
    one: 'Zu einer Antwort, auf die Sie sich verließen, gibt es eine Berichtigung',
    other: 'Zu Antworten, auf die Sie sich verließen, gibt es Berichtigungen',
  },
  kind_SANCTION_GIVEN: {
    one: 'Eine Nachricht der Lehrenden an Sie',
    other: '{n} Nachrichten der Lehrenden an Sie',
  },
  kind_SANCTION_LIFTED: {
    one: 'Die Lehrenden haben zurückgenommen, worum sie gebeten hatten',
    other: 'Die Lehrenden haben zurückgenommen, worum sie gebeten hatten',
  },
  kind_BADGE: { one: 'Ein neues Abzeichen', other: '{n} neue Abzeichen' },
  kind_ANNOUNCEMENT: { one: 'Ankündigung', other: 'Ankündigungen' },
  kind_STAFF_DIGEST: {
    one: 'Die Woche in Ihrem Kurs: {name}',
    other: 'Die Woche in Ihrem Kurs: {name}',
  },
  kind_ABILITY: {
    one: 'Die eigenen Rechte haben sich geändert',
    other: 'Die eigenen Rechte haben sich geändert',
  },
  kind_SAVED_SEARCH: {
    one: 'Ihre gemerkte Suche „{name}“ hat etwas Neues gefunden',
    other: 'Ihre gemerkte Suche „{name}“ hat etwas Neues gefunden',
  },
};
