import type { Actions } from './$types';
import { ConfirmEmailChange } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { afterLink } from '#lib/server/after-link.ts';
import { call } from '#lib/server/api.ts';

export const actions = {
  confirm: act('confirm', async (event) => {
    const { token = '' } = event.params;
    await call(event, ConfirmEmailChange, { token });
    return { to: await afterLink(event), say: 'shell.emailChanged' };
  }),
} satisfies Actions;
