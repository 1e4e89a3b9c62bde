import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions03: DemoQuestion[] = [
  {
    key: 'colour-inside-aes',
    title: 'Why are my points salmon when I write aes(colour = "blue")?',
    body: `I asked for blue. I got salmon pink and a legend with one entry that says "blue". It feels like a joke at my expense.

\`\`\`r
ggplot(mtcars, aes(wt, mpg, colour = "blue")) +
  geom_point()
\`\`\``,
    tags: ['ggplot2'],
    lesson: '2.1',
    language: 'en',
    author: 'sofia',
    at: { day: 16, time: '14:02' },
    helpfulBy: handles('leila david ravi chloe gita carmen yusuf'),
    sameHereBy: handles('carmen eszter yusuf mateo'),
    answers: [
      {
        author: 'lena',
        body: `Inside \`aes()\` you do not choose colours, you **describe data**. Your line says: "each point belongs to a group; the group of every point is the word *blue*". ggplot2 sees one group, takes the first colour of its own palette (salmon) and makes a legend for it.

To *set* a colour, say it outside, in the layer:

\`\`\`r
ggplot(mtcars, aes(wt, mpg)) +
  geom_point(colour = "blue")
\`\`\`

To *map* a variable to colours, inside is right:

\`\`\`r
ggplot(mtcars, aes(wt, mpg, colour = factor(cyl))) +
  geom_point()
\`\`\`

Rule of thumb: if the value comes from a column, inside; if it comes from you, outside.`,
        at: { day: 16, time: '15:30' },
        helpfulBy: handles(`
          aisha tomas sofia carmen elif emile wei eszter kiri ioana yusuf isla olu
        `),
        comments: [
          {
            author: 'sofia',
            body: 'So I invented a category called blue. It was not a joke, it was obedience.',
            at: { day: 16, time: '15:41' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'WELL_EXPLAINED',
            note: '"From a column or from you" is the shortest form of this I have seen.',
            at: { day: 17, time: '09:30' },
          },
        ],
      },
      {
        author: 'ben',
        body: 'There is one case in which colours do belong inside: when a **column** holds colour names, as the party colours in our newsroom table do. Then add `scale_colour_identity()`, which tells ggplot2 to take the words literally.',
        at: { day: 17, time: '07:30' },
        helpfulBy: handles('eszter yanis ravi tariq finn'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 16, time: '15:40' },
      restatement: 'From a column: inside aes. From me: outside.',
    },
  },
  {
    key: 'histogram-bins',
    title: 'How many bins should a histogram have?',
    body: 'With 10 bins my waiting times at the pharmacy have one hump, with 40 they have three. Which one is the truth? ggplot2 takes 30 and then tells me to pick something better, which is honest but not helpful.',
    tags: ['histograms', 'ggplot2'],
    lesson: '2.1',
    language: 'en',
    author: 'noor',
    at: { day: 17, time: '11:18' },
    helpfulBy: handles('ada yusuf grace priya henrik zofia'),
    sameHereBy: handles('zofia thandi'),
    answers: [
      {
        author: 'wei',
        body: `There are formulas. Base R uses Sturges’s rule by default; the Freedman–Diaconis rule looks at the interquartile range instead. On the eruptions of Old Faithful they suggest quite different numbers of bars:

\`\`\`r
nclass.Sturges(faithful$eruptions)
#> [1] 10
nclass.FD(faithful$eruptions)
#> [1] 5
\`\`\`

So a formula is a place to start, not an answer.`,
        at: { day: 17, time: '13:55' },
        helpfulBy: handles('tariq bao malika tomas jun'),
      },
      {
        author: 'lena',
        body: `Neither is the truth; they are two distances to look from. I draw three: too few, too many, and one between. A hump that is there in all three is probably in the data. A hump that comes and goes with the bin width is probably noise.

Choose a width that *means* something to your reader, too. For waiting times, \`binwidth = 5\` with \`boundary = 0\` gives bars for 0–5, 5–10, … minutes, and everyone can check one by counting.`,
        at: { day: 17, time: '18:20' },
        helpfulBy: handles('yanis nils jun marek tariq emile moussa zofia thandi'),
        comments: [
          {
            author: 'noor',
            body: 'The three humps were people arriving after lunch, after work and just before closing, I think. They stay with 25 and 40 bins and go at 10. Still thinking!',
            at: { day: 17, time: '20:02' },
          },
        ],
      },
    ],
  },
  {
    key: 'boxplot-outliers',
    title: 'Are the dots beyond the whiskers errors that I should remove?',
    body: `My boxplot of 141 river lengths shows eleven separate dots. A colleague deletes "everything outside the whiskers" before every analysis. Is that what the dots are for?

\`\`\`r
length(boxplot.stats(rivers)$out)
#> [1] 11
\`\`\``,
    tags: ['boxplots', 'quantiles'],
    lesson: '2.1',
    language: 'en',
    author: 'wei',
    at: { day: 19, time: '09:12' },
    helpfulBy: handles('noor camille mina ben elif'),
    sameHereBy: handles('isla camille'),
    answers: [
      {
        author: 'zofia',
        body: `No. The whiskers reach to the furthest point within 1.5 box lengths of the box. That is a rule for *drawing*, made so that unusual points can be seen one by one. It says "look here", not "delete".

Two reasons to be careful:

1. Even from a perfectly normal population about 0.7 % of all values fall outside: \`2 * pnorm(-2.698)\` is 0.007. With 100 clean values you will see at least one dot about every second time.
2. Skewed things, such as rivers, incomes or waiting times, have a long tail by nature. The eleven dots are the longest rivers of North America. Deleting the Missouri does not make your data cleaner.

Remove a value when you can say what went wrong with it (a wrong unit, a typing error), and write that down. "It was far away" is not a reason.`,
        at: { day: 19, time: '10:45' },
        helpfulBy: handles(`
          rosa petra owen olu mateo camille wei amara priya isla yusuf malika yanis david
        `),
        comments: [
          {
            author: 'wei',
            body: '"Deleting the Missouri" goes straight to my colleague.',
            at: { day: 19, time: '11:20' },
          },
          {
            author: 'samir',
            body: 'In the plant we mark such points and go and look at the machine. About a third turn out to be real and interesting.',
            at: { day: 19, time: '13:01' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'CORRECT',
            note: 'The last two sentences belong on the wall of every laboratory.',
            at: { day: 20, time: '12:15' },
          },
        ],
      },
      {
        author: 'sofia',
        body: `What helps me not to fear the dots is to show *all* the points, so that the far ones are no longer special:

\`\`\`r
ggplot(PlantGrowth, aes(group, weight)) +
  geom_boxplot(outlier.shape = NA) +
  geom_jitter(width = 0.1, height = 0)
\`\`\`

\`outlier.shape = NA\` only stops the boxplot from drawing them a second time; nothing is removed from the data. \`height = 0\` keeps the jitter from changing the weights.`,
        at: { day: 19, time: '16:30' },
        helpfulBy: handles('priya yusuf jonas malika wei isla yanis camille'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 19, time: '11:19' },
      restatement: 'A dot says "look here", not "delete me".',
    },
  },
  {
    key: 'bar-y',
    title: 'My bar chart does not work, please help',
    body: 'It does not work. I tried geom_bar and it gives an error. Can somebody help, it is urgent because the lab closes at eight.',
    tags: ['ggplot2'],
    lesson: '2.1',
    language: 'en',
    author: 'carmen',
    at: { day: 20, time: '17:50' },
    helpfulBy: handles('ada gita marek'),
    comments: [
      {
        author: 'ada',
        body: 'Happy to help, Carmen. Could you add the line you ran and the exact message? Without them we can only guess. I will close this for the moment and open it again the minute they are there.',
        at: { day: 20, time: '18:05' },
        resolved: { by: 'carmen', at: { day: 20, time: '19:31' } },
      },
      {
        author: 'carmen',
        body: 'Added. Sorry, I was in a panic about the lab.',
        at: { day: 20, time: '19:30' },
      },
    ],
    edits: [
      {
        by: 'carmen',
        at: { day: 20, time: '19:29' },
        title: 'geom_bar() says it "must only have an x or y aesthetic": which one does it want?',
        body: `I have one row per shop, with the sales already added up, and want one bar per shop:

\`\`\`r
sales <- data.frame(shop = c("North", "South"), total = c(120, 80))
ggplot(sales, aes(shop, total)) + geom_bar()
#> Error in \`geom_bar()\`:
#> ! Problem while computing stat.
#> ℹ Error occurred in the 1st layer.
#> Caused by error in \`setup_params()\`:
#> ! \`stat_count()\` must only have an x or y aesthetic.
\`\`\`

What does "only x or y" mean? A bar needs both, I would have thought.`,
        tags: ['ggplot2', 'error-messages'],
        reason: 'Added the code, the data and the message',
      },
    ],
    answers: [
      {
        author: 'grace',
        body: `\`geom_bar()\` wants to **count rows** for you, so it makes the height itself and refuses to be given one. Your heights are already computed, and for that there is a sister:

\`\`\`r
ggplot(sales, aes(shop, total)) + geom_col()
\`\`\`

- \`geom_bar()\`: one row per *thing*, R counts.
- \`geom_col()\`: one row per *bar*, you bring the height.`,
        at: { day: 20, time: '20:05' },
        helpfulBy: handles('ben david carmen mateo wei ravi ioana petra'),
        comments: [
          {
            author: 'carmen',
            body: 'geom_col, and it was before eight after all where I live. Thank you for opening it again.',
            at: { day: 20, time: '20:11' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 20, time: '20:10' },
      restatement: 'geom_bar counts; geom_col takes the height I already have.',
    },
    closed: {
      by: 'ada',
      at: { day: 20, time: '18:06' },
      reason: 'NEEDS_DETAIL',
      note: 'Please add the code and the message. It opens again as soon as they are in.',
    },
    reopened: {
      by: 'ada',
      at: { day: 20, time: '19:44' },
      note: 'Now it is a very good question. Thank you.',
    },
  },
  {
    key: 'group-by-summarise',
    title: 'group_by() then summarise() gives the same mean for every group',
    body: `\`\`\`r
library(dplyr)
mtcars |>
  group_by(cyl) |>
  summarise(m = mean(mtcars$mpg))
#> # A tibble: 3 × 2
#>     cyl     m
#>   <dbl> <dbl>
#> 1     4  20.1
#> 2     6  20.1
#> 3     8  20.1
\`\`\`

Three kinds of engine cannot all use exactly the same fuel. What is group_by() doing, if anything?`,
    tags: ['dplyr'],
    lesson: '2.2',
    language: 'en',
    author: 'jonas',
    at: { day: 22, time: '19:05' },
    helpfulBy: handles('isla tomas camille chloe jun'),
    sameHereBy: handles('malika ada mina gita hana zofia'),
    answers: [
      {
        author: 'priya',
        body: `\`group_by()\` is doing its job; you are talking past it. \`mtcars$mpg\` means "the column mpg of the **whole** table mtcars", whatever group we are in. Inside \`summarise()\` write the bare name, and it means "the mpg *of this group*":

\`\`\`r
mtcars |>
  group_by(cyl) |>
  summarise(m = mean(mpg), n = n())
#> # A tibble: 3 × 3
#>     cyl     m     n
#>   <dbl> <dbl> <int>
#> 1     4  26.7    11
#> 2     6  19.7     7
#> 3     8  15.1    14
\`\`\`

I always add \`n()\`. A mean without its group size is half a sentence.`,
        at: { day: 22, time: '19:31' },
        helpfulBy: handles('ada olu kofi yusuf mina david oceane emile tomas mateo jonas malika'),
        comments: [
          {
            author: 'jonas',
            body: 'The dollar sign climbs out of the group. Understood.',
            at: { day: 22, time: '19:40' },
          },
          {
            author: 'hana',
            body: 'I had this in my homework and thought my data were strange.',
            at: { day: 22, time: '21:17' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'COURSE_METHOD',
            note: 'Bare column names inside dplyr verbs, and n() beside every mean.',
            at: { day: 23, time: '10:00' },
          },
        ],
      },
      {
        author: 'marek',
        body: `A check without dplyr, for anyone who wants to be sure that the new numbers are right:

\`\`\`r
tapply(mtcars$mpg, mtcars$cyl, mean)
#>        4        6        8
#> 26.66364 19.74286 15.10000
\`\`\`

Two roads, one result: that is how I convince myself.`,
        at: { day: 23, time: '14:10' },
        helpfulBy: handles('moussa amara mateo tariq kiri'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 22, time: '19:39' },
      restatement: 'mtcars$mpg is the whole column, mpg is the column of the group.',
    },
  },
];
