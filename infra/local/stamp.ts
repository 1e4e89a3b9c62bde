/* Tells whether the built files are those of the present sources, without asking the build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'build', '.svelte-kit', '.git']);

function describe(path: string, lines: string[]): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    lines.push(`${path} ${found.size} ${found.mtimeMs}`);
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (!SKIPPED.has(entry) && !entry.endsWith('.spec.ts')) describe(join(path, entry), lines);
  }
}

/**
 * A digest of names, sizes and times of all files under the paths. Unlike "the newest time" it also
 * changes when a file is deleted or an older one is put back.
 */
export function fingerprintOf(paths: string[]): string {
  const lines: string[] = [];
  for (const path of paths) describe(path, lines);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** True when the stamp file holds this fingerprint and every output is there. */
export function isFresh(stampFile: string, fingerprint: string, outputs: string[]): boolean {
  if (!existsSync(stampFile) || !outputs.every((output) => existsSync(output))) return false;
  return readFileSync(stampFile, 'utf8') === fingerprint;
}

export function writeStamp(stampFile: string, fingerprint: string): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint);
}
