import type { DemoCohort, DemoFigure, DemoLesson, DemoTopic } from './types.ts';

export const title = 'Statistics with R';

export const description = `A first course in statistical thinking for people who will meet data in their work: nurses, teachers, biologists, journalists, engineers. Fourteen weeks, ten lessons, one project of your own.

We compute everything in **R** and derive only what helps you see why. You need school algebra and patience, no programming. Ask as soon as you are stuck; half-formed questions are welcome, and so are answers from people who understood it last week.`;

export const cohorts: DemoCohort[] = [
  { key: 'tuesday', name: 'Tuesday group' },
  { key: 'evening', name: 'Evening group' },
];

export const lessons: DemoLesson[] = [
  { number: '1.1', title: 'Meeting R: objects, vectors and scripts', day: 0 },
  { number: '1.2', title: 'Data frames, factors and missing values', day: 7 },
  { number: '2.1', title: 'Pictures of data with ggplot2', day: 14 },
  { number: '2.2', title: 'Centre, spread and groups', day: 21 },
  { number: '3.1', title: 'Probability and learning from evidence', day: 35 },
  { number: '3.2', title: 'Samples, estimators and their variation', day: 42 },
  { number: '4.1', title: 'Confidence intervals and the bootstrap', day: 56 },
  { number: '4.2', title: 'Tests and what a p-value says', day: 63 },
  { number: '5.1', title: 'Comparing groups', day: 70 },
  { number: '5.2', title: 'Correlation, regression and causes', day: 77 },
];

export const figures: DemoFigure[] = [
  {
    name: 'sampling-distribution',
    file: 'sampling-distribution.png',
    alt: 'Two histograms of 5,000 sample means of waiting times. With n = 5 they spread widely and lean to the right; with n = 30 they stand close around the population mean of 12 minutes.',
  },
];

export const topics: DemoTopic[] = [
  {
    name: 'r-basics',
    description: 'The language itself: objects, calls, messages.',
    concepts: [
      { name: 'vectors', description: 'Making, indexing and computing with vectors.' },
      {
        name: 'packages',
        description: 'Installing, loading and finding packages.',
        synonyms: ['library', 'install-packages'],
      },
      {
        name: 'error-messages',
        description: 'What R is trying to tell you, and how to find the place.',
        synonyms: ['errors', 'warnings'],
      },
    ],
  },
  {
    name: 'data-wrangling',
    description: 'From a file to a table that can be analysed.',
    concepts: [
      {
        name: 'reading-data',
        description: 'Files into R: separators, decimals, encodings.',
        synonyms: ['csv', 'import-de-donnees'],
      },
      {
        name: 'factors',
        description: 'Categorical variables, their levels and the order of these.',
        synonyms: ['categorical-variables', 'factor-levels'],
        prerequisites: ['vectors'],
      },
      {
        name: 'missing-values',
        description: 'NA in computations, and what missing data do to conclusions.',
        synonyms: ['na', 'missing-data', 'valeurs-manquantes'],
        prerequisites: ['vectors'],
      },
      {
        name: 'dplyr',
        description: 'Verbs for tables: filter, mutate, group_by, summarise.',
        synonyms: ['tidyverse'],
        prerequisites: ['packages'],
      },
    ],
  },
  {
    name: 'graphics',
    description: 'Drawing data, and reading drawings.',
    concepts: [
      {
        name: 'ggplot2',
        description: 'Layers, aesthetics and scales.',
        synonyms: ['ggplot'],
        prerequisites: ['packages'],
      },
      { name: 'histograms', description: 'Distributions as bars: bins, density, shape.' },
      {
        name: 'boxplots',
        description: 'Quartiles, whiskers and the points beyond.',
        prerequisites: ['quantiles'],
      },
    ],
  },
  {
    name: 'description',
    description: 'Numbers that summarise other numbers.',
    concepts: [
      {
        name: 'mean-and-median',
        description: 'Two centres, and when each is the right one.',
        synonyms: ['average', 'moyenne'],
      },
      { name: 'quantiles', description: 'Quartiles, percentiles and how R computes them.' },
      {
        name: 'variance',
        description: 'Variance and standard deviation, of data and as estimates.',
        synonyms: ['standard-deviation', 'sd', 'ecart-type'],
        prerequisites: ['mean-and-median'],
      },
    ],
  },
  {
    name: 'probability',
    description: 'The mathematics of what might have happened.',
    concepts: [
      {
        name: 'conditional-probability',
        description: 'Probability given what is known; independence.',
        synonyms: ['independence', 'independance'],
      },
      {
        name: 'bayes-rule',
        description: 'Turning a conditional probability round.',
        synonyms: ['bayes'],
        prerequisites: ['conditional-probability'],
      },
      {
        name: 'distributions',
        description: 'Densities, probabilities, and the d, p, q and r functions.',
        synonyms: ['normal-distribution'],
      },
      {
        name: 'simulation',
        description: 'Letting R repeat an experiment ten thousand times.',
        synonyms: ['replicate'],
        prerequisites: ['vectors', 'distributions'],
      },
    ],
  },
  {
    name: 'sampling',
    description: 'What a sample can know about where it came from.',
    concepts: [
      {
        name: 'sampling-distribution',
        description: 'How an estimate varies from sample to sample.',
        prerequisites: ['distributions', 'variance'],
      },
      {
        name: 'standard-error',
        description: 'The standard deviation of an estimate.',
        synonyms: ['erreur-type'],
        prerequisites: ['sampling-distribution'],
      },
      {
        name: 'bias',
        description: 'Estimates that miss in one direction.',
        prerequisites: ['sampling-distribution'],
      },
      {
        name: 'degrees-of-freedom',
        description: 'How many pieces of information are free to vary.',
        prerequisites: ['variance'],
      },
      {
        name: 'sample-size',
        description: 'How many observations a question needs.',
        synonyms: ['taille-d-echantillon'],
        prerequisites: ['standard-error'],
      },
    ],
  },
  {
    name: 'inference',
    description: 'From the sample back to the world, with honest doubt.',
    concepts: [
      {
        name: 'confidence-intervals',
        description: 'Intervals, their coverage and how to speak of them.',
        synonyms: ['intervalle-de-confiance'],
        prerequisites: ['standard-error'],
      },
      {
        name: 'bootstrap',
        description: 'Resampling the sample to see how an estimate varies.',
        prerequisites: ['sampling-distribution'],
      },
      {
        name: 'p-values',
        description: 'What a p-value is, and the many things it is not.',
        synonyms: ['significance', 'valeur-p'],
        prerequisites: ['sampling-distribution', 'conditional-probability'],
      },
      {
        name: 't-test',
        description: 'One mean, two means, pairs; Welch and Student.',
        synonyms: ['welch', 'test-t'],
        prerequisites: ['p-values', 'degrees-of-freedom'],
      },
      {
        name: 'multiple-testing',
        description: 'Many tests, many chances to be fooled.',
        prerequisites: ['p-values'],
      },
    ],
  },
  {
    name: 'models',
    description: 'Describing how one thing goes with another.',
    concepts: [
      {
        name: 'anova',
        description: 'Several means at once, and what to do afterwards.',
        prerequisites: ['t-test', 'factors'],
      },
      {
        name: 'correlation',
        description: 'Pearson, Spearman and what they do not see.',
        prerequisites: ['variance'],
      },
      {
        name: 'regression',
        description: 'Lines through data: slopes, intercepts, fit.',
        synonyms: ['linear-models', 'lm'],
        prerequisites: ['correlation'],
      },
      {
        name: 'residuals',
        description: 'What the model leaves over, and what that shows.',
        prerequisites: ['regression'],
      },
      {
        name: 'causation',
        description: 'Confounders, experiments, and the word "because".',
        prerequisites: ['correlation'],
      },
    ],
  },
];
