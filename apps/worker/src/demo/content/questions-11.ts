import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions11: DemoQuestion[] = [
  {
    key: 'divide-by-n-minus-1',
    title: 'Why do we divide by n − 1 and not by n for the sample variance?',
    body: 'The lecture says that the sample variance divides by $n - 1$ "to correct the bias". I have used it since lesson 3.2 and I can compute it. But now that I revise for the exam I notice that I never understood where the one goes. If I have five numbers, I have five deviations. Why should I average them over four?',
    tried:
      'Simulated 10,000 samples of size 5 from a population with variance 1, and divided by 5.',
    expected: 'About 1.0 on average.',
    got: 'About 0.8.',
    tags: ['variance', 'bias', 'degrees-of-freedom'],
    lesson: '3.2',
    language: 'en',
    author: 'mina',
    anonymous: true,
    at: { day: 91, time: '22:41' },
    helpfulBy: handles(`
      emile moussa yusuf kofi jonas hana tariq lena malika ioana kiri amara zofia ingrid
    `),
    sameHereBy: handles('yusuf gita mateo olu malika jun samir ingrid kiri tariq marek'),
    bookmarkedBy: handles('ada yusuf camille mateo kiri gita malika olu'),
    comments: [
      {
        author: 'okoye',
        body: 'This question is a fine piece of work: a doubt, an experiment, and a number that needs explaining. I wish more papers began like this.',
        at: { day: 93, time: '10:12' },
      },
    ],
    edits: [
      {
        by: 'mina',
        at: { day: 91, time: '23:10' },
        body: `The lecture says that the sample variance divides by $n - 1$ "to correct the bias". I have used it since lesson 3.2 and I can compute it. But now that I revise for the exam I notice that I never understood where the one goes. If I have five numbers, I have five deviations. Why should I average them over four?

\`\`\`r
set.seed(3)
mean(replicate(1e4, {
  x <- rnorm(5)
  mean((x - mean(x))^2)
}))
#> [1] 0.8090321
\`\`\``,
        reason: 'Added the simulation, so that others can run it',
      },
      {
        by: 'ada',
        at: { day: 92, time: '20:15' },
        title: 'Sample variance: n − 1 or n?',
        reason: 'Shorter title for the list',
        rolledBack: {
          by: 'ada',
          at: { day: 92, time: '20:40' },
          reason:
            'On second thoughts: the longer title is the way in which people ask it, so it is the one that they will find.',
        },
      },
    ],
    answers: [
      {
        author: 'tomas',
        body: `Because you do not measure the deviations from the true mean $\\mu$. You measure them from the mean of **these five numbers**, and that mean was made to suit them.

Try it with four of the deviations: say −1, 2, 1 and −2. What is the fifth? It has to be 0, since deviations from their own mean always add up to zero. You did not need to look at the data. Five deviations, but only **four of them are free**; the fifth repeats what the others have said.

And they are too small, on average. Among all points that you could measure from, $\\bar x$ is the one with the smallest sum of squares. Measured from $\\mu$ it would have been larger, by exactly this much:

$$\\sum_{i=1}^{n} (x_i - \\mu)^2 \\;=\\; \\sum_{i=1}^{n} (x_i - \\bar x)^2 \\;+\\; n(\\bar x - \\mu)^2$$

Now take the average over many samples. On the left, $n$ terms of size $\\sigma^2$. On the far right, $n$ times the variance of the mean, which is $n \\cdot \\sigma^2 / n = \\sigma^2$. So what is left for the sum that you can compute is

$$n\\sigma^2 - \\sigma^2 = (n - 1)\\,\\sigma^2$$

The sample mean has used up exactly **one** $\\sigma^2$. Divide by $n - 1$ and the average comes out right. Your 0.81 is $(n - 1)/n = 4/5$, plus a little luck.`,
        at: { day: 92, time: '06:52' },
        helpfulBy: handles(`
          jun wei jonas bao owen yanis amara olu ben malika finn gita chloe david zofia noor
          petra mina elif carmen lucas ravi ioana ada aisha yusuf mateo kiri marek rosa isla
          samir kofi nils moussa sofia nadia
        `),
        bookmarkedBy: handles('owen petra olu rosa malika lucas sofia mateo david nils ravi finn'),
        comments: [
          {
            author: 'ada',
            body: 'Try it with n = 2: the two deviations are always the same number with opposite signs. There is one free deviation, and you can see it by eye.',
            at: { day: 92, time: '08:30' },
          },
          {
            author: 'mina',
            anonymous: true,
            body: 'That did it, thank you both. I wrote down four deviations, covered the fifth, and knew it.',
            at: { day: 92, time: '11:18' },
            resolved: { by: 'mina', at: { day: 92, time: '11:25' } },
          },
          {
            author: 'hana',
            body: 'Does this mean that sd() is unbiased as well?',
            at: { day: 92, time: '13:40' },
            resolved: { by: 'hana', at: { day: 92, time: '15:01' } },
          },
          {
            author: 'marek',
            body: 'Sadly no. The square root bends the average: for n = 5 and σ = 1 the mean of sd() is about 0.94. The variance is unbiased, its root is not.',
            at: { day: 92, time: '14:25' },
          },
          {
            author: 'leila',
            body: 'The sentence "the sample mean has used up one σ²" should be in the lesson.',
            at: { day: 93, time: '18:10' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            note: 'Note how the constraint comes before the formula.',
            at: { day: 93, time: '10:05' },
            confirmedAt: { day: 94, time: '17:35' },
          },
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            note: 'The decomposition is exact; R agrees.',
            at: { day: 94, time: '18:02' },
          },
        ],
        edits: [
          {
            by: 'tomas',
            at: { day: 94, time: '03:20' },
            body: `Because you do not measure the deviations from the true mean $\\mu$. You measure them from the mean of **these five numbers**, and that mean was made to suit them.

Try it with four of the deviations: say −1, 2, 1 and −2. What is the fifth? It has to be 0, since deviations from their own mean always add up to zero. You did not need to look at the data. Five deviations, but only **four of them are free**; the fifth repeats what the others have said.

And they are too small, on average. Among all points that you could measure from, $\\bar x$ is the one with the smallest sum of squares. Measured from $\\mu$ it would have been larger, by exactly this much:

$$\\sum_{i=1}^{n} (x_i - \\mu)^2 \\;=\\; \\sum_{i=1}^{n} (x_i - \\bar x)^2 \\;+\\; n(\\bar x - \\mu)^2$$

Now take the average over many samples. On the left, $n$ terms of size $\\sigma^2$. On the far right, $n$ times the variance of the mean, which is $n \\cdot \\sigma^2 / n = \\sigma^2$. So what is left for the sum that you can compute is

$$n\\sigma^2 - \\sigma^2 = (n - 1)\\,\\sigma^2$$

The sample mean has used up exactly **one** $\\sigma^2$. Divide by $n - 1$ and the average comes out right. Your 0.81 is $(n - 1)/n = 4/5$, plus a little luck.

To see the missing piece, give R the true mean for once:

\`\`\`r
set.seed(3)
s <- replicate(1e4, {
  x <- rnorm(5)
  c(from_xbar = mean((x - mean(x))^2), from_mu = mean(x^2), var = var(x))
})
round(rowMeans(s), 2)
#> from_xbar   from_mu       var
#>      0.81      1.01      1.01
\`\`\`

If you *know* $\\mu$, all five deviations are free and dividing by $n$ is right.`,
            reason: 'Added a simulation with the true mean',
          },
        ],
      },
      {
        author: 'lena',
        body: `The same with a picture, for those who think in space.

Your five numbers are **one point** in a space with five dimensions. Taking away the mean drops that point perpendicularly onto the flat subspace of all points whose coordinates add up to zero. That subspace has four dimensions.

With $n = 2$ you can draw it: the sample $(3, 9)$ is a point in the plane, its mean is 6, and the deviations $(-3, 3)$ lie on the descending diagonal. Whatever sample you take, the deviations land on that same line: **one** dimension.

The sum of squares is the squared length of a vector that lives in $n - 1$ dimensions, each of which contributes $\\sigma^2$ on average. So to get $\\sigma^2$ you divide by the number of dimensions it really has. That is all that "degrees of freedom" means here.`,
        at: { day: 92, time: '09:35' },
        helpfulBy: handles(`
          yanis camille carmen hana bao mina tariq elif mateo yusuf rosa gita ada marek
        `),
        bookmarkedBy: handles('carmen eszter hana sofia olu'),
        comments: [
          {
            author: 'ingrid',
            body: 'I drew the n = 2 case on squared paper. All my samples landed on one diagonal. Beautiful.',
            at: { day: 92, time: '16:20' },
          },
          {
            author: 'camille',
            body: 'En français, pour qui préfère : les écarts vivent dans un espace à n − 1 dimensions, parce que leur somme est nulle. On divise par le nombre de dimensions.',
            at: { day: 92, time: '19:05' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'CORRECT',
            note: 'And it is the view that will carry you through regression later.',
            at: { day: 93, time: '10:09' },
          },
        ],
      },
      {
        author: 'zofia',
        body: `And without any theory: a population so small that you can list **every** sample. Take the three numbers 2, 4 and 9, with mean 5 and variance $\\frac{9 + 1 + 16}{3} = \\frac{26}{3} \\approx 8.67$. Draw two of them with replacement. There are nine possible samples, all equally likely:

| sample | $\\bar x$ | divided by n = 2 | divided by n − 1 = 1 |
|---|---:|---:|---:|
| 2, 2 | 2 | 0 | 0 |
| 2, 4 and 4, 2 | 3 | 1 | 2 |
| 2, 9 and 9, 2 | 5.5 | 12.25 | 24.5 |
| 4, 4 | 4 | 0 | 0 |
| 4, 9 and 9, 4 | 6.5 | 6.25 | 12.5 |
| 9, 9 | 9 | 0 | 0 |
| **mean of all nine** | **5** | **4.33** | **8.67** |

Dividing by $n$ gives half of the truth, as $(n - 1)/n = 1/2$ says. Dividing by $n - 1$ hits it exactly. A single estimate may be far off; it is the *average* over all samples that is right, and that is what "unbiased" promises, no more.`,
        at: { day: 92, time: '16:48' },
        helpfulBy: handles(`
          kofi chloe yanis mateo lena thandi yusuf camille tariq moussa ingrid gita noor
        `),
        comments: [
          {
            author: 'owen',
            body: 'I added up the columns with a pencil. It really is 78/9. I have never believed a theorem so completely.',
            at: { day: 92, time: '18:22' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            note: 'Every number checked.',
            at: { day: 93, time: '09:40' },
          },
        ],
      },
      {
        author: 'kofi',
        body: 'It is only a convention, some books use n. For large n it makes no difference anyway.',
        at: { day: 92, time: '07:30' },
        helpfulBy: handles('ravi malika ben olu'),
        comments: [
          {
            author: 'zofia',
            body: 'It is a little more than a convention, Kofi: one of the two is right on average and the other is not. I have listed all samples of a tiny population in my answer; see what you think.',
            at: { day: 92, time: '16:55' },
            resolved: { by: 'kofi', at: { day: 93, time: '19:52' } },
          },
          {
            author: 'kofi',
            body: 'You are right. I have rewritten it, and I think I finally know when n is the honest choice.',
            at: { day: 93, time: '19:51' },
          },
          {
            author: 'ada',
            body: 'This is how it should go. Thank you, Kofi.',
            at: { day: 93, time: '20:30' },
          },
        ],
        edits: [
          {
            by: 'kofi',
            at: { day: 93, time: '19:50' },
            body: `*My first version said "it is only a convention". That was wrong, and the comments were kind about it. Here is what I know now.*

There are two honest uses. If your five numbers are **all there is** (the five members of a committee), dividing by $n$ simply describes them. If they are a **sample** and you want the variance of the place that they came from, dividing by $n$ is too small on average, by the factor $(n - 1)/n$:

| n | 2 | 5 | 10 | 30 | 100 |
|---|---:|---:|---:|---:|---:|
| $(n-1)/n$ | 0.50 | 0.80 | 0.90 | 0.97 | 0.99 |

So for large $n$ the difference is small, but it is never a matter of taste.`,
            reason: 'The first version was wrong; rewritten after the comments',
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 92, time: '11:20' },
      restatement: 'The deviations have to add up to zero, so the last one is not free.',
    },
  },
  {
    key: 'geom-smooth-band',
    title: 'What exactly does the grey band around geom_smooth() mean?',
    body: `More than half of my points lie outside the band, so it cannot be where 95 % of the points are. Is it for the line? And why does it get wider at both ends?

\`\`\`r
ggplot(mtcars, aes(wt, mpg)) +
  geom_point() +
  geom_smooth(method = "lm")
\`\`\``,
    tags: ['ggplot2', 'confidence-intervals', 'regression'],
    lesson: '5.2',
    language: 'en',
    author: 'isla',
    at: { day: 92, time: '15:31' },
    helpfulBy: handles('hana wei kofi aisha'),
    sameHereBy: handles('priya owen camille'),
    comments: [
      {
        author: 'noor',
        body: 'I wondered about the ends too. Does it have to do with the line turning around the middle point?',
        at: { day: 92, time: '17:02' },
      },
    ],
    answers: [],
  },
  {
    key: 'na-count-columns',
    title: 'How can I count the NAs of every column within each group?',
    body: '`colSums(is.na(airquality))` gives me one number per column. I need it per **month**, as a small table with one row per month. My attempt with `group_by(Month)` and then `colSums(...)` ignores the groups.',
    tried: 'group_by(airquality, Month) |> is.na() |> colSums()',
    expected: 'Five rows, one for each month from May to September.',
    got: 'One row for the whole table.',
    tags: ['dplyr', 'missing-values'],
    lesson: '1.2',
    language: 'en',
    author: 'rosa',
    at: { day: 93, time: '20:48' },
    helpfulBy: handles('jun ingrid sofia'),
    sameHereBy: handles('tomas carmen'),
    answers: [],
  },
  {
    key: 'likert-correlation',
    title: 'Pearson or Spearman for answers on a scale from 1 to 5?',
    body: '"Strongly disagree" to "strongly agree", coded 1 to 5, correlated with age. Pearson gives 0.31, Spearman 0.27. The two halves of my office use the two halves of the literature. What should decide it?',
    tags: ['correlation'],
    lesson: '5.2',
    language: 'en',
    author: 'elif',
    at: { day: 94, time: '07:25' },
    helpfulBy: handles('rosa wei ada moussa bao'),
    sameHereBy: handles('henrik tomas ada grace'),
    comments: [
      {
        author: 'leila',
        body: 'Are the steps from 1 to 2 and from 4 to 5 equally far apart for you? I believe everything hangs on that, but I am not sure enough for an answer.',
        at: { day: 94, time: '09:12' },
      },
    ],
    answers: [],
  },
  {
    key: 'eighty-per-cent-power',
    title: 'Where does the 80 % in "80 % power" come from?',
    body: `Every template asks for 80 % power at the 5 % level. For our small study that means 64 people in each group:

\`\`\`r
power.t.test(delta = 5, sd = 10, power = 0.8)$n
#> [1] 63.76576
\`\`\`

Why is missing a real effect one time in five acceptable, when a false alarm is allowed only one time in twenty? Is there a reason, or is it a habit?`,
    tags: ['sample-size', 'p-values'],
    lesson: '4.2',
    language: 'en',
    author: 'owen',
    at: { day: 94, time: '16:05' },
    helpfulBy: handles('elif olu wei moussa'),
    sameHereBy: handles('david nils'),
    answers: [],
  },
  {
    key: 'taille-projet',
    title: 'Quelle taille d’échantillon pour le projet final si je compare deux proportions ?',
    body: `Je voudrais comparer la part de patients satisfaits dans deux cabinets. Je m’attends à environ 50 % et 60 %. R me répond presque 388 personnes **par groupe** :

\`\`\`r
power.prop.test(p1 = 0.5, p2 = 0.6, power = 0.8)$n
#> [1] 387.3385
\`\`\`

Je peux en interroger 80 au total. Faut-il renoncer, ou puis-je poser la question autrement ?`,
    tags: ['sample-size'],
    lesson: '4.2',
    language: 'fr',
    author: 'yanis',
    at: { day: 95, time: '08:10' },
    helpfulBy: handles('lucas ioana'),
    sameHereBy: handles('carmen'),
    answers: [],
  },
];
