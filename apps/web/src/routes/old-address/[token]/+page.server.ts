import type { Actions } from './$types';
import { RestoreEmail } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { afterLink } from '#lib/server/after-link.ts';
import { call } from '#lib/server/api.ts';

export const actions = {
  restore: act('restore', async (event, fields) => {
    const { token = '' } = event.params;
    await call(event, RestoreEmail, { token, password: fields.text('password') });
    return { to: await afterLink(event), say: 'shell.emailRestored' };
  }),
} satisfies Actions;
