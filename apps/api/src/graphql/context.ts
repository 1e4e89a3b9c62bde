import type { RequestContext } from '@colloquy/platform/graphql';
import type { SessionService } from '@colloquy/identity';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { currentRequestId } from '@colloquy/platform/logging';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'colloquy_session';

/** The session token that the browser sent, if any. */
export const sessionTokenOf = (request: Request): string | null =>
  parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE] ?? null;

/** Makes the context of one GraphQL request: reads the session once, in one statement. */
export const contextFactory =
  (sessions: SessionService, secureCookies: boolean) =>
  async ({ req, res }: { req: Request; res: Response }): Promise<RequestContext> => ({
    viewer: await sessions.viewerOf(sessionTokenOf(req)),
    loaders: new RequestLoaders(),
    requestId: currentRequestId(),
    address: req.ip ?? '',
    userAgent: req.headers['user-agent'] ?? '',
    setSessionCookie: (token, expires) => {
      res.append('set-cookie', sessionCookie(token, secureCookies, expires));
    },
  });

const sessionCookie = (token: string | null, secure: boolean, expires?: Date): string =>
  stringifySetCookie({
    name: SESSION_COOKIE,
    value: token ?? '',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    expires: token ? expires : new Date(0),
  });
