import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions04: DemoQuestion[] = [
  {
    key: 'tuesday-lab',
    title: 'Which penguin file do we use for the Tuesday lab, the raw or the clean one?',
    body: 'There are two files in the folder and they have different numbers of rows. Before twelve of us do the lab twice: which one is meant?',
    tags: ['reading-data'],
    lesson: '2.2',
    language: 'en',
    author: 'grace',
    visibility: 'COHORT',
    cohort: 'tuesday',
    at: { day: 23, time: '15:20' },
    helpfulBy: handles('david mateo noor'),
    sameHereBy: handles('petra ben leila isla'),
    answers: [
      {
        author: 'lindqvist',
        body: 'The **raw** one, on purpose: the first task is to find out why the clean one is shorter. Look at the missing values before you draw anything. My instructions did not say so clearly; I have corrected the sheet.',
        at: { day: 24, time: '08:15' },
        helpfulBy: handles('elif lena jonas grace david'),
        comments: [
          {
            author: 'bao',
            body: 'Found them: two birds without any measurement at all.',
            at: { day: 24, time: '12:36' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 24, time: '09:02' },
      restatement: 'The raw file, because cleaning it is the task.',
    },
  },
  {
    key: 'mean-median-income',
    title: 'When should I report the median instead of the mean?',
    body: 'My textbook says "use the median for skewed data" and stops there. But the mean of a skewed variable is not *wrong*, is it? A tax office that multiplies the median income by the number of people will not find its money.',
    tags: ['mean-and-median'],
    lesson: '2.2',
    language: 'en',
    author: 'leila',
    at: { day: 24, time: '18:40' },
    helpfulBy: handles('emile yusuf rosa priya eszter ada tomas camille'),
    bookmarkedBy: handles('nils zofia rosa'),
    answers: [
      {
        author: 'mina',
        body: `I like your tax office! They answer different questions:

- the **mean** answers "what would everyone get if it were shared out equally?" It knows about totals.
- the **median** answers "what does the person in the middle have?" It knows about people.

Nine waiting times at my clinic, in minutes; one patient had been forgotten:

\`\`\`r
wait <- c(1.9, 2.1, 2.2, 2.4, 2.6, 2.8, 3.0, 3.3, 19.5)
mean(wait)
#> [1] 4.422222
median(wait)
#> [1] 2.6
\`\`\`

If I plan how long the room is used in a day, I need the mean. If I tell a patient what to expect, I need the median: eight out of nine wait less than "the average".`,
        at: { day: 24, time: '21:55' },
        helpfulBy: handles(`
          leila jun marek amara david ioana tomas thandi zofia yusuf ingrid sofia henrik
          moussa wei
        `),
        comments: [
          {
            author: 'leila',
            body: '"Totals or people" will be on my blackboard on Monday.',
            at: { day: 24, time: '22:30' },
          },
          {
            author: 'ada',
            body: 'And often the kindest thing is to give both, with a picture.',
            at: { day: 25, time: '08:12' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            note: 'Choose the summary by the question, not by the histogram alone.',
            at: { day: 25, time: '17:30' },
          },
        ],
      },
      {
        author: 'henrik',
        body: 'One more point: the median hardly moves when one value is mistyped. Without the 19.5 the mean above falls from 4.4 to 2.5, the median only from 2.6 to 2.5.',
        at: { day: 25, time: '06:45' },
        helpfulBy: handles('david malika sofia moussa'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 24, time: '22:29' },
      restatement: 'The mean knows about totals, the median knows about people.',
    },
  },
  {
    key: 'var-differs',
    title: 'var() in R gives a different result than my formula',
    body: `By hand, with $\\frac{1}{n}\\sum (x_i - \\bar x)^2$, I get 2. R says 2.5. I have checked the arithmetic three times.

\`\`\`r
x <- c(4, 7, 6, 3, 5)
mean((x - mean(x))^2)
#> [1] 2
var(x)
#> [1] 2.5
\`\`\``,
    tags: ['variance'],
    lesson: '2.2',
    language: 'en',
    author: 'aisha',
    at: { day: 26, time: '16:33' },
    helpfulBy: handles('owen david olu moussa carmen'),
    sameHereBy: handles('ada priya nils hana jun zofia malika rosa'),
    answers: [
      {
        author: 'marek',
        body: `Both computations are right; they are two different formulas. \`var()\` divides the sum of squares, 10, by $n - 1 = 4$ and you divided it by $n = 5$:

$$\\frac{10}{5} = 2 \\qquad \\frac{10}{4} = 2.5$$

\`sd()\` is the square root of \`var()\`, so it uses $n - 1$ as well. *Why* one would subtract the 1 comes in lesson 3.2. Until then: $n$ describes exactly these five numbers, $n - 1$ estimates the variance of the population that they came from.`,
        at: { day: 26, time: '17:10' },
        helpfulBy: handles('aisha olu nils mateo yanis samir ada emile amara priya'),
        comments: [
          {
            author: 'aisha',
            body: 'Relief. I will wait for 3.2 for the why.',
            at: { day: 26, time: '17:25' },
          },
          {
            author: 'tomas',
            body: 'Some pocket calculators have both on keys marked σₙ and σₙ₋₁, by the way. The keys finally make sense now.',
            at: { day: 26, time: '18:02' },
          },
        ],
      },
      {
        author: 'yusuf',
        body: `If you need the version with $n$ (because your numbers are the whole population, say), R has no switch for it, but it is one line:

\`\`\`r
x <- c(4, 7, 6, 3, 5)
n <- length(x)
var(x) * (n - 1) / n
#> [1] 2
\`\`\``,
        at: { day: 27, time: '09:15' },
        helpfulBy: handles('lena henrik david camille mateo isla nadia'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 26, time: '17:24' },
      restatement: 'My formula describes, R’s formula estimates.',
    },
  },
  {
    key: 'sd-bug',
    title: 'sd() is wrong by a little. Is it a bug in my version of R?',
    body: 'For the numbers 4, 7, 6, 3, 5 the standard deviation is √2 = 1.414. My R says 1.581. I reinstalled it and it still does.',
    tags: ['variance'],
    lesson: '2.2',
    language: 'en',
    author: 'finn',
    at: { day: 30, time: '21:07' },
    helpfulBy: handles('kiri'),
    comments: [
      {
        author: 'marek',
        body: 'Not a bug: it divides by n − 1. By a funny chance Aisha asked with the very same five numbers (they are in the lesson).',
        at: { day: 30, time: '21:20' },
      },
    ],
    answers: [],
    closed: {
      by: 'lindqvist',
      at: { day: 31, time: '08:55' },
      reason: 'DUPLICATE',
      duplicateOf: 'var-differs',
      note: 'The same numbers and the same surprise; Marek’s answer there is for you too. Reinstalling shows admirable thoroughness.',
    },
  },
  {
    key: 'bayes-screening',
    title: 'Why is a positive result from a 99 % accurate test still wrong half the time?',
    body: `The lesson says: a disease affects 1 in 100 people, a test is right for 99 % of the ill *and* for 99 % of the healthy, and yet a positive result means only a 50 % chance of being ill.

I am a nurse. I have handed such results to people. I can follow the formula line by line and I still do not believe it.`,
    tried:
      'The formula: 0.01 · 0.99 / (0.01 · 0.99 + 0.99 · 0.01) = 0.5. The two terms are equal. I see that, but I do not feel it.',
    tags: ['bayes-rule', 'conditional-probability'],
    lesson: '3.1',
    language: 'en',
    author: 'grace',
    at: { day: 36, time: '17:48' },
    helpfulBy: handles('zofia lena ben olu mateo owen yusuf gita mina kofi aisha ioana moussa'),
    sameHereBy: handles('emile kiri yanis priya moussa ben yusuf'),
    bookmarkedBy: handles('emile leila ada kiri tomas lena thandi mateo'),
    answers: [
      {
        author: 'zofia',
        body: `Leave the percentages and imagine a hall with **10,000 people**.

| | test positive | test negative | all |
|---|---:|---:|---:|
| ill | 99 | 1 | 100 |
| healthy | 99 | 9,801 | 9,900 |
| **all** | **198** | 9,802 | 10,000 |

Now ask everybody with a positive result to stand up. 198 people stand. Half of them are ill.

The test makes few mistakes *per person*, but there are ninety-nine times as many healthy people for it to make them on. One per cent of a great many is as much as ninety-nine per cent of a few.`,
        at: { day: 36, time: '18:35' },
        helpfulBy: handles(`
          grace camille david ada jonas yanis emile tomas isla yusuf ioana elif aisha petra
          hana sofia olu kiri ingrid bao lena henrik leila ben mina oceane thandi owen samir
          moussa kofi eszter carmen wei
        `),
        bookmarkedBy: handles('thandi jun henrik marek jonas olu hana elif david'),
        comments: [
          {
            author: 'grace',
            body: '"198 people stand." Now I believe it. I will explain it to my ward with chairs.',
            at: { day: 36, time: '19:02' },
          },
          {
            author: 'aisha',
            body: 'This is why a screening programme always has a second test.',
            at: { day: 36, time: '20:15' },
          },
          {
            author: 'zofia',
            body: 'Exactly: among the 198 the disease is no longer rare, it is one in two. A second, independent test of the same quality gives 99 % then.',
            at: { day: 36, time: '20:31' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            note: 'Counting people instead of multiplying percentages: do this first, then write the formula.',
            at: { day: 37, time: '16:20' },
          },
        ],
      },
      {
        author: 'tomas',
        body: `The same thing in odds, which I find easier to carry around:

$$\\underbrace{\\frac{1}{99}}_{\\text{odds before}} \\times \\underbrace{\\frac{0.99}{0.01}}_{\\text{strength of the evidence}} = \\frac{99}{99} = 1$$

The test multiplies the odds by 99. That is strong evidence! It only has to lift you from 1 : 99, and it lands you at 1 : 1. If you had come with symptoms, so that the odds before were already 1 : 1, the same test would have left you at 99 : 1.`,
        at: { day: 37, time: '03:40' },
        helpfulBy: handles(`
          aisha priya gita emile kofi moussa henrik kiri malika isla mina yanis sofia
        `),
        comments: [
          {
            author: 'priya',
            body: 'Evidence multiplies odds. That also explains why the answer depends on who walks in.',
            at: { day: 37, time: '06:12' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 38, time: '09:40' },
          },
        ],
      },
      {
        author: 'kofi',
        body: 'In practice the doctor only tests people with symptoms, so it is not such a problem.',
        at: { day: 37, time: '08:05' },
        helpfulBy: handles('amara tomas tariq'),
        comments: [
          {
            author: 'grace',
            body: 'For my ward you are often right, Kofi. For screening, airport checks or tests at work, nobody has symptoms and the hall in Zofia’s answer is real.',
            at: { day: 37, time: '09:30' },
            resolved: { by: 'kofi', at: { day: 37, time: '10:12' } },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 36, time: '19:03' },
      restatement:
        'Ninety-nine per cent of a few can be the same number of people as one per cent of a great many.',
    },
  },
  {
    key: 'five-heads',
    title: 'After five heads in a row, is tails not at least a little more likely?',
    body: 'I know that I am supposed to say no. But the law of large numbers says that in the end it is half and half, so something has to pull it back, does it not? Please be gentle.',
    tags: ['conditional-probability', 'simulation'],
    lesson: '3.1',
    language: 'en',
    author: 'nils',
    anonymous: true,
    at: { day: 38, time: '22:51' },
    helpfulBy: handles('lena gita ingrid marek jun wei yusuf olu'),
    sameHereBy: handles('yanis leila kiri mina amara'),
    answers: [
      {
        author: 'ravi',
        body: `A good instinct deserves an experiment. Flip a million times and look only at the flips that come right after five heads:

\`\`\`r
set.seed(7)
heads <- sample(c(TRUE, FALSE), 1e6, replace = TRUE)
n <- length(heads)
after_five <- heads[1:(n - 5)] & heads[2:(n - 4)] & heads[3:(n - 3)] &
  heads[4:(n - 2)] & heads[5:(n - 1)]
mean(!heads[6:n][after_five])   # share of tails
\`\`\`

You will get about 0.5, from some 31,000 cases. The coin does not remember.

And the law of large numbers needs no pull. Five extra heads are a lot among 10 flips, little among 1,000 and invisible among a million. The surplus is not **paid back**, it is **drowned**.`,
        at: { day: 39, time: '04:20' },
        helpfulBy: handles(`
          priya kofi yanis rosa eszter sofia thandi emile nils tariq zofia samir carmen ben
          leila david mina ada moussa malika olu camille kiri noor nadia elif gita
        `),
        comments: [
          {
            author: 'nils',
            anonymous: true,
            body: 'Drowned, not paid back. Thank you for not laughing.',
            at: { day: 39, time: '06:15' },
          },
          {
            author: 'mina',
            body: 'I had the same question and was too shy to ask it.',
            at: { day: 39, time: '21:40' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            note: '"Not paid back but drowned" is exactly what the law says.',
            at: { day: 40, time: '11:10' },
          },
        ],
      },
      {
        author: 'rosa',
        anonymous: true,
        body: 'I lost money on exactly this idea once, so no laughing from me. What helped me was to ask: *how would the coin know?*',
        at: { day: 39, time: '05:02' },
        helpfulBy: handles('sofia yusuf kiri emile mina bao yanis thandi mateo leila'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 39, time: '06:14' },
      restatement: 'The surplus is not paid back, it is drowned.',
    },
  },
];
