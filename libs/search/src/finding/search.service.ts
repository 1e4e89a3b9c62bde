import { Database } from '@colloquy/db';
import {
  highlight,
  parseSearch,
  snippet,
  type Piece,
  type SearchNote,
} from '@colloquy/domain/search';
import type { SearchOrder } from '@colloquy/domain/vocabulary';
import { connectionOf, pageOf, type Connection } from '@colloquy/platform/graphql';
import { ThreadService, type QuestionRow, type Reader } from '@colloquy/qa';
import { formulasInLine } from '@colloquy/platform/markup';
import { Injectable } from '@nestjs/common';
import { SearchEngine, type Found, type Hit } from '../engine/search-engine.ts';
import { plainOf } from '../indexing/plain-text.ts';
import { FiltersService } from './filters.service.ts';
import { TEXTS } from './scope.queries.ts';
import { ScopeService } from './scope.service.ts';

export interface SearchRequest {
  /** As typed. */
  readonly query: string;
  /** Slug; null for all the courses that the viewer takes part in. */
  readonly course: string | null;
  readonly order: SearchOrder;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A question that was found, and where what was looked for stands in it. */
export interface FoundQuestion {
  readonly question: QuestionRow;
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
  readonly key: number;
}

export interface SearchResults extends Connection<FoundQuestion> {
  readonly found: Found;
  readonly notes: readonly SearchNote[];
}

/** Two lines of text under a title. */
const SNIPPET_LENGTH = 220;

/** Search as people use it: what they typed, in what they may see. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly engine: SearchEngine,
    private readonly scopes: ScopeService,
    private readonly filters: FiltersService,
    private readonly threads: ThreadService,
  ) {}

  /** @throws DomainError NOT_FOUND for a course that the viewer may not read */
  async search(reader: Reader, request: SearchRequest): Promise<SearchResults> {
    const { viewer } = reader;
    const page = pageOf(request, 3);
    const scope =
      request.course === null
        ? await this.scopes.all(viewer)
        : await this.scopes.course(viewer, request.course);
    const query = parseSearch(request.query);
    const { filters, notes } = await this.filters.resolve({ query, scope, viewer });
    const [key, id, basis] = page.after ?? [];
    const found = await this.engine.search({
      ...{ scope, filters, terms: query.terms, isTitleOnly: query.isTitleOnly },
      order: request.order,
      after: key === undefined ? null : { key: Number(key), id: Number(id), basis: String(basis) },
      limit: page.first + 1,
    });
    const rows = await this.#shown(reader, found.hits, found.stems);
    const connection = connectionOf(rows, page, (row) => [row.key, row.question.id, found.basis]);
    return { ...connection, found, notes: [...query.notes, ...notes, ...found.notes] };
  }

  /** Asks the rights once more, of the rows themselves: an index may be a moment behind them. */
  async #shown(
    reader: Reader,
    hits: readonly Hit[],
    stems: readonly string[],
  ): Promise<FoundQuestion[]> {
    const questions = await Promise.all(
      hits.map(async (hit) => ({
        hit,
        question: await this.threads.question(reader, hit.questionId),
      })),
    );
    const visible = questions.flatMap(({ hit, question }) =>
      question && question.deletedAt === null && question.hiddenAt === null
        ? [{ hit, question }]
        : [],
    );
    const texts = await this.#texts(visible.map(({ question }) => question.id));
    return visible.map(({ hit, question }) => ({
      question,
      key: hit.key,
      title: highlight(question.title, stems),
      snippet: bestSnippet(texts.get(question.id), stems),
    }));
  }

  async #texts(ids: number[]): Promise<Map<number, Texts>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<Texts & { id: number }>(TEXTS, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

interface Texts {
  readonly body: string;
  readonly answers: string;
}

/** From the question if the words are there, else from the answers. */
function bestSnippet(texts: Texts | undefined, stems: readonly string[]): Piece[] {
  const fromBody = snippet(shownOf(texts?.body), stems, SNIPPET_LENGTH);
  if (stems.length === 0 || fromBody.some((piece) => piece.isMatch)) return fromBody;
  const fromAnswers = snippet(shownOf(texts?.answers), stems, SNIPPET_LENGTH);
  return fromAnswers.some((piece) => piece.isMatch) ? fromAnswers : fromBody;
}

/** As lists show it: plain words, and formulas as people write them. */
const shownOf = (markdown = ''): string => formulasInLine(plainOf(markdown));
