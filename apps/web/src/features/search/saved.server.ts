import { DeleteSavedSearch, SaveSearch, UpdateSavedSearch } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';
import { SORTS, sortOf } from './address.ts';

/** The acts on saved searches, for every page that has them. */
export const savedActions = {
  save: act('save', async (event, fields) => {
    const input = {
      query: fields.text('query'),
      course: fields.optional('course'),
      order: SORTS[sortOf(fields.text('sort'))],
      name: fields.text('name'),
      notifies: fields.flag('notifies'),
    };
    await call(event, SaveSearch, { input });
    return { say: 'search.savedDone' };
  }),
  change: act('change', async (event, fields) => {
    const input = {
      id: fields.text('id'),
      name: fields.text('name'),
      notifies: fields.flag('notifies'),
    };
    await call(event, UpdateSavedSearch, { input });
    return { say: 'search.savedDone' };
  }),
  forget: act('forget', async (event, fields) => {
    await call(event, DeleteSavedSearch, { id: fields.text('id') });
    return { say: 'search.savedForgotten' };
  }),
};
