import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { ROOT } from '../../infra/local/paths.ts';

/** Material of others to test with; it is no part of the project, so it may be absent. */
const FOLDER = process.env.COLLOQUY_DATA ?? join(ROOT, '..', 'shared', 'data');

/** The JSON file of the data folder; null when it is not on this machine. */
export function sharedJson<T>(file: string): T | null {
  const path = join(FOLDER, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

/** `describe` where the data is at hand; where it is not, says which file is missing and skips. */
export function describeWith(data: unknown, file: string): typeof describe | typeof describe.skip {
  if (data !== null) return describe;
  console.info(`Skipped: ${file} is not in ${FOLDER} (set COLLOQUY_DATA).`);
  return describe.skip;
}
