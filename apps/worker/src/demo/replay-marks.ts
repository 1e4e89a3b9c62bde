import type { Viewer } from '@colloquy/platform/viewer';
import type { Handle } from './content/index.ts';
import type { LatePost } from './replay-post.ts';
import { viewerOf, type Act, type Stage } from './stage.ts';

/** Most readers come within a few days. */
const READERS_COME_MS = 5 * 24 * 3_600_000;
const MINUTE_MS = 60_000;

/** Votes, "same here" and bookmarks on a post. */
export interface Marks {
  readonly helpfulBy?: readonly Handle[];
  readonly sameHereBy?: readonly Handle[];
  readonly bookmarkedBy?: readonly Handle[];
}

export interface MarkedPost {
  readonly post: LatePost;
  /** From when on others can see it. */
  readonly from: Date;
  /** Until when they can. */
  readonly until: Date;
  readonly marks: Marks;
}

interface MarkKind {
  readonly readers: readonly Handle[];
  /** Writes the rows of accounts $2 at times $3 for post $1. */
  readonly insert: string;
  /** Does the same for one, and counts anew from the rows. */
  cast(viewer: Viewer, postId: number): Promise<unknown>;
}

const INSERT_VOTES = `
  with cast_votes as (
    insert into vote (post_id, account_id, value, created_at)
    select $1, reader, 'HELPFUL', at from unnest($2::int[], $3::timestamptz[]) as k(reader, at)
    returning post_id, account_id, value, created_at)
  insert into outbox (type, payload, created_at)
  select 'vote.changed', jsonb_build_object('courseId', p.course_id, 'postId', p.id,
           'voterId', v.account_id, 'value', v.value), v.created_at
    from cast_votes v join post p on p.id = v.post_id`;

const insertInto = (table: 'same_here' | 'bookmark'): string => `
  insert into ${table} (post_id, account_id, created_at)
  select $1, reader, at from unnest($2::int[], $3::timestamptz[]) as k(reader, at)`;

const kindsOf = ({ services: { votes } }: Stage, marks: Marks): MarkKind[] => [
  {
    readers: marks.helpfulBy ?? [],
    insert: INSERT_VOTES,
    cast: (viewer, postId) => votes.vote(viewer, postId, 'HELPFUL'),
  },
  {
    readers: marks.sameHereBy ?? [],
    insert: insertInto('same_here'),
    cast: (viewer, postId) => votes.saySameHere(viewer, postId, true),
  },
  {
    readers: marks.bookmarkedBy ?? [],
    insert: insertInto('bookmark'),
    cast: (viewer, postId) => votes.bookmark(viewer, postId, true),
  },
];

/**
 * The marks that readers leave, most of them soon after the post. Nine acts in ten of a term are
 * such marks: only the last reader's goes through the service, which counts all rows anew; those
 * before it are written at once.
 */
export function markActs(stage: Stage, marked: MarkedPost): Act[] {
  return kindsOf(stage, marked.marks)
    .filter(({ readers }) => readers.length > 0)
    .map((kind) => {
      const times = kind.readers.map((_, place) => visit(marked, place, kind.readers.length));
      const at = times.at(-1) ?? marked.until;
      return { at, perform: () => leaveMarks(stage, marked.post.id, kind, times) };
    });
}

async function leaveMarks(
  stage: Stage,
  postId: number,
  { readers, insert, cast }: MarkKind,
  times: readonly Date[],
): Promise<void> {
  const viewers = readers.map((reader) => viewerOf(stage, reader));
  const ids = viewers.slice(0, -1).map((viewer) => viewer.accountId);
  if (ids.length > 0) await stage.database.query(insert, [postId, ids, times.slice(0, -1)]);
  for (const last of viewers.slice(-1)) await cast(last, postId);
}

/** When the reader at that place comes: soon after the post at first, then ever more seldom. */
function visit({ from, until }: MarkedPost, place: number, readers: number): Date {
  const span = Math.min(READERS_COME_MS, until.getTime() - from.getTime() - MINUTE_MS);
  const share = (place + 1) / (readers + 1);
  return new Date(from.getTime() + Math.floor((span * share * share) / 1_000) * 1_000);
}
