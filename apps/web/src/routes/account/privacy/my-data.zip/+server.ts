import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { sayNext } from '#lib/server/act.ts';
import { proxyTo } from '#lib/server/proxy.ts';

/** All that is the person's own, sent while it is read; a refusal is told on the page. */
export const GET: RequestHandler = async (event) => {
  const answer = await proxyTo(event, '/account/export.zip');
  if (answer.ok) return answer;
  if (answer.status !== 401)
    sayNext(event, answer.status === 429 ? 'account.exportWait' : 'account.exportFailed');
  redirect(303, '/account/privacy');
};
