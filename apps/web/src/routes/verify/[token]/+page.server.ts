import type { Actions } from './$types';
import { VerifyEmail } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

// A press is asked for: programs that look at the links in mails must not use the token up.
export const actions = {
  verify: act('verify', async (event) => {
    const { token = '' } = event.params;
    await call(event, VerifyEmail, { token });
    return { to: '/', say: 'shell.emailVerified' };
  }),
} satisfies Actions;
