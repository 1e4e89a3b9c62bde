import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions02: DemoQuestion[] = [
  {
    key: 'virgule-decimale',
    title: 'read.csv : mes tailles 1,72 deviennent 72 et les noms sont mélangés',
    body: `J’ai exporté mon tableau depuis le tableur de l’école. Le fichier a l’air normal :

\`\`\`
nom;taille
Ana;1,72
Luc;1,80
\`\`\`

Mais dans R :

\`\`\`r
read.csv("classe.csv")
#>       nom.taille
#> Ana;1         72
#> Luc;1         80
\`\`\`

Où sont passés les mètres ?`,
    tried:
      'Renommer les colonnes, remplacer les points-virgules à la main. Avec 300 lignes, c’est long.',
    tags: ['reading-data', 'error-messages'],
    lesson: '1.2',
    language: 'fr',
    author: 'oceane',
    at: { day: 9, time: '19:48' },
    helpfulBy: handles('emile lena isla'),
    sameHereBy: handles('marek priya thandi'),
    answers: [
      {
        author: 'camille',
        body: `\`read.csv\` suppose la convention anglaise : la **virgule** sépare les colonnes et le **point** marque les décimales. Ton fichier suit la convention française, où c’est le contraire. R coupe donc \`Ana;1,72\` à la virgule : à gauche \`Ana;1\`, qu’il prend pour un nom de ligne, à droite \`72\`.

Il existe une variante exactement pour nous :

\`\`\`r
read.csv2("classe.csv")
#>   nom taille
#> 1 Ana   1.72
#> 2 Luc   1.80
\`\`\`

C’est la même chose que \`read.csv("classe.csv", sep = ";", dec = ",")\`. À l’affichage, R met toujours un point : c’est normal, la valeur est bonne.`,
        at: { day: 9, time: '20:30' },
        helpfulBy: handles('emile priya marek owen nils thandi oceane tariq'),
        comments: [
          {
            author: 'oceane',
            body: 'Un seul chiffre ajouté, et tout marche. Merci !',
            at: { day: 9, time: '20:52' },
          },
          {
            author: 'moussa',
            body: 'Après l’import, je fais toujours str(donnees) : si taille est annoncée « chr » au lieu de « num », les décimales n’ont pas été comprises.',
            at: { day: 10, time: '07:15' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 10, time: '08:30' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 9, time: '20:51' },
      restatement: 'read.csv coupe aux virgules ; read.csv2 coupe aux points-virgules.',
    },
  },
  {
    key: 'factor-to-number',
    title: 'as.numeric() turns my factor 10, 20, 30 into 1, 2, 3',
    body: `My fill volumes were read as a factor. When I convert them I get numbers, but the wrong ones:

\`\`\`r
volume <- factor(c("10", "20", "30", "20"))
as.numeric(volume)
#> [1] 1 2 3 2
\`\`\`

No warning, nothing. My control chart looked wonderfully stable.`,
    expected: '10 20 30 20',
    tags: ['factors', 'vectors'],
    lesson: '1.2',
    language: 'en',
    author: 'samir',
    at: { day: 10, time: '16:08' },
    helpfulBy: handles('emile yusuf petra isla lucas hana'),
    sameHereBy: handles('jonas grace rosa david'),
    answers: [
      {
        author: 'lena',
        body: `Picture a factor as a cloakroom. Each value is a **ticket number**, and on the wall hangs the list of what belongs to which ticket:

| ticket | 1 | 2 | 3 |
|---|---|---|---|
| level | "10" | "20" | "30" |

\`as.numeric()\` reads the tickets. You want the coats, so ask for the labels first:

\`\`\`r
as.numeric(as.character(volume))
#> [1] 10 20 30 20
\`\`\`

And then find out *why* it was a factor, or text, in the first place. Usually a single cell says \`n/a\` or \`12,5\`.`,
        at: { day: 10, time: '17:15' },
        helpfulBy: handles('zofia ingrid kiri samir eszter grace owen yanis rosa jonas nadia'),
        comments: [
          {
            author: 'samir',
            body: 'It was one cell: "20 (check)". Found it.',
            at: { day: 10, time: '17:40' },
          },
          {
            author: 'priya',
            body: 'For long vectors as.numeric(levels(volume))[volume] does the same and converts each level only once.',
            at: { day: 10, time: '22:04' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            note: 'And the last paragraph is the better half of the answer.',
            at: { day: 11, time: '09:00' },
          },
        ],
      },
      {
        author: 'petra',
        body: `To find the cells that spoil the column before you convert it:

\`\`\`r
x <- c("10", "20", "20 (check)", "30")
x[is.na(suppressWarnings(as.numeric(x)))]
#> [1] "20 (check)"
\`\`\`

It also lists the cells that were missing already, so nothing escapes you.`,
        at: { day: 11, time: '07:45' },
        helpfulBy: handles('zofia david kiri olu owen marek'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 10, time: '17:39' },
      restatement: 'The numbers were the tickets, not the coats.',
    },
  },
  {
    key: 'factor-order',
    title: 'How do I put factor levels in a sensible order instead of alphabetical?',
    body: `My survey answers are low, medium and high. R insists on *high, low, medium* in every table and plot:

\`\`\`r
answer <- factor(c("medium", "low", "high", "low"))
levels(answer)
#> [1] "high"   "low"    "medium"
\`\`\``,
    tried:
      'levels(answer) <- c("low", "medium", "high"). The order looks right, but now the counts belong to the wrong words!',
    tags: ['factors'],
    lesson: '1.2',
    language: 'en',
    author: 'elif',
    at: { day: 11, time: '09:40' },
    helpfulBy: handles('finn gita rosa ada'),
    sameHereBy: handles('moussa david zofia kofi mateo tomas'),
    comments: [
      {
        author: 'lindqvist',
        body: 'Elif, I have marked Noor’s answer as accepted since the thread has been quiet for more than a week. Choose another at any time if you see it differently.',
        at: { day: 21, time: '10:31' },
      },
    ],
    answers: [
      {
        author: 'noor',
        body: `Give the order when you **make** the factor:

\`\`\`r
answer <- factor(
  c("medium", "low", "high", "low"),
  levels = c("low", "medium", "high")
)
table(answer)
#> answer
#>    low medium   high
#>      2      1      1
\`\`\`

What you tried is a trap, and you were right to distrust it. \`levels(x) <- …\` does not reorder, it **renames**: the first level, "high", was relabelled "low", and so on. Your data were quietly changed.`,
        at: { day: 11, time: '11:25' },
        helpfulBy: handles('marek ioana eszter zofia nils olu henrik kiri david moussa'),
        comments: [
          {
            author: 'jonas',
            body: 'The renaming trap should be printed on a warning triangle.',
            at: { day: 12, time: '06:55' },
          },
        ],
      },
      {
        author: 'lena',
        body: `For plots you often want the order of *another* variable. \`reorder()\` does it in place:

\`\`\`r
levels(reorder(PlantGrowth$group, PlantGrowth$weight))
#> [1] "trt1" "ctrl" "trt2"
\`\`\`

The groups now stand in the order of their mean weight, and a boxplot drawn from them becomes a staircase.`,
        at: { day: 12, time: '10:05' },
        helpfulBy: handles('sofia moussa henrik zofia tomas jun carmen'),
      },
    ],
    accepted: { answer: 0, at: { day: 21, time: '10:30' }, by: 'lindqvist' },
  },
  {
    key: 'missing-not-random',
    title: 'Is it honest to delete every row with a missing value?',
    body: `In our trial 18 % of the plots have no yield. The software happily drops them. My supervisor says "that is what everyone does".

But those plots are not missing by chance: several were eaten by cattle, and the cattle prefer the good ones. If I delete them, have I not deleted my best harvests?`,
    tags: ['missing-values', 'bias'],
    lesson: '1.2',
    language: 'en',
    author: 'thandi',
    at: { day: 12, time: '20:15' },
    helpfulBy: handles('gita petra oceane camille amara malika lena tariq isla leila eszter'),
    sameHereBy: handles('carmen lucas gita'),
    bookmarkedBy: handles('lucas ravi kofi zofia carmen marek'),
    answers: [
      {
        author: 'tomas',
        body: `You have found the question that matters: not *how many* are missing, but *why*.

- If a plot is missing for a reason that has nothing to do with anything (somebody dropped the sheet in a river), deleting it costs precision and nothing else.
- If the reason depends on something you **recorded** (the plots near the fence), you can compare like with like, or use a model that includes the distance to the fence.
- If the reason depends on the **missing value itself** (the cattle eat the best maize), no method can repair it from the data alone. You need knowledge from outside.

A small simulation of the third case. High incomes refuse to answer more often:

\`\`\`r
set.seed(31)
income  <- rlnorm(5000, meanlog = 10.3, sdlog = 0.6)
refuses <- runif(5000) < plogis((income - 40000) / 15000)
mean(income)
#> [1] 35604.69
mean(income[!refuses])
#> [1] 25898.25
\`\`\`

More than a quarter of the mean has vanished, and no line of output complains.`,
        at: { day: 13, time: '02:10' },
        helpfulBy: handles(`
          emile thandi henrik gita aisha rosa jonas carmen lucas yusuf isla david moussa
          lena
        `),
        bookmarkedBy: handles('ioana tariq ada eszter lena'),
        comments: [
          {
            author: 'thandi',
            body: 'Then I will write down for each missing plot what happened to it. The field book has it, nobody ever typed it in.',
            at: { day: 13, time: '06:31' },
          },
          {
            author: 'aisha',
            body: 'Same in nutrition surveys: the families who move away are not a random tenth.',
            at: { day: 13, time: '08:44' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'CORRECT',
            note: 'These are the three cases of the literature: missing completely at random, at random, and not at random.',
            at: { day: 13, time: '17:20' },
          },
        ],
      },
      {
        author: 'okoye',
        body: 'One practical rule to add to Tomás’s answer. Whatever you do, report three things: how many values are missing in each group, what you know of the reasons, and how your conclusion changes if the missing plots were all rather good, and if they were all rather poor. If the conclusion survives both, the reader can sleep. If it does not, that *is* your result.',
        at: { day: 14, time: '09:05' },
        helpfulBy: handles('mina sofia gita nils lucas elif tomas petra carmen nadia owen emile'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 13, time: '06:32' },
      restatement:
        'The question is not how many are missing but whether the reason has to do with the value.',
    },
  },
  {
    key: 'ggplot-plus',
    title: 'ggplot2 says "Cannot use `+` with a single argument" and draws an empty plot',
    body: `First I get a grey square without points, then an error:

\`\`\`r
ggplot(mtcars, aes(wt, mpg))
  + geom_point()
#> Error in \`+.gg\`:
#> ! Cannot use \`+\` with a single argument
#> ℹ Did you accidentally put \`+\` on a new line?
\`\`\``,
    tags: ['ggplot2', 'error-messages'],
    lesson: '2.1',
    language: 'en',
    author: 'ben',
    at: { day: 15, time: '20:44' },
    helpfulBy: handles('aisha chloe moussa owen'),
    sameHereBy: handles('ada rosa zofia grace ingrid'),
    answers: [
      {
        author: 'isla',
        body: `Move the \`+\` to the **end** of the line:

\`\`\`r
ggplot(mtcars, aes(wt, mpg)) +
  geom_point()
\`\`\`

R reads line by line. After your first line it has a complete sentence, so it draws it (the empty grey square). Then it meets a line that starts with \`+\` and has nothing on its left. A plus at the end tells R that the sentence goes on.`,
        at: { day: 15, time: '21:02' },
        helpfulBy: handles('henrik tomas grace david zofia ben ada rosa'),
        comments: [
          {
            author: 'ben',
            body: 'The message even said so. I should learn to read the third line of errors.',
            at: { day: 15, time: '21:06' },
          },
          {
            author: 'lindqvist',
            body: 'Do. The lines with ℹ are written by people who have seen your mistake a hundred times.',
            at: { day: 16, time: '08:40' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 15, time: '21:05' },
      restatement: 'R stops reading when the line could be finished.',
    },
  },
];
