/** Where specs find input that is not part of the project, and how they say that it is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from '@jest/globals';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = process.env.COLLOQUY_DATA ?? join(repository, '../shared/data');

/** A file of the data folder, or `null` where there is none. */
function readData(name: string): string | null {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Describes what needs a file; without it the tests are reported as skipped, with the reason. */
export function describeWithData(title: string, name: string, tests: (data: string) => void): void {
  const data = readData(name);
  if (data !== null) {
    describe(title, () => tests(data));
    return;
  }
  process.stdout.write(`Skipped: "${title}" needs ${name} in ${folder} (or in COLLOQUY_DATA).\n`);
  describe.skip(title, () => {
    it('waits for its data', () => undefined);
  });
}
