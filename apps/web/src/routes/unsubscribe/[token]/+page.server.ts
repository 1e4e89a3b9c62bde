import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { MailSubscription, Unsubscribe } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

type Event = RequestEvent<{ token: string }>;

/** Looking ends nothing: programs that check links look at them too. */
export const load: PageServerLoad = async (event) => {
  const { mailSubscription } = await query(event, MailSubscription, { token: event.params.token });
  return { subscription: mailSubscription, ended: event.url.searchParams.has('ended') };
};

export const actions = {
  /** What a mail program posts to, without a session and without asking anybody (RFC 8058). */
  default: act<Event>('end', async (event) => {
    const { token } = event.params;
    await call(event, Unsubscribe, { token });
    return { to: `/unsubscribe/${token}?ended` };
  }),
} satisfies Actions;
