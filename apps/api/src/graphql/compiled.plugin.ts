import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import type { RequestContext } from '@colloquy/platform/graphql';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

type Run = ReturnType<typeof compile>;

/** What is known of a document: how to run it once it is compiled, `false` when it has to wait. */
type Known = Map<string, Run | false>;

/** The document as one function; null when it cannot be had as such. */
function compile(schema: GraphQLSchema, document: DocumentNode, operation: string) {
  const compiled = compileQuery(schema, document, operation);
  return isCompiledQuery(compiled) ? compiled.query : null;
}

/**
 * Queries that are asked again are compiled to JavaScript and run as such, which costs a fraction of
 * walking the document anew for each answer. Compiling takes milliseconds, so a document seen once
 * is not. Apollo gives the same document object to requests with the same text for as long as it
 * keeps the text, and what is compiled lives as long as that object.
 *
 * An answer with errors is left to graphql-js, so there is one place that says what is wrong: reading
 * again changes nothing. Mutations are never compiled.
 */
export function compiledQueries(): ApolloServerPlugin<RequestContext> {
  const documents = new WeakMap<DocumentNode, Known>();

  function runOf(schema: GraphQLSchema, document: DocumentNode, operation: string): Run {
    const known = documents.get(document) ?? new Map<string, Run | false>();
    documents.set(document, known);
    const run = known.get(operation);
    if (run === undefined) known.set(operation, false);
    if (run === false) known.set(operation, compile(schema, document, operation));
    return known.get(operation) || null;
  }

  async function answer(request: Asked): Promise<ExecutionResult | null> {
    if (request.operation?.operation !== OperationTypeNode.QUERY) return null;
    const run = runOf(request.schema, request.document, request.operationName ?? '');
    const result = await run?.(undefined, request.contextValue, request.request.variables ?? {});
    return !result || result.errors ? null : result;
  }
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation(request) {
          const singleResult = await answer(request);
          return (
            singleResult && {
              http: { headers: new HeaderMap() },
              body: { kind: 'single', singleResult },
            }
          );
        },
      }),
  };
}

/** Without an operation when the document has several and the request names none of them. */
type Asked = GraphQLRequestContext<RequestContext> &
  Required<Pick<GraphQLRequestContext<RequestContext>, 'document'>>;
