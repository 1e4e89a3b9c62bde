import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions10: DemoQuestion[] = [
  {
    key: 'residual-plot',
    title: 'What am I supposed to see in a residuals-versus-fitted plot?',
    body: '`plot(fit, which = 1)` gives me a cloud and a red line. The lesson says "look for patterns". I see patterns in clouds in the sky as well. What kinds are there, and what do they mean?',
    tags: ['residuals', 'regression', 'graphics'],
    lesson: '5.2',
    language: 'en',
    author: 'sofia',
    at: { day: 84, time: '11:08' },
    helpfulBy: handles('emile ioana elif rosa yusuf kiri priya'),
    sameHereBy: handles('ingrid marek david olu samir'),
    answers: [
      {
        author: 'wei',
        body: `Three that are worth knowing by sight:

| shape of the cloud | what it says | what to try |
|---|---|---|
| a shapeless band around zero | nothing is left over | be content |
| a bow or a valley | the line misses a curve | transform x, or add a term |
| a funnel, wider on one side | the spread changes with the level | a logarithm of y, robust standard errors |

To learn the difference from clouds in the sky: simulate \`y\` from your fitted line plus \`rnorm()\` noise, draw its residual plot, and repeat that eight times. If you can pick out the real one among the nine, there is a pattern.`,
        at: { day: 84, time: '13:20' },
        helpfulBy: handles('moussa sofia tomas marek zofia ada mina yusuf david ingrid ioana'),
        comments: [
          {
            author: 'sofia',
            body: 'I could pick mine at once: the crabs make a funnel. Logarithm next.',
            at: { day: 84, time: '14:02' },
          },
          {
            author: 'ada',
            body: 'The nine pictures are the best protection against seeing faces. Thank you, Wei.',
            at: { day: 84, time: '16:30' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 84, time: '14:01' },
      restatement: 'It is a pattern if I can pick it out among eight that have none.',
    },
  },
  {
    key: 'ordonnee-origine',
    title: 'Comment interpréter l’ordonnée à l’origine quand x = 0 n’a pas de sens ?',
    body: `\`\`\`r
coef(lm(mpg ~ wt, data = mtcars))
#> (Intercept)          wt
#>   37.285126   -5.344472
\`\`\`

« Une voiture de masse nulle parcourt 37 miles par gallon » : je ne peux pas dire cela à mes élèves sans rire.`,
    tags: ['regression'],
    lesson: '5.2',
    language: 'fr',
    author: 'nadia',
    at: { day: 85, time: '18:15' },
    helpfulBy: handles('ioana carmen moussa mina hana'),
    sameHereBy: handles('lucas oceane'),
    answers: [
      {
        author: 'camille',
        body: `Tu peux rire : ce nombre sert seulement à placer la droite, ce n’est pas une prédiction crédible. Aucune voiture du tableau n’est près de zéro.

Pour lui donner un sens, **centre** la variable :

\`\`\`r
mtcars$wt_c <- mtcars$wt - mean(mtcars$wt)
coef(lm(mpg ~ wt_c, data = mtcars))
#> (Intercept)        wt_c
#>   20.090625   -5.344472
\`\`\`

La pente ne change pas : 5,3 miles par gallon de moins pour 1 000 livres de plus. Mais l’ordonnée à l’origine devient la consommation prédite pour une voiture de masse *moyenne* (3 217 livres), et vaut exactement la moyenne de \`mpg\`. La droite passe toujours par le point moyen.`,
        at: { day: 85, time: '19:20' },
        helpfulBy: handles('tomas moussa elif zofia priya nadia ada'),
        comments: [
          {
            author: 'nadia',
            body: 'Le point moyen, voilà ce que je vais montrer. Merci !',
            at: { day: 85, time: '19:44' },
          },
          {
            author: 'lucas',
            body: 'Petit détail : « miles par gallon » est une distance par volume, donc plus c’est haut, moins la voiture consomme.',
            at: { day: 86, time: '07:10' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'COURSE_METHOD',
            note: 'Centrer d’abord : c’est ce que nous demandons dans le projet.',
            at: { day: 86, time: '17:05' },
          },
        ],
      },
      {
        author: 'moussa',
        body: 'On n’est pas obligé de centrer sur la moyenne. Pour mes crues je retire l’année 2000 : l’ordonnée à l’origine devient le débit prédit pour 2000, une année que tout le monde peut se représenter. La pente reste la même de toute façon.',
        at: { day: 86, time: '08:05' },
        helpfulBy: handles('isla oceane lucas camille'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 85, time: '19:43' },
      restatement: 'En centrant x, l’ordonnée à l’origine parle d’une voiture moyenne.',
    },
  },
  {
    key: 'dummy-level',
    title: 'lm() dropped one of my factor levels. Where did it go?',
    body: `\`\`\`r
coef(lm(weight ~ group, data = PlantGrowth))
#> (Intercept)   grouptrt1   grouptrt2
#>       5.032      -0.371       0.494
\`\`\`

Three groups, but only two of them appear. Is the control lost?`,
    tags: ['regression', 'factors'],
    lesson: '5.2',
    language: 'en',
    author: 'elif',
    at: { day: 86, time: '10:33' },
    helpfulBy: handles('ada henrik nadia kofi carmen'),
    sameHereBy: handles('jonas hana tariq lena ben'),
    answers: [
      {
        author: 'zofia',
        body: `It is not lost, it became the **starting point**. With the means of the three groups beside the coefficients you can see it:

| group | mean | written with coefficients |
|---|---:|---|
| ctrl | 5.032 | intercept |
| trt1 | 4.661 | intercept − 0.371 |
| trt2 | 5.526 | intercept + 0.494 |

So \`grouptrt1\` is not "the mean of trt1" but "how far trt1 lies from ctrl". R takes the first level as the base. Another base: \`relevel(group, ref = "trt1")\`. The fitted means stay the same, only the story is told from another starting point.`,
        at: { day: 86, time: '11:45' },
        helpfulBy: handles('chloe david hana owen jonas priya kiri malika yusuf elif tariq'),
        comments: [
          {
            author: 'elif',
            body: 'So the p-value beside grouptrt1 asks "different from control?", not "different from zero?". That changes my whole table.',
            at: { day: 86, time: '12:02' },
          },
          {
            author: 'zofia',
            body: 'Yes: it asks whether the *difference* from the control is zero.',
            at: { day: 86, time: '12:15' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            at: { day: 87, time: '16:15' },
          },
        ],
      },
      {
        author: 'thandi',
        body: `If you only want to *read* the three means, you can ask for a model without an intercept:

\`\`\`r
coef(lm(weight ~ group - 1, data = PlantGrowth))
#> groupctrl grouptrt1 grouptrt2
#>     5.032     4.661     5.526
\`\`\`

Use it for reading only. The tests in its summary ask whether each mean is zero, and its R² is computed in another way, so neither can be compared with the usual model.`,
        at: { day: 87, time: '06:20' },
        helpfulBy: handles('olu ioana carmen priya lena david oceane'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 86, time: '12:01' },
      restatement: 'The missing level is the intercept, the others are distances from it.',
    },
  },
  {
    key: 'extrapolate',
    title: 'How far outside my data may I use a regression line?',
    body: `For cars between 1.5 and 5.4 (thousand pounds) the line in the lesson works well. For a lorry of 8 it predicts *minus* 5.5 miles per gallon:

\`\`\`r
predict(lm(mpg ~ wt, data = mtcars), data.frame(wt = 8))
#>         1
#> -5.470646
\`\`\`

Clearly nonsense. But where does the nonsense begin? At 5.5? At 6? My trees are always a little bigger than the ones in the table.`,
    tags: ['regression'],
    lesson: '5.2',
    language: 'en',
    author: 'jonas',
    at: { day: 89, time: '09:50' },
    helpfulBy: handles('thandi oceane rosa lena ingrid'),
    sameHereBy: handles('nadia priya'),
    comments: [
      {
        author: 'ada',
        body: 'What does the prediction interval do as you walk away from the data? And does it know about the curve?',
        at: { day: 90, time: '07:40' },
      },
    ],
    answers: [],
  },
];
