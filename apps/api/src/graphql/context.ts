import type { RequestContext } from '@colloquy/platform/graphql';
import type { ArrivalService } from '@colloquy/courses';
import { currentRequestId } from '@colloquy/platform/logging';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'colloquy_session';

/** The session token that the browser sent, if any. */
export const sessionTokenOf = (request: Request): string | null =>
  parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE] ?? null;

/** Documents that are about one course name it in this variable. */
interface Variables {
  readonly course?: unknown;
}

function courseOf(request: Request): string | null {
  const body = request.body as { readonly variables?: Variables | null } | undefined;
  const course = body?.variables?.course;
  return typeof course === 'string' ? course : null;
}

/**
 * Makes the context of one GraphQL request: reads the session once, in one statement, and with it
 * the viewer's access to the course that the request is about.
 */
export const contextFactory =
  (arrivals: ArrivalService, secureCookies: boolean) =>
  async ({ req, res }: { req: Request; res: Response }): Promise<RequestContext> => ({
    ...(await arrivals.arrive(sessionTokenOf(req), courseOf(req))),
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
