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
