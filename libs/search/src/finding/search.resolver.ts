import { Database } from '@colloquy/db';
import { SearchOrder } from '@colloquy/domain/vocabulary';
import { Request } from '@colloquy/platform/graphql';
import type { Reader } from '@colloquy/qa';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Found } from '../engine/search-engine.ts';
import { SearchService } from './search.service.ts';
import { SearchArgs, SearchResultsType, type TagFacet } from './search.types.ts';

const TAG_NAMES = `select id, name from tag where id = any($1::int[])`;

/** In objects of GraphQL: what reading so many by their keys would cost as well. */
const COMPLEXITY = 100;

@Resolver(() => SearchResultsType)
export class SearchResolver {
  constructor(
    private readonly database: Database,
    private readonly searches: SearchService,
  ) {}

  @Query(() => SearchResultsType, {
    description: 'Finds threads in what the viewer may see.',
    complexity: COMPLEXITY,
  })
  async search(@Request() reader: Reader, @Args() args: SearchArgs): Promise<SearchResultsType> {
    const request = {
      ...args,
      course: args.course ?? null,
      order: args.order ?? SearchOrder.RELEVANCE,
    };
    const { edges, pageInfo, found, notes } = await this.searches.search(reader, request);
    return {
      edges: edges.map(({ cursor, node: { question, title, snippet } }) => ({
        ...{ cursor, node: question },
        ...{ title: [...title], snippet: [...snippet] },
      })),
      pageInfo,
      total: found.total,
      isTotalExact: found.isTotalExact,
      notes: [...notes],
      tagFacets: await this.#tagFacets(found),
      stateFacets: found.states.map(({ value, count }) => ({ state: value, count })),
      yearFacets: found.years.map(({ value, count }) => ({ year: value, count })),
    };
  }

  async #tagFacets({ tags }: Found): Promise<TagFacet[]> {
    if (tags.length === 0) return [];
    const ids = tags.map(({ value }) => value);
    const rows = await this.database.query<{ id: number; name: string }>(TAG_NAMES, [ids]);
    const counts = new Map<string, number>();
    for (const { value, count } of tags) {
      const name = rows.find((row) => row.id === value)?.name;
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + count);
    }
    return [...counts].map(([name, count]) => ({ name, count }));
  }
}
