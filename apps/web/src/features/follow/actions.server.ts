import type { FollowState, FollowTarget } from '#gql/types.ts';
import { Follow } from '#gql/documents.server.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';

const SAID = {
  FOLLOW: 'follow.saidFollow',
  MUTE: 'follow.saidMute',
  NEITHER: 'follow.saidNeither',
} as const;

/** Follows or mutes a thing of this kind; with no state neither. */
export const followA = (target: FollowTarget) =>
  act('follow', async (event, fields) => {
    const state = (fields.optional('state') ?? null) as FollowState | null;
    await call(event, Follow, { target, id: fields.text('id'), state });
    return { say: SAID[state ?? 'NEITHER'] };
  });
