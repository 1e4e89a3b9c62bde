import type { Handle } from './types.ts';

/** Handles written as words on a line: forty voters stay readable where an array fills a page. */
export const handles = (words: string): Handle[] => words.trim().split(/\s+/);
