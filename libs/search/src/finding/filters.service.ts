import { Database } from '@colloquy/db';
import type { SearchNote, SearchQuery, Wanted, WantedTag } from '@colloquy/domain/search';
import type { SearchState } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type { Filters, Scope, ThreadState } from '../engine/search-engine.ts';
import { FOLLOWED, LESSONS_LABELLED, PEOPLE_NAMED, TAGS_NAMED } from './scope.queries.ts';

interface Asked {
  readonly query: SearchQuery;
  readonly scope: Scope;
  readonly viewer: Viewer;
}

/** Names in a query become ids, in the courses of its scope and nowhere else. */
@Injectable()
export class FiltersService {
  constructor(private readonly database: Database) {}

  async resolve(asked: Asked): Promise<{ filters: Filters; notes: SearchNote[] }> {
    const { query, scope, viewer } = asked;
    const [tags, authorIds, lessonIds, followed] = await Promise.all([
      this.#tags(query, scope),
      this.#ids(PEOPLE_NAMED, query.by, scope),
      this.#ids(LESSONS_LABELLED, query.lesson, scope),
      this.#followed(query, viewer),
    ]);
    const { before, after, scoreAtLeast, scoreAtMost } = query;
    const mine = stateOf(query, 'MINE');
    const filters: Filters = {
      tags: tags.map(({ value, isExcluded }) => ({ value: value.ids, isExcluded })),
      states: query.states.filter(isOfThread),
      ...{ authorIds, lessonIds, followed, before, after, scoreAtLeast, scoreAtMost },
      onlyIds: null,
      asker: mine && { value: viewer.accountId ?? 0, isExcluded: mine.isExcluded },
    };
    const unknown = tags.filter(({ value }) => value.ids.length === 0);
    return { filters, notes: unknown.map(({ value }) => unknownTag(value.tag)) };
  }

  async #tags({ tags }: SearchQuery, { courseIds }: Scope) {
    if (tags.length === 0) return [];
    const values = [tags.map(({ value }) => value), [...courseIds]];
    const rows = await this.database.query<{ name: string; ids: number[] }>(TAGS_NAMED, values);
    return tags.map((tag) => ({
      value: { tag, ids: rows.find(({ name }) => name === tag.value)?.ids ?? [] },
      isExcluded: tag.isExcluded,
    }));
  }

  async #ids(statement: string, name: string, { courseIds }: Scope): Promise<number[] | null> {
    if (name === '') return null;
    const rows = await this.database.query<{ id: number }>(statement, [name, [...courseIds]]);
    return rows.map(({ id }) => id);
  }

  async #followed(query: SearchQuery, { accountId }: Viewer): Promise<Wanted<number[]> | null> {
    const asked = stateOf(query, 'FOLLOWED');
    if (!asked) return null;
    const rows = await this.database.query<{ id: number }>(FOLLOWED, [accountId]);
    return { value: rows.map(({ id }) => id), isExcluded: asked.isExcluded };
  }
}

const stateOf = ({ states }: SearchQuery, state: SearchState) =>
  states.find(({ value }) => value === state) ?? null;

const isOfThread = (state: Wanted<SearchState>): state is Wanted<ThreadState> =>
  state.value !== 'MINE' && state.value !== 'FOLLOWED';

const unknownTag = ({ value, start, end }: WantedTag): SearchNote => ({
  ...{ code: 'UNKNOWN_TAG', start, end, text: value },
});
