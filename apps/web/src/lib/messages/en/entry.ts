/** Signing in and up, and finding the way back in. */
export const messages = {
  signInTitle: 'Sign in',
  signUpTitle: 'Create an account',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  signUp: 'Create account',
  noAccount: 'New here?',
  haveAccount: 'Already have an account?',
  forgot: 'Forgot your password?',
  name: 'Your name',
  nameHint: 'As your classmates know you. You can still ask anonymously where a course allows it.',
  emailHint: 'Only used to sign in and for the mails you want. Other people never see it.',
  passwordHint:
    'At least {min} characters. A few words you will remember are better than a short riddle.',
  checkMailTitle: 'Look into your mail',
  checkMailSignUp:
    'If the address can be used, a mail is on its way to it. The link in it opens your account and works for {hours} hours.',
  forgotTitle: 'Choose a new password',
  forgotText: 'Tell us your address and we send you a link. It works once, for one hour.',
  send: 'Send the link',
  checkMailReset: 'If there is an account with this address, a mail with a link is on its way.',
  resetTitle: 'Your new password',
  newPassword: 'New password',
  savePassword: 'Save and sign in',
  claimTitle: 'Claim your account',
  claimText:
    'Choose a password, and the account is yours, with all that stands in its name. You then sign in with the address to which the link came.',
  claim: 'Claim the account',
  verifyTitle: 'Confirm your address',
  verifyText: 'One press and your address is confirmed.',
  verify: 'Confirm my address',
} as const;
