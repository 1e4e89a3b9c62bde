import { randomUUID } from 'node:crypto';
import { CourseAccessService, type CourseAccess } from '@colloquy/courses';
import { SearchOrder } from '@colloquy/domain/vocabulary';
import { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { ThreadService, type Reader } from '@colloquy/qa';
import { QaWorld } from '../../../qa/src/posts/qa-world.fixture.ts';
import { FiltersService } from '../finding/filters.service.ts';
import { ScopeService } from '../finding/scope.service.ts';
import {
  SearchService,
  type SearchRequest,
  type SearchResults,
} from '../finding/search.service.ts';
import { IndexingService } from '../indexing/indexing.service.ts';
import { MeiliEngine } from '../meili/meili-engine.ts';
import { PostgresEngine } from '../postgres/postgres-engine.ts';
import { SimilarService, type SimilarThread } from '../similar/similar.service.ts';
import { MatchingService } from '../saved/matching.service.ts';
import { SavedSearchesService } from '../saved/saved.service.ts';
import { TaggingService } from '../tagging/tagging.service.ts';
import type { SearchEngine } from './search-engine.ts';

/** An adapter that can be reached, and how to be rid of what a test put into it. */
export interface Adapter {
  readonly name: string;
  make(world: QaWorld): Promise<SearchEngine>;
  drop(): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

const { MEILI_URL: url, MEILI_KEY: key } = process.env;

/** On a real server, in an index of the test's own. */
function meilisearch(address: string): Adapter {
  const made: MeiliEngine[] = [];
  return {
    name: 'Meilisearch',
    make: (world) => {
      const prefix = `test_${randomUUID()}_`;
      const engine = new MeiliEngine(world.database, { url: address, key, prefix });
      made.push(engine);
      return Promise.resolve(engine);
    },
    drop: async () => {
      for (const engine of made.splice(0)) await engine.drop();
    },
  };
}

/** Why an adapter is not tried, where one is not. */
export const untried: readonly string[] =
  url === undefined ? ['Meilisearch was not tried, because MEILI_URL is unset'] : [];

export const adapters: readonly Adapter[] = [
  {
    name: 'PostgreSQL',
    make: (world) => Promise.resolve(new PostgresEngine(world.database, world.clock)),
    drop: nothing,
  },
  ...(url === undefined ? [] : [meilisearch(url)]),
];

/** Questions and answers, and everything that finds them. */
export class SearchWorld {
  private constructor(
    readonly qa: QaWorld,
    readonly engine: SearchEngine,
    readonly indexing: IndexingService,
    private readonly searches: SearchService,
    private readonly likes: SimilarService,
    readonly saved: SavedSearchesService,
    readonly matching: MatchingService,
    private readonly tagging: TaggingService,
  ) {}

  static async make(adapter: Adapter): Promise<SearchWorld> {
    const qa = await QaWorld.make();
    const engine = await adapter.make(qa);
    const { database, clock } = qa;
    const scopes = new ScopeService(database, new CourseAccessService(database, clock));
    const threads = new ThreadService(database, clock);
    const filters = new FiltersService(database);
    const indexing = new IndexingService(database, engine);
    return new SearchWorld(
      qa,
      engine,
      indexing,
      new SearchService(database, engine, scopes, filters, threads),
      new SimilarService(database, engine, scopes, threads),
      new SavedSearchesService(database, scopes, qa.clock),
      new MatchingService(database, engine, indexing, filters, qa.clock),
      new TaggingService(database, engine, scopes),
    );
  }

  reader(viewer: Viewer): Reader {
    return { viewer, loaders: new RequestLoaders() };
  }

  search(
    viewer: Viewer,
    request: Partial<SearchRequest> & { query: string },
  ): Promise<SearchResults> {
    const rest = { course: null, order: SearchOrder.RELEVANCE, ...request };
    return this.searches.search(this.reader(viewer), rest);
  }

  /** Titles, in order. */
  async titles(viewer: Viewer, query: string, course: string | null = null): Promise<string[]> {
    const { edges } = await this.search(viewer, { query, course });
    return edges.map(({ node }) => node.question.title);
  }

  async similar(viewer: Viewer, course: string, text: string): Promise<SimilarThread[]> {
    const access = await this.#access(viewer, course);
    return this.likes.like(this.reader(viewer), access, { text, exceptId: null, limit: 10 });
  }

  async suggestedTags(viewer: Viewer, course: string, text: string): Promise<string[]> {
    return this.tagging.suggest(await this.#access(viewer, course), text);
  }

  #access(viewer: Viewer, course: string): Promise<CourseAccess> {
    return new CourseAccessService(this.qa.database, this.qa.clock).bySlug(viewer, course);
  }
}
