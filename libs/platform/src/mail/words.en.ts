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
