/*
 * Real dumps, where they are at hand: in the folder that COLLOQUY_DATA names, else beside the
 * checkout. The largest of the three is imported by hand only, so that the tests stay short.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { Client } from 'pg';
import { importStackExchange } from './import.ts';
import type { ImportReport } from './report.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const data = join(process.env.COLLOQUY_DATA ?? join(root, '../shared/data'), 'stackexchange');

const SITES = [
  {
    site: 'conlang-meta',
    questions: 54,
    answers: 115,
    comments: 230,
    people: 272,
    checks: [169, 54, 11],
  },
  {
    site: 'french-meta',
    questions: 274,
    answers: 487,
    comments: 1305,
    people: 1703,
    checks: [761, 274, 86],
  },
];

const present = SITES.every(({ site }) => existsSync(join(data, site)));
if (!present) console.info(`Real sites are not imported: there is no ${data}.`);
/** The data is no part of the product, so a checkout alone has nothing to import. */
const describeWhenPresent = present ? describe : describe.skip;

describeWhenPresent('a real site', () => {
  let test: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    test = await testDatabase();
    client = new Client({ connectionString: test.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await test.drop();
  });

  const imported = (site: string): Promise<ImportReport> =>
    importStackExchange(
      client,
      { folder: join(data, site), course: site, policy: 'CLASSIC', language: 'en', site: null },
      { passing: () => undefined, lasting: () => undefined },
    );

  const written = ({ tables }: ImportReport, name: string): number | undefined =>
    tables.find((table) => table.name === name)?.written;

  it.each(SITES)(
    '$site comes in whole and keeps its own word',
    async (expected) => {
      const report = await imported(expected.site);
      expect({
        site: expected.site,
        questions: written(report, 'questions'),
        answers: written(report, 'answers'),
        comments: written(report, 'comments'),
        people: written(report, 'people'),
        checks: report.checks.map(({ equal }) => equal),
      }).toEqual(expected);
      expect(report.checks.map(({ different }) => different)).toEqual([0, 0, 0]);
    },
    60_000,
  );

  it('has every text rendered, and the last revision is the text', async () => {
    const { rows } = await client.query(
      `select count(*) filter (where p.body_html = '')::int as empty,
              count(*) filter (where p.body_html like '%class="as-typed"%')::int as unrendered,
              count(*) filter (where r.body_markdown is distinct from p.body_markdown)::int as other,
              count(*) filter (where p.licence is null or p.origin_url is null)::int as unattributed
         from post p left join revision r on r.post_id = p.id and r.number = p.version`,
    );
    expect(rows[0]).toEqual({ empty: 0, unrendered: 0, other: 0, unattributed: 0 });
  });

  it('brings no address', async () => {
    const { rows } = await client.query(
      `select count(*)::int as people from account where email is not null or password_hash is not null`,
    );
    expect(rows[0]).toEqual({ people: 0 });
  });
});
