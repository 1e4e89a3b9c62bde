import type { English } from '../areas.ts';
import type { Translation } from '../catalogue.ts';

export const messages: Translation<English['offline']> = {
  title: 'Ohne Netz',
  intro: 'Du bist offline. Das kannst du auf diesem Gerät inzwischen lesen.',
  online: 'Das kannst du auf diesem Gerät lesen, wenn du offline bist.',
  noScript: 'Um Fragen zum Lesen ohne Netz aufzuheben, braucht es JavaScript.',
  none: 'Noch ist nichts da. Fragen, die du öffnest, werden hier aufgehoben, die letzten dreißig.',
  list: 'Was du zuletzt geöffnet hast',
  asOf: 'Stand',
  here: 'Du bist offline. Du liest, was du zuletzt gesehen hast; was du schreibst, wird später geschickt.',
  toList: 'Was kann ich lesen?',
  waiting: {
    one: '{n} Beitrag wartet darauf, geschickt zu werden',
    other: '{n} Beiträge warten darauf, geschickt zu werden',
  },
  kept: 'Auf diesem Gerät aufgehoben. Es wird geschickt, sobald du wieder online bist.',
  kind_answer: 'Antwort auf',
  kind_comment: 'Kommentar bei',
  kind_question: 'Frage in',
  isWaiting: 'wartet',
  refused: 'Es wurde nicht veröffentlicht: {why} Dein Text ist hier aufgehoben.',
  again: 'Noch einmal schicken',
  discard: 'Verwerfen',
  sent: {
    one: 'Was wartete, ist veröffentlicht.',
    other: '{n} Beiträge, die warteten, sind veröffentlicht.',
  },
};
