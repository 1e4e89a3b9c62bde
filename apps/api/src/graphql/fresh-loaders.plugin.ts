import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '@colloquy/platform/graphql';
import { OperationTypeNode } from 'graphql';

/** Fields of one mutation run one after the other: each must read what the one before wrote. */
export const freshLoadersPlugin = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      executionDidStart: ({ operation, contextValue }) => {
        if (operation?.operation !== OperationTypeNode.MUTATION) return Promise.resolve();
        return Promise.resolve({
          willResolveField: ({ info }) => {
            if (info.path.prev === undefined) contextValue.loaders.clear();
          },
        });
      },
    }),
});
