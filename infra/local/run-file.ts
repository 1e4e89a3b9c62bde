/* The note of what runs from this checkout: it keeps two starts apart and finds what a crash left. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { RUN_FILE } from './paths.ts';
import { endProcess, isSame, markOf, type ProcessMark } from './processes.ts';

export interface RunNote {
  /** The process that started and watches everything. */
  supervisor: ProcessMark;
  /** Where people go; null until all is ready. */
  url: string | null;
  /** The database in use; null until it answers. */
  databaseUrl: string | null;
  children: ProcessMark[];
}

/** How long a process left over from a crash may take to finish what it does. */
const LEFTOVER_GRACE_MS = 2000;

function readNote(): RunNote | null {
  try {
    return JSON.parse(readFileSync(RUN_FILE, 'utf8')) as RunNote;
  } catch {
    return null;
  }
}

function writeDraft(note: RunNote): string {
  const draft = `${RUN_FILE}.${process.pid}`;
  // The database URL holds a password.
  writeFileSync(draft, JSON.stringify(note, null, 2), { mode: 0o600 });
  return draft;
}

/** The note of the instance that runs from this checkout now, or null. */
export function liveRun(): RunNote | null {
  const note = readNote();
  return note && isSame(note.supervisor) ? note : null;
}

async function endLeftovers(note: RunNote | null): Promise<void> {
  const ours = (note?.children ?? []).filter((mark) => isSame(mark));
  await Promise.all(ours.map((mark) => endProcess(mark.pid, LEFTOVER_GRACE_MS)));
}

/**
 * Makes this process the one that runs the checkout, and ends what a killed one left running.
 * @returns the note of the other instance when there is one, else null
 */
export async function claimRun(): Promise<RunNote | null> {
  const own = { supervisor: markOf(process.pid), url: null, databaseUrl: null, children: [] };
  const draft = writeDraft(own);
  try {
    for (;;) {
      const other = liveRun();
      if (other) return other;
      const stale = readNote();
      rmSync(RUN_FILE, { force: true });
      await endLeftovers(stale);
      // A link is made by one process only, however many start at once.
      if (tryLink(draft)) return null;
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function tryLink(draft: string): boolean {
  try {
    linkSync(draft, RUN_FILE);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Adds facts to the note of this process. */
export function updateRun(facts: Partial<Omit<RunNote, 'supervisor'>>): void {
  const note = readNote();
  if (note?.supervisor.pid !== process.pid) return;
  renameSync(writeDraft({ ...note, ...facts }), RUN_FILE);
}

/** Removes the note of this process. */
export function releaseRun(): void {
  if (readNote()?.supervisor.pid === process.pid) rmSync(RUN_FILE, { force: true });
}
