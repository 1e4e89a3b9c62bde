import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import {
  CancelEmailChange,
  Profile,
  RequestEmailChange,
  UpdateProfile,
} from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await query(event, Profile, {});
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  return { profile: viewer, zones: [...Intl.supportedValuesOf('timeZone'), 'UTC'] };
};

export const actions = {
  save: act('save', async (event, fields) => {
    const locale = fields.text('locale');
    const input = {
      name: fields.text('name'),
      handle: fields.text('handle').trim(),
      aboutMarkdown: fields.text('aboutMarkdown'),
      locale,
      timeZone: fields.text('timeZone').trim(),
    };
    await call(event, UpdateProfile, { input });
    return { say: 'account.saved' };
  }),
  changeEmail: act('changeEmail', async (event, fields) => {
    const email = fields.text('email');
    await call(event, RequestEmailChange, { email, password: fields.text('password') });
    return { say: 'account.emailAsked' };
  }),
  keepEmail: act('keepEmail', async (event) => {
    await call(event, CancelEmailChange, {});
    return { say: 'account.emailKept' };
  }),
} satisfies Actions;
