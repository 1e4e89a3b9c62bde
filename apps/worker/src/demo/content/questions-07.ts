import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions07: DemoQuestion[] = [
  {
    key: 'bootstrap-mediane',
    title: 'Peut-on faire un bootstrap de la médiane avec seulement 12 valeurs ?',
    body: `J’ai 12 mesures (en heures) :

\`\`\`r
y <- c(3.1, 4.0, 4.4, 5.2, 5.9, 6.3, 7.0, 7.8, 8.1, 9.5, 11.2, 14.6)
set.seed(12)
b <- replicate(10000, median(sample(y, replace = TRUE)))
quantile(b, c(0.025, 0.975))
#>  2.5% 97.5%
#>   4.8   8.8
length(unique(b))
#> [1] 45
\`\`\`

Seulement 45 valeurs différentes sur 10 000 tirages, et l’histogramme a l’air d’un peigne. Est-ce encore valable ?`,
    tags: ['bootstrap', 'confidence-intervals'],
    lesson: '4.1',
    language: 'fr',
    author: 'emile',
    at: { day: 60, time: '15:10' },
    helpfulBy: handles('marek wei noor lucas'),
    answers: [
      {
        author: 'camille',
        body: `Tu as raison de te méfier. La médiane d’un rééchantillon ne peut être qu’une de tes valeurs ou le milieu entre deux d’entre elles : d’où le peigne. Le bootstrap imite la population par ton échantillon, et douze points, c’est une imitation grossière. L’intervalle est un ordre de grandeur, pas plus.

Pour la médiane il existe un intervalle sans bootstrap, fondé sur la loi binomiale. Entre la 3ᵉ et la 10ᵉ valeur :

\`\`\`r
sort(y)[c(3, 10)]
#> [1] 4.4 9.5
1 - 2 * pbinom(2, 12, 0.5)   # couverture
#> [1] 0.9614258
\`\`\`

Soit 4,4 à 9,5 heures, avec une confiance d’au moins 96 % (exactement 96 % si la loi est continue). Un peu plus large que ton intervalle : c’est le prix de l’honnêteté avec $n = 12$.`,
        at: { day: 60, time: '17:55' },
        helpfulBy: handles('thandi yusuf malika amara nils emile'),
        comments: [
          {
            author: 'emile',
            body: 'Je ne connaissais pas cet intervalle. Je vais présenter les deux et expliquer la différence.',
            at: { day: 61, time: '01:20' },
          },
        ],
      },
    ],
  },
  {
    key: 'bootstrap-how-many',
    title: 'How many bootstrap resamples are enough: 200, 2,000 or 20,000?',
    body: 'The lesson uses 5,000, a paper I read uses 999 and my brother says "as many as you have patience for". Is there a way to *see* that it is enough?',
    tags: ['bootstrap'],
    lesson: '4.1',
    language: 'en',
    author: 'ingrid',
    at: { day: 61, time: '20:41' },
    helpfulBy: handles('marek eszter samir mateo'),
    sameHereBy: handles('malika priya'),
    comments: [
      {
        author: 'ada',
        body: 'What happens to the ends of your interval if you run it twice with different seeds? That may be the way to see it.',
        at: { day: 63, time: '08:20' },
      },
      {
        author: 'ingrid',
        body: 'With 200 they jump about, with 5,000 hardly. Is "hardly" a criterion, though?',
        at: { day: 63, time: '19:40' },
      },
    ],
    answers: [],
  },
  {
    key: 'p-value-plain',
    title: 'Is the p-value the probability that the null hypothesis is true?',
    body: 'I test a new leaflet against the old one and get $p = 0.03$. I would like to tell my team: "there is only a 3 % chance that the leaflet does nothing." Everyone nods when I say it, which worries me.',
    tags: ['p-values', 'conditional-probability'],
    lesson: '4.2',
    language: 'en',
    author: 'aisha',
    at: { day: 64, time: '18:15' },
    helpfulBy: handles('malika lena yusuf mateo ben zofia kofi moussa kiri hana priya rosa wei'),
    sameHereBy: handles('camille nils moussa ada yusuf rosa henrik lena noor kofi'),
    bookmarkedBy: handles('camille wei henrik lena nils tomas david olu'),
    answers: [
      {
        author: 'zofia',
        body: `No, and the confusion is as old as the p-value. It answers the question from the other side:

- p-value: **if** the null hypothesis were true, how often would data at least this extreme turn up?
- what you would like: given these data, how probable is the null hypothesis?

It is the difference between "how many dogs have four legs" and "how many animals with four legs are dogs".

Suppose that of 1,000 hypotheses that a lab tests, 100 are real effects, that a test finds a real effect 80 % of the time, and that it raises a false alarm 5 % of the time:

| | p < 0.05 | p ≥ 0.05 | all |
|---|---:|---:|---:|
| real effect | 80 | 20 | 100 |
| no effect | 45 | 855 | 900 |
| all | 125 | 875 | 1,000 |

Among the 125 "significant" results 45 are false, that is 36 % and not 5 %.`,
        at: { day: 64, time: '20:05' },
        helpfulBy: handles(`
          moussa hana elif nils kiri malika samir kofi rosa mina nadia oceane owen tariq
          mateo david ioana yusuf emile camille eszter ingrid noor ben aisha tomas ada lena
          sofia jonas carmen
        `),
        bookmarkedBy: handles('noor tomas wei yusuf priya isla malika lena'),
        comments: [
          {
            author: 'aisha',
            body: 'So "3 % of the time, a leaflet that does nothing would look at least this different from the old one." It is longer, but now it is true.',
            at: { day: 64, time: '20:31' },
          },
          {
            author: 'tomas',
            body: 'Your sentence is better than the one in my textbook.',
            at: { day: 65, time: '01:15' },
          },
          {
            author: 'grace',
            body: 'This is the hall with the 198 standing people again!',
            at: { day: 65, time: '08:02' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            note: 'The dogs first, then the table. In this order.',
            at: { day: 65, time: '16:10' },
          },
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 66, time: '09:20' },
          },
        ],
        suggestedEdits: [
          {
            by: 'priya',
            at: { day: 65, time: '05:10' },
            body: `No, and the confusion is as old as the p-value. It answers the question from the other side:

- p-value: **if** the null hypothesis were true, how often would data at least this extreme turn up?
- what you would like: given these data, how probable is the null hypothesis?

It is the difference between "how many dogs have four legs" and "how many animals with four legs are dogs".

Suppose that of 1,000 hypotheses that a lab tests, 100 are real effects, that a test finds a real effect 80 % of the time, and that it raises a false alarm 5 % of the time:

| | p < 0.05 | p ≥ 0.05 | all |
|---|---:|---:|---:|
| real effect | 80 | 20 | 100 |
| no effect | 45 | 855 | 900 |
| all | 125 | 875 | 1,000 |

Among the 125 "significant" results 45 are false, that is 36 % and not 5 %. The 5 % are counted along a row (45 of 900), the 36 % down a column (45 of 125).`,
            reason: 'Says where the 5 % and the 36 % are read in the table',
            decision: {
              by: 'zofia',
              at: { day: 65, time: '07:30' },
              apply: true,
              note: 'Clearer, thank you.',
            },
          },
        ],
      },
      {
        author: 'finn',
        body: 'Yes. $p = 0.03$ means 97 % certain that the alternative is true.',
        at: { day: 64, time: '21:12' },
        helpfulBy: handles('priya'),
        comments: [
          {
            author: 'lena',
            body: 'Careful, Finn: that is the sentence Aisha was worried about. See the table in the other answer.',
            at: { day: 64, time: '22:05' },
            resolved: { by: 'finn', at: { day: 65, time: '08:39' } },
          },
        ],
        deleted: {
          by: 'finn',
          at: { day: 65, time: '08:40' },
          reason:
            'Wrong: this is exactly the confusion that the question is about. Leaving the field to Zofia.',
        },
      },
      {
        author: 'samir',
        body: 'On our line the alarm rings for 5 % of the good bottles. When it rings, is the bottle bad? That depends on how many bad bottles we make. In a good week nearly every alarm is false, although the alarm has not changed at all.',
        at: { day: 65, time: '10:25' },
        helpfulBy: handles('tomas camille yusuf noor nils moussa emile ben david isla'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 64, time: '20:30' },
      restatement:
        'It speaks about data in a world without an effect, not about the world given my data.',
    },
  },
  {
    key: 'hypothesis-lost',
    title:
      'I think I have misunderstood hypothesis testing from the start. Where do I begin again?',
    body: 'Please do not show this to the others. I have passed every quiz by copying the steps of the examples: write H0, compute, compare with 0.05, write "reject". Today somebody asked me *why* and I had no answer at all. I am ashamed and the project is due in four weeks.',
    tags: ['p-values'],
    lesson: '4.2',
    language: 'en',
    author: 'amara',
    visibility: 'STAFF',
    at: { day: 65, time: '22:58' },
    helpfulBy: handles('ioana eszter zofia carmen lucas leila elif ada'),
    sameHereBy: handles('finn thandi ada wei yusuf mateo jonas ioana'),
    answers: [
      {
        author: 'okoye',
        body: `You have just done the hardest part, which is to notice. Most people who follow the steps never do.

Begin again with **one** idea and leave the formulas closed for a day. A test is an argument of this form:

1. Suppose that nothing is going on.
2. What would chance alone produce, if I could repeat the study many times?
3. Is what I saw the kind of thing that chance produces easily?

The null hypothesis is step 1, the sampling distribution is step 2, the p-value is step 3. Everything else is computation. Do steps 1 to 3 with shuffled cards once: write the ten values on cards, deal them at random into two piles of five, note the difference of the means, and do it twenty times. Then look where your real difference lies among the twenty.

Come to my hour on Monday with the cards. And may I show this question to the course, without your name? You are not the only one, I promise.`,
        at: { day: 66, time: '06:50' },
        helpfulBy: handles(`
          kiri ada isla grace eszter finn bao carmen rosa nadia owen marek zofia olu sofia
          henrik gita ioana jun kofi david tomas amara yusuf elif thandi samir hana
        `),
        comments: [
          {
            author: 'amara',
            anonymous: true,
            body: 'I did the cards at the kitchen table. My real difference was beyond all twenty. I think I understood what "reject" means for the first time. Yes, you may show it without my name.',
            at: { day: 66, time: '18:12' },
          },
          {
            author: 'okoye',
            body: 'Shown with thanks. You will see how many people press "I have this too".',
            at: { day: 67, time: '08:20' },
          },
          {
            author: 'jonas',
            body: 'Whoever you are: I am one of the many. The cards are going into my bag tonight.',
            at: { day: 67, time: '13:35' },
          },
        ],
      },
      {
        author: 'mateo',
        body: `I pressed "I have this too" because it was me three weeks ago. After the cards, do the same in four lines and you will recognise every step:

\`\`\`r
set.seed(10)
a <- c(12, 15, 11, 16, 14)
b <- c(10, 9, 13, 11, 8)
both <- c(a, b)
shuffled <- replicate(1e4, { s <- sample(both); mean(s[1:5]) - mean(s[6:10]) })
mean(abs(shuffled) >= abs(mean(a) - mean(b)))   # the p-value
\`\`\`

\`sample(both)\` is the dealing, \`replicate()\` is the patience, the last line is the looking. And nobody who asks "why" should be ashamed.`,
        at: { day: 67, time: '19:05' },
        helpfulBy: handles('malika marek jonas oceane finn eszter ingrid ada bao thandi'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 66, time: '18:13' },
      restatement: 'A test asks what chance alone would do, and whether my data look like that.',
    },
    publishedFromPrivate: { by: 'okoye', at: { day: 67, time: '08:15' } },
  },
  {
    key: 'p-0051',
    title: 'My p-value is 0.051. May I write "almost significant"?',
    body: 'A month of measurements, and then 0.051. My co-author suggests "a trend towards significance". It sounds like an excuse, but throwing everything away for one thousandth seems silly as well.',
    tags: ['p-values', 'confidence-intervals'],
    lesson: '4.2',
    language: 'en',
    author: 'eszter',
    anonymous: true,
    at: { day: 66, time: '21:37' },
    helpfulBy: handles('olu ben owen sofia priya jonas wei tomas'),
    sameHereBy: handles('moussa rosa nadia ingrid gita chloe'),
    answers: [
      {
        author: 'ioana',
        anonymous: true,
        body: `It *is* silly, and so would be rejoicing at 0.049. The two data sets say practically the same thing; the line at 0.05 is a convention, not a cliff in nature.

What I would write: the estimate, its confidence interval and the p-value as it is.

> The difference was 2.1 points (95 % CI −0.01 to 4.21; p = 0.051).

The reader sees at once that effects from none to about four points fit your data. No adjective is needed. And please do not add five more patients to get below the line: choosing when to stop by looking at p changes what p means.`,
        at: { day: 67, time: '06:20' },
        helpfulBy: handles(`
          rosa kiri grace nadia ingrid moussa emile ada priya ben eszter lena malika thandi
        `),
        comments: [
          {
            author: 'eszter',
            anonymous: true,
            body: 'We were about to add five patients. Thank you for the last sentence.',
            at: { day: 67, time: '07:02' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'COURSE_METHOD',
            note: 'Estimate, interval, p as it is, no adjectives.',
            at: { day: 68, time: '11:30' },
          },
        ],
      },
      {
        author: 'henrik',
        body: 'For the next study: decide the number of patients beforehand, from the smallest difference that would matter to you. `power.t.test()` does the arithmetic. Then whichever side of 0.05 you land on, you know that the study was large enough to see what you cared about.',
        at: { day: 68, time: '07:25' },
        helpfulBy: handles('aisha kiri ravi ingrid mina lena david'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 67, time: '07:03' },
      restatement: 'Report the interval and leave out the adjective.',
    },
  },
];
