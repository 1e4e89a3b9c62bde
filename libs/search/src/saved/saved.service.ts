import { Database, type Tx } from '@colloquy/db';
import {
  asksForNothing,
  asksForWordsAlone,
  foldedWords,
  parseSearch,
  STEMMERS,
} from '@colloquy/domain/search';
import { checkText } from '@colloquy/domain/validation';
import {
  NAME_MAX,
  NOTIFYING_SEARCHES_MAX,
  notFound,
  refuseProblems,
  SAVED_SEARCHES_MAX,
  SEARCH_QUERY_MAX,
  SEARCH_WORDS_MAX,
  type Problem,
  type SearchOrder,
} from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { ScopeService } from '../finding/scope.service.ts';
import {
  COUNT_SAVED,
  DELETE,
  INSERT,
  LOCK_ACCOUNT,
  NEEDS,
  SAME,
  SAVED,
  UPDATE,
  type SavedSearchRow,
} from './saved.queries.ts';

export interface SearchToSave {
  /** Slug; null for all the courses that the viewer takes part in. */
  readonly course: string | null;
  readonly query: string;
  readonly order: SearchOrder;
  readonly name: string;
  readonly notifies: boolean;
}

/** Null leaves it as it is. */
export interface SavedSearchChange {
  readonly name: string | null;
  readonly notifies: boolean | null;
}

/** Searches that people keep under a name. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly database: Database,
    private readonly scopes: ScopeService,
    private readonly clock: Clock,
  ) {}

  /** By name; none for nobody, and none in courses that the viewer may read no longer. */
  list({ accountId, isAdministrator }: Viewer): Promise<SavedSearchRow[]> {
    if (accountId === null) return Promise.resolve([]);
    return this.database.query<SavedSearchRow>(SAVED, [accountId, isAdministrator]);
  }

  /**
   * Saving the same search again gives it the new name.
   * @throws DomainError UNAUTHENTICATED, NOT_FOUND for a course that the viewer may not read,
   *   INVALID_INPUT for a search for nothing, a name out of bounds or one search too many
   */
  async save(viewer: Viewer, wanted: SearchToSave): Promise<SavedSearchRow> {
    const accountId = signedIn(viewer);
    const courseId = await this.#courseId(viewer, wanted.course);
    refuseProblems([...nameProblems(wanted.name), ...queryProblems(wanted.query)]);
    const [query, name] = [wanted.query.trim(), wanted.name.trim()];
    const needs = await this.#needs(query);
    const wordsAlone = needs !== null && asksForWordsAlone(parseSearch(query));
    return this.database.transaction(async (tx) => {
      await tx.query(LOCK_ACCOUNT, [accountId]);
      const same = [accountId, courseId, query, wanted.order];
      const [known] = await tx.query<{ id: number }[]>(SAME, same);
      await refuseTooMany(tx, accountId, { id: known?.id ?? null, ...wanted });
      if (known) return change(tx, accountId, known.id, { name, notifies: wanted.notifies });
      const values = [...same, name, wanted.notifies, needs, wordsAlone, this.clock.now()];
      const [row] = await tx.query<SavedSearchRow[]>(INSERT, values);
      if (!row) throw notFound();
      return row;
    });
  }

  /** @throws DomainError UNAUTHENTICATED, NOT_FOUND when it is not the viewer's, INVALID_INPUT */
  async update(viewer: Viewer, id: number, to: SavedSearchChange): Promise<SavedSearchRow> {
    const accountId = signedIn(viewer);
    if (to.name !== null) refuseProblems(nameProblems(to.name));
    return this.database.transaction(async (tx) => {
      await tx.query(LOCK_ACCOUNT, [accountId]);
      const row = await change(tx, accountId, id, { ...to, name: to.name?.trim() ?? null });
      await refuseTooMany(tx, accountId, row);
      return row;
    });
  }

  /** @throws DomainError UNAUTHENTICATED, NOT_FOUND when it is not the viewer's */
  async delete(viewer: Viewer, id: number): Promise<void> {
    const [gone] = await this.database.query(DELETE, [signedIn(viewer), id]);
    if (!gone) throw notFound();
  }

  async #courseId(viewer: Viewer, slug: string | null): Promise<number | null> {
    if (slug === null) return null;
    const { courseIds } = await this.scopes.course(viewer, slug);
    return courseIds[0] ?? null;
  }

  /** As a tsquery; null when the search asks for no words. */
  async #needs(query: string): Promise<string | null> {
    const words = parseSearch(query)
      .terms.filter((term) => !term.isExcluded)
      .flatMap(({ text }) => foldedWords(text).split(' '))
      .filter((word) => word !== '');
    if (words.length === 0) return null;
    const values = [[...new Set(words.slice(0, SEARCH_WORDS_MAX))], [...STEMMERS]];
    const [row] = await this.database.query<{ needs: string | null }>(NEEDS, values);
    return row?.needs ?? null;
  }
}

const nameProblems = (name: string): Problem[] =>
  checkText('input.name', name, { min: 1, max: NAME_MAX });

function queryProblems(query: string): Problem[] {
  const problems = checkText('input.query', query, { min: 1, max: SEARCH_QUERY_MAX });
  if (problems.length > 0 || !asksForNothing(parseSearch(query))) return problems;
  return [{ path: 'input.query', code: 'REQUIRED' }];
}

async function change(
  tx: Tx,
  accountId: number,
  id: number,
  { name, notifies }: SavedSearchChange,
): Promise<SavedSearchRow> {
  const [row] = await tx.query<SavedSearchRow[]>(UPDATE, [accountId, id, name, notifies]);
  if (!row) throw notFound();
  return row;
}

interface Counted {
  readonly id: number | null;
  readonly notifies: boolean;
}

/** @throws DomainError INVALID_INPUT when this one beside the others would be too many */
async function refuseTooMany(tx: Tx, accountId: number, one: Counted): Promise<void> {
  const [others] = await tx.query<{ saved: number; notifying: number }[]>(COUNT_SAVED, [
    accountId,
    one.id,
  ]);
  const { saved = 0, notifying = 0 } = others ?? {};
  const problems: Problem[] = [];
  if (saved >= SAVED_SEARCHES_MAX)
    problems.push({ path: 'input.name', code: 'TOO_MANY', bound: SAVED_SEARCHES_MAX });
  if (one.notifies && notifying >= NOTIFYING_SEARCHES_MAX)
    problems.push({ path: 'input.notifies', code: 'TOO_MANY', bound: NOTIFYING_SEARCHES_MAX });
  refuseProblems(problems);
}
