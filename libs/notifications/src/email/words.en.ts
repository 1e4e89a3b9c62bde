import type { NotificationWords } from './words.ts';

const by = (actor: string | null): string => actor ?? 'Somebody';
const many = (count: number, one: string, more: string): string =>
  count === 1 ? one : `${count} ${more}`;

export const english: NotificationWords = {
  locale: 'en',
  lines: {
    QUESTION: ({ actor }) => `${by(actor)} asked:`,
    INVITED: () => 'You may be able to answer this question:',
    ANSWER: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} answered your question:`
        : `Your question has ${count} new answers, the last by ${actor ?? 'somebody'}:`,
    FOLLOWED_ANSWER: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} answered a question that you follow:`
        : `A question that you follow has ${count} new answers, the last by ${actor ?? 'somebody'}:`,
    COMMENT: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} commented on what you wrote:`
        : `There are ${count} new comments on what you wrote, the last by ${actor ?? 'somebody'}:`,
    FOLLOWED_COMMENT: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} commented on what you follow:`
        : `There are ${count} new comments on what you follow, the last by ${actor ?? 'somebody'}:`,
    MENTION: ({ actor }) => `${by(actor)} mentioned you:`,
    ACCEPTED: ({ actor }) => `${by(actor)} accepted your answer. It helped.`,
    ENDORSED: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} endorsed your answer.`
        : `Your answer was endorsed ${count} times.`,
    ENDORSEMENT_SUSPENDED: ({ count }) =>
      many(count, 'An endorsement waits', 'endorsements wait').concat(
        ' for confirmation, because the answer was changed.',
      ),
    EDITED: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} edited what you wrote.`
        : `What you wrote was edited ${count} times.`,
    EDIT_SUGGESTED: ({ actor, count }) =>
      count === 1
        ? `${by(actor)} suggests a change to what you wrote.`
        : `${count} changes to what you wrote are suggested.`,
    EDIT_DECIDED: ({ detail }) =>
      detail === 'APPLIED'
        ? 'The change that you suggested was applied.'
        : 'The change that you suggested was not taken over.',
    CLOSED: ({ actor }) => `${by(actor)} closed your question.`,
    CLAIMED_INACCURATE: ({ count }) =>
      count === 1
        ? 'Somebody thinks that a place in your answer is not right. You can mend it, or say why it is right.'
        : `${count} people think that a place in your answer is not right. You can mend it, or say why it is right.`,
    CASE_DECIDED: () => 'There is a decision in a case of yours. It says why.',
    HIDDEN: () =>
      'What you wrote is hidden until somebody has looked at it. You can say something to that.',
    FLAG_UPHELD: () => 'Thank you: somebody looked at what you flagged and agrees.',
    FLAG_REJECTED: () =>
      'Somebody looked at what you flagged and sees it differently. You are told why, and can appeal.',
    DECIDED_AGAINST: () =>
      'Somebody looked at what you wrote and decided about it. You are told why, and can appeal.',
    APPEAL_GRANTED: () => 'Staff looked again, and agrees with your appeal.',
    APPEAL_DISMISSED: () => 'Staff looked again, and has answered your appeal.',
    APPEAL_WAITING: () =>
      'An appeal waits for an answer, and nobody in the course can give it: everybody of its staff is a party to it. As you run the site, you are asked.',
    CORRECTION: () => 'An answer that you relied on has a correction.',
    SANCTION_GIVEN: () =>
      'Staff has a note for you about this course. It says why, and how to answer.',
    SANCTION_LIFTED: () => 'Staff has lifted what it had asked of you in this course.',
    ANNOUNCEMENT: ({ actor }) => `${by(actor)} announces:`,
    STAFF_DIGEST: ({ detail }) =>
      `What your course needs from its staff this week. ${detail ?? ''}`,
    BADGE: ({ count }) => many(count, 'You have a new badge.', 'new badges are yours.'),
    ABILITY: () => 'What you may do in this course has changed.',
    SAVED_SEARCH: ({ detail }) => `Your saved search “${detail ?? ''}” found something new:`,
  },
  pushed: (count) => many(count, 'Something is new for you.', 'things are new for you.'),
  staffWeek: ({ unanswered, oldest, openCases, misconceptions, timeZone }) =>
    [
      unanswered > 0 &&
        `${many(unanswered, 'One question is unanswered', 'questions are unanswered')}, asked since ${oldest?.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone }) ?? 'now'}.`,
      openCases > 0 &&
        `${many(openCases, 'One claim about an answer is open', 'claims about answers are open')}.`,
      misconceptions.length > 0 &&
        `Misunderstood most: ${misconceptions.map((title) => `“${title}”`).join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  pushTried: 'Messages come to this device.',
  open: 'Open on Colloquy',
  openInbox: 'Open your inbox',
  digestSubject: (rhythm, count) =>
    `${rhythm === 'WEEKLY' ? 'Your week' : 'Your day'} on Colloquy: ${many(count, '1 thing', 'things')} to read`,
  digestIntro: 'What happened in your courses, as far as you have not read it yet.',
  reply: {
    COMMENT: 'Reply to this mail, and your reply becomes a comment under what is quoted last.',
    ANSWER: 'Reply to this mail, and your reply becomes an answer to the question.',
  },
  unsubscribe: 'No more mails of this kind from this course',
  unsubscribeDigest: 'No more digests',
  why: 'You choose what you are mailed in your account under “Notifications”.',
};
