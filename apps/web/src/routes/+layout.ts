import type { LayoutLoad } from './$types';
import { areasOf } from '#lib/messages/areas.ts';
import { catalogue } from '#lib/messages/catalogue.ts';

export const load: LayoutLoad = async ({ data, route }) => ({
  ...data,
  ...(await catalogue(data.locale, areasOf(route.id))),
});
