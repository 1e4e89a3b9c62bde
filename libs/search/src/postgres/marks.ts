import type { ThreadDocument } from '../engine/search-engine.ts';

/**
 * Facts of a thread among its indexed words, so that the index of words alone finds what has them
 * all, as it does with audiences. Their colon keeps them apart from every word of a text.
 */
export const MARKS = {
  tag: (id: number): string => `t:${id}`,
  state: (state: string): string => `is:${state}`,
  author: (id: number): string => `w:${id}`,
  lesson: (id: number): string => `l:${id}`,
  asker: (id: number): string => `o:${id}`,
  /** A phrase is one in the language of its thread: another one may leave half of it out. */
  stemmer: (name: string): string => `g:${name}`,
  /** The same prefix is in `WRITE`. */
  titleWord: (lexeme: string): string => `i:${lexeme}`,
};

/** A lexeme as a tsquery has it. */
export const LEXEME = /'((?:[^']|'')*)'/gu;

/** Whether it is a fact, and no word of a text. */
export const isMark = (lexeme: string): boolean => lexeme.includes(':');

/** All marks of a document but those of its title's words, which the stemmer makes. */
export function marksOf(document: ThreadDocument): string[] {
  const { audience, tagIds, states, authorIds, lessonId, askerId } = document;
  return [
    ...audience,
    MARKS.stemmer(document.stemmer),
    ...tagIds.map(MARKS.tag),
    ...states.map(MARKS.state),
    ...authorIds.map(MARKS.author),
    ...(lessonId === null ? [] : [MARKS.lesson(lessonId)]),
    ...(askerId === null ? [] : [MARKS.asker(askerId)]),
  ];
}
