import { Database } from '@colloquy/db';
import type { SearchNote, SearchQuery, Wanted, WantedName } from '@colloquy/domain/search';
import type { SearchNoteCode, SearchState } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type { Filters, Scope, ThreadState } from '../engine/search-engine.ts';
import { FOLLOWED, LESSONS_LABELLED, PEOPLE_NAMED, TAGS_NAMED } from './scope.queries.ts';

interface Asked {
  readonly query: SearchQuery;
  readonly scope: Scope;
  readonly viewer: Viewer;
}

/** A name as typed, and what it names; several things where courses share a name. */
type Named = Wanted<{
  readonly typed: WantedName;
  readonly ids: readonly number[];
  /** Whether the reader may know that there is something of this name. */
  readonly isShown: boolean;
}>;

interface NamedRow {
  readonly name: string;
  readonly ids: readonly number[];
  readonly isShown: boolean;
}

/** Names in a query become ids, in the courses of its scope and nowhere else. */
@Injectable()
export class FiltersService {
  constructor(private readonly database: Database) {}

  async resolve(asked: Asked): Promise<{ filters: Filters; notes: SearchNote[] }> {
    const { query, scope, viewer } = asked;
    const [tags, authors, lessons, followed] = await Promise.all([
      this.#named(TAGS_NAMED, query.tags, { scope, of: [viewer.accountId] }),
      this.#named(PEOPLE_NAMED, query.by, { scope }),
      this.#named(LESSONS_LABELLED, query.lessons, { scope }),
      this.#followed(query, viewer),
    ]);
    const { before, after, scoreAtLeast, scoreAtMost } = query;
    const filters: Filters = {
      ...{ tags: tags.map(idsOf), authors: authors.map(idsOf), lessons: lessons.map(idsOf) },
      states: query.states.filter(isOfThread),
      ...{ followed, before, after, scoreAtLeast, scoreAtMost },
      onlyIds: null,
      askers: statesOf(query, 'MINE').map(({ isExcluded }) => ({
        value: viewer.accountId ?? 0,
        isExcluded,
      })),
    };
    // Of people nothing is said: who takes part in a course is not for everybody who reads it.
    const notes = [...unknown('UNKNOWN_TAG', tags), ...unknown('UNKNOWN_LESSON', lessons)];
    return { filters, notes };
  }

  async #named(
    statement: string,
    names: readonly WantedName[],
    { scope: { courseIds }, of = [] }: { scope: Scope; of?: readonly unknown[] },
  ): Promise<Named[]> {
    if (names.length === 0) return [];
    const values = [[...new Set(names.map(({ value }) => value))], [...courseIds], ...of];
    const rows = await this.database.query<NamedRow>(statement, values);
    return names.map((typed) => {
      const { ids = [], isShown = false } = rows.find(({ name }) => name === typed.value) ?? {};
      return { value: { typed, ids, isShown }, isExcluded: typed.isExcluded };
    });
  }

  async #followed(query: SearchQuery, { accountId }: Viewer): Promise<Wanted<number[]>[]> {
    const asked = statesOf(query, 'FOLLOWED');
    if (asked.length === 0) return [];
    const rows = await this.database.query<{ id: number }>(FOLLOWED, [accountId]);
    const value = rows.map(({ id }) => id);
    return asked.map(({ isExcluded }) => ({ value, isExcluded }));
  }
}

const statesOf = ({ states }: SearchQuery, state: SearchState) =>
  states.filter(({ value }) => value === state);

const isOfThread = (state: Wanted<SearchState>): state is Wanted<ThreadState> =>
  state.value !== 'MINE' && state.value !== 'FOLLOWED';

const idsOf = ({ value, isExcluded }: Named): Wanted<readonly number[]> => ({
  value: value.ids,
  isExcluded,
});

const unknown = (code: SearchNoteCode, names: readonly Named[]): SearchNote[] =>
  names
    .filter(({ value }) => !value.isShown)
    .map(({ value: { typed } }) => ({
      ...{ code, start: typed.start, end: typed.end, text: typed.value },
    }));
