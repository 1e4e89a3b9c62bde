import type { Actions, PageServerLoad } from './$types';
import { SignUp } from '#gql/documents.server.ts';
import { localPath } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

export const load: PageServerLoad = ({ url }) => ({ to: localPath(url.searchParams.get('to')) });

export const actions = {
  signUp: act('signUp', async (event, fields) => {
    const { signUp } = await call(event, SignUp, {
      input: {
        name: fields.text('name'),
        email: fields.text('email'),
        password: fields.text('password'),
        locale: event.locals.locale,
      },
    });
    if (signUp.mustConfirmEmail) return { more: { checkMail: true } };
    return { to: localPath(event.url.searchParams.get('to')) };
  }),
} satisfies Actions;
