/** Whether a write failed because another row has what this unique constraint lets only one have. */
export const isTaken = (error: unknown, constraint: string): boolean =>
  error instanceof Error && (error as { constraint?: string }).constraint === constraint;
