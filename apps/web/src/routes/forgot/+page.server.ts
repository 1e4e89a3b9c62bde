import type { Actions } from './$types';
import { RequestPasswordReset } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

export const actions = {
  request: act('request', async (event, fields) => {
    await call(event, RequestPasswordReset, { email: fields.text('email') });
    return { more: { sent: true } };
  }),
} satisfies Actions;
