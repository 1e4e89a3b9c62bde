import { Database } from '@colloquy/db';
import {
  foldedWords,
  hasFilters,
  parseSearch,
  type SearchQuery,
  type SearchTerm,
} from '@colloquy/domain/search';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import { nobody } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { SearchEngine, type Scope, type ThreadDocument } from '../engine/search-engine.ts';
import { FiltersService } from '../finding/filters.service.ts';
import { stemmersOf } from '../finding/scope.service.ts';
import { documentsOf } from '../indexing/documents.ts';
import { IndexingService } from '../indexing/indexing.service.ts';
import {
  ANY_NOTIFYING,
  CANDIDATES,
  NOTE_TOLD,
  POST_WRITTEN,
  TOLD_OF,
  type Candidate,
} from './saved.queries.ts';

interface PostWritten {
  readonly authorId: number | null;
  readonly createdAt: Date;
  readonly questionId: number;
  readonly languages: readonly string[];
}

/** Searches that are asked once for all who saved them. */
interface Asked {
  readonly query: SearchQuery;
  readonly accountId: number | null;
  readonly isAsked: boolean;
  readonly ids: number[];
}

/** Finds the saved searches that a new post makes its thread fit. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly database: Database,
    private readonly engine: SearchEngine,
    private readonly indexing: IndexingService,
    private readonly filters: FiltersService,
    private readonly clock: Clock,
  ) {}

  /** Whether anybody is told of new posts in the course by a saved search. */
  async isWanted(courseId: number): Promise<boolean> {
    const [some] = await this.database.query<{ any: boolean }>(ANY_NOTIFYING, [courseId]);
    return some?.any ?? false;
  }

  /**
   * Words first, in one statement over all notifying searches; then each distinct search that asks
   * for more than words is asked of the index for this thread alone. Only for those who may see the
   * thread is it noted, so that a question to staff is told of when it is published; whether they may
   * see the post is asked again when they are told.
   */
  async match(courseId: number, postId: number): Promise<void> {
    const [post] = await this.database.query<PostWritten>(POST_WRITTEN, [postId]);
    const [thread] = post ? await documentsOf(this.database, [post.questionId]) : [];
    if (!post || !thread) return;
    const candidates = await this.#candidates(post, thread);
    const ids = candidates.flatMap(({ id, query }) => (query === null ? [id] : []));
    for (const asked of askedOnce(candidates))
      if (await this.#fits(asked, thread, post.languages)) ids.push(...asked.ids);
    if (ids.length > 0) await this.#note(ids, { courseId, postId, questionId: post.questionId });
  }

  #candidates(post: PostWritten, thread: ThreadDocument): Promise<Candidate[]> {
    const texts = [thread.title, thread.tagNames.join(' '), thread.body, thread.answers];
    return this.database.query<Candidate>(CANDIDATES, [
      ...[thread.questionId, thread.courseId, thread.stemmer, foldedWords(texts.join(' '))],
      ...[post.createdAt, post.authorId, [...thread.audience]],
    ]);
  }

  async #fits(asked: Asked, thread: ThreadDocument, languages: readonly string[]) {
    const { query, accountId, isAsked } = asked;
    const { isTitleOnly } = query;
    const terms = isAsked && !isTitleOnly ? query.terms.filter(isMoreThanWord) : query.terms;
    if (terms.length === 0 && !hasFilters(query)) return true;
    await this.indexing.refresh([thread.questionId]);
    const scope: Scope = {
      courseIds: [thread.courseId],
      audiences: thread.audience,
      stemmers: stemmersOf(languages),
    };
    const viewer = { ...nobody, accountId };
    const { filters } = await this.filters.resolve({ query, scope, viewer });
    const found = await this.engine.search({
      ...{ scope, terms, isTitleOnly },
      filters: { ...filters, onlyIds: [thread.questionId] },
      ...{ order: 'NEWEST', after: null, limit: 1 },
    });
    return found.hits.length > 0 && !found.notes.some(({ code }) => code === 'ANY_WORD');
  }

  /** Once for each search and thread, however often the events come. */
  async #note(ids: number[], at: { courseId: number; postId: number; questionId: number }) {
    const { courseId, postId, questionId } = at;
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ ids: number[] }[]>(TOLD_OF, [questionId]);
      const told = new Set(row?.ids);
      const savedSearchIds = ids.filter((id) => !told.has(id));
      if (savedSearchIds.length === 0) return;
      await tx.query(NOTE_TOLD, [questionId, savedSearchIds]);
      await emit(tx, this.clock.now(), 'search.matched', { courseId, postId, savedSearchIds });
    });
  }
}

const isMoreThanWord = ({ isPhrase, isExcluded }: SearchTerm): boolean => isPhrase || isExcluded;

/** "Mine" and "followed" depend on who asks; every other search is the same for all. */
const isPersonal = ({ states }: SearchQuery): boolean =>
  states.some(({ value }) => value === 'MINE' || value === 'FOLLOWED');

function askedOnce(candidates: readonly Candidate[]): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { id, accountId, query: typed, isAsked } of candidates) {
    if (typed === null) continue;
    const query = parseSearch(typed);
    const owner = isPersonal(query) ? accountId : null;
    const key = `${owner ?? ''} ${typed}`;
    const known = asked.get(key) ?? { query, accountId: owner, isAsked, ids: [] };
    known.ids.push(id);
    asked.set(key, known);
  }
  return [...asked.values()];
}
