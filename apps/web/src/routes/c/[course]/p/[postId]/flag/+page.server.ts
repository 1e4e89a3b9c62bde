import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import {
  AnswerFlags,
  CreateMisconception,
  FlagPage,
  RaiseFlag,
  RetractFlag,
} from '#gql/documents.server.ts';
import type { FlagKind } from '#gql/types.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';
import { to } from '#lib/path.ts';

type FlagEvent = RequestEvent<{ course: string; postId: string }>;

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  const { course, postId } = event.params;
  const data = await query(event, FlagPage, { course, postId });
  return { facts: found(data.course), post: found(data.post) };
};

/** The misconception that was picked, or a new one by the name that was typed. */
async function misconceptionOf(event: FlagEvent, fields: Fields): Promise<string | undefined> {
  const title = fields.optional('newMisconception');
  if (title === undefined) return fields.optional('misconceptionId');
  const { course } = event.params;
  return (await call(event, CreateMisconception, { course, title })).createMisconception.id;
}

async function inaccuracyOf(event: FlagEvent, fields: Fields) {
  return {
    claim: fields.text('claim'),
    quote: fields.text('quote'),
    source: fields.text('source'),
    misconceptionId: await misconceptionOf(event, fields),
  };
}

function duplicateOf(fields: Fields) {
  const number = Number(fields.text('duplicateOfNumber').replace('#', ''));
  return Number.isInteger(number) && number > 0 ? { duplicateOfNumber: number } : {};
}

export const actions = {
  flag: act<FlagEvent>('flag', async (event, fields) => {
    const { postId } = event.params;
    const kind = fields.text('kind') as FlagKind;
    const note = fields.optional('note');
    const rest =
      kind === 'INACCURATE'
        ? await inaccuracyOf(event, fields)
        : kind === 'DUPLICATE'
          ? duplicateOf(fields)
          : {};
    const commentId = fields.optional('commentId');
    const thing = commentId ? { commentId } : { postId };
    await call(event, RaiseFlag, { input: { ...thing, kind, note, ...rest } });
    const say = kind === 'INACCURATE' ? 'moderation.caseSent' : 'moderation.flagSent';
    return { to: `${event.url.pathname}#sent`, say };
  }),
  state: act<FlagEvent>('state', async (event, fields) => {
    const statement = fields.text('statement');
    await call(event, AnswerFlags, { postId: event.params.postId, statement });
    return { say: 'moderation.stated' };
  }),
  retract: act<FlagEvent>('retract', async (event, fields) => {
    await call(event, RetractFlag, { flagId: fields.text('flagId') });
    return { say: 'moderation.retracted' };
  }),
} satisfies Actions;
