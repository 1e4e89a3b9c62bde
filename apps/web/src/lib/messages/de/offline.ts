import type { English } from '../areas.ts';
import type { Translation } from '../catalogue.ts';

export const messages: Translation<English['offline']> = {
  title: 'Ohne Netz',
  intro: 'Sie sind offline. Das können Sie auf diesem Gerät inzwischen lesen.',
  online: 'Das können Sie auf diesem Gerät lesen, wenn Sie offline sind.',
  noScript: 'Um Fragen zum Lesen ohne Netz aufzuheben, braucht es JavaScript.',
  none: 'Noch ist nichts da. Fragen, die Sie öffnen, werden hier aufgehoben, die letzten dreißig.',
  list: 'Was Sie zuletzt geöffnet haben',
  asOf: 'Stand',
  here: 'Sie sind offline. Sie lesen, was Sie zuletzt gesehen haben; was Sie schreiben, wird später geschickt.',
  toList: 'Was kann ich lesen?',
  waiting: {
    one: '{n} Beitrag wartet darauf, geschickt zu werden',
    other: '{n} Beiträge warten darauf, geschickt zu werden',
  },
  kept: 'Auf diesem Gerät aufgehoben. Es wird geschickt, sobald Sie wieder online sind.',
  kind_answer: 'Antwort auf',
  kind_comment: 'Kommentar bei',
  kind_question: 'Frage in',
  isWaiting: 'wartet',
  refused: 'Es wurde nicht veröffentlicht: {why} Ihr Text ist hier aufgehoben.',
  again: 'Noch einmal schicken',
  discard: 'Verwerfen',
  sent: {
    one: 'Was wartete, ist veröffentlicht.',
    other: '{n} Beiträge, die warteten, sind veröffentlicht.',
  },
};
