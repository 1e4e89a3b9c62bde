import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { error, redirect } from '@sveltejs/kit';
import { EditForm, EditPost, PostPlace, SuggestEdit } from '#gql/documents.server.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';
import { draftOf, dropDraft, editorIntent } from '#lib/server/editor.ts';
import { to } from '#lib/path.ts';

type EditEvent = RequestEvent<{ course: string; postId: string }>;

const placeOf = (postId: string): string => `edit:${postId}`;

export const load: PageServerLoad = async (event) => {
  const { course: slug, postId } = event.params;
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  const { course, post } = await query(event, EditForm, {
    course: slug,
    postId,
    place: placeOf(postId),
  });
  const form = found(course);
  const { viewerCanEdit, viewerCanSuggestEdit } = found(post);
  if (!viewerCanEdit.allowed && !viewerCanSuggestEdit.allowed) {
    const reason = viewerCanSuggestEdit.reason ?? undefined;
    error(403, { message: 'FORBIDDEN', failure: { code: 'FORBIDDEN', reason } });
  }
  return { form, post: found(post), draft: draftOf(form.draft) };
};

/** The parts that only questions have; nothing of them when the form was an answer's. */
function questionParts(fields: Fields) {
  if (!fields.data.has('title')) return {};
  return { title: fields.text('title'), tags: fields.words('tags') };
}

function structuredOf(fields: Fields) {
  if (!fields.data.has('tried')) return {};
  const [tried, expected, got] = ['tried', 'expected', 'got'].map((name) => fields.text(name));
  return { structured: { tried: tried ?? '', expected: expected ?? '', got: got ?? '' } };
}

/** Where the reader goes afterwards: to the case that the edit is about, else to the post. */
async function backTo(event: EditEvent): Promise<string> {
  const about = event.url.searchParams.get('case');
  if (about !== null && /^\d+$/.test(about)) return to.case(event.params.course, about);
  const post = found((await query(event, PostPlace, { id: event.params.postId })).post);
  return 'question' in post
    ? to.answer(event.params.course, post.question, post.id)
    : to.question(event.params.course, post);
}

export const actions = {
  edit: act<EditEvent>('edit', async (event, fields) => {
    const { course, postId } = event.params;
    const place = placeOf(postId);
    const names = ['title', 'body', 'tags', 'tried', 'expected', 'got', 'reason', 'baseVersion'];
    const intent = await editorIntent(event, fields, { course, place, names });
    if (intent !== undefined) return intent;
    const common = {
      postId,
      baseVersion: Number(fields.text('baseVersion')),
      body: fields.text('body'),
      ...questionParts(fields),
    };
    if (fields.flag('suggest')) {
      await call(event, SuggestEdit, { input: { ...common, reason: fields.text('reason') } });
    } else {
      const reason = fields.optional('reason');
      const lesson = fields.data.has('lessonId') ? { lessonId: fields.optional('lessonId') } : {};
      await call(event, EditPost, {
        input: { ...common, ...structuredOf(fields), ...lesson, reason },
      });
    }
    await dropDraft(event, course, place);
    const say = fields.flag('suggest') ? 'shell.editSuggested' : 'shell.editSaved';
    return { to: await backTo(event), say };
  }),
} satisfies Actions;
