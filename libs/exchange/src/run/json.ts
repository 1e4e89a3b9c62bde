/**
 * Rows as PostgreSQL's jsonb takes them: half a surrogate pair, which a cut text may end in, would
 * be refused, and so would NUL.
 */
export const rowsJson = (rows: readonly unknown[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value,
  );
