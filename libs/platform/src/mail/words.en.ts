import type { MailWords } from './mails.ts';

export const english: MailWords = {
  passwordReset: ({ name, minutes }) => ({
    subject: 'Choose a new password',
    heading: `Hello ${name},`,
    paragraphs: ['somebody, most likely you, asked for a new password for your Colloquy account.'],
    label: 'Choose a new password',
    footnotes: [
      `The link works once, for ${minutes} minutes.`,
      'If it was not you, you need do nothing: your password stays as it is.',
    ],
  }),
  verifyAddress: ({ name }) => ({
    subject: 'Confirm your e-mail address',
    heading: `Welcome, ${name}`,
    paragraphs: ['One step is left: tell us that this address is yours.'],
    label: 'Confirm this address',
    footnotes: ['If you did not open an account on Colloquy, you can forget this mail.'],
  }),
  alreadyHaveAccount: ({ name }) => ({
    subject: 'You already have an account',
    heading: `Hello ${name},`,
    paragraphs: [
      'somebody, most likely you, tried to sign up on Colloquy with this address. It already has an account, so nothing was changed.',
      'If you have forgotten your password, you can choose a new one.',
    ],
    label: 'Choose a new password',
    footnotes: ['If it was not you, you need do nothing.'],
  }),
  passwordChanged: ({ name }) => ({
    subject: 'Your password was changed',
    heading: `Hello ${name},`,
    paragraphs: [
      'your Colloquy account has a new password, and all other devices have been signed out.',
    ],
    label: 'It was not me: choose a new password',
    footnotes: ['If it was you, you need do nothing.'],
  }),
  confirmAddress: ({ name, handle, hours }) => ({
    subject: 'Confirm your new e-mail address',
    heading: `Hello ${name},`,
    paragraphs: [
      `you asked for this to be the address of your account @${handle} on Colloquy. One press in the browser, and you sign in with it and get your mails here.`,
    ],
    label: 'Use this address',
    footnotes: [
      `The link works once, for ${hours} hours. Until then everything stays as it is.`,
      'If you did not ask for it, please do not follow the link: the account belongs to somebody else.',
    ],
  }),
  addressInUse: ({ name }) => ({
    subject: 'This address already has an account',
    heading: `Hello ${name},`,
    paragraphs: [
      'somebody wanted to use this address for another Colloquy account. It already belongs to yours, so nothing was changed.',
      'If it was you: an address belongs to one account. Sign in to this one and close it, or give it another address; then the other account can have this one. If you have forgotten the password, you can choose a new one.',
    ],
    label: 'Choose a new password',
    footnotes: ['If it was not you, you need do nothing.'],
  }),
  addressChangeAsked: ({ name }) => ({
    subject: 'Your e-mail address is about to change',
    heading: `Hello ${name},`,
    paragraphs: [
      'somebody, most likely you, asked for another address for your Colloquy account. It changes as soon as the link is followed that was sent to the new address.',
      'If it was not you, somebody knows your password. Choose a new one now: that stops the change and signs out all devices.',
    ],
    label: 'It was not me: choose a new password',
    footnotes: ['If it was you, you need do nothing here.'],
  }),
  addressChanged: ({ name, days }) => ({
    subject: 'Your e-mail address was changed',
    heading: `Hello ${name},`,
    paragraphs: [
      'your Colloquy account now has another e-mail address. Mails no longer come to this one, and you no longer sign in with it.',
      'If it was not you, bring this address back: you choose a new password, and everybody else is signed out.',
    ],
    label: 'It was not me: bring the address back',
    footnotes: [
      `The link works once, for ${days} days.`,
      'If it was you, you need do nothing. Keep this mail to yourself.',
    ],
  }),
  claimAccount: ({ name, handle, site, days }) => ({
    subject: 'Claim your account on Colloquy',
    heading: `Hello ${name},`,
    paragraphs: [
      site
        ? `what you wrote on ${site} has come to Colloquy, and stands here in the name of ${name} (@${handle}).`
        : `a course that you wrote in has come to Colloquy, and what you wrote stands here in the name of ${name} (@${handle}).`,
      'Choose a password, and the account is yours, with all that belongs to it.',
    ],
    label: 'Claim this account',
    footnotes: [
      `The link works once, for ${days} days.`,
      'If this was not you, please do not follow it: the account belongs to somebody else.',
    ],
  }),
  invitation: ({ inviter, course, days }) => ({
    subject: `${inviter} invites you to “${course}”`,
    heading: `You are invited to “${course}”`,
    paragraphs: [
      `${inviter} would like you to join this course on Colloquy, where people who learn together ask and answer each other’s questions.`,
    ],
    label: 'Accept the invitation',
    footnotes: [
      `The invitation is good for ${days} days.`,
      'If you do not know what this is about, you can forget this mail.',
    ],
  }),
};
