import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { error, redirect } from '@sveltejs/kit';
import {
  AskForm,
  AskQuestion,
  SayAnswersMe,
  SimilarQuestions,
  SuggestedTags,
} from '#gql/documents.server.ts';
import type { AskQuestionInput, QuestionVisibility, SimilarFragment } from '#gql/types.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';
import { draftOf, dropDraft, editorIntent } from '#lib/server/editor.ts';
import { onlyFor } from '#lib/server/sent-later.ts';
import { to } from '#lib/path.ts';

/** What was found for a question that was not posted yet. */
export interface Looked {
  similar: SimilarFragment[];
  tags: string[];
}

const PLACE = 'ask';
const NAMES = [
  ...['title', 'body', 'tried', 'expected', 'got', 'tags'],
  ...['lessonId', 'language', 'visibility', 'anonymous'],
];

export const load: PageServerLoad = async (event) => {
  const { course: shell, viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  if (!shell.viewerCanAsk.allowed) {
    const reason = shell.viewerCanAsk.reason ?? undefined;
    error(403, { message: 'FORBIDDEN', failure: { code: 'FORBIDDEN', reason } });
  }
  const course = found((await query(event, AskForm, { course: shell.slug, place: PLACE })).course);
  return { form: course, draft: draftOf(course.draft), title: event.url.searchParams.get('title') };
};

function inputOf(course: string, fields: Fields): AskQuestionInput {
  const parts = {
    tried: fields.text('tried'),
    expected: fields.text('expected'),
    got: fields.text('got'),
  };
  return {
    course,
    title: fields.text('title'),
    body: fields.text('body'),
    tags: tagsOf(fields),
    structured: Object.values(parts).some((text) => text.trim() !== '') ? parts : undefined,
    visibility: (fields.optional('visibility') ?? 'COURSE') as QuestionVisibility,
    anonymous: fields.flag('anonymous'),
    lessonId: fields.optional('lessonId'),
    language: fields.optional('language'),
    idempotencyKey: fields.optional('idempotencyKey'),
  };
}

/** Those typed, and those ticked among the suggestions. */
const tagsOf = (fields: Fields): string[] => {
  const ticked = fields.data.getAll('suggested').filter((value) => typeof value === 'string');
  return [...new Set([...fields.words('tags'), ...ticked])];
};

/** Tags that fit the text, for those who chose none. */
async function tagsFor(event: RequestEvent, course: string, fields: Fields): Promise<string[]> {
  if (fields.flag('confirmed') || tagsOf(fields).length > 0) return [];
  const text = `${fields.text('title')} ${fields.text('body')}`.trim().slice(0, 2_000);
  if (text === '') return [];
  return (await call(event, SuggestedTags, { course, text })).course?.suggestedTags ?? [];
}

/** What the course has already, unless the asker has seen it. */
async function similarTo(event: RequestEvent, course: string, fields: Fields) {
  const title = fields.text('title').trim();
  if (fields.flag('confirmed') || title === '') return [];
  return (await call(event, SimilarQuestions, { course, title })).course?.similarQuestions ?? [];
}

export const actions = {
  ask: act<RequestEvent<{ course: string }>>('ask', async (event, fields) => {
    const { course } = event.params;
    const intent = await editorIntent(event, fields, { course, place: PLACE, names: NAMES });
    if (intent !== undefined) return intent;
    const [similar, tags] = await Promise.all([
      similarTo(event, course, fields),
      tagsFor(event, course, fields),
    ]);
    if (similar.length > 0 || tags.length > 0) return { more: { similar, tags } satisfies Looked };
    await onlyFor(event, fields);
    const { askQuestion } = await call(event, AskQuestion, { input: inputOf(course, fields) });
    await dropDraft(event, course, PLACE);
    return { to: to.question(course, askQuestion), say: 'shell.asked' };
  }),
  answered: act<RequestEvent<{ course: string }>>('ask', async (event, fields) => {
    const { course } = event.params;
    const input = { questionId: fields.text('answered'), title: fields.text('title') };
    const { sayAnswersMe } = await call(event, SayAnswersMe, input);
    return { to: to.question(course, sayAnswersMe), say: 'shell.answered' };
  }),
} satisfies Actions;
