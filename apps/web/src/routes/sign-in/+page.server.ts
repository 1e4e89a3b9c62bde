import type { Actions, PageServerLoad } from './$types';
import { SignIn } from '#gql/documents.server.ts';
import { localPath } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

export const load: PageServerLoad = ({ url }) => ({ to: localPath(url.searchParams.get('to')) });

export const actions = {
  signIn: act('signIn', async (event, fields) => {
    const input = { email: fields.text('email'), password: fields.text('password') };
    await call(event, SignIn, { input });
    return { to: localPath(event.url.searchParams.get('to')) };
  }),
} satisfies Actions;
