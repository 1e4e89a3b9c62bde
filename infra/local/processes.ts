/* Facts about processes that may not be our children: is it alive, is it still the same one, end it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process as it is written to disk: the start time tells it from a later one with the same pid. */
export interface ProcessMark {
  pid: number;
  /** Opaque start time in the words of the operating system; null where it cannot be told. */
  started: string | null;
}

/** Fields of `/proc/PID/stat` after the command name (which may hold spaces), or null. */
function procStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** True when the process runs. A zombie nobody collects (a container whose pid 1 never waits) is dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return procStat(pid)?.[0] !== 'Z';
}

function ps(pid: number, column: string): string | null {
  try {
    const out = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return out.trim() || null;
  } catch {
    return null;
  }
}

/** Ticks since boot count only within one boot, so the boot is part of the mark. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function startOf(pid: number): string | null {
  if (process.platform === 'win32') return null;
  const ticks = procStat(pid)?.[19];
  return ticks === undefined ? ps(pid, 'lstart') : `${bootId()}:${ticks}`;
}

/** The mark of a process that runs now. */
export function markOf(pid: number): ProcessMark {
  return { pid, started: startOf(pid) };
}

/** True when the marked process runs and is the one that was marked. */
export function isSame(mark: ProcessMark): boolean {
  return isAlive(mark.pid) && startOf(mark.pid) === mark.started;
}

/** The command line of a process, its words parted by spaces; empty when it cannot be read. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return process.platform === 'win32' ? '' : (ps(pid, 'command') ?? '');
  }
}

/** Waits until the process is gone; false when it still runs after `ms`. */
export async function waitForExit(pid: number, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Sends a signal and swallows "no such process": the goal, a process that is gone, is reached. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks a process to end, waits `ms`, then kills it. */
export async function endProcess(pid: number, ms: number): Promise<void> {
  if (!isAlive(pid)) return;
  signal(pid, 'SIGTERM');
  if (await waitForExit(pid, ms)) return;
  signal(pid, 'SIGKILL');
  await waitForExit(pid, 2000);
}
