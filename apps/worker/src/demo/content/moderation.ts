import type { FlagKind, SanctionKind } from '@colloquy/domain/vocabulary';
import type { Handle } from './types.ts';

/** A claim that an answer is inaccurate. The quote stands in the answer word by word. */
interface DemoClaim {
  readonly by: Handle;
  readonly claim: string;
  readonly quote: string;
  readonly source: string;
}

/** What becomes of a case: nothing yet, or what its author and a second person did. */
type DemoCourseOfCase =
  | { readonly is: 'OPEN' }
  | { readonly is: 'CONTESTED'; readonly reason: string }
  | { readonly is: 'UPHELD'; readonly by: Handle; readonly note: string }
  | { readonly is: 'REPAIRED'; readonly text: string; readonly verifiedBy: Handle | null };

export interface DemoCase {
  /** Key of the question. */
  readonly question: string;
  readonly author: Handle;
  /** Days before the end of the term on which the answer was written; the flags came a day later. */
  readonly daysAgo: number;
  readonly body: string;
  readonly helpfulBy: readonly Handle[];
  /** Title of a misconception, where the answer shows one. */
  readonly misconception: string | null;
  readonly claims: readonly DemoClaim[];
  readonly then: DemoCourseOfCase;
}

const INDEPENDENT = 'A correlation of zero means that two variables are independent.';
const GOOD_FIT = 'A high R² means that the model is right.';

export const demoMisconceptions = [
  {
    title: INDEPENDENT,
    refutation: `It means that there is no *straight-line* relation. Take $y = x^2$ for $x$ from −3 to 3:

\`\`\`r
x <- -3:3
cor(x, x^2)
#> [1] 0
\`\`\`

Knowing $x$ tells you $y$ exactly, and the correlation is zero.`,
    by: 'ada',
    endorsedBy: 'okoye',
  },
  { title: GOOD_FIT, refutation: '', by: 'zofia', endorsedBy: null },
] as const;

export const demoCases: readonly DemoCase[] = [
  {
    question: 'correlation-zero',
    author: 'ben',
    daysAgo: 2,
    body: 'Short answer: yes. A correlation of zero means that the two variables are independent, so you can leave the second one out of your report.',
    helpfulBy: ['isla', 'owen'],
    misconception: INDEPENDENT,
    claims: [
      {
        by: 'zofia',
        claim: 'Zero correlation rules out a straight line, not every relation.',
        quote: 'A correlation of zero means that the two variables are independent',
        source: 'Lesson 5.1, the plot of y = x²: correlation 0, and yet y follows from x.',
      },
      {
        by: 'ada',
        claim: 'Leaving the variable out hides a curved relation from the reader.',
        quote: 'you can leave the second one out of your report',
        source: 'Anscombe (1973), Graphs in Statistical Analysis.',
      },
    ],
    then: { is: 'OPEN' },
  },
  {
    question: 'r-squared-low',
    author: 'owen',
    daysAgo: 9,
    body: 'An $R^2$ of 0.2 is far too low. You should add variables until it is above 0.7, because a high value shows that the model is right.',
    helpfulBy: ['kofi', 'grace', 'leila'],
    misconception: GOOD_FIT,
    claims: [
      {
        by: 'priya',
        claim: 'R² rises with every variable, also with useless ones, so it cannot show that a model is right.',
        quote: 'You should add variables until it is above 0.7',
        source: 'Lesson 6.3: adding pure noise as a column raised R² from 0.41 to 0.47.',
      },
    ],
    then: {
      is: 'REPAIRED',
      text: 'An $R^2$ of 0.2 says that the model explains a fifth of the spread; for people’s behaviour that is not unusual. It rises with every variable you add, useless ones too, so it is no goal. Ask instead whether the slope answers your question, and look at the residuals.',
      verifiedBy: 'ada',
    },
  },
  {
    question: 'anova-where',
    author: 'leila',
    daysAgo: 6,
    body: 'After a significant ANOVA you may run plain t-tests between all pairs of groups; the ANOVA has already protected you from false alarms.',
    helpfulBy: ['hana'],
    misconception: null,
    claims: [
      {
        by: 'tomas',
        claim: 'With more than three groups the ANOVA does not keep the error rate of the pairs.',
        quote: 'the ANOVA has already protected you from false alarms',
        source: 'Lesson 4.6, Fisher’s protected tests and their limits.',
      },
    ],
    then: {
      is: 'CONTESTED',
      reason: 'The asker has three groups, and for three the protected tests do hold the rate.',
    },
  },
  {
    question: 'control-everything',
    author: 'isla',
    daysAgo: 8,
    body: 'The safest way is to control for every variable in the file. More control can only bring the estimate closer to the truth.',
    helpfulBy: ['ben', 'jonas'],
    misconception: null,
    claims: [
      {
        by: 'camille',
        claim: 'Controlling for a consequence of both variables creates a relation that is not there.',
        quote: 'More control can only bring the estimate closer to the truth',
        source: 'Lesson 6.5, colliders; the example of talent and looks.',
      },
    ],
    then: {
      is: 'UPHELD',
      by: 'lindqvist',
      note: 'Lesson 6.5 shows a case in which control makes it worse. A repair would be welcome.',
    },
  },
];

export const demoFlags: readonly {
  readonly question: string;
  readonly by: Handle;
  readonly kind: FlagKind;
  readonly note: string;
  readonly duplicateOf?: string;
}[] = [
  { question: 'likert-correlation', by: 'hana', kind: 'UNCLEAR', note: 'Which two items are meant?' },
  { question: 'facet-scales', by: 'mateo', kind: 'OFF_TOPIC', note: 'It is about plotting alone.' },
  {
    ...{ question: 'taille-projet', by: 'camille', kind: 'DUPLICATE' },
    ...{ note: 'The same question, in English.', duplicateOf: 'eighty-per-cent-power' },
  },
];

/** A comment that three readers found unkind, and that is hidden until somebody looks at it. */
export const demoUnkind = {
  question: 'likert-correlation',
  author: 'samir',
  body: 'Did you even open the lesson before you asked this?',
  by: ['ada', 'grace', 'priya'],
} as const satisfies {
  question: string;
  author: Handle;
  body: string;
  by: readonly Handle[];
};

/** A closed question whose asker made it fit for the course, and that waits to be opened again. */
export const demoMended = {
  question: 'off-topic-laptop',
  author: 'jun',
  body: 'Lesson 1.2 says that R keeps all data in memory. The largest data set of this course has 2 million rows and 12 columns. How do I work out how much memory that takes, so that I know whether my laptop with 8 GB is enough for the project?',
  reason: 'It is now about memory in R, not about what to buy.',
} as const satisfies { question: string; author: Handle; body: string; reason: string };

/** A flag that a moderator saw otherwise, and whose flagger asks staff to look again. */
export const demoAppeal = {
  ...{ question: 'facet-scales', by: 'mateo', decidedBy: 'ada' },
  note: 'Lesson 2.4 is about plotting, so it belongs here.',
  statement: 'Lesson 2.4 is optional this term, and the question is about a package outside of it.',
} as const;

export const demoReplies = [
  {
    use: 'FIRST_POST',
    title: 'Welcome, well asked',
    body: 'Welcome! You said what you tried and what you got: that makes it easy to help you.',
  },
  {
    use: 'FIRST_POST',
    title: 'Welcome, show us the code',
    body: 'Welcome! Could you add the code you ran and what came out? Then somebody can try it.',
  },
  {
    use: 'SANCTION',
    title: 'About the tone',
    body: 'Some of what you wrote reads as unkind. Please write as you would to somebody across the table; if we misread you, tell us.',
  },
] as const;

/** Days are counted back from the end of the term. */
export const demoSanctions: readonly {
  readonly to: Handle;
  readonly by: Handle;
  readonly kind: SanctionKind;
  readonly daysAgo: number;
  readonly lasts?: number;
  readonly reason: string;
}[] = [
  {
    ...{ to: 'jonas', by: 'okoye', kind: 'COURSE_SUSPENDED', daysAgo: 40, lasts: 7 },
    reason: 'Answers to the graded exercise were posted twice although we had spoken about it.',
  },
  {
    ...{ to: 'samir', by: 'ada', kind: 'NOTICE', daysAgo: 0 },
    reason: 'Your comment on the Likert question hurt its asker. Asking is how people learn here.',
  },
];
