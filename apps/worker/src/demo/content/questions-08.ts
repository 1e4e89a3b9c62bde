import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions08: DemoQuestion[] = [
  {
    key: 'one-sided-after',
    title: 'May I choose a one-sided test after I have seen the direction?',
    body: 'Two-sided my p is 0.079, one-sided it is 0.0397, and I *did* expect the second machine to be better. I simply had not written it down. Is this allowed?',
    tags: ['p-values', 't-test'],
    lesson: '4.2',
    language: 'en',
    author: 'samir',
    at: { day: 67, time: '17:26' },
    helpfulBy: handles('ioana finn chloe mina malika grace sofia'),
    sameHereBy: handles('lena ingrid'),
    answers: [
      {
        author: 'marek',
        body: `No. The two-sided test at 5 % keeps 2.5 % for each direction. If you look first and then put all 5 % on the side that you saw, you have 5 % on *whichever* side it falls, and so 10 % in all:

\`\`\`r
set.seed(6)
mean(replicate(2e4, t.test(rnorm(20), rnorm(20))$p.value / 2 < 0.05))
#> [1] 0.10015
\`\`\`

A one-sided test is honest when the direction was fixed before the data, in writing.`,
        at: { day: 67, time: '19:10' },
        helpfulBy: handles('lena amara ravi tariq ben wei yusuf eszter ingrid owen david samir'),
        comments: [
          {
            author: 'samir',
            body: 'Ten per cent. I will report 0.079 and plan the next run one-sided, on paper, with a date.',
            at: { day: 67, time: '19:33' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 69, time: '08:35' },
          },
        ],
        suggestedEdits: [
          {
            by: 'kofi',
            at: { day: 68, time: '09:05' },
            body: 'A one-sided test is allowed if you expected the direction. Write down that you did.',
            reason: 'Shorter: says only when it is allowed',
            decision: {
              by: 'marek',
              at: { day: 68, time: '12:20' },
              apply: false,
              note: 'Thank you, but the simulation is the reason why it is not allowed, so I would keep it. And "write it down" has to come before the data.',
            },
          },
        ],
      },
      {
        author: 'olu',
        body: 'A test I give myself: *if the result had come out clearly in the other direction, would I have kept quiet about it?* If not, the test was two-sided all along, whatever I call it afterwards.',
        at: { day: 68, time: '10:30' },
        helpfulBy: handles('henrik thandi lena ingrid priya tariq nadia lucas owen'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 67, time: '19:34' },
      restatement: 'Choosing the side afterwards doubles the false alarms.',
    },
  },
  {
    key: 'homework-swap',
    title: 'Homework 4: shall we exchange our finished solutions here?',
    body: 'I have finished tasks 1 to 3 and would swap them for 4 and 5. Write me and I send you mine, the deadline is tomorrow at noon.',
    tags: ['p-values'],
    lesson: '4.2',
    language: 'en',
    author: 'yusuf',
    at: { day: 68, time: '20:02' },
    comments: [
      {
        author: 'ada',
        body: 'Yusuf, graded solutions cannot be swapped before the deadline, so I am taking this down. Post the step of task 4 where you are stuck, with what you tried, and I am sure that you will get help tonight.',
        at: { day: 68, time: '20:25' },
      },
    ],
    answers: [],
    deleted: {
      by: 'ada',
      at: { day: 68, time: '20:27' },
      reason:
        'Offers graded solutions before the deadline. The author has been told how to ask instead.',
    },
  },
  {
    key: 'twenty-tests',
    title: 'I tested 20 variables and one is significant. Can I report it?',
    body: 'I compared two districts on 20 indicators. Nineteen show nothing, one (dentists per inhabitant) has $p = 0.03$. My editor already has a headline.',
    tags: ['multiple-testing', 'p-values'],
    lesson: '4.2',
    language: 'en',
    author: 'ben',
    at: { day: 69, time: '13:18' },
    helpfulBy: handles('amara nadia nils jonas ingrid hana camille ada priya eszter'),
    sameHereBy: handles('lena zofia jonas'),
    bookmarkedBy: handles('rosa zofia lena noor'),
    answers: [
      {
        author: 'wei',
        body: `With 20 independent tests and nothing going on anywhere, the chance of at least one $p < 0.05$ is

$$1 - 0.95^{20} \\approx 0.64$$

So your headline would be: "Something happened that happens two times out of three when nothing happens."

Ways out, from simple to better:

1. Report **all twenty**, and say that one of them stood out.
2. Adjust: with Bonferroni you ask for $p < 0.05 / 20 = 0.0025$. In R: \`p.adjust(p, method = "holm")\`, which is never worse than Bonferroni.
3. Treat the dentists as a *hypothesis*, and test it on another pair of districts.`,
        at: { day: 69, time: '14:05' },
        helpfulBy: handles(`
          nadia yanis petra ingrid finn camille ben zofia samir lena jonas emile thandi ada
          eszter malika
        `),
        comments: [
          {
            author: 'ben',
            body: 'The editor laughed at the headline, then stopped laughing. We are getting data for two more districts.',
            at: { day: 69, time: '14:31' },
          },
          {
            author: 'elif',
            body: 'p.adjust() on c(0.003, 0.021, 0.034, 0.048, 0.2) with "holm" gives 0.015, 0.084, 0.102, 0.102, 0.2. Seeing four stars become one was healthy for me.',
            at: { day: 69, time: '18:20' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'CORRECT',
            note: 'Number 3 is how knowledge grows.',
            at: { day: 70, time: '10:40' },
          },
        ],
      },
      {
        author: 'grace',
        body: 'In clinical trials we have to name **one** primary outcome before the first patient comes, and everything else is called exploratory. It feels strict, and it is the reason why one may believe the result. You can do the same with a dated note in a drawer.',
        at: { day: 69, time: '16:45' },
        helpfulBy: handles('lena priya zofia jonas ingrid kofi olu malika'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 69, time: '14:30' },
      restatement: 'One hit in twenty throws is what missing looks like.',
    },
  },
  {
    key: 'two-levels',
    title: 't.test() stops with "grouping factor must have exactly 2 levels"',
    body: `I want to compare the control plants with the first treatment, so two groups, but:

\`\`\`r
t.test(weight ~ group, data = PlantGrowth)
#> Error in t.test.formula(weight ~ group, data = PlantGrowth) :
#>   grouping factor must have exactly 2 levels
\`\`\``,
    tags: ['t-test', 'factors', 'error-messages'],
    lesson: '5.1',
    language: 'en',
    author: 'jonas',
    at: { day: 71, time: '18:44' },
    helpfulBy: handles('david isla nils kiri'),
    sameHereBy: handles('elif olu eszter tariq'),
    answers: [
      {
        author: 'priya',
        body: `\`PlantGrowth$group\` has three levels: ctrl, trt1, trt2. R cannot know which two you mean, so choose the rows first:

\`\`\`r
two <- subset(PlantGrowth, group %in% c("ctrl", "trt1"))
t.test(weight ~ group, data = two)
\`\`\`

When the message surprises you, \`levels(data$group)\` is the first thing to look at. In my own data the third level was an empty string, from three rows with a missing group.`,
        at: { day: 71, time: '19:15' },
        helpfulBy: handles('mina eszter lena olu jonas elif mateo samir camille'),
        comments: [
          {
            author: 'jonas',
            body: 'Three levels indeed. I had looked at the plot, where the third group was outside the window.',
            at: { day: 71, time: '19:24' },
          },
          {
            author: 'lindqvist',
            body: 'And if all three groups matter to your question, compare them together: that is what the next page of lesson 5.1 is for.',
            at: { day: 72, time: '10:20' },
          },
        ],
      },
      {
        author: 'noor',
        body: 'If `levels(two$group)` still shows three levels after the subset: that is normal, a factor remembers levels that no longer occur. `t.test()` ignores the empty one, but tables and plots do not. `droplevels(two)` clears it away.',
        at: { day: 72, time: '08:15' },
        helpfulBy: handles('lucas david zofia priya grace'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 71, time: '19:23' },
      restatement: 'R counts the levels in the column, not the ones in my head.',
    },
  },
  {
    key: 'welch-df',
    title: 'Why does R say "Welch", and how can degrees of freedom be 17.776?',
    body: `\`\`\`r
t.test(extra ~ group, data = sleep)
#>  Welch Two Sample t-test
#>
#> data:  extra by group
#> t = -1.8608, df = 17.776, p-value = 0.07939
#> ...
\`\`\`

My formula sheet says $n_1 + n_2 - 2 = 18$. Where have 0.224 degrees of freedom gone?`,
    tags: ['t-test', 'degrees-of-freedom'],
    lesson: '5.1',
    language: 'en',
    author: 'eszter',
    at: { day: 72, time: '10:14' },
    helpfulBy: handles('elif isla carmen sofia ingrid tomas david yusuf'),
    sameHereBy: handles('david lucas jun petra emile'),
    answers: [
      {
        author: 'marek',
        body: `Your sheet has **Student’s** test, which assumes that both populations have the same variance and so may pool the two samples. R’s default is **Welch’s** test, which does not assume it.

Without the pooling, the standard error is

$$\\sqrt{\\frac{s_1^2}{n_1} + \\frac{s_2^2}{n_2}}$$

and its square no longer follows a neat chi-squared distribution. Welch’s idea was to use the one that fits best, and the best fit may have a fractional df. The more the variances (and group sizes) differ, the further it falls below $n_1 + n_2 - 2$. At 17.776 your two groups are nearly alike.

You get the sheet’s version with \`var.equal = TRUE\`; here $p$ changes from 0.07939 to 0.07919.`,
        at: { day: 72, time: '11:50' },
        helpfulBy: handles('lucas jun eszter moussa zofia david olu emile henrik samir oceane'),
        comments: [
          {
            author: 'eszter',
            body: 'So df here is a fitting parameter more than a count. Good.',
            at: { day: 72, time: '12:10' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'COURSE_METHOD',
            note: 'We use Welch throughout: it costs next to nothing when the variances are equal and protects you when they are not.',
            at: { day: 73, time: '09:30' },
          },
        ],
      },
      {
        author: 'lena',
        body: 'My picture for it: degrees of freedom say how much you can trust the estimated spread. If one group is small *and* wild, nearly all the uncertainty comes from it, and your knowledge of the spread is about as good as that one group: df close to $n_1 - 1$. If both are alike, they help each other and df comes close to $n_1 + n_2 - 2$. In between there is no reason to stop at whole numbers.',
        at: { day: 73, time: '10:25' },
        helpfulBy: handles('henrik mina jun david ben ioana lucas rosa'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 72, time: '12:09' },
      restatement: 'Welch fits the degrees of freedom instead of counting them.',
    },
  },
  {
    key: 'apparie',
    title: 'Test apparié ou non : comment reconnaître mon cas ?',
    body: 'J’ai mesuré le débit de dix ruisseaux avant et après la pose d’un seuil. Avec `t.test(avant, apres)` la différence n’est « pas significative », avec `paired = TRUE` elle l’est très nettement. J’ai l’impression de choisir le résultat en choisissant l’option.',
    tags: ['t-test'],
    lesson: '5.1',
    language: 'fr',
    author: 'moussa',
    at: { day: 73, time: '16:40' },
    helpfulBy: handles('ada yanis henrik marek zofia'),
    sameHereBy: handles('jun lucas'),
    answers: [
      {
        author: 'camille',
        body: `Ce n’est pas toi qui choisis, c’est le **plan de mesure**. Question simple : peux-tu relier par un trait chaque valeur « avant » à *une* valeur « après » ? Ici oui : c’est le même ruisseau. Donc apparié.

Pourquoi une telle différence ? Les ruisseaux sont très inégaux entre eux. Sans apparier, cette inégalité compte comme du bruit. En appariant, chaque ruisseau est son propre témoin et elle disparaît. Les données \`sleep\` (les mêmes dix personnes, deux traitements) montrent la même chose :

| | t | ddl | p |
|---|---:|---:|---:|
| non apparié (faux ici) | −1,86 | 17,8 | 0,079 |
| apparié | −4,06 | 9 | 0,0028 |

Le test apparié n’est rien d’autre qu’un test sur les dix *différences* :

\`\`\`r
d <- with(sleep, extra[group == 1] - extra[group == 2])
t.test(d)
\`\`\``,
        at: { day: 73, time: '18:25' },
        helpfulBy: handles('moussa marek lucas isla hana jun lena chloe mateo yanis emile'),
        comments: [
          {
            author: 'moussa',
            body: 'Dix traits sur une feuille, et je n’ai plus de doute.',
            at: { day: 73, time: '18:50' },
          },
          {
            author: 'nadia',
            body: 'Je le donne tel quel à mes élèves, avec les traits.',
            at: { day: 74, time: '06:30' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'CORRECT',
            note: 'Le trait entre deux valeurs : un critère que l’on peut dessiner.',
            at: { day: 74, time: '09:15' },
          },
        ],
      },
      {
        author: 'emile',
        body: 'Attention toutefois : dix ruisseaux « avant » et dix *autres* ruisseaux « après », cela fait aussi deux colonnes de dix, et R acceptera `paired = TRUE` sans broncher. Le logiciel ne voit pas les traits, seulement les colonnes.',
        at: { day: 74, time: '01:30' },
        helpfulBy: handles('yusuf samir petra hana camille'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 73, time: '18:49' },
      restatement: 'Si je peux relier chaque valeur à une autre par un trait, c’est apparié.',
    },
  },
];
