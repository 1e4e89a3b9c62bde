import type { ErrorCode, ProblemCode } from '@colloquy/domain/vocabulary';
import type { RefusalReason } from '@colloquy/domain/permissions';

/** What the API answered when an act was refused, or that it could not be reached. */
export interface Failure {
  code: ErrorCode | 'UNREACHABLE';
  reason?: string;
  problems?: { path: string; code: ProblemCode; bound?: number }[];
  retryAfterSeconds?: number;
}

export type { ErrorCode, ProblemCode, RefusalReason };

/** The last word of a problem's path: `input.tags.2` concerns the field `tags`. */
export function fieldOf(path: string): string {
  const words = path.split('.').filter((word) => !/^\d+$/.test(word));
  return words.at(-1) ?? path;
}
