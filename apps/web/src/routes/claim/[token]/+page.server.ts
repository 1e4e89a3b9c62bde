import type { Actions } from './$types';
import { ResetPassword } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { afterLink } from '#lib/server/after-link.ts';
import { call } from '#lib/server/api.ts';

export const actions = {
  claim: act('claim', async (event, fields) => {
    const { token = '' } = event.params;
    await call(event, ResetPassword, { token, password: fields.text('password') });
    return { to: await afterLink(event), say: 'shell.accountClaimed' };
  }),
} satisfies Actions;
