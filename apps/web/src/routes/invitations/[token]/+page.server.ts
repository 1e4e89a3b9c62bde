import type { Actions, PageServerLoad } from './$types';
import { AcceptInvitation, InvitationOffer } from '#gql/documents.server.ts';
import { to } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => {
  const { token } = event.params;
  return { offer: (await query(event, InvitationOffer, { token })).invitationOffer };
};

export const actions = {
  accept: act('accept', async (event) => {
    const { token = '' } = event.params;
    const { acceptInvitation } = await call(event, AcceptInvitation, { token });
    return { to: to.course(acceptInvitation.course.slug), say: 'shell.joined' };
  }),
} satisfies Actions;
