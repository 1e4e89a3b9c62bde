import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readRows } from './rows.ts';

/** Longer than what is read at once, so that characters lie across the parts. */
const NAME = `a${'Ångström 😀 '.repeat(30_000)}`;
const dumpOf = (declaration: string, name = NAME): string =>
  `${declaration}<tags><row Id="1" TagName="${name}" /></tags>`;

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const UTF_16 = '<?xml version="1.0" encoding="utf-16"?>';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colloquy-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function nameIn(bytes: Buffer): Promise<string | undefined> {
  const file = join(folder, 'Tags.xml');
  await writeFile(file, bytes);
  const names: (string | undefined)[] = [];
  for await (const { rows } of readRows(file)) names.push(...rows.map(({ data }) => data.TagName));
  return names.join();
}

describe('a file of a dump is read in its own encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(dumpOf('<?xml version="1.0" encoding="UTF-8"?>'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${dumpOf('<?xml version="1.0"?>\n')}`)],
    ['UTF-8 without a declaration', Buffer.from(dumpOf(''))],
    ['UTF-16, little end first', little(`\ufeff${dumpOf(UTF_16)}`)],
    ['UTF-16, big end first', swapped(`\ufeff${dumpOf(UTF_16)}`)],
    ['UTF-16 without a mark, little end first', little(dumpOf(UTF_16))],
    ['UTF-16 without a mark, big end first', swapped(dumpOf(UTF_16))],
    ['UTF-8 that says it is UTF-16', Buffer.from(dumpOf(UTF_16))],
  ])('%s', async (_, bytes) => {
    expect(await nameIn(bytes)).toBe(NAME);
  });

  it('windows-1252, as it declares', async () => {
    const text = dumpOf(`<?xml version="1.0" encoding='windows-1252'?>`, 'Ångström \u0080');
    expect(await nameIn(Buffer.from(text, 'latin1'))).toBe('Ångström €');
  });

  it('or refused with the name of one that is not known', async () => {
    const bytes = Buffer.from(dumpOf('<?xml version="1.0" encoding="x-klingon"?>'));
    await expect(nameIn(bytes)).rejects.toThrow(
      'Tags.xml is in the encoding “x-klingon”, which is not known here.',
    );
  });
});
