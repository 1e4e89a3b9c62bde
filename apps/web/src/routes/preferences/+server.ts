import type { RequestHandler } from './$types';
import { redirect } from '@sveltejs/kit';
import { SetLocale } from '#gql/documents.server.ts';
import { call } from '#lib/server/api.ts';
import { plainCookie } from '#lib/server/cookies.ts';
import { localPath } from '#lib/path.ts';
import { LOCALES } from '#lib/messages/locale.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

/** The choice of language and colours at the foot of every page. */
export const POST: RequestHandler = async (event) => {
  const form = await event.request.formData();
  const locale = String(form.get('locale') ?? '');
  const theme = String(form.get('theme') ?? '');
  const options = { ...plainCookie(event), maxAge: YEAR_SECONDS };
  if ((LOCALES as readonly string[]).includes(locale)) {
    event.cookies.set('locale', locale, options);
    // A signed-in reader's account keeps the choice; for others the cookie is enough.
    await call(event, SetLocale, { locale }).catch(() => undefined);
  }
  if (['light', 'dark', 'auto'].includes(theme)) event.cookies.set('theme', theme, options);
  redirect(303, localPath(String(form.get('back') ?? '')));
};
