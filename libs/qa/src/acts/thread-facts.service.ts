import { Database, type Sql } from '@colloquy/db';
import { after, type Batch, inOrder, type Soon } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../posts/author.service.ts';
import { wholeThread } from '../posts/whole-thread.ts';
import { FACTS, factsOf, type FactsRow, type ThreadFacts } from './thread-facts.queries.ts';

/** Facts of some threads, on the given connection. */
export async function threadFacts(
  sql: Sql,
  questionIds: readonly number[],
): Promise<ThreadFacts[]> {
  const rows = await sql.query<FactsRow>(FACTS, [questionIds]);
  return rows.map(factsOf);
}

/** Threads' facts for field resolvers: one statement for all that a page asks of a thread. */
@Injectable()
export class ThreadFactsService {
  constructor(private readonly database: Database) {}

  /** Null when there is no such question. */
  of({ loaders }: Reader, questionId: number): Soon<ThreadFacts | null> {
    return after(wholeThread(loaders, questionId), (whole) =>
      whole ? whole.facts : loaders.of(this.#read, () => this.#read).soon(questionId),
    );
  }

  readonly #read: Batch<number, ThreadFacts | null> = async (ids) =>
    inOrder(ids, await threadFacts(this.database, ids), ({ questionId }) => questionId);
}
