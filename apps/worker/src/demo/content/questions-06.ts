import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions06: DemoQuestion[] = [
  {
    key: 'clt-thirty',
    title: 'Is n = 30 really enough for the central limit theorem?',
    body: 'Everybody repeats "thirty is enough". Enough for what, and who counted?',
    tags: ['sampling-distribution', 'sample-size'],
    lesson: '3.2',
    language: 'en',
    author: 'olu',
    at: { day: 48, time: '16:12' },
    helpfulBy: handles('petra ioana lena bao ada marek tomas grace malika eszter'),
    sameHereBy: handles('carmen yusuf samir'),
    answers: [
      {
        author: 'zofia',
        body: `No number is enough for every population. The theorem says "for $n$ large enough", and how large depends on how skewed the population is. Do not guess, try. How often does a nominal 95 % interval for the mean contain the true mean?

| population | n = 5 | n = 10 | n = 30 |
|---|---:|---:|---:|
| uniform | 93 % | 94 % | 95 % |
| exponential (skewed) | 88 % | 90 % | 93 % |

For symmetric populations even 10 is fine. For skewed ones 30 is *tolerable*, no more.`,
        at: { day: 48, time: '19:28' },
        helpfulBy: handles(`
          carmen thandi aisha samir ada petra amara yusuf moussa david tomas isla olu marek
        `),
        comments: [
          {
            author: 'olu',
            body: 'So thirty is a habit with a grain of truth in it.',
            at: { day: 48, time: '19:55' },
          },
          {
            author: 'leila',
            body: 'Would this hold for incomes? They are far more skewed than an exponential.',
            at: { day: 94, time: '10:40' },
            resolved: { by: 'leila', at: { day: 94, time: '18:02' } },
          },
          {
            author: 'zofia',
            body: 'It does not! I added the experiment to the answer.',
            at: { day: 94, time: '17:27' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            note: 'I ran it again with another seed: the same to the percentage point.',
            at: { day: 50, time: '09:10' },
          },
        ],
        edits: [
          {
            by: 'zofia',
            at: { day: 94, time: '17:25' },
            body: `No number is enough for every population. The theorem says "for $n$ large enough", and how large depends on how skewed the population is. Do not guess, try. How often does a nominal 95 % interval for the mean contain the true mean?

| population | n = 5 | n = 10 | n = 30 |
|---|---:|---:|---:|
| uniform | 93 % | 94 % | 95 % |
| exponential (skewed) | 88 % | 90 % | 93 % |

For symmetric populations even 10 is fine. For skewed ones 30 is *tolerable*, no more.

**Added later:** for something really skewed, such as incomes with a long tail (log-normal with \`sdlog = 1.5\`), the same experiment gives 78 % at $n = 30$, 85 % at $n = 100$ and still only 90 % at $n = 500$.

\`\`\`r
covers <- function(n) {
  x <- rlnorm(n, 0, 1.5)
  ci <- t.test(x)$conf.int
  ci[1] <= exp(1.125) && exp(1.125) <= ci[2]   # the true mean
}
mean(replicate(1e4, covers(30)))
\`\`\``,
            reason: 'Added a much more skewed population, with the code',
          },
        ],
      },
      {
        author: 'jonas',
        body: 'In the forest we look at the histogram first. If one tree of thirty carries a fifth of the total volume, we do not trust a mean of thirty.',
        at: { day: 49, time: '07:05' },
        helpfulBy: handles('ravi camille olu malika kofi petra yusuf'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 48, time: '19:54' },
      restatement: 'How large is large enough depends on the skewness, and I can simulate it.',
    },
  },
  {
    key: 'population-size',
    title: 'Why does the size of the population hardly matter for the margin of error?',
    body: 'A poll of 1,000 people has the same margin of error for a town of 50,000 and for a country of 80 million. At work I say this sentence every day. I have stopped believing it.',
    tags: ['sample-size', 'standard-error'],
    lesson: '3.2',
    language: 'en',
    author: 'olu',
    at: { day: 50, time: '20:18' },
    helpfulBy: handles('ravi amara mina lucas leila sofia tariq kofi nils'),
    sameHereBy: handles('nils aisha zofia mateo'),
    bookmarkedBy: handles('leila nils aisha'),
    answers: [
      {
        author: 'mina',
        body: `Think of a blood test. The nurse takes the same small tube from a child and from a very tall man, although one has twice as much blood. What matters is that the blood is **well mixed** and how much is in the **tube**, not how much stays in the body.

A random sample *is* the mixing.`,
        at: { day: 50, time: '22:40' },
        helpfulBy: handles(`
          sofia carmen nadia eszter tomas marek henrik lena olu kofi noor jonas camille
          malika yanis thandi yusuf grace emile nils owen ioana zofia mateo petra rosa aisha
          moussa isla
        `),
        comments: [
          {
            author: 'olu',
            body: 'I will use this on the telephone today.',
            at: { day: 51, time: '06:02' },
          },
          {
            author: 'grace',
            body: 'As the nurse in question: confirmed.',
            at: { day: 51, time: '06:30' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            at: { day: 52, time: '10:20' },
          },
        ],
      },
      {
        author: 'marek',
        body: `And with the formula. If you draw $n$ from a population of $N$ without putting anybody back, the standard error of a proportion is

$$\\sqrt{\\frac{p(1-p)}{n}} \\cdot \\sqrt{\\frac{N-n}{N-1}}$$

The second root is the only place where $N$ appears. For $n = 1000$ and $p = 0.5$:

| N | margin of error (95 %) |
|---:|---:|
| 5,000 | 2.77 % |
| 50,000 | 3.07 % |
| 5,000,000 | 3.10 % |
| 80,000,000 | 3.10 % |

It matters only when you have asked a good part of everybody, and then it *helps* you.`,
        at: { day: 51, time: '09:33' },
        helpfulBy: handles('ingrid david wei priya emile nadia nils aisha zofia mina elif'),
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            note: 'The finite population correction; not in the exam, good to know.',
            at: { day: 52, time: '11:05' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 51, time: '06:01' },
      restatement: 'What counts is the tube and the mixing, not how much blood stays in the body.',
    },
  },
  {
    key: 'ci-95-meaning',
    title: 'Why may I not say that μ lies in my interval with 95 % probability?',
    body: 'My interval for the mean is 47.1 to 52.9. I wrote "with a probability of 95 % the true mean lies between 47.1 and 52.9" and lost a point. The official sentence ("95 % of such intervals contain the true mean") sounds to me like the same thing said by a lawyer.',
    tags: ['confidence-intervals'],
    lesson: '4.1',
    language: 'en',
    author: 'priya',
    at: { day: 57, time: '19:20' },
    helpfulBy: handles(`
      emile tomas ravi hana isla sofia finn marek kiri lena yusuf gita rosa noor
    `),
    sameHereBy: handles('malika hana yusuf gita carmen amara nadia aisha ioana'),
    bookmarkedBy: handles('tomas malika ada nils hana lena moussa'),
    answers: [
      {
        author: 'tomas',
        body: `Because the confidence belongs to the **method**, not to one interval.

Before you take the sample, the ends of the interval are random, and 95 % of the samples will give an interval that catches $\\mu$. After you have taken it, the ends are two fixed numbers and $\\mu$ is a fixed number. It is inside or it is not.

It is like a ring-toss player who hits the peg 95 times out of 100. Once a ring has landed behind the curtain, *that* ring is either on the peg or not. You may trust the player; the ring has no percentage of its own.`,
        at: { day: 58, time: '02:35' },
        helpfulBy: handles(`
          emile leila petra ioana thandi amara yusuf samir mina david tariq camille rosa bao
          ada zofia yanis owen grace malika ingrid sofia marek jonas henrik lucas finn kofi
          hana eszter lena mateo oceane priya
        `),
        bookmarkedBy: handles('priya mina yusuf kiri zofia ada samir ben wei'),
        comments: [
          {
            author: 'priya',
            body: 'Trust the player, not the ring. Fine, the point is lost with dignity. Is there really no interval for which my sentence would be right?',
            at: { day: 58, time: '04:48' },
            resolved: { by: 'priya', at: { day: 60, time: '05:20' } },
          },
          {
            author: 'tomas',
            body: 'There is, I have added a footnote.',
            at: { day: 59, time: '23:52' },
          },
          {
            author: 'hana',
            body: 'The simulation helped me more than the sentence: 0.9513 is a property of the loop, not of any single pass.',
            at: { day: 61, time: '12:10' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            note: 'The curtain matters: you do not get to see the peg.',
            at: { day: 58, time: '16:30' },
            confirmedAt: { day: 60, time: '09:05' },
          },
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 59, time: '10:15' },
            confirmedAt: { day: 60, time: '08:20' },
          },
        ],
        edits: [
          {
            by: 'tomas',
            at: { day: 59, time: '23:50' },
            body: `Because the confidence belongs to the **method**, not to one interval.

Before you take the sample, the ends of the interval are random, and 95 % of the samples will give an interval that catches $\\mu$. After you have taken it, the ends are two fixed numbers and $\\mu$ is a fixed number. It is inside or it is not.

It is like a ring-toss player who hits the peg 95 times out of 100. Once a ring has landed behind the curtain, *that* ring is either on the peg or not. You may trust the player; the ring has no percentage of its own.

You can watch the player throw:

\`\`\`r
set.seed(1)
hit <- replicate(1e4, {
  x <- rnorm(20, mean = 50, sd = 10)
  ci <- t.test(x)$conf.int
  ci[1] <= 50 && 50 <= ci[2]
})
mean(hit)
#> [1] 0.9513
\`\`\`

There *is* a kind of interval of which you may say "95 % probability".[^bayes]

[^bayes]: It is called a *credible interval*, from Bayesian statistics. Its price is that you must say beforehand what you thought about $\\mu$, as a prior distribution. Same data, different question.`,
            reason:
              'Added a simulation and a footnote on credible intervals, after Priya’s comment',
          },
        ],
      },
      {
        author: 'olu',
        body: 'How we write it at the poll: "Our method gives intervals that contain the true value in 95 of 100 polls; for this poll the interval is 47.1 to 52.9." It is one line longer and nobody has complained yet.',
        at: { day: 58, time: '08:15' },
        helpfulBy: handles('yusuf ingrid nadia isla aisha elif ada malika carmen mateo hana'),
        endorsements: [
          {
            by: 'okoye',
            kind: 'COURSE_METHOD',
            note: 'A model sentence for your reports.',
            at: { day: 58, time: '16:34' },
          },
        ],
      },
      {
        author: 'kofi',
        body: 'Everybody says it anyway, even doctors. In practice it comes to the same.',
        at: { day: 58, time: '09:40' },
        helpfulBy: handles('ingrid jonas david samir'),
        comments: [
          {
            author: 'ada',
            body: 'Try it with an interval you know missed: does it still contain μ with 95 %?',
            at: { day: 58, time: '12:20' },
          },
        ],
        deleted: {
          by: 'kofi',
          at: { day: 58, time: '20:15' },
          reason: 'It does not help, and I see now why it is not the same.',
        },
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 58, time: '04:49' },
      restatement: 'The 95 % is how often the player hits, not where this ring lies.',
    },
  },
  {
    key: 'bootstrap-replace',
    title: 'Why does the bootstrap draw with replacement?',
    body: 'We have 32 cars, and draw 32 cars from them, putting each back before the next draw. It feels like cheating: some cars come three times, others never. Why not draw each one once?',
    tags: ['bootstrap', 'sampling-distribution'],
    lesson: '4.1',
    language: 'en',
    author: 'hana',
    at: { day: 59, time: '13:04' },
    helpfulBy: handles('olu david amara bao emile lucas tariq'),
    sameHereBy: handles('kofi ioana aisha nils'),
    answers: [
      {
        author: 'wei',
        body: `Try it, the failure is instructive. Without putting back you draw the same 32 cars in another order, and the order does not change a median:

\`\`\`r
set.seed(2024)
with_back <- replicate(5000, median(sample(mtcars$mpg, replace = TRUE)))
without   <- replicate(5000, median(sample(mtcars$mpg)))
c(sd(with_back), sd(without))
#> [1] 1.24891 0.00000
\`\`\`

The idea is that your sample stands in for the **population**. In the population there are very many cars like each of yours, so having drawn one does not use up its kind. Putting it back is how 32 cars play the part of millions.`,
        at: { day: 59, time: '14:20' },
        helpfulBy: handles(
          'hana ioana malika eszter aisha lena ada yusuf ravi kofi olu amara gita',
        ),
        comments: [
          {
            author: 'hana',
            body: 'A standard deviation of exactly zero. That is a convincing zero.',
            at: { day: 59, time: '14:41' },
          },
          {
            author: 'ravi',
            body: 'A nice side fact: on average a resample leaves out about 36 % of the cars, because (1 − 1/32)³² ≈ 0.362.',
            at: { day: 59, time: '16:05' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 60, time: '08:45' },
          },
        ],
      },
      {
        author: 'leila',
        body: 'Another way to say it: the bootstrap asks "what if I had met slightly different people?" Meeting exactly the same people in another order is not different. Meeting one of them twice and another not at all is the smallest way of being different that your data allow.',
        at: { day: 60, time: '07:10' },
        helpfulBy: handles('samir aisha bao hana kiri ioana moussa kofi'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 59, time: '14:40' },
      restatement: 'Each car stands for all cars of its kind, so drawing it does not use it up.',
    },
  },
];
