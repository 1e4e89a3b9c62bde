import { SLUG_MAX } from '../vocabulary/index.ts';

/** Stands where a title has no letter and no digit, so that the address still has a last part. */
const WORDLESS = 'question';

/**
 * The readable end of a question's address: letters, marks and digits of any script in lower case,
 * joined by hyphens, at most `SLUG_MAX` code points and cut between words where there are any.
 */
export function slugOf(title: string): string {
  const words =
    title
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if ([...longer].length > SLUG_MAX) break;
    slug = longer;
  }
  return slug || [...(words[0] ?? WORDLESS)].slice(0, SLUG_MAX).join('');
}
