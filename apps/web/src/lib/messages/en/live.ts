/** What comes while a page is open. */
export const messages = {
  answers: { one: '1 new answer', other: '{n} new answers' },
  comments: { one: '1 new comment', other: '{n} new comments' },
  show: '{what}: show',
  writing: {
    one: 'Somebody is writing an answer',
    other: '{n} people are writing answers',
  },
  writesNow: '{name} is writing an answer',
  writeNow: {
    one: '{name} and 1 more are writing answers',
    other: '{name} and {n} more are writing answers',
  },
  tell: 'Tell readers of this question when I am writing an answer',
  tellHint: 'By name only where nobody can answer anonymously. It ends by itself.',
} as const;
