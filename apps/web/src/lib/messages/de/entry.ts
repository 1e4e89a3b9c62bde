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
    'Wenn die Adresse verwendet werden kann, ist eine Mail an sie unterwegs. Der Link darin öffnet Ihr Konto und gilt {days} Tage.',
  noMail:
    'Nach einigen Minuten keine Mail? Vielleicht liegt sie im Spam, oder die Adresse war vertippt.',
  tryAgain: 'Noch einmal',
  forgotTitle: 'Ein neues Passwort wählen',
  forgotText:
    'Nennen Sie uns Ihre Adresse, und wir schicken Ihnen einen Link. Er gilt einmal und eine Stunde lang.',
  send: 'Link schicken',
  checkMailReset:
    'Wenn es ein Konto mit dieser Adresse gibt, ist eine Mail mit einem Link unterwegs.',
  resetTitle: 'Ihr neues Passwort',
  newPassword: 'Neues Passwort',
  savePassword: 'Passwort speichern',
  resetOld: 'Der Link gilt einmal und eine Stunde lang.',
  resetAgain: 'Neuen Link anfordern',
  claimTitle: 'Ihr Konto übernehmen',
  claimText:
    'Wählen Sie ein Passwort, so gehört das Konto Ihnen, mit allem, was unter seinem Namen steht. Danach melden Sie sich mit der Adresse an, an die der Link kam.',
  claim: 'Konto übernehmen',
  verifyTitle: 'Adresse bestätigen',
  verifyText: 'Ein Druck, und Ihre Adresse ist bestätigt.',
  verify: 'Adresse bestätigen',
  verifyOld: 'Der Link ist zu alt? Ein neues Passwort bestätigt die Adresse auch.',
  newAddressTitle: 'Ihre neue E-Mail-Adresse',
  newAddressText:
    'Ein Druck, und Ihr Konto hat diese Adresse: Sie melden sich mit ihr an, und Ihre Mails kommen zu ihr. Alle anderen Geräte werden abgemeldet.',
  newAddressUse: 'Diese Adresse verwenden',
  oldAddressTitle: 'Ihre Adresse zurückholen',
  oldAddressText:
    'Jemand hat Ihrem Konto eine andere Adresse gegeben? Wählen Sie ein neues Passwort: Die Adresse, an die dieser Link kam, gehört wieder zu Ihrem Konto, und alle anderen werden abgemeldet.',
  oldAddressSubmit: 'Adresse zurückholen',
} satisfies Translation<typeof en>;
