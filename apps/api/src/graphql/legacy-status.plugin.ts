import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '@colloquy/platform/graphql';

/** Codes of Apollo for a request that is well formed and asks for what cannot be. */
const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Who asks for `application/json` by name is answered as the GraphQL over HTTP specification has it
 * for that type: 200 wherever the answer is one of GraphQL, errors included, so that proxies do not
 * swallow it. Others hear 400.
 */
export const legacyStatus = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { body, http } }) {
        const isOldStyle = /^application\/json\b/.test(request.http?.headers.get('accept') ?? '');
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        const isOfTheDocument = errors?.every(({ extensions }) =>
          OF_THE_DOCUMENT.has(extensions?.code),
        );
        if (isOldStyle && isOfTheDocument && http.status === 400) http.status = 200;
        return Promise.resolve();
      },
    }),
});
