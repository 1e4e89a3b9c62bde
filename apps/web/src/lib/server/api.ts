import type { RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';
import { API_URL } from '$app/env/private';
import type { Operation } from '#gql/operation.ts';
import type { Failure } from '#lib/failure.ts';
import { passOnCookies } from './cookies.ts';

/** An error of the API, as `extensions` carries it. */
export class ApiError extends Error {
  readonly failure: Failure;
  /** With EDIT_CONFLICT: what the thing is now. */
  readonly current: unknown;

  constructor(failure: Failure, current?: unknown) {
    super(failure.code);
    this.name = 'ApiError';
    this.failure = failure;
    this.current = current;
  }
}

interface GraphQLAnswer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: Failure & { current?: unknown } }[];
}

const STATUS: Partial<Record<Failure['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 422,
  EDIT_CONFLICT: 409,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  WRONG_CREDENTIALS: 401,
  INVALID_TOKEN: 400,
  UPLOAD_REFUSED: 422,
  UNREACHABLE: 503,
};

/** The HTTP status that fits a failure; 500 for what is nobody's fault but ours. */
export const statusOf = (failure: Failure): number => STATUS[failure.code] ?? 500;

/** Headers that every call to the API carries: who asks, from where, and the request's id. */
export function apiHeaders(event: RequestEvent): Headers {
  const headers = new Headers({
    'x-request-id': event.locals.requestId,
    'x-forwarded-for': event.getClientAddress(),
    'apollo-require-preflight': 'true',
  });
  for (const name of ['cookie', 'user-agent', 'accept-language']) {
    const value = event.request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

async function post<Result>(event: RequestEvent, body: object): Promise<GraphQLAnswer<Result>> {
  const headers = apiHeaders(event);
  headers.set('content-type', 'application/json');
  try {
    const response = await fetch(`${API_URL}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    passOnCookies(response, event);
    return (await response.json()) as GraphQLAnswer<Result>;
  } catch {
    throw new ApiError({ code: 'UNREACHABLE' });
  }
}

const unknownToServer = (answer: GraphQLAnswer<unknown>): boolean =>
  answer.errors?.some((one) => /^PERSISTED_QUERY_NOT/.test(one.extensions?.code ?? '')) ?? false;

/**
 * Runs one of our own operations. Only its hash travels; the text follows when the API does not
 * know it.
 *
 * @throws ApiError with the first error of the answer.
 */
export async function call<Result, Variables>(
  event: RequestEvent,
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const request = {
    operationName: operation.name,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: operation.hash } },
  };
  let answer = await post<Result>(event, request);
  if (unknownToServer(answer)) {
    answer = await post<Result>(event, { ...request, query: operation.text });
  }
  const first = answer.errors?.[0];
  if (first !== undefined) {
    const { current, ...failure } = first.extensions ?? { code: 'INTERNAL' as const };
    throw new ApiError(failure, current);
  }
  if (answer.data === undefined || answer.data === null) throw new ApiError({ code: 'INTERNAL' });
  return answer.data;
}

/** Turns an error of the API into the error page with the same meaning; others pass through. */
export function asPageError(thrown: unknown): never {
  if (!(thrown instanceof ApiError)) throw thrown;
  error(statusOf(thrown.failure), { message: thrown.failure.code, failure: thrown.failure });
}

/** For `load`: runs a query; a refusal becomes the error page. */
export async function query<Result, Variables>(
  event: RequestEvent,
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  return call(event, operation, variables).catch(asPageError);
}

/**
 * The same request as nobody makes it, for what every cache on the way may keep: nothing that only
 * the reader may see gets into it.
 */
export function asNobody(event: RequestEvent): RequestEvent {
  const headers = new Headers(event.request.headers);
  headers.delete('cookie');
  const request = new Request(event.url, { headers });
  return Object.create(event, { request: { value: request } }) as RequestEvent;
}

/** The thing, or the "not found" page when the API gave null. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) {
    error(404, { message: 'NOT_FOUND', failure: { code: 'NOT_FOUND' } });
  }
  return thing;
}
