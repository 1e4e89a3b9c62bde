import type { messages as en } from '../en/entry.ts';
import type { Translation } from '../catalogue.ts';

export const messages = {
  signInTitle: 'Anmelden',
  signUpTitle: 'Konto anlegen',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  signIn: 'Anmelden',
  signUp: 'Konto anlegen',
  noAccount: 'Neu hier?',
  haveAccount: 'Schon ein Konto?',
  forgot: 'Passwort vergessen?',
  name: 'Ihr Name',
  nameHint:
    'So, wie die anderen im Kurs Sie kennen. Wo der Kurs es erlaubt, können Sie trotzdem anonym fragen.',
  emailHint: 'Nur zum Anmelden und für die Mails, die Sie haben wollen. Andere sehen sie nie.',
  passwordHint:
    'Mindestens {min} Zeichen. Ein paar Wörter, die Sie sich merken, sind besser als ein kurzes Rätsel.',
  checkMailTitle: 'Sehen Sie in Ihre Mails',
  checkMailSignUp:
    'Wenn die Adresse verwendet werden kann, ist eine Mail an sie unterwegs. Der Link darin öffnet Ihr Konto und gilt {hours} Stunden.',
  forgotTitle: 'Ein neues Passwort wählen',
  forgotText:
    'Nennen Sie uns Ihre Adresse, und wir schicken Ihnen einen Link. Er gilt einmal und eine Stunde lang.',
  send: 'Link schicken',
  checkMailReset:
    'Wenn es ein Konto mit dieser Adresse gibt, ist eine Mail mit einem Link unterwegs.',
  resetTitle: 'Ihr neues Passwort',
  newPassword: 'Neues Passwort',
  savePassword: 'Speichern und anmelden',
  claimTitle: 'Ihr Konto übernehmen',
  claimText:
    'Wählen Sie ein Passwort, so gehört das Konto Ihnen, mit allem, was unter seinem Namen steht. Danach melden Sie sich mit der Adresse an, an die der Link kam.',
  claim: 'Konto übernehmen',
  verifyTitle: 'Adresse bestätigen',
  verifyText: 'Ein Druck, und Ihre Adresse ist bestätigt.',
  verify: 'Adresse bestätigen',
} satisfies Translation<typeof en>;
