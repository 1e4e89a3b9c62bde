import type { RequestEvent } from '@sveltejs/kit';
import { Shell } from '#gql/documents.server.ts';
import type { Fields } from './act.ts';
import { ApiError, call } from './api.ts';

/**
 * What was written offline is posted as the person who wrote it or not at all, whoever is signed in
 * by the time it is sent.
 * @throws ApiError UNAUTHENTICATED
 */
export async function onlyFor(event: RequestEvent, fields: Fields): Promise<void> {
  const accountId = fields.optional('sentFor');
  if (accountId === undefined) return;
  const { viewer } = await call(event, Shell, {});
  if (viewer?.id !== accountId) throw new ApiError({ code: 'UNAUTHENTICATED' });
}
