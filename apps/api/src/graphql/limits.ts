import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Config } from '@colloquy/platform/config';

/**
 * Bounds on what one document may ask. They are checked when a document is first seen; the lists
 * themselves are bounded by `first` (100 at most).
 */
export function protect(config: Config) {
  const { plugins, ...rules } = armorOf(config).protect();
  return { rules: { ...rules, parseOptions: { maxTokens: TOKENS_MAX } }, plugins };
}

/** Far above the web's longest document; what is longer is given up while it is read. */
const TOKENS_MAX = 4_000;

function armorOf(config: Config): ApolloArmor {
  return new ApolloArmor({
    blockFieldSuggestion: { enabled: !config.GRAPHQL_INTROSPECTION },
    maxDepth: { n: config.GRAPHQL_MAX_DEPTH, ignoreIntrospection: true },
    maxAliases: { n: config.GRAPHQL_MAX_ALIASES },
    maxDirectives: { n: 50 },
    // Its plugin fails outside of Apollo's parsing, which makes every slip a fault of the server.
    maxTokens: { enabled: false },
    costLimit: {
      maxCost: config.GRAPHQL_MAX_COST,
      ignoreIntrospection: true,
      flattenFragments: true,
    },
  });
}
