import type { RequestEvent } from '@sveltejs/kit';
import { API_URL } from '$app/env/private';
import { DiscardDraft, Preview, SaveDraft } from '#gql/documents.server.ts';
import type { DraftFieldInput } from '#gql/types.ts';
import type { Failure } from '#lib/failure.ts';
import type { Fields, Outcome } from './act.ts';
import { ApiError, apiHeaders, call } from './api.ts';

interface Place {
  course: string;
  place: string;
  /** Which fields a draft of this form keeps. */
  names: readonly string[];
}

async function upload(event: RequestEvent, fields: Fields, course: string): Promise<Outcome> {
  const file = fields.data.get('picture');
  const typed = fields.typed();
  if (!(file instanceof File) || file.size === 0) return { typed };
  const body = new FormData();
  body.set('file', file);
  const url = `${API_URL}/uploads?course=${encodeURIComponent(course)}`;
  const response = await fetch(url, { method: 'POST', headers: apiHeaders(event), body });
  const answer = (await response.json()) as { markdown?: string; error?: Failure };
  if (answer.markdown === undefined) {
    throw new ApiError(answer.error ?? { code: 'UPLOAD_REFUSED' });
  }
  typed['body'] = `${(typed['body'] ?? '').trimEnd()}\n\n${answer.markdown}\n`.trimStart();
  return { typed, say: 'editor.pictureAdded' };
}

/** What the form holds, as a draft keeps it. */
const draftFields = (fields: Fields, names: readonly string[]): DraftFieldInput[] =>
  names.map((name) => ({ name, value: fields.text(name) }));

/**
 * The buttons of a text field that do not send the form: preview, picture, save and discard the
 * draft. Undefined when the form itself was sent.
 */
export async function editorIntent(
  event: RequestEvent,
  fields: Fields,
  { course, place, names }: Place,
): Promise<Outcome | undefined> {
  switch (fields.text('intent')) {
    case 'preview': {
      const { preview } = await call(event, Preview, { course, markdown: fields.text('body') });
      return { preview: preview.html };
    }
    case 'upload':
      return upload(event, fields, course);
    case 'draft':
      await call(event, SaveDraft, { course, place, fields: draftFields(fields, names) });
      return { say: 'editor.draftSaved', typed: fields.typed() };
    case 'discard':
      await call(event, DiscardDraft, { course, place });
      return { say: 'editor.draftDiscarded' };
    default:
      return undefined;
  }
}

/** After posting: the draft has done its work. That it is gone already is no trouble. */
export async function dropDraft(event: RequestEvent, course: string, place: string): Promise<void> {
  await call(event, DiscardDraft, { course, place }).catch(() => undefined);
}

interface KeptDraft {
  updatedAt: string;
  fields: { name: string; value: string }[];
}

/** A draft as a form reads it; undefined when there is none or it is empty. */
export function draftOf(
  draft: KeptDraft | null | undefined,
): { at: string; values: Record<string, string> } | undefined {
  if (!draft?.fields.some(({ name, value }) => name !== 'anonymous' && value.trim() !== '')) {
    return undefined;
  }
  const values = Object.fromEntries(draft.fields.map(({ name, value }) => [name, value]));
  return { at: draft.updatedAt, values };
}
