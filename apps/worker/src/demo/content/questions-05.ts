import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions05: DemoQuestion[] = [
  {
    key: 'dnorm-value',
    title: 'dnorm(0) gives 0.3989: a probability of what, exactly?',
    body: `I took it for the probability that $Z = 0$. But then I tried a smaller standard deviation:

\`\`\`r
dnorm(0)
#> [1] 0.3989423
dnorm(0, sd = 0.1)
#> [1] 3.989423
\`\`\`

A probability of almost four?`,
    tags: ['distributions'],
    lesson: '3.1',
    language: 'en',
    author: 'marek',
    at: { day: 39, time: '15:26' },
    helpfulBy: handles('amara priya samir mina ingrid moussa tomas'),
    sameHereBy: handles('jun yanis yusuf'),
    answers: [
      {
        author: 'lena',
        body: `It is a **density**: probability *per unit of length*. Think of a metal rod. At a single point it weighs nothing, but it has a density there in grams per centimetre, and that may be as large as you like if the rod is thin enough.

To get a weight you need a length:

\`\`\`r
pnorm(0.05) - pnorm(-0.05)   # probability of a stretch 0.1 long
#> [1] 0.03987761
dnorm(0) * 0.1               # density times length: nearly the same
#> [1] 0.03989423
\`\`\`

So \`d\` is the height of the curve, \`p\` is the area under it. The area is never more than one; the height may well be.`,
        at: { day: 39, time: '16:40' },
        helpfulBy: handles('gita camille priya jun ingrid yusuf yanis moussa marek nils leila'),
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 40, time: '09:20' },
          },
        ],
      },
      {
        author: 'tomas',
        body: 'A second way to see that a density is not a probability: it has a **unit**. Measure heights in centimetres with a standard deviation of 10, and the curve peaks at 0.04 *per centimetre*. Measure the same people in metres and it peaks at 4 *per metre*. A probability would not care what ruler you use.',
        at: { day: 40, time: '01:20' },
        helpfulBy: handles('priya mina yusuf elif lena yanis nadia jun ben'),
        comments: [
          {
            author: 'marek',
            body: 'Per centimetre, per metre. That is the cleanest argument of all.',
            at: { day: 40, time: '06:50' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 39, time: '17:11' },
      restatement: 'Probability is area; dnorm is only the height.',
    },
  },
  {
    key: 'independants-incompatibles',
    title: 'Indépendants ou incompatibles : est-ce que ce n’est pas la même chose ?',
    body: 'Dans ma tête, deux événements « indépendants » n’ont rien à voir l’un avec l’autre, donc ils n’arrivent pas ensemble. Mais le corrigé dit que deux événements incompatibles ne sont *presque jamais* indépendants. Je suis perdue.',
    tags: ['conditional-probability'],
    lesson: '3.1',
    language: 'fr',
    author: 'chloe',
    at: { day: 40, time: '14:20' },
    helpfulBy: handles('priya yusuf oceane thandi finn'),
    sameHereBy: handles('hana emile jun ioana'),
    answers: [
      {
        author: 'camille',
        body: `C’est presque le contraire ! Demande-toi : **si j’apprends que A est arrivé, est-ce que cela change ce que je pense de B ?**

- *Indépendants* : non, rien ne change. $P(B \\mid A) = P(B)$. Je lance un dé et une pièce : un six ne m’apprend rien sur la pièce.
- *Incompatibles* : oui, complètement. Si A est arrivé, B est devenu impossible : $P(B \\mid A) = 0$. Avec un seul dé, « six » exclut « un ».

Savoir que l’autre est impossible, c’est une information énorme. Deux événements incompatibles ne sont donc indépendants que si l’un d’eux avait déjà une probabilité nulle.`,
        at: { day: 40, time: '15:05' },
        helpfulBy: handles('yanis emile priya ioana sofia jun chloe tomas hana'),
        comments: [
          {
            author: 'chloe',
            body: 'La question « est-ce que j’apprends quelque chose ? » règle tout. Merci Camille !',
            at: { day: 40, time: '15:22' },
          },
          {
            author: 'camille',
            body: 'For readers in English: independent means "A tells me nothing about B"; mutually exclusive means "A tells me everything about B".',
            at: { day: 40, time: '15:40' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'CORRECT',
            at: { day: 41, time: '10:05' },
          },
        ],
      },
      {
        author: 'yanis',
        body: 'Un exemple avec un seul dé, qui m’a convaincu : A = « pair », B = « quatre au plus ». Ils *peuvent* arriver ensemble (2 et 4), et pourtant ils sont indépendants : parmi 1, 2, 3, 4, la moitié est paire, exactement comme parmi les six faces. Indépendant ne veut donc pas dire « jamais ensemble ».',
        at: { day: 41, time: '18:45' },
        helpfulBy: handles('kofi ingrid owen kiri henrik'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 40, time: '15:21' },
      restatement: 'Incompatibles : A me dit tout sur B. Indépendants : A ne me dit rien.',
    },
  },
  {
    key: 'birthday-loop',
    title: 'How can I simulate the birthday problem without a loop?',
    body: 'My loop over 10,000 classes of 23 works but is eleven lines long and I lost count of the counters. Is there a short way that one can still read a year later?',
    tags: ['simulation', 'vectors'],
    lesson: '3.1',
    language: 'en',
    author: 'ravi',
    at: { day: 41, time: '06:30' },
    helpfulBy: handles('priya kiri yanis jonas emile'),
    sameHereBy: handles('lena'),
    answers: [
      {
        author: 'ravi',
        body: `Answering myself, after sleeping on it. The trick is to say **one** experiment in one line and let \`replicate()\` do the repeating:

\`\`\`r
set.seed(23)
shared <- replicate(1e4, {
  birthdays <- sample(365, 23, replace = TRUE)
  any(duplicated(birthdays))
})
mean(shared)
#> [1] 0.5101
\`\`\`

The mean of \`TRUE\`s and \`FALSE\`s is the share of \`TRUE\`s. The exact value, for checking:

$$1 - \\frac{365 \\cdot 364 \\cdots 343}{365^{23}} \\approx 0.5073$$

\`\`\`r
1 - prod((365:343) / 365)
#> [1] 0.5072972
\`\`\``,
        at: { day: 42, time: '18:05' },
        helpfulBy: handles('ingrid tariq marek aisha moussa emile nadia kiri lena mateo ben'),
        comments: [
          {
            author: 'tomas',
            body: '"Say one experiment, let replicate repeat it" is the pattern of half the lessons to come.',
            at: { day: 43, time: '02:15' },
          },
          {
            author: 'kiri',
            body: 'And there is pbirthday(23), which made me laugh.',
            at: { day: 43, time: '07:30' },
          },
        ],
      },
      {
        author: 'zofia',
        body: `Your question is about code, but here is why 23 is enough. Among 23 people there are $\\binom{23}{2} = 253$ **pairs**, and each pair is a chance. If the pairs were independent, nobody would share a birthday with probability

$$\\left(\\frac{364}{365}\\right)^{253} \\approx 0.4995$$

They are not quite independent, but the answer is off by less than one hundredth. We think of 23 people; we should think of 253 pairs.`,
        at: { day: 43, time: '12:15' },
        helpfulBy: handles('emile malika oceane hana lena mateo aisha mina sofia jun'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 42, time: '18:10' },
      restatement: 'Write one experiment in one line; repeating it is not my job.',
    },
  },
  {
    key: 'sampling-distribution',
    title: 'What is a sampling distribution a distribution of?',
    body: 'I have a population with a distribution. I have a sample with a histogram. Now there is a third thing, the "sampling distribution", and in the video it looks like a histogram too. Of *what*? I only have one sample.',
    tags: ['sampling-distribution', 'standard-error'],
    lesson: '3.2',
    language: 'en',
    author: 'ingrid',
    at: { day: 43, time: '20:32' },
    figure: 'sampling-distribution',
    helpfulBy: handles('owen lena eszter olu wei malika samir jun thandi isla'),
    sameHereBy: handles('ioana moussa oceane leila chloe marek amara bao elif'),
    bookmarkedBy: handles('david moussa hana ioana'),
    answers: [
      {
        author: 'lena',
        body: `Of the **means of samples that you did not take**.

You have one sample and so one mean. Imagine five thousand classmates who each went out and took a sample of their own, from the same population, of the same size. Each comes back with one mean. The histogram of those five thousand means is the sampling distribution.

I let R be the classmates. The population: waiting times with a mean of 12 minutes, strongly skewed.

![Two histograms of 5,000 sample means of waiting times: with n = 5 wide and leaning to the right, with n = 30 narrow and close to the population mean of 12 minutes](figure:sampling-distribution)

Three things to see:

1. Both are centred at 12. Sample means do not lean to one side.
2. With larger samples they crowd together. Their standard deviation is about $12/\\sqrt{5} \\approx 5.4$ above and $12/\\sqrt{30} \\approx 2.2$ below. It has a name of its own: the **standard error**.
3. The population is skewed, but the lower histogram is nearly a bell.

Your single mean is one draw from this picture. That is the whole idea of inference: to know how far one draw may be from the middle.`,
        at: { day: 44, time: '10:12' },
        helpfulBy: handles(`
          nadia priya zofia noor mina eszter nils hana leila wei amara ioana emile sofia
          david moussa mateo tomas olu jonas aisha ben ingrid kofi owen oceane yanis thandi
          yusuf gita malika
        `),
        bookmarkedBy: handles('rosa ada mina zofia tariq wei kiri noor ioana'),
        comments: [
          {
            author: 'ingrid',
            body: 'The five thousand classmates did it. I was looking for the thing inside my own sample.',
            at: { day: 44, time: '10:50' },
          },
          {
            author: 'wei',
            body: 'Why is the population standard deviation 12 as well as the mean?',
            at: { day: 44, time: '12:30' },
            resolved: { by: 'wei', at: { day: 44, time: '12:58' } },
          },
          {
            author: 'lena',
            body: 'Because I used an exponential distribution, where the two are equal. Any skewed one would do.',
            at: { day: 44, time: '12:44' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            note: '"Of the means of samples that you did not take." Yes.',
            at: { day: 45, time: '16:45' },
          },
        ],
      },
      {
        author: 'ada',
        body: `A table that I kept beside me last year:

| | made of | spread is called |
|---|---|---|
| population | everybody’s values | standard deviation $\\sigma$ |
| sample | the values I have | standard deviation $s$ |
| sampling distribution | one *statistic* per imagined sample | standard error |`,
        at: { day: 44, time: '18:20' },
        helpfulBy: handles(`
          gita tomas tariq mina ioana carmen moussa oceane priya malika henrik ravi
        `),
      },
      {
        author: 'tomas',
        body: 'And the part that I found almost magical: you can estimate the *width* of that picture from your one sample. The standard deviation of the imagined means is $\\sigma/\\sqrt{n}$, so `sd(x) / sqrt(length(x))` tells you roughly how far your single mean may be from $\\mu$, without the other 4,999 classmates ever leaving home.',
        at: { day: 45, time: '02:40' },
        helpfulBy: handles(`
          ingrid leila emile mina mateo oceane moussa grace carmen kiri ioana camille amara
        `),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 44, time: '10:51' },
      restatement: 'It is made of other people’s means, from samples nobody took.',
    },
  },
  {
    key: 'private-hospital',
    title: 'I missed the quiz on sampling because of a stay in hospital',
    body: 'Good morning. I was in hospital from Wednesday to Saturday and could not sit the quiz for lesson 3.2. I have the papers, but I would rather not post them anywhere. How can I make it up?',
    tags: ['sampling'],
    lesson: '3.2',
    language: 'en',
    author: 'malika',
    visibility: 'STAFF',
    at: { day: 46, time: '09:15' },
    answers: [
      {
        author: 'lindqvist',
        body: `Dear Malika, I hope that you are recovering. No papers are needed: I have opened the quiz for you until Sunday night, and the mark counts in full. If you would like to talk 3.2 through first, my Thursday hour is free at 15:00.

Get well first; the standard error will wait.`,
        at: { day: 46, time: '10:40' },
        helpfulBy: handles('malika'),
        comments: [
          {
            author: 'malika',
            body: 'Thank you so much. That is a weight off my mind.',
            at: { day: 46, time: '11:05' },
          },
        ],
      },
    ],
  },
  {
    key: 'ecart-type-erreur-type',
    title: 'Écart-type ou erreur type : lequel mettre dans le tableau ?',
    body: 'Pour mon mémoire, j’ai la souplesse (en cm) de 32 patients. Certains articles écrivent « moyenne ± écart-type », d’autres « moyenne ± erreur type ». Le second fait plus joli parce que le chiffre est plus petit. Est-ce une bonne raison ?',
    tags: ['standard-error', 'variance'],
    lesson: '3.2',
    language: 'fr',
    author: 'yanis',
    at: { day: 47, time: '18:30' },
    helpfulBy: handles('camille yusuf david jonas petra'),
    sameHereBy: handles('aisha lucas carmen'),
    answers: [
      {
        author: 'camille',
        body: `« Plus joli » est justement la raison pour laquelle il faut se méfier ! Les deux nombres ne parlent pas de la même chose :

- l’**écart-type** $s$ dit combien les *patients* diffèrent entre eux ;
- l’**erreur type** $s/\\sqrt{n}$ dit combien la *moyenne* pourrait varier d’une étude à l’autre.

Avec un jeu de données fourni par R, qui a lui aussi 32 lignes :

\`\`\`r
x <- mtcars$mpg
sd(x)
#> [1] 6.026948
sd(x) / sqrt(length(x))
#> [1] 1.065424
\`\`\`

Tu décris tes patients ? Écart-type. Tu veux dire avec quelle précision tu connais la moyenne ? Alors autant donner un intervalle de confiance. Et écris toujours lequel tu as choisi : « ± » tout seul ne veut rien dire.`,
        at: { day: 47, time: '19:45' },
        helpfulBy: handles('lucas yanis owen hana wei aisha carmen mateo yusuf ben'),
        comments: [
          {
            author: 'yanis',
            body: 'Donc écart-type pour mes patients. Et j’écrirai « écart-type » en toutes lettres.',
            at: { day: 47, time: '20:01' },
          },
          {
            author: 'moussa',
            body: 'Astuce : si on double le nombre de patients, l’écart-type ne bouge presque pas, l’erreur type diminue.',
            at: { day: 48, time: '07:40' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'CORRECT',
            at: { day: 48, time: '09:30' },
          },
        ],
      },
      {
        author: 'nadia',
        body: 'Pour mes élèves, je passe par deux phrases. « Les tailles de la classe vont de 1,50 m à 1,85 m » : c’est l’écart-type qui parle. « La taille moyenne des élèves de cet âge est de 1,66 m, à un centimètre près » : c’est l’erreur type. La première phrase ne devient pas plus étroite quand on mesure plus d’élèves ; la seconde, oui.',
        at: { day: 48, time: '17:20' },
        helpfulBy: handles('camille moussa thandi yusuf zofia'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 47, time: '20:00' },
      restatement: 'L’écart-type parle des patients, l’erreur type parle de la moyenne.',
    },
  },
];
