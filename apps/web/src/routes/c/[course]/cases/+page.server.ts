import type { Actions, PageServerLoad } from './$types';
import { redirect } from '@sveltejs/kit';
import {
  AcknowledgeSanction,
  AppealFlag,
  AppealSanction,
  MarkCorrectionsSeen,
  MyCases,
  MyFlags,
  RetractFlag,
} from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, found, query } from '#lib/server/api.ts';
import { to } from '#lib/path.ts';

export const load: PageServerLoad = async (event) => {
  const { viewer } = await event.parent();
  if (viewer === null) redirect(303, to.signIn(event.url.pathname));
  const after = event.url.searchParams.get('after') ?? undefined;
  const { course } = event.params;
  // Two questions: one alone would cost more than the API answers at once.
  const [own, raised] = await Promise.all([
    query(event, MyCases, { course, after }),
    query(event, MyFlags, { course }),
  ]);
  const { correctionNotices, viewerCases, viewerSanctions } = found(own.course);
  const { viewerFlags, viewerFlagDecisions } = found(raised.course);
  return {
    notices: correctionNotices.edges.map(({ node }) => node),
    cases: viewerCases,
    flags: viewerFlags,
    decisions: viewerFlagDecisions,
    sanctions: viewerSanctions.edges.map(({ node }) => node),
    after,
    next: correctionNotices.pageInfo.hasNextPage ? correctionNotices.pageInfo.endCursor : null,
  };
};

export const actions = {
  seen: act('seen', async (event, fields) => {
    await call(event, MarkCorrectionsSeen, { ids: fields.words('ids') });
    return { say: 'moderation.markedSeen' };
  }),
  retract: act('retract', async (event, fields) => {
    await call(event, RetractFlag, { flagId: fields.text('flagId') });
    return { say: 'moderation.retracted' };
  }),
  acknowledge: act('acknowledge', async (event, fields) => {
    await call(event, AcknowledgeSanction, { sanctionId: fields.text('sanctionId') });
    return { say: 'moderation.acknowledged' };
  }),
  appealFlag: act('appealFlag', async (event, fields) => {
    const [flagId, statement] = [fields.text('flagId'), fields.text('statement')];
    await call(event, AppealFlag, { flagId, statement });
    return { say: 'moderation.appealed' };
  }),
  appeal: act('appeal', async (event, fields) => {
    const [sanctionId, statement] = [fields.text('sanctionId'), fields.text('statement')];
    await call(event, AppealSanction, { sanctionId, statement });
    return { say: 'moderation.appealed' };
  }),
} satisfies Actions;
