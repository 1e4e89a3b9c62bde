import {
  checkBody,
  checkParts,
  checkText,
  checkTitle,
  type TypedParts,
} from '@colloquy/domain/validation';
import { NOTE_MAX, type PostKind, type Problem, REASON_MIN } from '@colloquy/domain/vocabulary';

/** A text as a writer typed it; what is undefined or null stays as it is. */
export interface TypedText {
  readonly title?: string | null;
  readonly body: string;
  readonly tags?: readonly string[] | null;
  readonly structured?: TypedParts | null;
}

/** A title is one line. */
export const titleOf = (typed: string): string => typed.replaceAll(/[\r\n]+/gu, ' ').trim();

/** Problems of a text for a post of this kind, by the paths of the edit inputs. */
export function checkTyped(
  kind: PostKind,
  { title, body, tags, structured }: TypedText,
): Problem[] {
  const questionOnly = kind === 'ANSWER' ? { title, tags, structured } : {};
  return [
    ...Object.entries(questionOnly)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name]) => ({ path: `input.${name}`, code: 'NOT_ALLOWED' as const })),
    ...(typeof title === 'string' ? checkTitle('input.title', titleOf(title)) : []),
    ...checkBody('input.body', body),
    ...(structured ? checkParts('input.structured', structured) : []),
  ];
}

export const checkReason = (path: string, reason: string): Problem[] =>
  checkText(path, reason, { max: NOTE_MAX });

export const checkNeededReason = (path: string, reason: string): Problem[] =>
  checkText(path, reason, { min: REASON_MIN, max: NOTE_MAX });
