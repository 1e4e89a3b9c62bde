import type { ApolloServerPlugin } from '@apollo/server';
import { ErrorCode } from '@colloquy/domain/vocabulary';
import documents from '@colloquy/graphql-schema/persisted-documents.json' with { type: 'json' };
import type { RequestContext } from '@colloquy/platform/graphql';
import { GraphQLError } from 'graphql';
import { Turns } from './turns.ts';

/** Enough for a class behind one address; a line that is longer would be waited for in vain. */
const WAITING_MOST = 1_000;

/**
 * Documents that are not the web's own may each be as dear as the limits let them: those of one
 * address take turns, and leave half of the database's connections to everybody else.
 * @param connections how many this process has
 */
export function turnsPlugin(connections: number): ApolloServerPlugin<RequestContext> {
  const turns = new Turns(Math.ceil(connections / 2), WAITING_MOST);
  return {
    requestDidStart() {
      let end: (() => void) | null = null;
      return Promise.resolve({
        async didResolveOperation({ queryHash = '', contextValue: { address } }) {
          if (Object.hasOwn(documents, queryHash)) return;
          end = await turns.take(address);
          if (!end) throw tooMany();
        },
        willSendResponse() {
          end?.();
          return Promise.resolve();
        },
      });
    },
  };
}

const tooMany = (): GraphQLError =>
  new GraphQLError(ErrorCode.TOO_MANY_REQUESTS, {
    extensions: { code: ErrorCode.TOO_MANY_REQUESTS, http: { status: 429 } },
  });
