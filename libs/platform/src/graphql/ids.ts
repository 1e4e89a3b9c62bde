import { notFound } from '@colloquy/domain/vocabulary';

const POSTGRES_INT_MAX = 2_147_483_647;

/**
 * The row id in a GraphQL ID.
 * @throws DomainError NOT_FOUND for anything that no row can have.
 */
export function rowId(id: string): number {
  const number = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : Number.NaN;
  if (!(number <= POSTGRES_INT_MAX)) throw notFound();
  return number;
}
