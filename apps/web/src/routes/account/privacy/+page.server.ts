import type { Actions } from './$types';
import { DeleteAccount } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

export const actions = {
  erase: act('erase', async (event, fields) => {
    // As typed: a password may begin or end in a blank.
    await call(event, DeleteAccount, { password: String(fields.data.get('password')) });
    return { to: '/', say: 'account.erased' };
  }),
} satisfies Actions;
