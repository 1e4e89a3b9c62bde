import type { ApolloServerPlugin } from '@apollo/server';
import type { StatementCount } from '@colloquy/db';
import type { RequestContext } from '@colloquy/platform/graphql';

/** Tells how many SQL statements the request made, in the header `x-sql-statements`. */
export const statementsPlugin = (
  countOf: () => StatementCount | undefined,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response }) {
        const count = countOf();
        if (count) response.http.headers.set('x-sql-statements', String(count.statements));
        return Promise.resolve();
      },
    }),
});
