import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Config } from '@colloquy/platform/config';
import { type ASTVisitor, GraphQLError, Kind, type ValidationRule } from 'graphql';
import { costRule } from './cost.ts';

/** Far above the web's longest document; what is longer is given up while it is read. */
const TOKENS_MAX = 2_000;
/** Above what any client has reason for: the web has three in one document. */
const DIRECTIVES_MAX = 10;
/** Fragments bring a field twice; nobody writes it this often in one place. */
const REPEATS_MAX = 10;
/** So many faults of one document are told; who gropes for the schema learns little at once. */
const ERRORS_MAX = 5;

/**
 * Bounds on what one document may ask. They are checked when a document is first seen; the lists
 * themselves are bounded by `first` (100 at most).
 */
export function protect(config: Config) {
  const { plugins, ...rules } = armorOf(config).protect();
  return {
    rules: {
      ...rules,
      validationRules: [
        ...(rules.validationRules ?? []),
        repeatsRule,
        costRule(config.GRAPHQL_MAX_COST),
      ],
      validationOptions: { maxErrors: ERRORS_MAX },
      parseOptions: { maxTokens: TOKENS_MAX },
    },
    plugins,
  };
}

/** Depth, aliases and directives. */
function armorOf(config: Config): ApolloArmor {
  return new ApolloArmor({
    maxDepth: { n: config.GRAPHQL_MAX_DEPTH, ignoreIntrospection: true },
    // By default "__typename" may have any number of them.
    maxAliases: { n: config.GRAPHQL_MAX_ALIASES, allowList: [] },
    maxDirectives: { n: DIRECTIVES_MAX },
    // Its plugin fails outside of Apollo's parsing, which makes every slip a fault of the server.
    maxTokens: { enabled: false },
    // It takes a `first` that is a variable for 1, and a list without `first` for one row.
    costLimit: { enabled: false },
    // It knows fields and not the values of enums, and not our streams: errors.ts does it for all.
    blockFieldSuggestion: { enabled: false },
  });
}

/** Refuses a document that names one field over and over in one place. */
const repeatsRule: ValidationRule = (context): ASTVisitor => ({
  SelectionSet({ selections }) {
    const times = new Map<string, number>();
    for (const each of selections) {
      if (each.kind === Kind.INLINE_FRAGMENT) continue;
      const name = each.kind === Kind.FIELD ? (each.alias ?? each.name).value : each.name.value;
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    const [often] = [...times].find(([, count]) => count > REPEATS_MAX) ?? [];
    if (often)
      context.reportError(new GraphQLError(`"${often}" stands more than ${REPEATS_MAX} times.`));
  },
});
