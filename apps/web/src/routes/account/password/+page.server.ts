import type { Actions } from './$types';
import { ChangePassword } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

export const actions = {
  change: act('change', async (event, fields) => {
    const { data } = fields;
    // As typed: a password may begin or end in a blank.
    const variables = { current: String(data.get('current')), new: String(data.get('new')) };
    await call(event, ChangePassword, variables);
    return { to: '/account/sessions', say: 'account.changed' };
  }),
} satisfies Actions;
