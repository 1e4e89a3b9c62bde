import type { Actions, PageServerLoad } from './$types';
import type { RequestEvent } from '@sveltejs/kit';
import type { Ability } from '#gql/types.ts';
import {
  AbilityHolders,
  GrantAbility,
  RestoreAbility,
  SuspendAbility,
  WithdrawAbility,
} from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call, query } from '#lib/server/api.ts';

const PAGE_SIZE = 50;
const DAY_MS = 86_400_000;

export const load: PageServerLoad = async (event) => {
  await event.parent();
  const after = event.url.searchParams.get('after') ?? undefined;
  const variables = { course: event.params.course, after };
  const { abilityHolders } = await query(event, AbilityHolders, variables);
  const next = abilityHolders.length === PAGE_SIZE ? abilityHolders.at(-1)?.handle : undefined;
  return { holders: abilityHolders, after, next };
};

/** Days from now; nothing that is no number of days. */
function inDays(text: string): string | undefined {
  const days = Number(text);
  if (text.trim() === '' || !(days >= 1 && days <= 3_650)) return undefined;
  return new Date(Date.now() + days * DAY_MS).toISOString();
}

export const actions = {
  change: act<RequestEvent<{ course: string }>>('change', async (event, fields) => {
    const input = {
      course: event.params.course,
      handle: fields.text('handle').trim().replace(/^@/, ''),
      ability: fields.text('ability') as Ability,
      until: inDays(fields.text('days')),
      reason: fields.text('reason'),
    };
    const what = fields.text('what');
    if (what === 'withdraw') await call(event, WithdrawAbility, { input });
    else if (what === 'suspend') await call(event, SuspendAbility, { input });
    else if (what === 'restore') await call(event, RestoreAbility, { input });
    else await call(event, GrantAbility, { input });
    return { say: 'standing.saved' };
  }),
} satisfies Actions;
