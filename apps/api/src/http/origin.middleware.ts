import { ErrorCode } from '@colloquy/domain/vocabulary';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/**
 * Refuses state changes that a page of another origin started: browsers name that origin, and
 * nothing else can send a cookie. Apollo's own check (no simple requests) stands beside this one.
 */
export const originMiddleware =
  (allowed: string): RequestHandler =>
  (request: Request, response: Response, next: NextFunction): void => {
    const origin = request.headers.origin;
    const site = request.headers['sec-fetch-site'];
    const foreign = origin ? origin !== allowed : site === 'cross-site';
    if (request.method === 'GET' || request.method === 'HEAD' || !foreign) return next();
    response.status(403).json({
      errors: [
        { message: 'Request from another origin', extensions: { code: ErrorCode.FORBIDDEN } },
      ],
    });
  };
