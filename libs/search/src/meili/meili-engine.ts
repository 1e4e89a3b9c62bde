import type { Database } from '@colloquy/db';
import { Meilisearch, type EnqueuedTask, type EnqueuedTaskPromise, type Index } from 'meilisearch';
import {
  SearchEngine,
  type EngineQuery,
  type Fill,
  type Found,
  type ReadDocuments,
  type SimilarHit,
  type SimilarQuery,
} from '../engine/search-engine.ts';
import { LOCK_THREADS } from '../postgres/write.queries.ts';
import { Signatures } from '../meaning/signatures.ts';
import { UNSIGN } from '../meaning/signatures.queries.ts';
import { amongIds } from './filters.ts';
import { INDEX, NEXT_INDEX, SETTINGS } from './settings.ts';
import { SimilarThreads } from './similar-threads.ts';
import { Stems } from './stems.ts';
import { sign, storedOf, type StoredThread } from './stored.ts';
import { done, ended, Tasks } from './tasks.ts';
import { NOTHING, ThreadSearch } from './thread-search.ts';

/** What it packs the server sends in pieces, of which the last waits 40 ms for word of those before. */
const UNPACKED = { 'accept-encoding': 'identity' };

export interface MeiliOptions {
  readonly url: string;
  readonly key: string | undefined;
  /** Before the names of indexes, for tests beside a site. */
  readonly prefix?: string;
}

/** Finds threads on a Meilisearch server. */
export class MeiliEngine extends SearchEngine {
  readonly name = 'meilisearch';
  readonly #client: Meilisearch;
  readonly #uid: string;
  readonly #nextUid: string;
  readonly #stems = new Stems();
  readonly #search: ThreadSearch;
  readonly #similar: SimilarThreads;
  #ready: Promise<unknown> | undefined;

  constructor(
    private readonly database: Database,
    { url, key, prefix = '' }: MeiliOptions,
  ) {
    super();
    this.#client = new Meilisearch({
      ...{ host: url, requestInit: { headers: UNPACKED } },
      ...(key !== undefined && { apiKey: key }),
    });
    this.#uid = `${prefix}${INDEX}`;
    this.#nextUid = `${prefix}${NEXT_INDEX}`;
    const place = { client: this.#client, uid: this.#uid, database, stems: this.#stems };
    this.#search = new ThreadSearch(place);
    this.#similar = new SimilarThreads(place, new Signatures(database));
  }

  /** As the server says; for reports. */
  async version(): Promise<string> {
    return (await this.#client.getVersion()).pkgVersion;
  }

  /** What all indexes of the server take on its disk; for reports. */
  async megabytes(): Promise<number> {
    return (await this.#client.getStats()).databaseSize / 1_048_576;
  }

  async search(query: EngineQuery): Promise<Found> {
    if (query.scope.courseIds.length === 0) return NOTHING;
    await this.#prepared();
    return this.#search.search(query);
  }

  async similar(query: SimilarQuery): Promise<SimilarHit[]> {
    await this.#prepared();
    return this.#similar.find(query);
  }

  put(ids: readonly number[], read: ReadDocuments): Promise<void> {
    return this.putMany((into) => into.put(ids, read));
  }

  async putMany(fill: Fill): Promise<void> {
    await this.#prepared();
    await this.#fill(this.#index(), fill);
  }

  /** Hands over the next threads while the server still works at those before. */
  async #fill(index: Index<StoredThread>, fill: Fill): Promise<void> {
    const tasks = new Tasks(this.#client);
    await fill({
      put: async (ids, read) => tasks.add(await this.#handOver(index, ids, read)),
    });
    await tasks.all();
  }

  /** Read and handed over under the lock of these threads; the server keeps the order of tasks. */
  #handOver(
    index: Index<StoredThread>,
    ids: readonly number[],
    read: ReadDocuments,
  ): Promise<EnqueuedTask[]> {
    return this.database.transaction(async (tx) => {
      await tx.query(LOCK_THREADS, [[...ids]]);
      const documents = await read(tx);
      const kept = new Set(documents.map(({ questionId }) => questionId));
      const gone = ids.filter((id) => !kept.has(id));
      const made: EnqueuedTaskPromise[] = [];
      if (documents.length > 0) {
        const stored = await storedOf(tx, this.#stems, documents);
        await sign(tx, stored);
        made.push(index.addDocuments(stored, { primaryKey: 'id' }));
      }
      if (gone.length > 0) {
        await tx.query(UNSIGN, [gone]);
        made.push(index.deleteDocuments(gone));
      }
      return Promise.all(made);
    });
  }

  async fingerprints(afterId: number, limit: number) {
    await this.#prepared();
    const { results } = await this.#index().getDocuments<StoredThread>({
      fields: ['id', 'fingerprint'],
      filter: `id > ${afterId}`,
      sort: ['id:asc'],
      limit,
    });
    return results.map(({ id, fingerprint }) => ({ questionId: id, fingerprint }));
  }

  async known(ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    await this.#prepared();
    const { results } = await this.#index().getDocuments<StoredThread>({
      fields: ['id', 'fingerprint'],
      filter: amongIds(ids),
      limit: ids.length,
    });
    return new Map(results.map(({ id, fingerprint }) => [id, fingerprint]));
  }

  async rebuild(fill: Fill): Promise<void> {
    await this.#prepared();
    await this.drop(this.#nextUid);
    await this.#make(this.#nextUid);
    await this.#fill(this.#client.index<StoredThread>(this.#nextUid), fill);
    const { taskUid } = await this.#client.swapIndexes([
      { indexes: [this.#uid, this.#nextUid], rename: false },
    ]);
    await done(this.#client, taskUid);
    await this.drop(this.#nextUid);
  }

  /** Removes an index with all that is in it, if there is one. */
  async drop(uid = this.#uid): Promise<void> {
    const { taskUid } = await this.#client.deleteIndex(uid);
    await ended(this.#client, taskUid);
  }

  #index(): Index<StoredThread> {
    return this.#client.index<StoredThread>(this.#uid);
  }

  /** Once per process: the index is there and has these settings. */
  #prepared(): Promise<unknown> {
    this.#ready ??= this.#make(this.#uid).catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  async #make(uid: string): Promise<void> {
    const made = await this.#client.createIndex(uid, { primaryKey: 'id' });
    // Fails where there is one already, which is as well.
    await ended(this.#client, made.taskUid);
    await done(this.#client, (await this.#client.index(uid).updateSettings(SETTINGS)).taskUid);
  }
}
