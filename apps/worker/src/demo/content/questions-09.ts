import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions09: DemoQuestion[] = [
  {
    key: 'anova-why',
    title: 'Why not simply do all the t-tests instead of an ANOVA?',
    body: 'Three fertilisers make three pairs, so three t-tests. I know how to read those. What does the ANOVA give me that they do not?',
    tags: ['anova', 'multiple-testing', 't-test'],
    lesson: '5.1',
    language: 'en',
    author: 'thandi',
    at: { day: 74, time: '19:22' },
    helpfulBy: handles('nadia marek malika bao jun amara yanis'),
    sameHereBy: handles('carmen moussa mateo zofia'),
    answers: [
      {
        author: 'tomas',
        body: `Two things.

**Fewer false alarms.** Each test at 5 % is a chance to be fooled. With three independent tests that would make $1 - 0.95^3 \\approx 14\\,\\%$; your three pairs share groups, so it is a little less, about 12 % when I simulate it. With six fertilisers there are fifteen pairs.

**One question instead of three.** ANOVA asks: do the group means vary more than they would if all plants were alike? It compares the variation *between* the groups with the variation *within* them:

\`\`\`r
summary(aov(weight ~ group, data = PlantGrowth))
#>             Df Sum Sq Mean Sq F value Pr(>F)
#> group        2  3.766  1.8832   4.846 0.0159 *
#> Residuals   27 10.492  0.3886
#> ...
\`\`\`

$F = 1.8832 / 0.3886 \\approx 4.85$: the means differ nearly five times as much as the variation within the groups would lead you to expect.

It also uses all thirty plants to estimate the variation within, where each t-test uses twenty.`,
        at: { day: 75, time: '01:50' },
        helpfulBy: handles(`
          owen oceane ravi thandi ben nils malika noor carmen mateo wei moussa olu
        `),
        comments: [
          {
            author: 'thandi',
            body: 'Between against within. I can see that in the field.',
            at: { day: 75, time: '05:40' },
          },
          {
            author: 'mina',
            body: '"Nearly five times" of mean squares, so of variances, is that right? Not of the distances themselves?',
            at: { day: 75, time: '20:05' },
          },
          {
            author: 'tomas',
            body: 'Right, of variances. Thank you, I should have said so.',
            at: { day: 76, time: '01:10' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'CORRECT',
            at: { day: 76, time: '10:30' },
          },
        ],
        suggestedEdits: [
          {
            by: 'mina',
            at: { day: 94, time: '21:15' },
            body: `Two things.

**Fewer false alarms.** Each test at 5 % is a chance to be fooled. With three independent tests that would make $1 - 0.95^3 \\approx 14\\,\\%$; your three pairs share groups, so it is a little less, about 12 % when I simulate it. With six fertilisers there are fifteen pairs.

**One question instead of three.** ANOVA asks: do the group means vary more than they would if all plants were alike? It compares the variation *between* the groups with the variation *within* them:

\`\`\`r
summary(aov(weight ~ group, data = PlantGrowth))
#>             Df Sum Sq Mean Sq F value Pr(>F)
#> group        2  3.766  1.8832   4.846 0.0159 *
#> Residuals   27 10.492  0.3886
#> ...
\`\`\`

$F = 1.8832 / 0.3886 \\approx 4.85$: the *variance* between the groups is nearly five times what the variation within them would lead you to expect.

It also uses all thirty plants to estimate the variation within, where each t-test uses twenty.`,
            reason: 'Says that the F ratio compares variances',
          },
        ],
      },
      {
        author: 'noor',
        body: 'And if you do want the pairs in the end, there is a way to have both: first the ANOVA, then comparisons that are adjusted for being three. See the next question in this lesson.',
        at: { day: 75, time: '10:30' },
        helpfulBy: handles('isla nils yanis ada'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 75, time: '05:39' },
      restatement: 'It asks one question of all the groups: is there more between than within?',
    },
  },
  {
    key: 'anova-where',
    title: 'The ANOVA says that there is a difference. How do I find out where?',
    body: 'I have F = 4.846 and p = 0.0159 for the three plant groups. That tells me *that* something differs. Which groups is it, and may I look now?',
    tags: ['anova', 'multiple-testing'],
    lesson: '5.1',
    language: 'en',
    author: 'malika',
    at: { day: 76, time: '17:15' },
    helpfulBy: handles('priya ada olu yanis owen'),
    sameHereBy: handles('noor aisha ingrid'),
    comments: [
      {
        author: 'okoye',
        body: 'Accepted on Malika’s behalf after some quiet days, so that the next reader finds it. Malika, you may change this.',
        at: { day: 86, time: '09:22' },
      },
    ],
    answers: [
      {
        author: 'wei',
        body: `You may, with a method that knows it is making three comparisons at once. Tukey’s is the usual one when every pair interests you:

\`\`\`r
TukeyHSD(aov(weight ~ group, data = PlantGrowth))
#> ...
#> $group
#>             diff        lwr       upr     p adj
#> trt1-ctrl -0.371 -1.0622161 0.3202161 0.3908711
#> trt2-ctrl  0.494 -0.1972161 1.1852161 0.1979960
#> trt2-trt1  0.865  0.1737839 1.5562161 0.0120064
\`\`\`

Only the two treatments differ clearly *from each other*. Neither is clearly different from the control, which may disappoint you, and it does not mean that they are equal to it: look at the widths of the intervals.`,
        at: { day: 76, time: '18:40' },
        helpfulBy: handles('aisha petra isla eszter noor tomas zofia jonas ingrid ada'),
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 78, time: '09:00' },
          },
        ],
      },
      {
        author: 'samir',
        body: `The same with Holm’s adjustment, if you prefer p-values only:

\`\`\`r
pairwise.t.test(PlantGrowth$weight, PlantGrowth$group, p.adjust.method = "holm")$p.value |> round(3)
#>       ctrl  trt1
#> trt1 0.194    NA
#> trt2 0.175 0.013
\`\`\`

The conclusion does not change. I still like Tukey better for a report, because intervals say *how much*.`,
        at: { day: 77, time: '11:20' },
        helpfulBy: handles('sofia david mina finn hana'),
      },
    ],
    accepted: { answer: 0, at: { day: 86, time: '09:20' }, by: 'okoye' },
  },
  {
    key: 'correlation-zero',
    title: 'The correlation is zero but the plot has an obvious shape. Who is right?',
    body: `\`\`\`r
x <- -5:5
y <- x^2
cor(x, y)
#> [1] 0
\`\`\`

I can compute y from x without any error at all, and R says there is no correlation.`,
    tags: ['correlation'],
    lesson: '5.2',
    language: 'en',
    author: 'leila',
    at: { day: 79, time: '12:40' },
    helpfulBy: handles('nadia zofia ingrid camille noor lucas yanis jonas'),
    sameHereBy: handles('ravi mina ingrid'),
    answers: [
      {
        author: 'lena',
        body: `Both. Pearson’s correlation answers a narrow question: how well does a **straight line** describe the points? Through a symmetric valley the best straight line is flat. What goes down on the left is cancelled by what goes up on the right.

Take only the right-hand half and the answer is another one:

\`\`\`r
cor(0:10, (0:10)^2)
#> [1] 0.9631427
\`\`\`

So "uncorrelated" does not mean "unrelated". Look first, compute second. If you have never drawn the four data sets in \`anscombe\`, do it tonight: four correlations of 0.816, four entirely different pictures.`,
        at: { day: 79, time: '14:05' },
        helpfulBy: handles(`
          mateo nils ravi leila mina malika nadia ingrid kofi moussa petra jun ioana
        `),
        comments: [
          {
            author: 'leila',
            body: 'I drew Anscombe’s four. My next lesson plan has changed.',
            at: { day: 79, time: '14:30' },
          },
          {
            author: 'elif',
            body: 'Spearman would not help here either: it looks for a steady rise or fall, and a valley has neither.',
            at: { day: 80, time: '08:15' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            at: { day: 80, time: '16:50' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 79, time: '14:29' },
      restatement: 'Correlation looks for a line; my points made a valley.',
    },
  },
  {
    key: 'control-everything',
    title: 'If I control for everything that I measured, is the effect causal then?',
    body: 'On our ward, patients who are visited often recover more slowly. I put age, diagnosis and severity into the regression and it is *still* so. Surely I may not write "visits slow recovery"?',
    tags: ['causation', 'regression'],
    lesson: '5.2',
    language: 'en',
    author: 'grace',
    at: { day: 81, time: '20:26' },
    helpfulBy: handles('sofia kiri owen ingrid tariq noor amara ada marek ioana isla'),
    sameHereBy: handles('wei ada lena kofi'),
    bookmarkedBy: handles('ben ada eszter wei henrik'),
    answers: [
      {
        author: 'aisha',
        body: `Your "surely not" is right. A regression compares patients who are alike *in what you measured*. Families visit more when somebody looks worse, and how somebody looks is in no column. What is not measured cannot be held constant.

Before I run anything now, I draw arrows:

\`\`\`
how ill the patient looks ──► visits
how ill the patient looks ──► recovery
visits ──?──► recovery
\`\`\`

The first two arrows alone produce your result, without the third.`,
        at: { day: 82, time: '05:15' },
        helpfulBy: handles(`
          tomas henrik lena elif yanis nadia camille tariq grace wei mateo mina nils olu ada
        `),
        comments: [
          {
            author: 'grace',
            body: '"How somebody looks is in no column." That is the sentence I was missing.',
            at: { day: 82, time: '06:02' },
          },
          {
            author: 'ben',
            body: 'Stealing the arrows for the newsroom.',
            at: { day: 82, time: '09:47' },
          },
        ],
      },
      {
        author: 'okoye',
        body: `Aisha’s arrows show the confounder that was left out. There is also the opposite mistake, controlling for **too much**. If visits cheer a patient up, and a cheerful patient eats better and recovers, then "eats well" lies *on the way* from visits to recovery. Hold it constant and you remove the very effect that you were looking for.

So the list of variables to control for does not come from the data set. It comes from what you believe about the world, drawn as arrows and open to argument. When you can, let chance decide who gets the treatment: a randomised experiment cuts every arrow *into* it, also those that nobody thought of.`,
        at: { day: 83, time: '09:20' },
        helpfulBy: handles(`
          jonas tariq amara yanis wei finn david nadia oceane moussa kofi mina camille sofia
          chloe ada ben eszter tomas mateo zofia noor owen yusuf lucas kiri olu lena
        `),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 82, time: '06:01' },
      restatement: 'What is in no column cannot be held constant.',
    },
  },
  {
    key: 'r-squared-low',
    title: 'My R² is only 0.12. Is my regression useless?',
    body: 'Yield against soil nitrogen, 2,000 plots. The slope is clearly positive, but $R^2 = 0.12$. A reviewer writes that the model "explains nothing".',
    tags: ['regression'],
    lesson: '5.2',
    language: 'en',
    author: 'thandi',
    at: { day: 82, time: '17:30' },
    helpfulBy: handles('priya grace samir david yanis petra gita'),
    sameHereBy: handles('eszter ben'),
    answers: [
      {
        author: 'wei',
        body: `$R^2$ and the slope answer different questions. $R^2$ says how much of the variation *between single plots* goes along with nitrogen. The slope says how much more yield to expect, *on average*, for one unit of nitrogen. A plot’s yield depends on rain, slugs and luck; that does not make the average effect less real.

A made-up field where I know the truth (slope 0.35):

\`\`\`r
set.seed(5)
nitrogen <- rnorm(2000)
yield <- 0.35 * nitrogen + rnorm(2000)
fit <- lm(yield ~ nitrogen)
summary(fit)$r.squared
#> [1] 0.1158656
confint(fit)["nitrogen", ]
#>     2.5 %    97.5 %
#> 0.3196433 0.4078091
\`\`\`

A low $R^2$, and the slope is known to about ±0.04.

If you must predict a *single* plot, the reviewer has a point. If you advise a district on fertiliser, not.`,
        at: { day: 82, time: '18:55' },
        helpfulBy: handles('eszter jun mateo lena henrik tariq sofia thandi david ben camille'),
        comments: [
          {
            author: 'thandi',
            body: 'District, so the slope. I will write the reviewer a friendly paragraph.',
            at: { day: 82, time: '19:10' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            note: 'Report both, and say which question each of them answers.',
            at: { day: 84, time: '10:05' },
          },
        ],
      },
      {
        author: 'kofi',
        body: 'I used to think below 0.5 meant bad. After Wei’s example I tried it the other way round: with 5 points you often get $R^2$ above 0.5 from pure noise in three predictors. So a *high* one can be useless too.',
        at: { day: 83, time: '07:15' },
        helpfulBy: handles('owen yusuf thandi ben moussa finn eszter'),
        comments: [
          {
            author: 'wei',
            body: 'Very nice experiment, Kofi.',
            at: { day: 83, time: '08:00' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 82, time: '19:09' },
      restatement: 'R² is about single plots, the slope is about the average.',
    },
  },
];
