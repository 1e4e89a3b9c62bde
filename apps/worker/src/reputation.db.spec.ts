/*
 * A real Stack Exchange site, where it is at hand: in the folder that COLLOQUY_DATA names, else
 * beside the checkout.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, Database } from '@colloquy/db';
import { runExchange } from '@colloquy/exchange/cli';
import { SystemClock } from '@colloquy/platform/clock';
import { createStorage } from '@colloquy/platform/storage';
import { runReputation } from '@colloquy/reputation/cli';
import { testDatabase, type TestDatabase } from '@colloquy/testing';

const data = process.env.COLLOQUY_DATA ?? join(import.meta.dirname, '../../../../shared/data');
const folder = join(data, 'stackexchange/quantumcomputing');
const isPresent = existsSync(folder);
if (!isPresent) console.info(`No site is recomputed: there is no ${folder} (set COLLOQUY_DATA).`);
/** The data is no part of the product, so a checkout alone has nothing to import. */
const describeWhenPresent = isPresent ? describe : describe.skip;

/** The share of people, in percent, on the line of the summary that ends with `words`. */
const shareOf = (summary: readonly string[], words: string): number => {
  const line = summary.find((one) => one.endsWith(words)) ?? '';
  return Number(/ ([\d.]+) % /.exec(line)?.[1]);
};

describeWhenPresent('reputation beside the number of a real site', () => {
  let test: TestDatabase;
  let database: Database;
  const lines: string[] = [];

  beforeAll(async () => {
    test = await testDatabase();
    database = new Database(await createDataSource({ url: test.url, poolSize: 2 }).initialize());
    const args = ['import', 'stackexchange', folder, '--course', 'quantum', '--policy', 'classic'];
    const s3 = { S3_BUCKET: undefined, S3_ENDPOINT: undefined, S3_REGION: 'us-east-1' };
    const keys = { S3_ACCESS_KEY: undefined, S3_SECRET_KEY: undefined };
    const code = await runExchange(args, {
      databaseUrl: test.url,
      files: createStorage({ STORAGE: join(data, 'nowhere'), ...s3, ...keys }),
      out: { write: () => true } as unknown as NodeJS.WriteStream,
      onFilled: () => Promise.resolve(),
    });
    expect(code).toBe(0);
    const say = (line: string) => void lines.push(line);
    await runReputation(['check', 'quantum'], { database, clock: new SystemClock(), say });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('is equal, or within the bonus, for at least 85 of 100 people with voted posts', () => {
    expect(
      shareOf(lines, 'equal or within the bonus (0 to 100 more in the dump)'),
    ).toBeGreaterThanOrEqual(85);
  });

  it('is equal to the point for three in four, and nearly always after what is known', () => {
    expect(shareOf(lines, 'equal, exactly or with the bonus')).toBeGreaterThanOrEqual(76);
    expect(shareOf(lines, 'after what the dump itself shows or bounds')).toBeGreaterThanOrEqual(85);
    expect(shareOf(lines, 'or after edits that nothing shows')).toBeGreaterThanOrEqual(98);
  });

  it('has a line for each of them: handle, the numbers, the difference, and what it means', () => {
    const people = lines.slice(0, lines.indexOf(''));
    expect(people).toHaveLength(331);
    for (const line of people) expect(line).toMatch(/^\S+\t-?\d+\t\d+\t-?\d+\t(equal|different)/);
  });
});
