import process from 'node:process';

const LEVEL = { info: 30, warn: 40, error: 50 } as const;

/** One line of JSON on the standard output, in the same form as the other processes write. */
export function log(level: keyof typeof LEVEL, msg: string, facts: Record<string, unknown>): void {
  const line = { level: LEVEL[level], time: Date.now(), name: 'web', ...facts, msg };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
