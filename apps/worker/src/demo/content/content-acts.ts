import { demoCourse } from './index.ts';
import type { DemoAnswer, DemoComment, DemoQuestion, Handle, Moment } from './types.ts';

const { people, questions } = demoCourse;

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

export const ms = ({ day, time }: Moment): number => {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
  return ((day * 24 + hours) * 60 + minutes) * MINUTE_MS;
};

export const roleOf = new Map(people.map((person) => [person.handle, person.role]));
export const cohortOf = new Map(people.map((person) => [person.handle, person.cohort]));
export const isStaff = (handle: Handle): boolean =>
  ['STAFF', 'OWNER'].includes(roleOf.get(handle) ?? '');
export const isModerator = (handle: Handle): boolean =>
  isStaff(handle) || roleOf.get(handle) === 'MODERATOR';

export const answers = questions.flatMap((question) =>
  question.answers.map((answer) => ({ question, answer })),
);

interface Act {
  by: Handle;
  at: Moment;
  /** The act that has to come before this one. */
  after: Moment;
}

const commentActs = (comments: DemoComment[] = [], after: Moment): Act[] =>
  comments.flatMap(({ author, at, resolved }) => [
    { by: author, at, after },
    ...(resolved ? [{ ...resolved, after: at }] : []),
  ]);

function answerActs(answer: DemoAnswer): Act[] {
  const after = answer.at;
  const endorsements = answer.endorsements ?? [];
  const suggested = answer.suggestedEdits ?? [];
  return [
    ...commentActs(answer.comments, after),
    ...endorsements.map(({ by, at }) => ({ by, at, after })),
    ...endorsements.flatMap(({ by, at, confirmedAt }) =>
      confirmedAt ? [{ by, at: confirmedAt, after: at }] : [],
    ),
    ...(answer.edits ?? []).map(({ by, at }) => ({ by, at, after })),
    ...suggested.map(({ by, at }) => ({ by, at, after })),
    ...suggested.flatMap(({ at, decision }) => (decision ? [{ ...decision, after: at }] : [])),
    ...(answer.deleted ? [{ ...answer.deleted, after }] : []),
  ];
}

/** Everything that is done to a question and its answers, votes left out: these carry no time. */
export function questionActs(question: DemoQuestion): Act[] {
  const { accepted, author, at: after, closed, deleted, publishedFromPrivate, reopened } = question;
  const acceptedAnswer = accepted && question.answers[accepted.answer];
  return [
    ...commentActs(question.comments, after),
    ...(question.edits ?? []).flatMap(({ by, at, rolledBack }) => [
      { by, at, after },
      ...(rolledBack ? [{ ...rolledBack, after: at }] : []),
    ]),
    ...question.answers.map((answer) => ({ by: answer.author, at: answer.at, after })),
    ...question.answers.flatMap(answerActs),
    ...(accepted && acceptedAnswer
      ? [{ by: accepted.by ?? author, at: accepted.at, after: acceptedAnswer.at }]
      : []),
    ...[closed, deleted, publishedFromPrivate].flatMap((act) => (act ? [{ ...act, after }] : [])),
    ...(reopened ? [{ ...reopened, after: closed?.at ?? reopened.at }] : []),
  ];
}

/** Every version of the Markdown bodies of a thread. */
export const textsOf = (question: DemoQuestion): string[] => [
  question.body,
  ...(question.edits ?? []).flatMap(({ body }) => (body ? [body] : [])),
  ...question.answers.flatMap((answer) => [
    answer.body,
    ...(answer.edits ?? []).map(({ body }) => body),
    ...(answer.suggestedEdits ?? []).map(({ body }) => body),
  ]),
];

export const commentsOf = (question: DemoQuestion): DemoComment[] => [
  ...(question.comments ?? []),
  ...question.answers.flatMap((answer) => answer.comments ?? []),
];

/** Those who vote, say "same here" or bookmark anywhere in the thread. */
export const readersOf = (question: DemoQuestion): Handle[] => [
  ...(question.helpfulBy ?? []),
  ...(question.sameHereBy ?? []),
  ...(question.bookmarkedBy ?? []),
  ...question.answers.flatMap((answer) => [
    ...(answer.helpfulBy ?? []),
    ...(answer.bookmarkedBy ?? []),
  ]),
];

/** Keys of the questions that break a rule, so that a failing test names them. */
export const keysWhere = (broken: (question: DemoQuestion) => boolean): string[] =>
  questions.filter(broken).map((question) => question.key);
