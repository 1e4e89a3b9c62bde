import { signedIn } from '@colloquy/identity';
import type { RequestContext } from '@colloquy/platform/graphql';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';

/** What one does in order to be signed in, or by a link from a mail. */
const FOR_ALL: ReadonlySet<string> = new Set([
  ...['signIn', 'signUp', 'signOut', 'verifyEmail'],
  ...['requestPasswordReset', 'resetPassword', 'unsubscribe'],
  ...['confirmEmailChange', 'restoreEmail'],
]);

/**
 * Whoever is signed out hears so before anything is looked up: else the answer would tell which ids
 * there are.
 */
export function withSignedInFirst(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (FOR_ALL.has(field.name)) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      signedIn(context.viewer);
      return resolve(source, args, context, info);
    };
  }
  return schema;
}
