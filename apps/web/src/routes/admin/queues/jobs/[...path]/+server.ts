import { error } from '@sveltejs/kit';
import { proxy } from '#lib/server/proxy.ts';
import type { RequestHandler } from './$types';

/** Bull Board, which the API shows to administrators of the site; to all others there is nothing. */
export const GET: RequestHandler = async (event) => {
  const answer = await proxy(event);
  if (answer.status === 404) error(404, { message: 'NOT_FOUND', failure: { code: 'NOT_FOUND' } });
  return answer;
};
