import { diffArrays } from 'diff';

/** A piece of a difference. Pieces of kind `same` and `removed` together are the text before. */
export interface DiffSegment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Changed lines up to this length, in characters of both sides, are compared word by word. */
const MAX_WORD_COMPARISON = 20_000;

/** Insertions and deletions looked for before two passages count as wholly different. */
const MAX_LINE_EDITS = 2_000;
const MAX_WORD_EDITS = 1_500;

/** Shortest unchanged stretch, in characters without spaces, that is left between two changes. */
const MIN_SAME = 3;

/** Words, single signs of scripts without spaces, runs of space, single other signs. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}]+)*|\n|[^\S\n]+|[^\p{L}\p{N}_\s]\p{M}*/gu;

const toLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

const toWords = (text: string): string[] => {
  const words: string[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (index > end) words.push(text.slice(end, index));
    words.push(word);
    end = index + word.length;
  }
  if (end < text.length) words.push(text.slice(end));
  return words;
};

const wholly = (before: string, after: string): DiffSegment[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
];

function compare(
  before: readonly string[],
  after: readonly string[],
  maxEditLength: number,
): DiffSegment[] | null {
  const changes = diffArrays([...before], [...after], { maxEditLength });
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })) ?? null
  );
}

function compareWords(before: string, after: string): DiffSegment[] {
  if (before === '' || after === '') return wholly(before, after);
  if (before.length + after.length > MAX_WORD_COMPARISON) return wholly(before, after);
  const words = compare(toWords(before), toWords(after), MAX_WORD_EDITS);
  return words === null ? wholly(before, after) : absorbCrumbs(words);
}

/** Between two changes, a comma or a space that stayed only makes the difference hard to read. */
function absorbCrumbs(segments: readonly DiffSegment[]): DiffSegment[] {
  return segments.flatMap((segment, at): DiffSegment[] => {
    const isBetween = at > 0 && at < segments.length - 1;
    const isCrumb =
      segment.kind === 'same' && segment.text.replaceAll(/\s/gu, '').length < MIN_SAME;
    if (!isBetween || !isCrumb || segment.text.includes('\n')) return [segment];
    return wholly(segment.text, segment.text);
  });
}

/** Puts what was removed before what was added between two unchanged pieces, one of each. */
function gather(segments: readonly DiffSegment[]): DiffSegment[] {
  const gathered: DiffSegment[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') gathered.push({ kind: 'removed', text: removed });
    if (added !== '') gathered.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of segments) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = gathered.at(-1);
      if (last?.kind === 'same') gathered.pop();
      gathered.push({ kind, text: last?.kind === 'same' ? last.text + text : text });
    }
  }
  flush();
  return gathered;
}

/**
 * The difference between two texts for people to read: lines first, then words within the lines
 * that changed. `same` and `removed` pieces joined are `before`, `same` and `added` ones `after`,
 * to the character. Bounded in time: long passages that share little come back as one removed and
 * one added piece.
 */
export function diffText(before: string, after: string): DiffSegment[] {
  const lines = compare(toLines(before), toLines(after), MAX_LINE_EDITS);
  if (lines === null) return gather(wholly(before, after));
  const passages = gather(lines);
  return gather(
    passages.flatMap((passage, at): DiffSegment[] => {
      const next = passages[at + 1];
      const previous = passages[at - 1];
      if (passage.kind === 'removed' && next?.kind === 'added') {
        return compareWords(passage.text, next.text);
      }
      return passage.kind === 'added' && previous?.kind === 'removed' ? [] : [passage];
    }),
  );
}
