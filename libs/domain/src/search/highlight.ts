import { fold } from './fold.ts';

/** A piece of a text; `isMatch` where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Words before the first match, so that a snippet shows what it is about. */
const LEAD_CHARACTERS = 60;

/**
 * The text in pieces, marking the words that fold to a form of one of the stems. A stem stands for
 * the words that begin with it; stemmers write a final y as i, and French ones "-ence" as "-ent", so
 * these letters are not compared.
 */
export function highlight(text: string, stems: readonly string[]): Piece[] {
  const beginnings = stems.map(beginningOf);
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(WORD)) {
    if (!isFormOf(fold(match[0]), beginnings)) continue;
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), isMatch: false });
    pieces.push({ text: match[0], isMatch: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMatch: false });
  return pieces;
}

function beginningOf(stem: string): string {
  if (stem.length <= 3) return stem;
  return stem.replace(stem.length > 6 ? /(?:[iy]|(?<=en)t)$/u : /[iy]$/u, '');
}

/** Endings of at most five letters: "vari" does not mark "variegated-leaf" words at any length. */
const ENDING_MAX = 5;

const isFormOf = (word: string, beginnings: readonly string[]): boolean =>
  beginnings.some(
    (stem) =>
      word.startsWith(stem) &&
      (stem.length > 2 ? word.length - stem.length <= ENDING_MAX : word.length === stem.length),
  );

/** At most `limit` characters around the densest part of the matches, `…` where something is cut. */
export function snippet(text: string, stems: readonly string[], limit: number): Piece[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  const start = startOfWindow(line, stems, limit);
  const end = start + limit >= line.length ? line.length : wordEnd(line, start + limit);
  const cut = line.slice(start, end);
  return highlight(`${start > 0 ? '…' : ''}${cut}${end < line.length ? '…' : ''}`, stems);
}

function startOfWindow(line: string, stems: readonly string[], limit: number): number {
  if (line.length <= limit) return 0;
  const places = matchPlaces(line, stems);
  const best = places.reduce(
    (most, place) => {
      const count = places.filter((other) => other >= place && other < place + limit).length;
      return count > most.count ? { place, count } : most;
    },
    { place: 0, count: 0 },
  );
  if (best.place < limit - LEAD_CHARACTERS && best.count <= 1) return 0;
  return wordStart(line, Math.max(0, best.place - LEAD_CHARACTERS));
}

/** Enough places to choose a window by; a text of one word repeated would have thousands. */
const PLACES_MAX = 200;

function matchPlaces(line: string, stems: readonly string[]): number[] {
  const places: number[] = [];
  let at = 0;
  for (const { text, isMatch } of highlight(line, stems)) {
    if (isMatch) places.push(at);
    if (places.length === PLACES_MAX) break;
    at += text.length;
  }
  return places;
}

const wordStart = (line: string, at: number): number =>
  at === 0 ? 0 : line.indexOf(' ', at) + 1 || at;
const wordEnd = (line: string, at: number): number => {
  const space = line.lastIndexOf(' ', at);
  return space > 0 ? space : at;
};
