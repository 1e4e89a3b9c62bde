import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Config } from '@colloquy/platform/config';

/**
 * Bounds on what one document may ask. They are checked when a document is first seen; the lists
 * themselves are bounded by `first` (100 at most).
 */
export function protect(config: Config): ReturnType<ApolloArmor['protect']> {
  return new ApolloArmor({
    blockFieldSuggestion: { enabled: !config.GRAPHQL_INTROSPECTION },
    maxDepth: { n: config.GRAPHQL_MAX_DEPTH, ignoreIntrospection: true },
    maxAliases: { n: config.GRAPHQL_MAX_ALIASES },
    maxDirectives: { n: 50 },
    maxTokens: { n: 4_000 },
    costLimit: {
      maxCost: config.GRAPHQL_MAX_COST,
      ignoreIntrospection: true,
      flattenFragments: true,
    },
  }).protect();
}
