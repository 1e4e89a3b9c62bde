/* What the local commands print: one line per step, with the time it took. */

// A reader who goes away (`npm start | head`) is no reason to fall over and leave processes behind.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** `0.42 s`: two digits are enough to see what is slow. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** Runs a step and prints its line when it is done; a step that says nothing failed. */
export async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await run();
  say(`  ${name.padEnd(14)} ${seconds(performance.now() - began)}`);
  return result;
}

/** Ends the program with one sentence; the stack of an error says nothing to the reader here. */
export function exitWith(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
