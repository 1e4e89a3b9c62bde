import type { Actions, PageServerLoad } from './$types';
import { savedActions } from '#features/search/saved.server.ts';
import { searchFor } from '#features/search/search.server.ts';

export const load: PageServerLoad = async (event) => ({
  found: await searchFor(event, event.params.course),
});

export const actions = savedActions satisfies Actions;
