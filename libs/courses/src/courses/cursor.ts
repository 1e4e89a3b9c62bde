import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';

const POSTGRES_INT_MAX = 2_147_483_647;

/**
 * A whole number from a cursor, null where there is no cursor.
 * @throws DomainError INVALID_INPUT for what no row of a list can have.
 */
export function cursorNumber(key: string | number | null): number | null {
  if (key === null) return null;
  if (Number.isInteger(key) && Math.abs(Number(key)) <= POSTGRES_INT_MAX) return Number(key);
  throw new DomainError(ErrorCode.INVALID_INPUT, {
    problems: [{ path: 'after', code: 'NOT_WELL_FORMED' }],
  });
}
