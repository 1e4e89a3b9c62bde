/* Runs a built command to its end. */
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { consoleForm } from './log-lines.ts';
import { LOGS, NODE_FLAGS } from './paths.ts';

export interface Command {
  file: string;
  args?: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  /** Ends the command early. */
  signal?: AbortSignal;
}

function environment(command: Command): NodeJS.ProcessEnv {
  return { ...process.env, ...command.env };
}

/**
 * Runs a command quietly and returns what it printed that is no log line; its logs go to a file.
 * @throws Error with its words when it fails.
 */
export function runQuietly(command: Command): Promise<string[]> {
  const child = spawn(process.execPath, [...NODE_FLAGS, command.file, ...(command.args ?? [])], {
    cwd: command.cwd,
    env: environment(command),
    signal: command.signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const name = basename(command.file, '.js');
      const [out, err] = [Buffer.concat(printed).toString(), Buffer.concat(complaints).toString()];
      appendFileSync(join(LOGS, `${name}.log`), out + err, { mode: 0o600 });
      const lines = out.split('\n');
      if (code === 0) return resolve(lines.filter((line) => line.trim() && !line.startsWith('{')));
      const words = [...lines, ...err.split('\n')].map(consoleForm).filter((line) => line !== null);
      return reject(new Error(`The step "${name}" failed (code ${code}).\n${words.join('\n')}`));
    });
  });
}

/** Runs a command that talks to the person at the terminal; resolves to its exit code. */
export function runOpenly(command: Command): Promise<number> {
  const child = spawn(process.execPath, [...NODE_FLAGS, command.file, ...(command.args ?? [])], {
    cwd: command.cwd,
    env: environment(command),
    stdio: 'inherit',
  });
  // The command decides how it ends on Ctrl-C; we stay to clean up after it.
  const pass = (name: NodeJS.Signals) => (): void => void child.kill(name);
  const [onInterrupt, onTerminate] = [pass('SIGINT'), pass('SIGTERM')];
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      resolve(code ?? 1);
    });
  });
}
