import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import { SignIn } from '#gql/documents.server.ts';
import { localPath } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

/** Who is signed in already, as in another tab, goes on at once. */
export const load: PageServerLoad = async ({ url, parent }) => {
  const to = localPath(url.searchParams.get('to'));
  const { viewer } = await parent();
  if (viewer !== null) redirect(303, to);
  return { to };
};

export const actions = {
  signIn: act('signIn', async (event, fields) => {
    const input = { email: fields.text('email'), password: fields.text('password') };
    await call(event, SignIn, { input });
    return { to: localPath(event.url.searchParams.get('to')) };
  }),
} satisfies Actions;
