import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { CreateTag, SetTagPreference, TagTree } from '#gql/documents.server.ts';
import type { TagPreferenceKind } from '#gql/types.ts';
import { tagsWith, topicsOf } from '#features/tags/tree.ts';
import { to } from '#lib/path.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

/** An imported site can have thousands of topics; a page shows as many as one reads through. */
const TOPICS_SHOWN = 100;
/** What a browser offers while one types. */
const TOPICS_OFFERED = 300;

const numberOf = (word: string | null): number =>
  /^[1-9]\d{0,4}$/.test(word ?? '') ? Number(word) : 1;

export const load: PageServerLoad = async (event) => {
  const course = found((await query(event, TagTree, { course: event.params.course })).course);
  const letters = event.url.searchParams.get('q')?.trim() ?? '';
  const pageNumber = numberOf(event.url.searchParams.get('page'));
  const matching = tagsWith(course.tags, letters);
  const topics = topicsOf(matching);
  const end = pageNumber * TOPICS_SHOWN;
  const offered = course.viewerCanCreateTags.allowed
    ? course.tags.filter(({ parent }) => parent === null).slice(0, TOPICS_OFFERED)
    : [];
  return {
    letters,
    total: matching.length,
    topics: topics.slice(end - TOPICS_SHOWN, end),
    pageNumber,
    hasMore: topics.length > end,
    canCreate: course.viewerCanCreateTags.allowed,
    offered: offered.map(({ name }) => name),
  };
};

export const actions = {
  prefer: act('prefer', async (event, fields) => {
    const preference = (fields.optional('preference') ?? null) as TagPreferenceKind | null;
    await call(event, SetTagPreference, { tagId: fields.text('tagId'), preference });
  }),
  create: act<RequestEvent<{ course: string }>>('create', async (event, fields) => {
    const { course } = event.params;
    const { createTag } = await call(event, CreateTag, {
      course,
      name: fields.text('name'),
      parent: fields.optional('parent'),
      excerpt: fields.optional('excerpt'),
    });
    return { to: to.tagPage(course, createTag.name), say: 'tags.created' };
  }),
} satisfies Actions;
