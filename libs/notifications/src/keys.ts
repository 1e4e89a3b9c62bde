import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import type { Page } from '@colloquy/platform/graphql';

const LATEST_MS = Date.UTC(9999, 0, 1);
const POSTGRES_INT_MAX = 2_147_483_647;

const isWithin = (key: unknown, most: number): key is number =>
  Number.isInteger(key) && Math.abs(key as number) <= most;

/**
 * The last row of the page before, of lists in the order of a moment and an id; nulls on the first.
 * @throws DomainError INVALID_INPUT for a cursor of another list
 */
export function keysOf({ after }: Page): { at: Date | null; id: number | null } {
  if (after === null) return { at: null, id: null };
  const [at, id] = after;
  if (isWithin(at, LATEST_MS) && isWithin(id, POSTGRES_INT_MAX)) return { at: new Date(at), id };
  throw new DomainError(ErrorCode.INVALID_INPUT, {
    problems: [{ path: 'after', code: 'NOT_WELL_FORMED' }],
  });
}
