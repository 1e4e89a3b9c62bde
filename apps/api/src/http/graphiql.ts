import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** GraphiQL in development, whole in one page: nothing is asked of another origin. */
export function graphiql(): RequestHandler {
  let page: string | undefined;
  return (request: Request, response: Response, next: NextFunction): void => {
    const isBrowser = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (!isBrowser || request.query.query !== undefined) return next();
    page ??= renderGraphiQL({ title: 'Colloquy GraphQL' });
    response
      .set(
        'content-security-policy',
        "default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:",
      )
      .type('html')
      .send(page);
  };
}
