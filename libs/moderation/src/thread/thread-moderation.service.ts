import { Database } from '@colloquy/db';
import { inOrder, type Batch } from '@colloquy/platform/loaders';
import { type PostRow, type Reader, threadOf } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { THREADS, type ThreadModeration } from './thread.queries.ts';

const NOTHING: ThreadModeration = {
  ...{ ownFlags: [], cases: [], caseFlags: [], steps: [], appeals: [], hidings: [], voices: [] },
};

/** JSON has moments as text; they are the columns whose names end in "At" or "Until". */
function withMoments<T extends object>(row: T): T {
  const moments = Object.entries(row)
    .filter(([name, value]) => /(?:At|Until)$/u.test(name) && typeof value === 'string')
    .map(([name, value]) => [name, new Date(String(value))]);
  return { ...row, ...Object.fromEntries(moments) };
}

const fromJson = (row: ThreadModeration): ThreadModeration => ({
  ownFlags: row.ownFlags.map(withMoments),
  cases: row.cases.map(withMoments),
  caseFlags: row.caseFlags.map(withMoments),
  steps: row.steps.map(withMoments),
  appeals: row.appeals.map(withMoments),
  hidings: row.hidings.map(withMoments),
  voices: row.voices,
});

/** What moderation knows of threads: one statement for all fields of a page. */
@Injectable()
export class ThreadModerationService {
  constructor(private readonly database: Database) {}

  of({ viewer, loaders }: Reader, threadId: number): Promise<ThreadModeration> {
    return loaders.of(this, () => this.#read(viewer.accountId)).load(threadId);
  }

  ofPost(reader: Reader, post: PostRow): Promise<ThreadModeration> {
    return this.of(reader, threadOf(post));
  }

  #read(accountId: number | null): Batch<number, ThreadModeration> {
    return async (ids) => {
      const rows = await this.database.query<ThreadModeration & { threadId: number }>(THREADS, [
        ids,
        accountId,
      ]);
      return inOrder(ids, rows, ({ threadId }) => threadId).map((row) =>
        row ? fromJson(row) : NOTHING,
      );
    };
  }
}
