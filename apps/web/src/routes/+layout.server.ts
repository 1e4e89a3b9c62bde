import type { LayoutServerLoad } from './$types';
import { randomUUID } from 'node:crypto';
import { ORIGIN } from '$app/env/private';
import { Shell } from '#gql/documents.server.ts';
import type { ShellQuery } from '#gql/types.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { ApiError, call } from '#lib/server/api.ts';
import { FLASH_COOKIE } from '#lib/server/act.ts';
import { SESSION_COOKIE } from '#lib/server/cookies.ts';
import { chooseLocale } from '#lib/messages/locale.ts';
import type { Key } from '#lib/messages/index.ts';

async function viewerOf(event: RequestEvent): Promise<ShellQuery['viewer']> {
  if (event.cookies.get(SESSION_COOKIE) === undefined) {
    event.locals.viewerId = '';
    return null;
  }
  try {
    const { viewer } = await call(event, Shell, {});
    event.locals.viewerId = viewer?.id ?? '';
    return viewer;
  } catch (thrown) {
    // The page's own query says what is wrong; the frame around it must stand.
    if (thrown instanceof ApiError) return null;
    throw thrown;
  }
}

export const load: LayoutServerLoad = async (event) => {
  const viewer = await viewerOf(event);
  const { cookies, locals, request } = event;
  const asked = request.headers.get('accept-language');
  locals.locale = chooseLocale(viewer?.locale, cookies.get('locale'), asked);
  const flash = cookies.get(FLASH_COOKIE) as Key | undefined;
  if (flash !== undefined) cookies.delete(FLASH_COOKIE, { path: '/' });
  return {
    viewer,
    flash,
    locale: locals.locale,
    theme: locals.theme,
    timeZone: viewer?.timeZone ?? 'UTC',
    now: new Date().toISOString(),
    posting: randomUUID(),
    origin: ORIGIN ?? `http://${request.headers.get('host') ?? 'localhost'}`,
  };
};
