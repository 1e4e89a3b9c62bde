import type { MarkupReferences } from './markup.types.ts';

/** Where uploads are served: `/media/<key>`. */
export const MEDIA_PATH = '/media/';

/** A key of an upload: no character of it needs escaping, and none leaves the folder. */
export const UPLOAD_KEY = /^[A-Za-z0-9_-][A-Za-z0-9._/-]{0,200}$/u;

const HANDLE = '@(?<handle>[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)';
const NUMBER = '#(?<number>[1-9]\\d{0,8})';

/**
 * `@handle` and `#number` in text: at a start or after a space or an opening sign, and not before
 * a letter, so that addresses (`a@b.org`), channels (`C#7`) and paths stay what they are.
 */
export const REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}_@#/&.$-])(?:${HANDLE}|${NUMBER})(?![\\p{L}\\p{N}_])`,
  'gu',
);

/** Gathers references without repeats, in the order of the text. */
export class ReferenceCollector {
  private readonly handles = new Set<string>();
  private readonly numbers = new Set<number>();
  private readonly uploads = new Set<string>();

  public addHandle(handle: string): void {
    this.handles.add(handle.toLowerCase());
  }

  public addQuestion(number: number): void {
    this.numbers.add(number);
  }

  public addUpload(key: string): void {
    this.uploads.add(key);
  }

  public toReferences(): MarkupReferences {
    return {
      handles: [...this.handles],
      questionNumbers: [...this.numbers],
      uploads: [...this.uploads],
    };
  }
}

/**
 * Together a superset of `REFERENCE`, for sources: what stands before does not matter there, and
 * a line under a word may be part of it (`@ann-lee_x`) or emphasis (`_@ann-lee_`).
 */
const POSSIBLE_REFERENCES = [
  new RegExp(`(?:${HANDLE}|${NUMBER})(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?:${HANDLE}|${NUMBER})(?![\\p{L}\\p{N}_])`, 'gu'),
];

/** The source with escapes and written-out signs taken back, as far as references need it. */
function unescaped(source: string): string {
  return source
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replaceAll(/&(?:#0*64|#x0*40|commat);/giu, '@')
    .replaceAll(/&(?:#0*35|#x0*23|num);/giu, '#');
}

/**
 * What a source may point at, found without parsing it: everything `renderMarkdown` can make a
 * link of, and perhaps more (what stands in code, or in an address). For looking names up before
 * rendering; what a text really mentions is in `RenderedMarkup.references`.
 */
export function findReferences(source: string): MarkupReferences {
  const found = new ReferenceCollector();
  const text = unescaped(source);
  for (const { groups } of POSSIBLE_REFERENCES.flatMap((pattern) => [...text.matchAll(pattern)])) {
    if (groups?.number !== undefined) found.addQuestion(Number(groups.number));
    if (groups?.handle !== undefined) found.addHandle(groups.handle);
  }
  for (const [, key] of text.matchAll(/\/media\/([A-Za-z0-9_-][A-Za-z0-9._/-]{0,200})/gu)) {
    if (key !== undefined) found.addUpload(key);
  }
  return found.toReferences();
}
