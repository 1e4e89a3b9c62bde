import type { Actions, PageServerLoad } from './$types';
import { ChangePassword, OwnAddress } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await query(event, OwnAddress, {});
  return { email: viewer?.email };
};

export const actions = {
  change: act('change', async (event, fields) => {
    const { data } = fields;
    // As typed: a password may begin or end in a blank.
    const variables = { current: String(data.get('current')), new: String(data.get('new')) };
    await call(event, ChangePassword, variables);
    return { to: '/account/sessions', say: 'account.changed' };
  }),
} satisfies Actions;
