import type { Sql } from '@colloquy/db';
import type { SearchNote, SearchTerm, Wanted } from '@colloquy/domain/search';
import type { SearchOrder, SearchState } from '@colloquy/domain/vocabulary';

/** Whose threads may be found: decided before anything is looked for. */
export interface Scope {
  readonly courseIds: readonly number[];
  /** `audiencesOf` the reader in each of these courses. */
  readonly audiences: readonly string[];
  /** PostgreSQL's stemmers of the courses' languages. */
  readonly stemmers: readonly string[];
}

/** States that are true of a thread for everybody; MINE and FOLLOWED are `askers` and `followed`. */
export type ThreadState = Exclude<SearchState, 'MINE' | 'FOLLOWED'>;

/** What a thread must have; names are resolved to ids. */
export interface Filters {
  readonly tags: readonly Wanted<readonly number[]>[];
  readonly states: readonly Wanted<ThreadState>[];
  /** Somebody of each wrote in it under their name. */
  readonly authors: readonly Wanted<readonly number[]>[];
  readonly lessons: readonly Wanted<readonly number[]>[];
  readonly askers: readonly Wanted<number>[];
  readonly followed: readonly Wanted<readonly number[]>[];
  readonly before: Date | null;
  readonly after: Date | null;
  readonly scoreAtLeast: number | null;
  readonly scoreAtMost: number | null;
  /** These threads alone; null for all. */
  readonly onlyIds: readonly number[] | null;
}

export interface EngineQuery {
  readonly scope: Scope;
  readonly terms: readonly SearchTerm[];
  readonly isTitleOnly: boolean;
  readonly filters: Filters;
  readonly order: SearchOrder;
  /** Sort key and id of the last row of the page before, and what that page was made with. */
  readonly after: { readonly key: number; readonly id: number; readonly basis: string } | null;
  readonly limit: number;
}

export interface Hit {
  readonly questionId: number;
  /** What the order compares: a score, a time in milliseconds, votes. */
  readonly key: number;
}

export interface FacetCount<T> {
  readonly value: T;
  readonly count: number;
}

export interface Found {
  /** At most `limit`, in order. */
  readonly hits: readonly Hit[];
  readonly total: number;
  /** False: there are more than could be counted. */
  readonly isTotalExact: boolean;
  readonly tags: readonly FacetCount<number>[];
  readonly states: readonly FacetCount<ThreadState>[];
  readonly years: readonly FacetCount<number>[];
  /** What the page was made with; the next one asks with it, so that both are of one order. */
  readonly basis: string;
  /** Stems or words to mark in what is shown. */
  readonly stems: readonly string[];
  readonly notes: readonly SearchNote[];
}

export interface SimilarQuery {
  readonly scope: Scope;
  readonly text: string;
  /** Is not similar to itself. */
  readonly exceptId: number | null;
  readonly limit: number;
}

export interface SimilarHit {
  readonly questionId: number;
  readonly score: number;
  /** Share of the text's weight that the words in common carry, 0 to 1. */
  readonly wordShare: number;
  /** Cosine of the titles' meanings; null where one has none. */
  readonly meaning: number | null;
}

/** A thread as an engine keeps it. */
export interface ThreadDocument {
  readonly questionId: number;
  readonly courseId: number;
  readonly audience: readonly string[];
  readonly askerId: number | null;
  readonly authorIds: readonly number[];
  readonly tagIds: readonly number[];
  readonly tagNames: readonly string[];
  readonly lessonId: number | null;
  readonly states: readonly ThreadState[];
  readonly score: number;
  readonly createdAt: Date;
  readonly lastActivityAt: Date;
  readonly trust: number;
  readonly title: string;
  /** Plain words of the question, then of the answers. */
  readonly body: string;
  readonly answers: string;
  readonly stemmer: string;
  readonly fingerprint: string;
}

/**
 * Reads documents of the threads that may be found, in the transaction that holds their locks: with
 * another connection, writers that wait for each other would wait for connections as well.
 */
export type ReadDocuments = (sql: Sql) => Promise<readonly ThreadDocument[]>;

/**
 * Puts one batch of threads in after the other. A batch may resolve before its threads can be found:
 * the engine is free to take the next ones while it works, as many as it thinks good.
 */
export type Fill = (into: Pick<SearchEngine, 'put'>) => Promise<void>;

/** The place where threads are found. Results of both adapters have the same shape and rights. */
export abstract class SearchEngine {
  /** As it stands in logs and reports. */
  abstract readonly name: string;

  abstract search(query: EngineQuery): Promise<Found>;

  /** Threads like a text, best first. */
  abstract similar(query: SimilarQuery): Promise<SimilarHit[]>;

  /**
   * Puts the present state of threads in: a document for each that may be found, and nothing of the
   * others among `ids`. Documents are read when it is these threads' turn, so that of two writers
   * the later one writes what is later. Resolves when the threads can be found.
   */
  abstract put(ids: readonly number[], read: ReadDocuments): Promise<void>;

  /** Fingerprints of what is in the index, by ascending id after `afterId`. */
  abstract fingerprints(
    afterId: number,
    limit: number,
  ): Promise<readonly { readonly questionId: number; readonly fingerprint: string }[]>;

  /** Fingerprints of those of the threads that are in the index. */
  abstract known(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;

  /** Puts many threads in beside what is there; when this resolves, all of them can be found. */
  abstract putMany(fill: Fill): Promise<void>;

  /** Fills an index anew by `fill` while the present one still answers, then answers from the new. */
  abstract rebuild(fill: Fill): Promise<void>;
}
