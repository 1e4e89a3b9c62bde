import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import { GiveSanction, LiftSanction, Sanctions } from '#gql/documents.server.ts';
import type { Ability, SanctionKind } from '#gql/types.ts';
import type { Fields } from '#lib/server/act.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';

const DAY_MS = 24 * 3_600_000;

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const { searchParams } = event.url;
  const handle = searchParams.get('of')?.trim().replace(/^@/, '') || undefined;
  const after = searchParams.get('after') ?? undefined;
  const data = await query(event, Sanctions, { course: event.params.course, handle, after });
  const { sanctions, savedReplies } = found(data.course);
  const templates = savedReplies.filter(({ use }) => use === 'SANCTION');
  return {
    sanctions: sanctions.edges.map(({ node }) => node),
    templates,
    template: templates.find(({ id }) => id === searchParams.get('reply')),
    handle,
    after,
    next: sanctions.pageInfo.hasNextPage ? sanctions.pageInfo.endCursor : null,
  };
};

/** The end of a suspension, counted from now; what the other kinds do not have is left out. */
function endOf(kind: SanctionKind, fields: Fields) {
  if (kind !== 'ABILITY_SUSPENDED' && kind !== 'COURSE_SUSPENDED') return {};
  const days = Number(fields.text('days'));
  const endsAt = Number.isFinite(days) ? new Date(Date.now() + days * DAY_MS).toISOString() : null;
  if (kind === 'COURSE_SUSPENDED') return { endsAt };
  return { endsAt, ability: fields.text('ability') as Ability };
}

export const actions = {
  give: act<RequestEvent<{ course: string }>>('give', async (event, fields) => {
    const kind = fields.text('kind') as SanctionKind;
    const input = {
      course: event.params.course,
      handle: fields.text('handle').trim().replace(/^@/, ''),
      kind,
      reason: fields.text('reason'),
      savedReplyId: fields.optional('savedReplyId'),
      ...endOf(kind, fields),
    };
    await call(event, GiveSanction, { input });
    return { say: 'review.given' };
  }),
  lift: act('lift', async (event, fields) => {
    const [sanctionId, reason] = [fields.text('sanctionId'), fields.text('reason')];
    await call(event, LiftSanction, { sanctionId, reason });
    return { say: 'review.liftedSaid' };
  }),
} satisfies Actions;
