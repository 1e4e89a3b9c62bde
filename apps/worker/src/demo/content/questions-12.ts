import { handles } from './handles.ts';
import type { DemoQuestion } from './types.ts';

export const questions12: DemoQuestion[] = [
  {
    key: 'facet-scales',
    title: 'facet_wrap(scales = "free"): helpful or misleading?',
    body: 'With one common scale, four of my six stations are a flat line at the bottom. With `scales = "free"` every station is beautiful, and a reader will believe that they are all alike. Is there an accepted rule, or at least a decent way to warn the reader?',
    tags: ['ggplot2', 'graphics'],
    lesson: '2.1',
    language: 'en',
    author: 'noor',
    at: { day: 95, time: '10:35' },
    helpfulBy: handles('moussa bao kofi'),
    answers: [],
  },
  {
    key: 'bayes-prior-project',
    title: 'How do I choose a prior when I truly know nothing?',
    body: 'After the footnote about credible intervals I could not let it go. For a proportion I tried a flat prior, which seemed neutral. But flat for $p$ is not flat for the odds $p/(1 - p)$, so on one scale I know nothing and on the other I have an opinion. Which of the two is "nothing"?',
    tags: ['bayes-rule', 'distributions'],
    lesson: '4.1',
    language: 'en',
    author: 'priya',
    at: { day: 95, time: '13:50' },
    helpfulBy: handles('kofi ada david nadia'),
    sameHereBy: handles('ioana'),
    answers: [],
  },
];
