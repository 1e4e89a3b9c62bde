import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import {
  EditTag,
  MergeTags,
  SetTagPreference,
  TagGuide,
  TagNames,
  TagPage,
  TagQuestions,
} from '#gql/documents.server.ts';
import type { EditTagInput, TagPreferenceKind } from '#gql/types.ts';
import { answerLine } from '#features/people/answer-line.ts';
import { to } from '#lib/path.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { ApiError, call, found, query } from '#lib/server/api.ts';

const QUESTIONS_SHOWN = 10;
const OPEN_SHOWN = 5;
/** What a browser offers while one types. */
const TAGS_OFFERED = 500;

async function offered(event: RequestEvent, course: string) {
  const tags = (await query(event, TagNames, { course })).course?.tags ?? [];
  const topics = tags.filter(({ parent }) => parent === null);
  return {
    topics: topics.slice(0, TAGS_OFFERED).map(({ name }) => name),
    tags: tags.slice(0, TAGS_OFFERED).map(({ name }) => name),
  };
}

export const load: PageServerLoad = async (event) => {
  const { course, name } = event.params;
  const [parent, tagPage, list, guide] = await Promise.all([
    event.parent(),
    query(event, TagPage, { course, tag: name }),
    query(event, TagQuestions, { course, tag: name, first: QUESTIONS_SHOWN }),
    query(event, TagGuide, { course, tag: name, first: OPEN_SHOWN }),
  ]);
  const tag = found(tagPage.course?.tag);
  // A synonym leads to the tag it stands for.
  if (tag.name !== name) redirect(307, to.tagPage(course, tag.name));
  const canManage = parent.course.viewerCanManage.allowed;
  const canEdit = canManage || parent.course.viewerEnrolment?.role === 'MODERATOR';
  return {
    tag,
    canEdit,
    canMerge: canManage,
    offered: canEdit ? await offered(event, course) : { topics: [], tags: [] },
    answers: found(guide.course).bestAnswers.map(answerLine),
    open: found(guide.course).questions.edges.map(({ node }) => node),
    helpers: guide.topicHelpers,
    questions: found(list.course).questions.edges.map(({ node }) => node),
  };
};

/** The name until now stays as a synonym, so that links and habits keep working. */
function inputOf(nameUntilNow: string, fields: Fields): EditTagInput {
  const parent = fields.optional('parent');
  return {
    tagId: fields.text('tagId'),
    name: fields.text('name'),
    excerpt: fields.text('excerpt'),
    descriptionMarkdown: fields.text('descriptionMarkdown'),
    parent,
    clearParent: fields.data.has('parent') && parent === undefined,
    synonyms: [...fields.words('synonyms'), nameUntilNow],
    prerequisites: fields.words('prerequisites'),
  };
}

type OfCourse = RequestEvent<{ course: string; name: string }>;

/** The id behind a tag's name as typed; a name that is none is a problem of the field. */
async function idOf(event: OfCourse, typed: string): Promise<string> {
  const { course } = await call(event, TagPage, { course: event.params.course, tag: typed });
  if (course?.tag) return course.tag.id;
  throw new ApiError({ code: 'INVALID_INPUT', problems: [{ path: 'intoId', code: 'UNKNOWN' }] });
}

export const actions = {
  prefer: act('prefer', async (event, fields) => {
    const preference = (fields.optional('preference') ?? null) as TagPreferenceKind | null;
    await call(event, SetTagPreference, { tagId: fields.text('tagId'), preference });
  }),
  edit: act<OfCourse>('edit', async (event, fields) => {
    const { course, name } = event.params;
    const { editTag } = await call(event, EditTag, { input: inputOf(name, fields) });
    if (editTag.name === name) return { say: 'tags.saved' };
    return { to: to.tagPage(course, editTag.name), say: 'tags.saved' };
  }),
  merge: act<OfCourse>('merge', async (event, fields) => {
    const intoId = await idOf(event, fields.text('into'));
    const { mergeTags } = await call(event, MergeTags, { fromId: fields.text('fromId'), intoId });
    return { to: to.tagPage(event.params.course, mergeTags.name), say: 'tags.merged' };
  }),
} satisfies Actions;
