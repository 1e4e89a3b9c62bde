import { Readable } from 'node:stream';
import { Database } from '@colloquy/db';
import { signedIn, ThrottleService } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { Storage } from '@colloquy/platform/storage';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { Copy } from './copy.ts';
import { type FileCount, indexPage } from './index-page.ts';
import { type Part, type PartRow, rowsOf, ROWS_AT_ONCE, valuesOf } from './part.ts';
import { PARTS } from './parts.ts';

/** A second copy in case the first got lost, and one more; then waits grow with each. */
const FREE_EXPORTS = 3;

/** All that is a person's own, as one ZIP file that is read while it is sent. */
@Injectable()
export class PersonExportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly throttle: ThrottleService,
    private readonly storage: Storage,
  ) {}

  /**
   * Refuses before the first part is read. Ending the stream early ends the reading.
   * @throws DomainError UNAUTHENTICATED, TOO_MANY_REQUESTS
   */
  async export(viewer: Viewer): Promise<Readable> {
    const accountId = signedIn(viewer);
    await this.throttle.attempt({ key: `export:account:${accountId}`, free: FREE_EXPORTS });
    const copy = new Copy(this.clock.now());
    this.#fill(copy, accountId, viewer.locale).catch((error: unknown) => copy.fail(error));
    return copy.output;
  }

  /** Part after part: what is not sent yet is not read either. */
  async #fill(copy: Copy, accountId: number, locale: string): Promise<void> {
    const files: FileCount[] = [];
    for (const part of PARTS) {
      const rows = this.#rows(part, accountId);
      const first = await rows.next();
      if (first.done) continue;
      const file: FileCount = { name: part.name, count: 0 };
      await copy.add(`${part.name}.jsonl`, Readable.from(linesOf(file, first.value, rows)));
      files.push(file);
    }
    for await (const { key } of this.#pictures(accountId)) {
      const file = await this.storage.get(key);
      if (file) await copy.add(`pictures/${key}`, file.stream);
    }
    const page = indexPage({ files, locale, now: this.clock.now() });
    await copy.add('index.html', Readable.from([page]));
    copy.end();
  }

  /** A page of rows after the other; none where there are none. */
  async *#rows(part: Part, accountId: number): AsyncGenerator<PartRow[]> {
    const text = rowsOf(part);
    for (let last: PartRow | undefined; ;) {
      const rows = await this.database.query<PartRow>(text, valuesOf(part, accountId, last));
      if (rows.length > 0) yield rows;
      if (rows.length < ROWS_AT_ONCE) return;
      last = rows.at(-1);
    }
  }

  async *#pictures(accountId: number): AsyncGenerator<{ id: number; key: string }> {
    for (let last = 0; ;) {
      const rows = await this.database.query<{ id: number; key: string }>(PICTURES, [
        accountId,
        last,
      ]);
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) return;
      last = rows.at(-1)?.id ?? last;
    }
  }
}

const PICTURES = `select id, key from upload
  where account_id = $1 and id > $2 order by id limit ${ROWS_AT_ONCE}`;

/** A JSON object a line; counts them into the file. */
async function* linesOf(
  file: FileCount,
  first: PartRow[],
  rest: AsyncIterable<PartRow[]>,
): AsyncGenerator<string> {
  const text = (rows: readonly PartRow[]): string => {
    file.count += rows.length;
    return rows.map(({ line }) => `${line}\n`).join('');
  };
  yield text(first);
  for await (const rows of rest) yield text(rows);
}
