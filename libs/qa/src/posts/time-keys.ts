import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import type { CursorKeys } from '@colloquy/platform/graphql';

const POSTGRES_INT_MAX = 2_147_483_647;

/** Within the years that both JavaScript and PostgreSQL know. */
const LATEST_MS = Date.UTC(9999, 0, 1);

export const isInt = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) <= POSTGRES_INT_MAX;

export const isMoment = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(value as number) < LATEST_MS;

/** A cursor that is well formed and yet of another list. */
export const wrongCursor = (): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, {
    problems: [{ path: 'after', code: 'NOT_WELL_FORMED' }],
  });

/** Keys of a list in the order of time. @throws DomainError INVALID_INPUT for those of another list */
export function timeKeys([at, id]: CursorKeys): { at: Date; id: number } {
  if (!isMoment(at) || !isInt(id)) throw wrongCursor();
  return { at: new Date(at), id };
}
