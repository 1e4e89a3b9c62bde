import type { messages as en } from '../en/courses.ts';
import type { Translation } from '../catalogue.ts';

export const messages = {
  homeTitle: 'Meine Kurse',
  visitorTitle: 'Ein ruhiger Ort zum Fragen und Erklären',
  visitor1: 'In Colloquy fragen die Leute eines Kurses einander, was sie noch nicht verstehen.',
  visitor2:
    'Andere Lernende antworten, Lehrende empfehlen, was gut erklärt ist, und jede Antwort lässt sich verbessern.',
  visitor3:
    'Niemand wird in eine Rangliste gestellt, keine Daten werden verkauft, und Sie dürfen ohne Ihren Namen fragen.',
  openTitle: 'Kurse, in die Sie hineinsehen können',
  moreTitle: 'Weitere Kurse',
  moreText: 'Offenen Kursen treten Sie sofort bei; bei den anderen entscheiden die Lehrenden.',
  noneTitle: 'Sie sind noch in keinem Kurs',
  noneText:
    'Treten Sie unten einem bei, folgen Sie dem Link einer Einladung, oder beginnen Sie einen eigenen Kurs.',
  noOpenText: 'Hier stehen die Kurse, die alle sehen dürfen.',
  allJoined: 'Sie sind in allen Kursen, die hier stehen.',
  create: 'Kurs anlegen',
  role_LEARNER: 'Sie lernen hier',
  role_MODERATOR: 'Sie moderieren hier',
  role_STAFF: 'Sie lehren hier',
  role_OWNER: 'Sie leiten diesen Kurs',
  requested: 'Sie haben um Aufnahme gebeten. Die Lehrenden antworten Ihnen.',
  takeBack: 'Anfrage zurücknehmen',
  members: { one: '{n} Person', other: '{n} Personen' },
  questions: { one: '{n} Frage', other: '{n} Fragen' },
  join: 'Beitreten',
  requestToJoin: 'Um Aufnahme bitten',
  look: 'Umsehen',
  aboutLink: 'Über den Kurs',
  waits: 'Was in {course} wartet',
  nothingWaits: 'Hier wartet nichts auf Sie.',
  many: '{n}+',
  warnings: {
    one: 'Ein Hinweis der Lehrenden zu lesen',
    other: '{n} Hinweise der Lehrenden zu lesen',
  },
  corrections: {
    one: '{n} Antwort berichtigt, auf die Sie sich verließen',
    other: '{n} Antworten berichtigt, auf die Sie sich verließen',
  },
  claims: {
    one: '{n} Aussage über Ihre Antworten',
    other: '{n} Aussagen über Ihre Antworten',
  },
  reviews: { one: '{n} Eintrag zu prüfen', other: '{n} Einträge zu prüfen' },
  answersToMine: {
    one: '{n} neue Antwort auf Ihre Fragen',
    other: '{n} neue Antworten auf Ihre Fragen',
  },
  suspendedEndorsements: {
    one: '{n} Empfehlung zu bestätigen',
    other: '{n} Empfehlungen zu bestätigen',
  },
  joinRequests: { one: '{n} Person bittet um Aufnahme', other: '{n} Personen bitten um Aufnahme' },
  pendingEdits: {
    one: '{n} vorgeschlagene Änderung zu entscheiden',
    other: '{n} vorgeschlagene Änderungen zu entscheiden',
  },
  unanswered: { one: '{n} Frage ohne Antwort', other: '{n} Fragen ohne Antwort' },
  newQuestions: { one: '{n} neue Frage in dieser Woche', other: '{n} neue Fragen in dieser Woche' },

  aboutTitle: 'Über diesen Kurs',
  noDescription: 'Diesen Kurs hat noch niemand beschrieben.',
  rules: 'Was hier gilt',
  places: 'Orte in {course}',
  facts: 'Angaben',
  since: 'seit {date}',
  seenBy_OPEN: 'Alle dürfen lesen und beitreten.',
  seenBy_LISTED:
    'Alle sehen, dass es ihn gibt; die Fragen sind für Mitglieder. Über den Beitritt entscheiden die Lehrenden.',
  seenBy_PRIVATE: 'Nur Mitglieder wissen von ihm. Hinein kommt man mit einer Einladung.',
  anonymity_OFF: 'Alle schreiben unter ihrem eigenen Namen.',
  anonymity_PEERS:
    'Sie dürfen unter einem Pseudonym schreiben; die anderen Lernenden sehen nicht, wer Sie sind.',
  votes_KIND: 'Beiträge können hilfreich sein; Gegenstimmen gibt es nicht.',
  votes_CLASSIC: 'Beiträge können Stimmen dafür und dagegen bekommen.',
  learnersFirst: {
    one: 'Lernende antworten zuerst: Die Lehrenden warten {n} Stunde.',
    other: 'Lernende antworten zuerst: Die Lehrenden warten {n} Stunden.',
  },
  imported: 'Übernommen von {site}.',
  joinTitle: 'Mitmachen',
  joinText_OPEN:
    'Nach dem Beitritt können Sie sofort fragen, antworten und abstimmen, und jederzeit wieder gehen.',
  joinText_LISTED:
    'Die Lehrenden lesen Ihre Anfrage und entscheiden. Die Fragen sehen Sie, sobald Sie aufgenommen sind.',
  waitingTitle: 'Ihre Anfrage liegt bei den Lehrenden',
  waitingText:
    'Sobald Sie aufgenommen sind, finden Sie den Kurs auf Ihrer ersten Seite. Sie müssen nichts weiter tun.',
  signInToJoin: 'Anmelden, um beizutreten',
  cannotJoin: 'Diesem Kurs können Sie im Moment nicht beitreten.',
  removedText:
    'Die Lehrenden haben Sie aus diesem Kurs entfernt. Eine Einladung von ihnen bringt Sie zurück.',
  leaveTitle: 'Den Kurs verlassen',
  leaveText:
    'Was Sie geschrieben haben, bleibt unter dem Namen oder Pseudonym stehen, das es jetzt trägt. Der Kurs verschwindet von Ihrer ersten Seite, Sie stimmen und schreiben darin nicht mehr, und Ihr Platz in einer Gruppe wird frei.',
  leaveBack_OPEN: 'Sie können jederzeit zurückkommen.',
  leaveBack_LISTED: 'Um zurückzukommen, müssten Sie wieder um Aufnahme bitten.',
  leaveBack_PRIVATE:
    'Um zurückzukommen, bräuchten Sie eine neue Einladung, und bis dahin könnten Sie den Kurs nicht lesen.',
  leave: 'Den Kurs verlassen',
  left: 'Sie haben den Kurs verlassen. Was Sie geschrieben haben, ist noch da.',
  takenBack: 'Ihre Anfrage ist zurückgenommen.',
  requestSent: 'Ihre Anfrage liegt bei den Lehrenden.',

  newTitle: 'Kurs anlegen',
  newIntro:
    'Ein Kurs ist in einer Minute angelegt. Sie leiten ihn und können später alles ändern außer der Adresse.',
  title: 'Titel',
  titleHint: 'So, wie ihn die Lernenden kennen.',
  slug: 'Adresse',
  slugHint:
    'Kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche, etwa statistik-2026. Sie lässt sich später nicht ändern.',
  description: 'Beschreibung',
  descriptionHint: 'Worum geht es, und für wen? Markdown ist möglich. Das hat auch später Zeit.',
  visibility: 'Wer ihn sehen darf',
  choice_OPEN: 'Alle',
  choice_LISTED: 'Alle sehen ihn, über den Beitritt entscheiden die Lehrenden',
  choice_PRIVATE: 'Nur Mitglieder',
  language: 'Sprache des Kurses',
  languageHint: 'Als Kürzel, die wichtigste zuerst: de, oder de, en.',
  createSubmit: 'Kurs anlegen',

  invitationTitle: 'Eine Einladung',
  invitationText: '{by} lädt Sie zu „{course}“ ein.',
  invitationNoName: 'Sie sind zu „{course}“ eingeladen.',
  invitationRole_LEARNER:
    'Sie würden als Lernende oder Lernender mitmachen: fragen, antworten und anderen helfen.',
  invitationRole_MODERATOR:
    'Sie würden moderieren: Fragen und Schlagwörter pflegen und über vorgeschlagene Änderungen entscheiden.',
  invitationRole_STAFF:
    'Sie würden zu den Lehrenden gehören: Antworten empfehlen und die Personen des Kurses betreuen.',
  invitationRole_OWNER: 'Sie würden den Kurs gemeinsam mit denen leiten, die ihn jetzt leiten.',
  accept: 'Annehmen und eintreten',
  acceptAs: 'Sie nehmen als {name} an.',
  notYou: 'Sind Sie das nicht? Melden Sie sich ab und öffnen Sie den Link noch einmal.',
  signInFirst:
    'Melden Sie sich zum Annehmen an oder legen Sie ein Konto an; danach sind Sie wieder hier.',
  offerGoneTitle: 'Diese Einladung gilt nicht mehr',
  offerGoneText:
    'Sie wurde schon benutzt, zurückgenommen oder ist älter als {n} Tage. Bitten Sie die Lehrenden um eine neue.',
} satisfies Translation<typeof en>;
