/* Who uses an embedded server now: one small file per holder, in the data folder. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSame, markOf, type ProcessMark } from './processes.ts';

/** Marks this process as a holder and returns the file that says so. */
export async function addHolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'holders');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${process.pid}-${randomUUID()}.json`);
  await writeFile(file, JSON.stringify(markOf(process.pid)));
  return file;
}

async function isHeld(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return isSame(JSON.parse(text) as ProcessMark);
  } catch {
    return false;
  }
}

/** True when a living process other than `own` holds the server; marks of dead ones are removed. */
export async function hasOtherHolders(dataDir: string, own?: string): Promise<boolean> {
  const folder = join(dataDir, 'holders');
  const files = (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
  let held = false;
  for (const file of files.filter((each) => each !== own)) {
    if (await isHeld(file)) held = true;
    else await rm(file, { force: true });
  }
  return held;
}
