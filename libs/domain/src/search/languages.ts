/** PostgreSQL's stemmers by BCP 47 language; every other language is compared word by word. */
const STEMMER_OF: Readonly<Record<string, string>> = {
  ...{ ar: 'arabic', ca: 'catalan', da: 'danish', de: 'german', el: 'greek', en: 'english' },
  ...{ es: 'spanish', eu: 'basque', fi: 'finnish', fr: 'french', ga: 'irish', hi: 'hindi' },
  ...{ hu: 'hungarian', hy: 'armenian', id: 'indonesian', it: 'italian', lt: 'lithuanian' },
  ...{ ne: 'nepali', nl: 'dutch', nb: 'norwegian', no: 'norwegian', pt: 'portuguese' },
  ...{ ro: 'romanian', ru: 'russian', sr: 'serbian', sv: 'swedish', ta: 'tamil', tr: 'turkish' },
  yi: 'yiddish',
};

/** Every stemmer there is, and "simple" for the other languages. */
export const STEMMERS: readonly string[] = [...new Set([...Object.values(STEMMER_OF), 'simple'])];

export const stemmerOf = (language: string): string =>
  STEMMER_OF[language.toLowerCase().split('-')[0] ?? ''] ?? 'simple';
