import type { Actions, PageServerLoad } from './$types';
import { RevokeOtherSessions, RevokeSession, Sessions } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const sessions = (await query(event, Sessions, {})).viewer?.sessions ?? [];
  return {
    current: sessions.filter(({ isCurrent }) => isCurrent),
    others: sessions.filter(({ isCurrent }) => !isCurrent),
  };
};

export const actions = {
  revoke: act('revoke', async (event, fields) => {
    await call(event, RevokeSession, { sessionId: fields.text('sessionId') });
    return { say: 'account.revoked' };
  }),
  revokeAll: act('revokeAll', async (event) => {
    await call(event, RevokeOtherSessions, {});
    return { say: 'account.allRevoked' };
  }),
} satisfies Actions;
