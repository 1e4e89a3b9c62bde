import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { Client } from 'pg';
import type { Teller } from '../run/teller.ts';
import { importStackExchange, type StackExchangeOptions } from './import.ts';
import type { ImportReport } from './report.ts';

export const silent: Teller = { passing: () => undefined, lasting: () => undefined };

export const optionsFor = (course: string, dump: string): StackExchangeOptions => ({
  folder: dump,
  course,
  policy: null,
  language: 'en',
  site: 'puzzles.example.org',
});

export const tableOf = (report: ImportReport, name: string) =>
  report.tables.find((table) => table.name === name);

type Row = Record<string, unknown>;

/** A database of a file's own and a folder for dumps; there from the first test on. */
export class ImportBench {
  #test!: TestDatabase;
  client!: Client;
  folder!: string;

  constructor() {
    beforeAll(async () => {
      this.#test = await testDatabase();
      this.client = new Client({ connectionString: this.#test.url });
      await this.client.connect();
      this.folder = await mkdtemp(join(tmpdir(), 'colloquy-dump-'));
    });
    afterAll(async () => {
      await this.client.end();
      await this.#test.drop();
      await rm(this.folder, { recursive: true });
    });
  }

  get url(): string {
    return this.#test.url;
  }

  readonly import = (course: string, dump: string): Promise<ImportReport> =>
    importStackExchange(this.client, optionsFor(course, dump), silent);

  readonly all = async (sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await this.client.query(sql, values)).rows as Row[];

  readonly one = async (sql: string, values: unknown[] = []): Promise<Row> =>
    (await this.client.query(sql, values)).rows[0] as Row;

  /** A post by its id in the dump. */
  readonly postOf = (course: string, source: string): Promise<Row> =>
    this.one(
      `select p.*, a.handle, a.name from import_map m join import_run r on r.id = m.run_id
         join course c on c.id = r.course_id join post p on p.id = m.target_id
         left join account a on a.id = p.author_id
        where c.slug = $1 and m.kind = 'post' and m.source_id = $2`,
      [course, source],
    );
}
