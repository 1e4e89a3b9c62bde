import type { messages as en } from '../en/errors.ts';
import type { Translation } from '../catalogue.ts';

export const messages = {
  code_UNAUTHENTICATED: 'Bitte melden Sie sich zuerst an.',
  code_FORBIDDEN: 'Das dürfen Sie nicht.',
  code_NOT_FOUND: 'Das gibt es nicht mehr, oder Sie dürfen es nicht sehen.',
  code_INVALID_INPUT: 'Etwas im Formular braucht noch einen Blick.',
  code_EDIT_CONFLICT:
    'Dies wurde eben geändert. Sehen Sie es noch einmal an, bevor Sie fortfahren.',
  code_CONFLICT: 'Das geht nicht mehr: Der Stand hat sich geändert.',
  code_TOO_MANY_REQUESTS: {
    one: 'Zu viele Versuche. Bitte warten Sie {n} Sekunde.',
    other: 'Zu viele Versuche. Bitte warten Sie {n} Sekunden.',
  },
  code_WRONG_CREDENTIALS: 'Die Adresse oder das Passwort ist falsch.',
  code_INVALID_TOKEN: 'Dieser Link ist verbraucht oder zu alt. Fordern Sie einen neuen an.',
  code_UPLOAD_REFUSED:
    'Das Bild wurde nicht angenommen: Es muss PNG, JPEG, WebP oder GIF sein und höchstens 8 MB groß.',
  code_INTERNAL:
    'Bei uns ist etwas kaputtgegangen. Ihr Text ist noch da; bitte versuchen Sie es noch einmal.',
  code_UNREACHABLE:
    'Der Server antwortet im Moment nicht. Ihr Text ist noch da; bitte versuchen Sie es noch einmal.',
  reason_SIGN_IN_FIRST: 'Dafür müssen Sie angemeldet sein.',
  reason_JOIN_THE_COURSE_FIRST: 'Dafür müssen Sie dem Kurs beitreten.',
  reason_OWN_POST: 'Das ist Ihr eigener Beitrag.',
  reason_NOT_YOURS: 'Das kann nur, wer es geschrieben hat.',
  reason_STAFF_ONLY: 'Das können nur Lehrende des Kurses.',
  reason_OWNER_ONLY: 'Das kann nur, wem der Kurs gehört.',
  reason_MODERATOR_ONLY: 'Das können nur Moderierende und Lehrende.',
  reason_ADMINISTRATOR_ONLY: 'Das kann nur die Verwaltung der Site.',
  reason_QUESTION_CLOSED: 'Die Frage ist geschlossen.',
  reason_POST_DELETED: 'Der Beitrag wurde gelöscht.',
  reason_NOT_DELETED: 'Der Beitrag ist nicht gelöscht.',
  reason_NOT_CLOSED: 'Die Frage ist nicht geschlossen.',
  reason_TOO_EARLY: 'Dafür ist es noch zu früh.',
  reason_ALREADY_DECIDED: 'Das ist schon entschieden.',
  reason_NOT_ON_THIS_COURSE: 'Das gibt es in diesem Kurs nicht.',
  reason_LEARNERS_FIRST: 'Hier antworten zuerst die Lernenden; Lehrende können es später.',
  reason_LAST_OWNER: 'Ein Kurs braucht mindestens eine verantwortliche Person.',
  reason_LAST_ADMINISTRATOR: 'Diese Seite braucht mindestens eine Person, die sie verwaltet.',
  reason_HAS_ANSWERS: 'Die Frage hat schon Antworten.',
  reason_ANSWERS_ONLY:
    'Dass etwas nicht stimmt, wird von Antworten gesagt. Bitte wählen Sie für eine Frage einen anderen Grund.',
  reason_ALREADY_FLAGGED: 'Das haben Sie aus diesem Grund schon gemeldet.',
  reason_OWN_FLAG: 'Diese Meldung ist von Ihnen; deshalb entscheidet jemand anderes.',
  reason_OWN_EDIT: 'Die Bearbeitung ist von Ihnen; deshalb sieht jemand anderes sie an.',
  reason_OWN_DECISION: 'Die Entscheidung war Ihre; deshalb sieht jemand anderes den Einspruch an.',
  reason_NOT_A_PARTY: 'Das können nur die Person, die geantwortet hat, und wer gemeldet hat.',
  reason_ABILITY_NEEDED:
    'Diese Befugnis haben Sie noch nicht. Ihre Seite im Kurs zeigt, was dazu fehlt.',
  reason_NOT_EDITED:
    'Die Antwort wurde seit der Meldung nicht bearbeitet. Bitte bearbeiten Sie sie zuerst.',
  reason_NOT_REPAIRED: 'Die Antwort wurde nicht berichtigt; es gibt noch nichts zu bestätigen.',
  reason_ALREADY_REPAIRED: 'Die Antwort wurde berichtigt; eine zweite Person sieht sie an.',
  reason_ALREADY_CONTESTED: 'Eine Begründung liegt schon vor; eine zweite Person sieht sie an.',
  reason_NOT_DECIDED: 'Es wurde noch nichts entschieden, worum es hier gehen könnte.',
  reason_FOUND_INACCURATE: 'Diese Antwort stimmt so nicht und ist noch nicht berichtigt.',
  reason_ALREADY_APPEALED: 'Sie haben schon Einspruch erhoben; die Lehrenden antworten.',
  reason_TOO_LATE: 'Die Zeit dafür ist vorbei.',
  reason_ALREADY_CLAIMED: 'Dieses Konto gehört schon jemandem.',
  reason_ADDRESS_TAKEN:
    'Inzwischen hat ein anderes Konto hier diese Adresse, und eine Adresse gehört zu einem. Geben Sie jenem Konto eine andere oder schließen Sie es, und folgen Sie dem Link noch einmal.',
  reason_WRONG_PASSWORD: 'Das Passwort ist falsch.',
  reason_CLAIMED_BY_ANOTHER:
    'Jemand anderes sieht sich das gerade an. Bitte nehmen Sie das Nächste.',
  reason_NOT_CLAIMED:
    'Ihre Zeit für diesen Eintrag ist abgelaufen. Nehmen Sie ihn noch einmal, um zu entscheiden.',
  reason_NOT_IN_FORCE: 'Das gilt nicht mehr.',
  reason_ACKNOWLEDGE_FIRST:
    'Bestätigen Sie, dass Sie die Verwarnung gelesen haben, dann können Sie wieder schreiben. Sie steht unter „Meine Fälle“.',
  reason_POST_HIDDEN: 'Meldungen verbergen das, bis es jemand angesehen hat.',
  reason_SUSPENDED:
    'Sie können hier zurzeit lesen, aber nicht schreiben. „Meine Fälle“ sagt, bis wann, und wie Sie Einspruch erheben.',
  reason_UNKNOWN: 'Das geht im Moment nicht.',
  problem_REQUIRED: 'Bitte ausfüllen.',
  problem_TOO_SHORT: 'Zu kurz: mindestens {bound} Zeichen.',
  problem_TOO_LONG: 'Zu lang: höchstens {bound} Zeichen.',
  problem_TOO_FEW: 'Zu wenige: mindestens {bound}.',
  problem_TOO_MANY: 'Zu viele: höchstens {bound}.',
  problem_OUT_OF_RANGE: 'Außerhalb des Erlaubten; die Grenze ist {bound}.',
  problem_NOT_WELL_FORMED: 'Das hat nicht die richtige Form.',
  unknown_quote:
    'Diese Wörter stehen nicht (mehr) in der Antwort. Kopieren Sie sie aus dem Text oben.',
  notWellFormed_email: 'Das ist keine E-Mail-Adresse wie name@example.org.',
  taken_ownerEmail:
    'Ein anderes Konto hier hat diese Adresse, und eine Adresse gehört zu einem. Entweder gibt die Person erst jenem Konto eine andere oder schließt es, unter Konto, oder sie nennt Ihnen eine andere Adresse.',
  unknown_duplicateOfNumber: 'Keine andere Frage hier hat diese Nummer.',
  problem_UNKNOWN: 'Das kennen wir nicht.',
  problem_TAKEN: 'Das ist schon vergeben.',
  problem_UNCHANGED: 'So ist es schon.',
  notAllowed_password:
    'Zu leicht zu erraten: Es steht auf Listen gestohlener Passwörter oder ist Ihre Adresse. Bitte wählen Sie ein anderes.',
  problem_NOT_AHEAD: 'Bitte eine Zeit wählen, die noch kommt, innerhalb von {bound} Tagen.',
  problem_NOT_ALLOWED: 'Das ist hier nicht erlaubt.',
} satisfies Translation<typeof en>;
