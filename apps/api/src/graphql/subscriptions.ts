import { ArrivalService } from '@colloquy/courses';
import type { Config } from '@colloquy/platform/config';
import type { RequestContext } from '@colloquy/platform/graphql';
import { type INestApplication, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError, specifiedRules, validate, type ExecutionResult } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import { contextFactory } from './context.ts';
import { errorTranslator } from './errors.ts';
import { protect } from './limits.ts';

/** A document is read as a whole before anything is known of it; the web's have a few hundred. */
const LETTERS_MAX = 10_000;
const TOO_LONG = { errors: [new GraphQLError('The document is too long')] };
const SUBSCRIPTIONS_ONLY = { errors: [new GraphQLError('Only subscriptions are streamed')] };

/**
 * Subscriptions over server-sent events, one to a connection, by the GraphQL over SSE protocol. The
 * schema is asked for at each request, because it is made after this is put in its place.
 */
export function subscriptions(app: INestApplication, config: Config): RequestHandler {
  const contextOf = contextFactory(
    app.get(ArrivalService, { strict: false }),
    config.PUBLIC_URL.startsWith('https:'),
  );
  const translate = errorTranslator(new Logger('graphql'), !config.GRAPHQL_INTROSPECTION);
  const translated = (result: ExecutionResult): ExecutionResult => ({
    ...result,
    ...(result.errors && { errors: result.errors.map((e) => asError(translate(e.toJSON(), e))) }),
  });
  const { validationRules, validationOptions } = protect(config).rules;
  const rules = [...specifiedRules, ...validationRules];
  const handle = createHandler<RequestContext & Record<PropertyKey, unknown>>({
    schema: () => app.get(GraphQLSchemaHost).schema,
    context: async ({ raw, context }) => ({
      ...(await contextOf({ req: raw as Request, res: context.res as Response })),
    }),
    onSubscribe: (_request, { query }) => (query.length > LETTERS_MAX ? TOO_LONG : undefined),
    validate: (schema, document) =>
      validate(schema, document, rules, validationOptions).map((error) =>
        asError(translate(error.toJSON(), error)),
      ),
    execute: () => SUBSCRIPTIONS_ONLY,
    authenticate: () => null,
    onNext: (_context, _request, result) => translated(result as ExecutionResult),
  });
  return (request, response, next) => {
    // Nagle's algorithm would hold small events back.
    request.socket.setNoDelay(true);
    response.setHeader('x-accel-buffering', 'no');
    handle(request, response).catch(next);
  };
}

const asError = ({ message, extensions, path }: ReturnType<ReturnType<typeof errorTranslator>>) =>
  new GraphQLError(message, { ...(extensions && { extensions }), path: path ?? null });
