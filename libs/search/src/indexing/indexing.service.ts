import { Database } from '@colloquy/db';
import { Injectable, Logger } from '@nestjs/common';
import { SearchEngine } from '../engine/search-engine.ts';
import { documentsOf } from './documents.ts';
import {
  NEXT_OF_TOPIC,
  NEXT_QUESTIONS,
  QUESTION_COUNT,
  THREADS_OF_POSTS,
} from './documents.queries.ts';

/** Threads put in at once: a few hundred milliseconds, so that writers beside it hardly wait. */
const BATCH = 200;

/** Threads by which an index is known to be filled; some may be deleted. */
const OLDEST = 20;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a check found wrong, by question. */
export interface Repairs {
  /** Could be found nowhere, and should. */
  readonly missing: readonly number[];
  /** Were in the index, and should not. */
  readonly superfluous: readonly number[];
  /** Said what is true no more. */
  readonly stale: readonly number[];
}

/** Keeps the index what the rows say: always from the present rows, so in whatever order it is told. */
@Injectable()
export class IndexingService {
  readonly #logger = new Logger('search');

  constructor(
    private readonly database: Database,
    private readonly engine: SearchEngine,
  ) {}

  /** Puts the threads in which these posts stand into the index as they are now. */
  async refreshPosts(postIds: readonly number[]): Promise<void> {
    const rows = await this.database.query<{ id: number }>(THREADS_OF_POSTS, [[...postIds]]);
    await this.refresh(rows.map(({ id }) => id));
  }

  /** Does nothing for threads that are in already as they are: events often come in bursts. */
  refresh(questionIds: readonly number[]): Promise<void> {
    return this.#refresh(this.engine, questionIds);
  }

  async refreshCourse(courseId: number): Promise<void> {
    await this.#refreshMany(this.#batches(courseId));
  }

  #refreshMany(batches: Batches): Promise<void> {
    return this.engine.putMany(async (into) => {
      for await (const ids of batches) await this.#refresh(into, ids);
    });
  }

  async #refresh(into: Into, questionIds: readonly number[]): Promise<void> {
    if (questionIds.length === 0) return;
    const [known, documents] = await Promise.all([
      this.engine.known(questionIds),
      documentsOf(this.database, questionIds),
    ]);
    const present = new Map(documents.map((each) => [each.questionId, each.fingerprint]));
    const changed = questionIds.filter((id) => known.get(id) !== present.get(id));
    if (changed.length > 0) await put(into, changed);
  }

  /**
   * Fills an index that knows none of the oldest threads, as one does after a change of adapter.
   * @returns whether there was anything to fill
   */
  async fillNew(): Promise<boolean> {
    const oldest = await this.database.query<{ id: number }>(NEXT_QUESTIONS, [0, OLDEST, null]);
    const ids = oldest.map(({ id }) => id);
    // Asked every minute, and nearly always all there is to ask: nothing is read for it.
    if (ids.length === 0 || (await this.engine.known(ids)).size > 0) return false;
    if ((await documentsOf(this.database, ids)).length === 0) return false;
    this.#logger.warn('the search index is new and is being filled');
    await this.#refreshMany(this.#batches());
    return true;
  }

  /** The threads of all tags of the topic in which the tag stands. */
  async refreshTopic(tagId: number): Promise<void> {
    for await (const ids of this.#batches(tagId, NEXT_OF_TOPIC)) await this.refresh(ids);
  }

  /** Fills the index anew while it goes on answering; tells after each batch how far it is. */
  async rebuild(tell: (progress: Progress) => void): Promise<void> {
    const [row] = await this.database.query<{ count: number }>(QUESTION_COUNT);
    const total = row?.count ?? 0;
    await this.engine.rebuild(async (into) => {
      let done = 0;
      for await (const ids of this.#batches()) {
        await put(into, ids);
        done += ids.length;
        tell({ done, total: Math.max(total, done) });
      }
    });
    // What was written or removed while the new index was being filled.
    await this.check();
  }

  /** Compares index and rows, mends what differs, and says what it mended. */
  async check(): Promise<Repairs> {
    const indexed = new Map<number, string>();
    for (let after = 0; ;) {
      const page = await this.engine.fingerprints(after, CHECK_PAGE);
      for (const { questionId, fingerprint } of page) indexed.set(questionId, fingerprint);
      after = page.at(-1)?.questionId ?? after;
      if (page.length < CHECK_PAGE) break;
    }
    const missing: number[] = [];
    const stale: number[] = [];
    for await (const ids of this.#batches())
      for (const { questionId, fingerprint } of await documentsOf(this.database, ids)) {
        const known = indexed.get(questionId);
        indexed.delete(questionId);
        if (known === undefined) missing.push(questionId);
        else if (known !== fingerprint) stale.push(questionId);
      }
    const repairs = { missing, stale, superfluous: [...indexed.keys()] };
    await this.#repair(repairs);
    return repairs;
  }

  async #repair(repairs: Repairs): Promise<void> {
    const { missing, stale, superfluous } = repairs;
    const ids = [...missing, ...stale, ...superfluous];
    await this.#refreshMany(batchesOf(ids));
    if (ids.length > 0) this.#logger.warn({ ...repairs, message: 'the search index was repaired' });
  }

  /** By a statement that reads on from an id: of a course, of a topic, or of all. */
  async *#batches(ofId: number | null = null, next = NEXT_QUESTIONS): AsyncGenerator<number[]> {
    for (let after = 0; ;) {
      const rows = await this.database.query<{ id: number }>(next, [after, BATCH, ofId]);
      if (rows.length === 0) return;
      yield rows.map(({ id }) => id);
      after = rows.at(-1)?.id ?? after;
    }
  }
}

const CHECK_PAGE = 10_000;

type Into = Pick<SearchEngine, 'put'>;
type Batches = AsyncIterable<readonly number[]> | Iterable<readonly number[]>;

function* batchesOf(ids: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
}

const put = (into: Into, ids: readonly number[]): Promise<void> =>
  into.put(ids, (sql) => documentsOf(sql, ids));
