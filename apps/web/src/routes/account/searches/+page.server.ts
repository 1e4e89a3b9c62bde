import type { Actions, PageServerLoad } from './$types';
import { SavedSearches } from '#gql/documents.server.ts';
import { savedActions } from '#features/search/saved.server.ts';
import { query } from '#lib/server/api.ts';

export const load: PageServerLoad = async (event) => ({
  saved: (await query(event, SavedSearches, {})).savedSearches,
});

export const actions = {
  change: savedActions.change,
  forget: savedActions.forget,
} satisfies Actions;
