import type { PageServerLoad } from './$types';
import { searchFor } from '#features/search/search.server.ts';

export const load: PageServerLoad = async (event) => ({
  found: await searchFor(event, event.params.course),
});
