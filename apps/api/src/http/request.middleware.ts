import { randomUUID } from 'node:crypto';
import { countStatements } from '@colloquy/db';
import { withRequestId } from '@colloquy/platform/logging';
import type { NextFunction, Request, Response } from 'express';

const WELL_FORMED = /^[\w-]{8,64}$/;

/** Gives the request its id (the web's, when it sent one) and counts its SQL statements. */
export function requestMiddleware(request: Request, response: Response, next: NextFunction): void {
  const sent = request.headers['x-request-id'];
  const id = typeof sent === 'string' && WELL_FORMED.test(sent) ? sent : randomUUID();
  response.setHeader('x-request-id', id);
  withRequestId(id, () => countStatements({ statements: 0 }, next));
}
