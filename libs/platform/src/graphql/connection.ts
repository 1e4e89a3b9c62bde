import {
  ErrorCode,
  DomainError,
  PAGE_SIZE_DEFAULT,
  PAGE_SIZE_MAX,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { checkRange } from '@colloquy/domain/validation';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

/** Where a page of a connection begins and ends, after the Relay cursor specification. */
@ObjectType({ description: 'Where a page of a connection begins and ends.' })
export class PageInfo {
  @Field({ description: 'Whether there are more rows after this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether this page began after a cursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row; ask for the next page with it.',
  })
  endCursor!: string | null;
}

/** `first` and `after` of every connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows, 0 to ${PAGE_SIZE_MAX}; ${PAGE_SIZE_DEFAULT} when left out.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Rows after this cursor.' })
  after?: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** Keys of a row in the order of the list, last the one that makes it unique. */
export type CursorKeys = readonly (string | number)[];

export interface Page {
  readonly first: number;
  readonly after: CursorKeys | null;
}

const invalid = (path: string): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, { problems: [{ path, code: 'NOT_WELL_FORMED' }] });

export const encodeCursor = (keys: CursorKeys): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/**
 * Reads a cursor that `encodeCursor` made with `length` keys.
 * @throws DomainError INVALID_INPUT for any other text.
 */
export function decodeCursor(cursor: string, length: number): CursorKeys {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw invalid('after');
  }
  const fits =
    Array.isArray(keys) &&
    keys.length === length &&
    keys.every((key) => typeof key === 'string' || Number.isFinite(key));
  if (!fits) throw invalid('after');
  return keys as CursorKeys;
}

/** @throws DomainError INVALID_INPUT when `first` is out of bounds or `after` is no cursor of this list. */
export function pageOf(args: PageArgs, cursorLength: number): Page {
  const first = args.first ?? PAGE_SIZE_DEFAULT;
  refuseProblems(checkRange('first', first, 0, PAGE_SIZE_MAX));
  return { first, after: args.after ? decodeCursor(args.after, cursorLength) : null };
}

/** Makes a connection from up to `first + 1` rows: the one too many says that there is a next page. */
export function connectionOf<T>(
  rows: readonly T[],
  page: Page,
  keysOf: (row: T) => CursorKeys,
): Connection<T> {
  const edges = rows
    .slice(0, page.first)
    .map((node) => ({ node, cursor: encodeCursor(keysOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The edge and connection types of a node type: `class CourseConnection extends ConnectionType(Course) {}`. */
export function ConnectionType<T>(node: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class NodeEdge implements Edge<T> {
    @Field({ description: 'Marks this place in the list.' })
    cursor!: string;

    @Field(() => node, { description: 'The row itself.' })
    node!: T;
  }

  @ObjectType({ isAbstract: true })
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge], { description: 'The rows of this page, in order.' })
    edges!: NodeEdge[];

    @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
    pageInfo!: PageInfo;
  }
  return NodeConnection as Type<Connection<T>>;
}
