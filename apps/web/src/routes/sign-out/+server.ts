import type { RequestHandler } from './$types';
import { redirect } from '@sveltejs/kit';
import { SignOut } from '#gql/documents.server.ts';
import { call } from '#lib/server/api.ts';

/** The button in the header is a plain form. */
export const POST: RequestHandler = async (event) => {
  await call(event, SignOut, {});
  redirect(303, '/');
};
