import type { RequestContext } from '@colloquy/platform/graphql';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';

/**
 * Fields of one mutation run one after the other: each must read what the one before wrote. Done
 * once to the schema, because a plugin that watches fields would make Apollo wrap every field of
 * every answer.
 */
export function withFreshLoaders(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      context.loaders.clear();
      return resolve(source, args, context, info);
    };
  }
  return schema;
}
