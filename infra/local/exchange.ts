/* Import and export: the built command, with the database of this checkout. */
import { runCommand } from './worker-command.ts';

/** Runs `exchange.js import|export` with the arguments of this program, and ends with its exit code. */
export const runExchange = (verb: 'import' | 'export'): Promise<void> =>
  runCommand('exchange', [verb, ...process.argv.slice(2)]);
