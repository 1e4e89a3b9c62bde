/** The sentence of an error, and those of what caused it. */
function sentences(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${sentences(error.cause)}`;
}

/** Says why in one line, and ends the process as failed. */
export function endWith(error: unknown): never {
  process.stderr.write(`${sentences(error)}\n`);
  process.exit(1);
}
