import { isQuotedFrom, placeOf } from '@colloquy/domain/moderation';
import { checkText } from '@colloquy/domain/validation';
import {
  CLAIM_MAX,
  CLAIM_MIN,
  FlagKind,
  NOTE_MAX,
  type Problem,
  QUOTE_MAX,
  QUOTE_MIN,
  REASON_MIN,
  SOURCE_MAX,
} from '@colloquy/domain/vocabulary';
import { renderMarkdown } from '@colloquy/platform/markup';
import type { FlagAct } from './flag-acts.ts';
import { DUPLICATE_TARGET } from './flags.queries.ts';

/** A flag as somebody raises it: on a post, or on a comment. */
export interface NewFlag {
  readonly postId?: number | null;
  readonly commentId?: number | null;
  readonly kind: FlagKind;
  /** What else is to be said; needed where the kind says nothing by itself. */
  readonly note: string;
  // Of INACCURATE alone.
  readonly claim: string;
  readonly quote: string;
  readonly source: string;
  readonly misconceptionId: number | null;
  /** Of DUPLICATE alone: number of the question that was asked before. */
  readonly duplicateOfNumber: number | null;
}

/** Kinds that a reviewer can make nothing of without a word. */
const NEED_A_NOTE: readonly FlagKind[] = [FlagKind.ACADEMIC_DISHONESTY, FlagKind.OTHER];

/** The columns of a flag as typed, and what is wrong with them. */
export async function valuesOf(
  act: FlagAct,
  input: NewFlag,
): Promise<{ values: Readonly<Record<string, unknown>>; problems: readonly Problem[] }> {
  const { post, comment } = act;
  const min = NEED_A_NOTE.includes(input.kind) ? REASON_MIN : 0;
  const problems = checkText('input.note', input.note, { min, max: NOTE_MAX });
  const values = {
    ...{ courseId: post.courseId, postId: post.id, commentId: comment?.id ?? null },
    ...{ kind: input.kind, note: input.note.trim(), postVersion: post.version },
  };
  if (input.kind === FlagKind.INACCURATE) {
    const found = inaccuracy(act, input);
    return { values: { ...values, ...found.values }, problems: [...problems, ...found.problems] };
  }
  if (input.kind !== FlagKind.DUPLICATE) return { values, problems };
  const duplicateOfId = await originalOf(act, input.duplicateOfNumber);
  const path = 'input.duplicateOfNumber';
  const unknown: Problem[] = duplicateOfId === null ? [{ path, code: 'UNKNOWN' }] : [];
  return { values: { ...values, duplicateOfId }, problems: [...problems, ...unknown] };
}

function inaccuracy(
  { post }: FlagAct,
  { claim, quote, source, misconceptionId }: NewFlag,
): { values: Readonly<Record<string, unknown>>; problems: readonly Problem[] } {
  const problems = [
    ...checkText('input.claim', claim, { min: CLAIM_MIN, max: CLAIM_MAX }),
    ...checkText('input.quote', quote, { min: QUOTE_MIN, max: QUOTE_MAX }),
    ...checkText('input.source', source, { min: REASON_MIN, max: SOURCE_MAX }),
  ];
  const isFound = isQuotedFrom(readableText(post.bodyMarkdown), quote);
  const place = placeOf(post.bodyMarkdown, quote);
  return {
    values: {
      ...{ claim: claim.trim(), quote: quote.trim(), source: source.trim(), misconceptionId },
      ...{ quotePrefix: place?.prefix ?? null, quoteSuffix: place?.suffix ?? null },
    },
    problems: isFound ? problems : [...problems, { path: 'input.quote', code: 'UNKNOWN' }],
  };
}

/** Words are all that is wanted of the rendering, so nothing is looked up. */
const NOWHERE = { courseSlug: '', mentions: new Map(), questions: new Set<number>() };

/** A text as typed and as read: what is copied from a page has neither marks nor formulae's source. */
export const readableText = (markdown: string): string =>
  `${markdown}\n${renderMarkdown(markdown, NOWHERE).text}`;

async function originalOf({ tx, post }: FlagAct, number: number | null): Promise<number | null> {
  if (number === null || post.kind !== 'QUESTION') return null;
  const values = [post.courseId, number];
  const [original] = await tx.query<{ id: number }[]>(DUPLICATE_TARGET, values);
  return original && original.id !== post.id ? original.id : null;
}
