import type { Actions, PageServerLoad } from './$types';
import { DeleteAccount, OwnAddress } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await query(event, OwnAddress, {});
  return { email: viewer?.email };
};

export const actions = {
  erase: act('erase', async (event, fields) => {
    // As typed: a password may begin or end in a blank.
    await call(event, DeleteAccount, { password: String(fields.data.get('password')) });
    return { to: '/', say: 'account.erased' };
  }),
} satisfies Actions;
