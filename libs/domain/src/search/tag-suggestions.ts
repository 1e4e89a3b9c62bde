import { foldedWords } from './fold.ts';

/** A tag of a course, as suggestions see it. */
export interface KnownTag {
  readonly id: number;
  /** Its name and its synonyms. */
  readonly names: readonly string[];
  readonly questionCount: number;
}

/** A thread like the text, and the tags it has. */
export interface TaggedNeighbour {
  readonly score: number;
  readonly tagIds: readonly number[];
}

/** Suggested at once: more are not read, and five are allowed. */
export const TAG_SUGGESTIONS = 5;
/** Threads whose tags vote. */
export const TAG_NEIGHBOURS = 20;
/** A tag that stands in the text word by word, in neighbours' votes: more than any one neighbour. */
const NAMED_WORTH = 1.2;

/**
 * Tags for a text, best first: tags of threads like it vote with the square of their nearness, less
 * where a tag is on everything, and a tag whose name stands in the text counts by itself.
 */
export function suggestTags(
  text: string,
  tags: readonly KnownTag[],
  neighbours: readonly TaggedNeighbour[],
): KnownTag[] {
  const best = neighbours.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  const votes = new Map<number, number>();
  for (const { score, tagIds } of neighbours)
    for (const id of tagIds) votes.set(id, (votes.get(id) ?? 0) + Math.max(0, score / best) ** 2);
  const words = ` ${foldedWords(text)} `;
  return tags
    .map((tag) => ({
      tag,
      worth: (votes.get(tag.id) ?? 0) + (isNamed(tag, words) ? NAMED_WORTH : 0),
    }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || b.tag.questionCount - a.tag.questionCount)
    .slice(0, TAG_SUGGESTIONS)
    .map(({ tag }) => tag);
}

/** Whether a name of the tag, or its plural or singular, stands in the text. */
const isNamed = ({ names }: KnownTag, words: string): boolean =>
  names.some((name) => {
    const folded = foldedWords(name);
    const single = folded.replace(/s$/u, '');
    return (
      folded !== '' && [folded, single, `${folded}s`].some((form) => words.includes(` ${form} `))
    );
  });
