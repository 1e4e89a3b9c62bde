/* Processor time of processes, by /proc: Linux only, 0 elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Of `getconf CLK_TCK`, the same on every Linux that Node.js runs on. In milliseconds. */
const TICK_MS = 10;

/** Fields after the command's name, which may hold spaces: state, parent, and so on. */
function statOf(pid: number | string): string[] {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

const sum = (fields: readonly (string | undefined)[]): number =>
  fields.reduce((total, field) => total + Number(field ?? 0), 0) * TICK_MS;

/** Processor time of a process so far, in milliseconds. */
export const cpuOf = (pid: number): number => sum(statOf(pid).slice(11, 13));

/** Of a process and its children, those that ended among them. */
export function cpuOfFamily(pid: number): number {
  if (!existsSync('/proc')) return 0;
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && Number(statOf(name)[1]) === pid,
  );
  const all = [String(pid), ...children];
  return all.reduce((total, each) => total + sum(statOf(each).slice(11, 15)), 0);
}
