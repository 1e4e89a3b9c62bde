import type { Problem } from '../vocabulary/index.ts';

/** Length as a reader counts it: code points, without the space around. */
export const lengthOf = (text: string): number => [...text.trim()].length;

export interface TextBounds {
  readonly min?: number;
  readonly max?: number;
}

/** Problems of one text; none when its trimmed length is within the bounds. */
export function checkText(path: string, text: string, bounds: TextBounds): Problem[] {
  const length = lengthOf(text);
  const { min = 0, max = Number.POSITIVE_INFINITY } = bounds;
  if (length === 0 && min > 0) return [{ path, code: 'REQUIRED' }];
  if (length < min) return [{ path, code: 'TOO_SHORT', bound: min }];
  if (length > max) return [{ path, code: 'TOO_LONG', bound: max }];
  // PostgreSQL stores neither NUL nor half a surrogate pair, and nobody means to type them.
  if (text.includes('\u0000') || !text.isWellFormed()) return [{ path, code: 'NOT_WELL_FORMED' }];
  return [];
}

export function checkRange(path: string, value: number, min: number, max: number): Problem[] {
  if (Number.isInteger(value) && value >= min && value <= max) return [];
  return [{ path, code: 'OUT_OF_RANGE', bound: value < min ? min : max }];
}
