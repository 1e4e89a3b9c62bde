import type { RequestEvent } from '@sveltejs/kit';
import { Shell } from '#gql/documents.server.ts';
import { call } from './api.ts';

/** Where to go when a link from a mail has done its work: to sign in, unless somebody is signed in here. */
export async function afterLink(event: RequestEvent): Promise<string> {
  const { viewer } = await call(event, Shell, {});
  return viewer === null ? '/sign-in' : '/';
}
