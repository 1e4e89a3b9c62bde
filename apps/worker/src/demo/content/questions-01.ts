import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions01: DemoQuestion[] = [
  {
    key: 'object-not-found',
    title: "Error: object 'heights' not found, although I can see it in my script",
    body: `I wrote this in my script, saved the file, and then asked for the mean:

\`\`\`r
heights <- c(172, 165, 181, 168)
mean(heights)
\`\`\`

The first line is there on my screen, I am looking at it. R says it is not.`,
    tried: 'Saved the script again, restarted the program, retyped the second line.',
    expected: '171.5',
    got: "Error: object 'heights' not found",
    tags: ['error-messages', 'r-basics'],
    lesson: '1.1',
    language: 'en',
    author: 'owen',
    at: { day: 1, time: '18:22' },
    helpfulBy: handles('mateo ingrid lena grace'),
    sameHereBy: handles('jun olu petra samir'),
    answers: [
      {
        author: 'grace',
        body: `A script is a letter you have not posted yet. Saving it stores the *text*; R only knows \`heights\` once that line has been **run**.

Put the cursor on the first line and press Ctrl + Enter (Cmd + Return on a Mac), then do the same on the second. You should see \`heights\` appear in the Environment pane at the top right. If it is not in that pane, R has never heard of it.

I lost a whole evening to this when I first met R, so you are in good company.`,
        at: { day: 1, time: '18:49' },
        helpfulBy: handles('jun yusuf zofia camille mina tariq owen kiri olu petra moussa'),
        comments: [
          {
            author: 'owen',
            body: 'It appeared in the pane, and I said "oh" out loud. Thank you.',
            at: { day: 1, time: '18:57' },
          },
          {
            author: 'tomas',
            body: 'One more habit that helps: restart R now and then and run the script from the top. If it works from an empty pane, it will work on somebody else’s computer too.',
            at: { day: 1, time: '20:10' },
          },
        ],
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'CORRECT',
            at: { day: 2, time: '09:15' },
          },
        ],
      },
      {
        author: 'mateo',
        body: 'When it happens *after* you ran the line, check capitals: `Heights`, `heights` and `height` are three different names for R.',
        at: { day: 1, time: '21:30' },
        helpfulBy: handles('owen jun petra samir'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 1, time: '18:58' },
      restatement: 'Saving the file and running the line are two different things.',
    },
  },
  {
    key: 'assign-arrow',
    title: 'Is there a real difference between <- and = in R, or is it only taste?',
    body: `I come from Python, so my fingers type \`=\`. The lessons always use \`<-\`. Both seem to work:

\`\`\`r
x = 5
y <- 5
identical(x, y)
#> [1] TRUE
\`\`\`

Is there a case where it matters, or may I keep my \`=\`?`,
    tags: ['r-basics'],
    lesson: '1.1',
    language: 'en',
    author: 'priya',
    at: { day: 2, time: '20:05' },
    helpfulBy: handles('zofia nils eszter samir tomas'),
    sameHereBy: handles('ioana samir wei'),
    answers: [
      {
        author: 'ravi',
        body: `At the start of a line they do the same. Inside a call they do not:

\`\`\`r
mean(x = c(1, 2, 6))    # hands the vector to the argument called x
mean(x <- c(1, 2, 6))   # creates x in your workspace, then hands it over
\`\`\`

So \`=\` inside brackets *names an argument*, and \`<-\` *assigns*. Keeping the two signs apart lets you see at a glance which one is meant.`,
        at: { day: 2, time: '21:40' },
        helpfulBy: handles('wei isla chloe noor eszter moussa marek samir ioana priya'),
        endorsements: [
          {
            by: 'lindqvist',
            kind: 'COURSE_METHOD',
            note: 'In this course: <- assigns, = names an argument. Nobody loses marks for the other one.',
            at: { day: 3, time: '10:20' },
          },
        ],
      },
      {
        author: 'kofi',
        body: 'Pure taste. I use `=` everywhere and nothing has ever broken.',
        at: { day: 2, time: '22:15' },
        helpfulBy: handles('emile yusuf'),
        comments: [
          {
            author: 'ada',
            body: 'Nothing breaks at top level, true. But look at the second line of Ravi’s answer: there the two signs do different things.',
            at: { day: 3, time: '07:50' },
            resolved: { by: 'kofi', at: { day: 3, time: '12:05' } },
          },
          {
            author: 'kofi',
            body: 'Fair. I had only ever used it at top level.',
            at: { day: 3, time: '12:04' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 2, time: '22:30' },
      restatement: 'Equals names an argument, the arrow makes a thing.',
    },
  },
  {
    key: 'install-vs-library',
    title: 'Do I have to run install.packages() every time I open R?',
    body: 'Each time I open R it has forgotten ggplot2, so I have been installing it again, four times by now. It takes five minutes on my connection. Is that really how people work?',
    tags: ['packages'],
    lesson: '1.1',
    language: 'en',
    author: 'isla',
    at: { day: 3, time: '19:12' },
    helpfulBy: handles('petra yusuf lena gita'),
    sameHereBy: handles('moussa oceane'),
    answers: [
      {
        author: 'jonas',
        body: `No, and your evenings just got longer! Install once per computer, load once per session:

\`\`\`r
install.packages("ggplot2")  # once, like buying a book
library(ggplot2)             # each session, like taking it off the shelf
\`\`\``,
        at: { day: 3, time: '19:40' },
        helpfulBy: handles('amara grace moussa aisha isla samir nils oceane ravi'),
        comments: [
          {
            author: 'isla',
            body: 'I have bought the same book four times. Thank you.',
            at: { day: 3, time: '19:55' },
          },
        ],
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 3, time: '19:54' },
      restatement: 'Install is for the computer, library is for the session.',
    },
    closed: {
      by: 'ada',
      at: { day: 4, time: '08:10' },
      reason: 'ANSWERED_IN_MATERIAL',
      note: 'Lesson 1.1 has a short page, "Once and every time", that says this with pictures. Jonas’s book image is worth keeping, so the question stays readable.',
    },
  },
  {
    key: 'recycling',
    title: 'Why does c(1, 2, 3, 4) + c(10, 20) work without an error?',
    body: `I expected R to refuse, because the vectors have different lengths. Instead:

\`\`\`r
c(1, 2, 3, 4) + c(10, 20)
#> [1] 11 22 13 24
\`\`\`

Where did the second 10 and the second 20 come from?`,
    tried: 'With c(1, 2, 3) and c(10, 20) I do get a message, but only a warning.',
    expected: 'An error, always or never.',
    tags: ['vectors'],
    lesson: '1.1',
    language: 'en',
    author: 'mateo',
    at: { day: 4, time: '17:31' },
    helpfulBy: handles('nils olu priya malika finn marek sofia'),
    sameHereBy: handles('elif samir'),
    answers: [
      {
        author: 'zofia',
        body: `R repeats the shorter vector until it is as long as the longer one. This is called **recycling**. Written out, your sum is

| position | 1 | 2 | 3 | 4 |
|---|---:|---:|---:|---:|
| first vector | 1 | 2 | 3 | 4 |
| second, recycled | 10 | 20 | 10 | 20 |
| sum | 11 | 22 | 13 | 24 |

You use it all the time without noticing: in \`x * 2\`, the 2 is a vector of length one that is recycled along \`x\`.

The warning comes when the longer length is *not a multiple* of the shorter, because then the last round is cut off in the middle and it is probably a mistake. With 4 and 2 it fits exactly, so R stays silent. That silence is the dangerous part.`,
        at: { day: 4, time: '19:02' },
        helpfulBy: handles(`
          owen petra priya nils kofi samir mateo hana elif finn eszter yusuf kiri
        `),
        comments: [
          {
            author: 'mateo',
            body: 'So x * 2 is the same rule? Then it is not a special case at all. Nice.',
            at: { day: 4, time: '19:20' },
          },
          {
            author: 'wei',
            body: 'This silence cost me once: a column of 12 months added to a vector of 6. No warning, half the numbers wrong.',
            at: { day: 4, time: '21:13' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            note: 'The table is the explanation. I shall borrow the idea.',
            at: { day: 5, time: '16:40' },
          },
        ],
      },
      {
        author: 'david',
        body: 'When two vectors *ought* to have the same length, I say so in the script: `stopifnot(length(x) == length(y))`. It turns the silence into an error, which is what you expected in the first place.',
        at: { day: 5, time: '06:20' },
        helpfulBy: handles('yusuf grace mateo zofia elif nils thandi'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 4, time: '19:19' },
      restatement: 'x * 2 was recycling all along; mine only had a longer "2".',
    },
  },
  {
    key: 'off-topic-laptop',
    title: 'Which laptop should I buy for a data science degree?',
    body: 'I start a full programme next year and want to spend my money well. Is 16 GB of memory enough, and does the graphics card matter?',
    tags: ['r-basics'],
    language: 'en',
    author: 'jun',
    at: { day: 6, time: '11:45' },
    helpfulBy: handles('ben'),
    comments: [
      {
        author: 'ada',
        body: 'Welcome, Jun. For this course any machine of the last ten years is fine, also a borrowed one. I am closing the question because it is not about statistics; the programme’s own forum will know what their courses need.',
        at: { day: 6, time: '12:20' },
      },
    ],
    answers: [],
    closed: {
      by: 'ada',
      at: { day: 6, time: '12:21' },
      reason: 'OFF_TOPIC',
      note: 'A fair question, but for another place: here we keep to statistics and R.',
    },
  },
  {
    key: 'na-mean',
    title: 'mean() returns NA although most of my values are there',
    body: `One person out of five did not give a height, and now R refuses to tell me anything at all:

\`\`\`r
height <- c(172, 165, NA, 181, 168)
mean(height)
#> [1] NA
\`\`\`

Why does one hole destroy the whole mean? My calculator would simply skip it.`,
    tags: ['missing-values', 'vectors'],
    lesson: '1.2',
    language: 'en',
    author: 'hana',
    at: { day: 8, time: '13:27' },
    helpfulBy: handles('amara henrik grace lena owen'),
    sameHereBy: handles('marek ada malika nils isla'),
    answers: [
      {
        author: 'tomas',
        body: `\`NA\` does not mean "nothing", it means **"there is a number here and I do not know it"**. What is the mean of 172, 165, *something*, 181 and 168? Honestly: it depends on the something. So R answers "I do not know" too.

If you decide to leave that person out, say so:

\`\`\`r
mean(height, na.rm = TRUE)
#> [1] 171.5
sum(is.na(height))      # and report how many you left out
#> [1] 1
\`\`\`

The same reading explains other puzzles. \`NA > 170\` is \`NA\`, because the unknown height may be on either side. And \`height == NA\` is \`NA\` five times over: comparing anything with an unknown gives an unknown. To find the holes you need \`is.na(height)\`.`,
        at: { day: 8, time: '14:33' },
        helpfulBy: handles(`
          camille mina malika owen hana samir lena amara kiri marek moussa isla petra david
          ben ada
        `),
        bookmarkedBy: handles('samir elif sofia noor jun rosa thandi'),
        comments: [
          {
            author: 'hana',
            body: '"I do not know" instead of "nothing". That changes how I read every NA now.',
            at: { day: 8, time: '15:01' },
          },
          {
            author: 'thandi',
            body: 'And na.rm = TRUE is a decision, not a repair: it acts as if the missing ones were like the others. I am going to ask about that separately.',
            at: { day: 8, time: '16:12' },
          },
        ],
        endorsements: [
          {
            by: 'okoye',
            kind: 'WELL_EXPLAINED',
            at: { day: 9, time: '09:02' },
          },
        ],
      },
      {
        author: 'carmen',
        body: `A quick check I run on every new data set before anything else, here on one that comes with R:

\`\`\`r
colSums(is.na(airquality))
#>   Ozone Solar.R    Wind    Temp   Month     Day
#>      37       7       0       0       0       0
\`\`\`

Then no \`NA\` surprises you later.`,
        at: { day: 8, time: '18:20' },
        helpfulBy: handles('lena aisha yusuf moussa samir henrik petra'),
      },
    ],
    accepted: {
      answer: 0,
      at: { day: 8, time: '15:00' },
      restatement: 'NA is a number I do not know, so the mean is one I do not know either.',
    },
  },
];
