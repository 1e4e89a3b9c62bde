import type { Actions, PageServerLoad } from './$types';
import { QuestionList, SetTagPreference, TagHead } from '#gql/documents.server.ts';
import type { TagPreferenceKind } from '#gql/types.ts';
import { FILTERS, ORDERS, choiceOf } from '#features/questions/choices.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

const PAGE_SIZE = 20;

export const load: PageServerLoad = async (event) => {
  const { course } = event.params;
  const { searchParams } = event.url;
  const show = choiceOf(FILTERS, searchParams.get('show'), 'all');
  const sort = choiceOf(ORDERS, searchParams.get('sort'), 'newest');
  const tag = searchParams.get('tag') ?? undefined;
  const after = searchParams.get('after') ?? undefined;
  const [list, head] = await Promise.all([
    query(event, QuestionList, {
      course,
      first: PAGE_SIZE,
      after,
      order: ORDERS[sort],
      filter: FILTERS[show],
      tag,
    }),
    tag === undefined ? null : query(event, TagHead, { course, tag }),
  ]);
  const { questions, pinnedAnnouncements } = found(list.course);
  const { edges, pageInfo } = questions;
  return {
    show,
    sort,
    after,
    tag: head === null ? null : found(head.course?.tag),
    pinned: pinnedAnnouncements,
    questions: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
};

export const actions = {
  prefer: act('prefer', async (event, fields) => {
    const preference = (fields.optional('preference') ?? null) as TagPreferenceKind | null;
    await call(event, SetTagPreference, { tagId: fields.text('tagId'), preference });
  }),
} satisfies Actions;
