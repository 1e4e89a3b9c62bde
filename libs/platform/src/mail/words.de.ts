import type { MailWords } from './mails.ts';

export const german: MailWords = {
  passwordReset: ({ name, minutes }) => ({
    subject: 'Ein neues Passwort wählen',
    heading: `Guten Tag ${name},`,
    paragraphs: [
      'jemand, vermutlich Sie selbst, hat um ein neues Passwort für Ihr Konto bei Colloquy gebeten.',
    ],
    label: 'Neues Passwort wählen',
    footnotes: [
      `Der Link gilt einmal und ${minutes} Minuten lang.`,
      'Waren Sie es nicht, so brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
    ],
  }),
  verifyAddress: ({ name }) => ({
    subject: 'Ihre E-Mail-Adresse bestätigen',
    heading: `Willkommen, ${name}`,
    paragraphs: ['Nur ein Schritt fehlt noch: Bestätigen Sie, dass diese Adresse Ihre ist.'],
    label: 'Adresse bestätigen',
    footnotes: [
      'Haben Sie bei Colloquy kein Konto eröffnet, so können Sie diese Nachricht vergessen.',
    ],
  }),
  alreadyHaveAccount: ({ name }) => ({
    subject: 'Sie haben schon ein Konto',
    heading: `Guten Tag ${name},`,
    paragraphs: [
      'jemand, vermutlich Sie selbst, wollte sich bei Colloquy mit dieser Adresse anmelden. Zu ihr gibt es schon ein Konto; es wurde nichts geändert.',
      'Haben Sie Ihr Passwort vergessen, so können Sie ein neues wählen.',
    ],
    label: 'Neues Passwort wählen',
    footnotes: ['Waren Sie es nicht, so brauchen Sie nichts zu tun.'],
  }),
  passwordChanged: ({ name }) => ({
    subject: 'Ihr Passwort wurde geändert',
    heading: `Guten Tag ${name},`,
    paragraphs: [
      'Ihr Konto bei Colloquy hat ein neues Passwort; alle anderen Geräte wurden abgemeldet.',
    ],
    label: 'Das war ich nicht: neues Passwort wählen',
    footnotes: ['Waren Sie es selbst, so brauchen Sie nichts zu tun.'],
  }),
  confirmAddress: ({ name, handle, hours }) => ({
    subject: 'Ihre neue E-Mail-Adresse bestätigen',
    heading: `Guten Tag ${name},`,
    paragraphs: [
      `Sie möchten diese Adresse für Ihr Konto @${handle} bei Colloquy verwenden. Ein Druck im Browser, und Sie melden sich mit ihr an und bekommen Ihre Mails hierher.`,
    ],
    label: 'Diese Adresse verwenden',
    footnotes: [
      `Der Link gilt einmal und ${hours} Stunden lang. Bis dahin bleibt alles, wie es ist.`,
      'Haben Sie nicht darum gebeten, so folgen Sie dem Link bitte nicht: Das Konto gehört jemand anderem.',
    ],
  }),
  addressInUse: ({ name }) => ({
    subject: 'Diese Adresse hat schon ein Konto',
    heading: `Guten Tag ${name},`,
    paragraphs: [
      'jemand wollte diese Adresse für ein anderes Konto bei Colloquy verwenden. Sie gehört schon zu Ihrem; es wurde nichts geändert.',
      'Waren Sie es: Eine Adresse gehört zu einem Konto. Melden Sie sich bei diesem an und schließen Sie es, oder geben Sie ihm eine andere Adresse; dann kann das andere Konto diese haben. Haben Sie das Passwort vergessen, so können Sie ein neues wählen.',
    ],
    label: 'Neues Passwort wählen',
    footnotes: ['Waren Sie es nicht, so brauchen Sie nichts zu tun.'],
  }),
  addressChangeAsked: ({ name }) => ({
    subject: 'Ihre E-Mail-Adresse soll geändert werden',
    heading: `Guten Tag ${name},`,
    paragraphs: [
      'jemand, vermutlich Sie selbst, hat um eine andere Adresse für Ihr Konto bei Colloquy gebeten. Sie gilt, sobald der Link befolgt wird, der an die neue Adresse ging.',
      'Waren Sie es nicht, so kennt jemand Ihr Passwort. Wählen Sie jetzt ein neues: Das hält die Änderung auf und meldet alle Geräte ab.',
    ],
    label: 'Das war ich nicht: neues Passwort wählen',
    footnotes: ['Waren Sie es selbst, so brauchen Sie hier nichts zu tun.'],
  }),
  addressChanged: ({ name, days }) => ({
    subject: 'Ihre E-Mail-Adresse wurde geändert',
    heading: `Guten Tag ${name},`,
    paragraphs: [
      'Ihr Konto bei Colloquy hat jetzt eine andere E-Mail-Adresse. An diese kommen keine Mails mehr, und Sie melden sich nicht mehr mit ihr an.',
      'Waren Sie es nicht, so holen Sie diese Adresse zurück: Sie wählen ein neues Passwort, und alle anderen werden abgemeldet.',
    ],
    label: 'Das war ich nicht: Adresse zurückholen',
    footnotes: [
      `Der Link gilt einmal und ${days} Tage lang.`,
      'Waren Sie es selbst, so brauchen Sie nichts zu tun. Geben Sie diese Nachricht niemandem weiter.',
    ],
  }),
  claimAccount: ({ name, handle, site, days }) => ({
    subject: 'Ihr Konto bei Colloquy übernehmen',
    heading: `Guten Tag ${name},`,
    paragraphs: [
      site
        ? `was Sie auf ${site} geschrieben haben, ist zu Colloquy gekommen und steht hier unter dem Namen ${name} (@${handle}).`
        : `ein Kurs, in dem Sie geschrieben haben, ist zu Colloquy gekommen. Was von Ihnen ist, steht hier unter dem Namen ${name} (@${handle}).`,
      'Wählen Sie ein Passwort, so gehört das Konto Ihnen, mit allem, was dazu gehört.',
    ],
    label: 'Dieses Konto übernehmen',
    footnotes: [
      `Der Link gilt einmal und ${days} Tage lang.`,
      'Waren das nicht Sie, so folgen Sie ihm bitte nicht: Das Konto gehört jemand anderem.',
    ],
  }),
  invitation: ({ inviter, course, days }) => ({
    subject: `${inviter} lädt Sie zu „${course}“ ein`,
    heading: `Einladung zu „${course}“`,
    paragraphs: [
      `${inviter} möchte Sie in diesem Kurs auf Colloquy dabeihaben. Hier stellen und beantworten Menschen, die zusammen lernen, einander Fragen.`,
    ],
    label: 'Einladung annehmen',
    footnotes: [
      `Die Einladung gilt ${days} Tage.`,
      'Wissen Sie nicht, worum es geht, so können Sie diese Nachricht vergessen.',
    ],
  }),
};
