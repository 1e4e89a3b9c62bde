import type { RequestHandler } from './$types';
import { redirect } from '@sveltejs/kit';
import { MarkNotifications } from '#gql/documents.server.ts';
import { localPath } from '#lib/path.ts';
import { ApiError, call } from '#lib/server/api.ts';

/** Marks a notification as read and leads to what it is about, whether the mark was made or not. */
export const GET: RequestHandler = async (event) => {
  const id = event.url.searchParams.get('id') ?? '';
  await call(event, MarkNotifications, { ids: [id], read: true }).catch((thrown: unknown) => {
    if (!(thrown instanceof ApiError)) throw thrown;
  });
  redirect(303, localPath(event.url.searchParams.get('to')));
};
