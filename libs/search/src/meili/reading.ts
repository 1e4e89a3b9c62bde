import { foldedWords, type SearchTerm } from '@colloquy/domain/search';
import { SEARCH_WORDS_MAX } from '@colloquy/domain/vocabulary';
import { quoted, stemmed, stemsIn, type StemOf } from './stems.ts';

/** A typed word, and what the server is asked for it. */
export interface AskedWord {
  readonly word: string;
  readonly asked: string;
  readonly term: SearchTerm;
}

/** What was typed, as the threads in some languages have it. */
export interface Reading {
  /** Which threads: those in these languages, and where phrases were compared, of these ids. */
  readonly filter: readonly string[];
  readonly words: readonly AskedWord[];
  /** Stems, as the server is asked to leave them out. */
  readonly excluded: readonly string[];
  /** Stems that must be there as they are; of phrases too, as whatever holds a phrase holds its words. */
  readonly required: readonly string[];
  /** Several words in their order, as documents have them. */
  readonly phrases: readonly string[];
  readonly excludedPhrases: readonly string[];
}

interface Typed {
  readonly word: string;
  readonly term: SearchTerm;
}

const wordsOf = (text: string): string[] =>
  foldedWords(text)
    .split(' ')
    .filter((word) => word !== '');

/** Every word of the terms. */
export const wordsIn = (terms: readonly SearchTerm[]): string[] =>
  terms.flatMap(({ text }) => wordsOf(text));

/**
 * The terms in each language of the courses. What one of the languages leaves out, as English does
 * with "the", is not asked for, unless nothing else was typed; a language in which a word or a
 * phrase cannot stand has no reading. Languages that read alike share one.
 */
export function readingsOf(
  terms: readonly SearchTerm[],
  stemOf: ReadonlyMap<string, StemOf>,
): Reading[] {
  const each = [...stemOf.values()];
  const isNothing = (stem: (of: StemOf) => string): boolean => each.every((of) => stem(of) === '');
  const typed = typedIn(terms, each).filter(({ word }) => !isNothing((of) => of(word)));
  const phrases = terms.filter(
    ({ isPhrase, text }) => isPhrase && !isNothing((of) => phraseOf(text, of)),
  );
  const read = [...stemOf].flatMap(([stemmer, of]) => {
    const reading = readingIn(of, typed, phrases);
    return reading ? [{ stemmer, reading }] : [];
  });
  const alike = [...Map.groupBy(read, ({ reading }) => JSON.stringify(reading)).values()];
  return alike.flatMap((group, at) => {
    const [first] = group;
    const own = group.map(({ stemmer }) => stemmer);
    const others = [...stemOf.keys()].filter((stemmer) => !own.includes(stemmer));
    return first ? [{ ...first.reading, filter: languageFilter(own, others, at === 0) }] : [];
  });
}

/** Threads in a language that no course of the scope has any more are read as the first one. */
function languageFilter(own: string[], others: string[], isFirst: boolean): string[] {
  if (!isFirst) return [`stemmer IN ${JSON.stringify(own)}`];
  return others.length === 0 ? [] : [`stemmer NOT IN ${JSON.stringify(others)}`];
}

function typedIn(terms: readonly SearchTerm[], each: readonly StemOf[]): Typed[] {
  const typed = terms
    .filter(({ isPhrase }) => !isPhrase)
    .flatMap((term) => wordsOf(term.text).map((word) => ({ word, term })))
    .slice(0, SEARCH_WORDS_MAX);
  const kept = typed.filter(({ word }) => each.every((of) => of(word) !== ''));
  return kept.length > 0 ? kept : typed;
}

/** Words that the language leaves out keep their places between others and are nothing at the ends. */
const phraseOf = (text: string, of: StemOf): string =>
  stemmed(foldedWords(text), of).replace(/^(- ?)+|( ?-)+$/gu, '');

function readingIn(
  of: StemOf,
  typed: readonly Typed[],
  phrases: readonly SearchTerm[],
): Reading | null {
  const wanted = typed.filter(({ term }) => !term.isExcluded);
  const sides = [false, true].map((isExcluded) =>
    phrases.filter((term) => term.isExcluded === isExcluded).map(({ text }) => phraseOf(text, of)),
  );
  const [held = [], barred = []] = sides;
  if (held.includes('') || wanted.some(({ word }) => of(word) === '')) return null;
  const excluded = typed.filter(({ term }) => term.isExcluded).map(({ word }) => of(word));
  return {
    filter: [],
    words: wanted.map(({ word, term }) => ({ word, term, asked: quoted(of(word)) })),
    excluded: [
      ...excluded.filter((stem) => stem !== '').map(quoted),
      ...barred.filter((phrase) => phrase !== '' && !isLong(phrase)).map((one) => `"${one}"`),
    ],
    required: [...new Set(held.flatMap(stemsIn))].map(quoted),
    phrases: held.filter(isLong),
    excludedPhrases: barred.filter(isLong),
  };
}

const isLong = (phrase: string): boolean => phrase.includes(' ');

/** As the server reads it: it takes ten terms, so what may not be there, or must, comes first. */
export const typedFor = ({ words, excluded, required }: Reading): string =>
  [
    ...new Set([
      ...excluded.map((stem) => `-${stem}`),
      ...[...required, ...words.map(({ asked }) => asked)],
    ]),
  ].join(' ');

/** The words themselves, and none of their other forms. */
export const asTyped = (reading: Reading): Reading => ({
  ...reading,
  words: reading.words.map((each) => ({ ...each, asked: `"${each.word}"` })),
});

/** The readings with other things asked for some words. */
export const askedAs = (readings: readonly Reading[], asked: ReadonlyMap<string, string>) =>
  readings.map((reading) => ({
    ...reading,
    words: reading.words.map((each) => ({ ...each, asked: asked.get(each.word) ?? each.asked })),
  }));

/** All stems that are asked for, to be marked where they stand. */
export const stemsOf = (readings: readonly Reading[]): string[] => [
  ...new Set(
    readings.flatMap(({ words, required }) =>
      [...required, ...words.map(({ asked }) => asked)].flatMap(stemsIn),
    ),
  ),
];
