import { Database } from '@colloquy/db';
import type { VoteValue } from '@colloquy/domain/vocabulary';
import type { Batch } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type { Reader } from './author.service.ts';
import { threadOf, type PostRow } from './posts.queries.ts';

/** What the viewer has said of one post. */
export interface Marks {
  readonly vote: VoteValue | null;
  readonly hasBookmarked: boolean;
  readonly isSameHere: boolean;
}

interface MarkRow {
  readonly postId: number;
  readonly mark: VoteValue | 'BOOKMARK' | 'SAME_HERE';
}

const NONE: Marks = { vote: null, hasBookmarked: false, isSameHere: false };

/** All of the viewer's marks in some threads, asked for by the questions alone. */
const MARKS = `with posts as (
    select id from post where id = any($1::int[])
    union all
    select id from post where kind = 'ANSWER' and question_id = any($1::int[])
  )
  select v.post_id as "postId", v.value as mark
    from posts join vote v on v.post_id = posts.id and v.account_id = $2
  union all
  select b.post_id, 'BOOKMARK'
    from posts join bookmark b on b.post_id = posts.id and b.account_id = $2
  union all
  select s.post_id, 'SAME_HERE'
    from posts join same_here s on s.post_id = posts.id and s.account_id = $2`;

/** The viewer's votes, bookmarks and "same here", one statement for all posts of a page. */
@Injectable()
export class MarksService {
  constructor(private readonly database: Database) {}

  /** Nobody signed in has no marks, and asks no statement. */
  async marksOf({ viewer, loaders }: Reader, post: PostRow): Promise<Marks> {
    if (viewer.accountId === null) return NONE;
    const thread = await loaders.of(this, () => this.#read(viewer)).load(threadOf(post));
    return thread.get(post.id) ?? NONE;
  }

  #read(viewer: Viewer): Batch<number, ReadonlyMap<number, Marks>> {
    return async (threadIds) => {
      const rows = await this.database.query<MarkRow>(MARKS, [threadIds, viewer.accountId]);
      const marks = new Map(
        [...Map.groupBy(rows, (row) => row.postId)].map(([id, of]) => [id, marksFrom(of)]),
      );
      // A post's id is in one thread only, so all threads of the batch can share the map.
      return threadIds.map(() => marks);
    };
  }
}

const marksFrom = (rows: readonly MarkRow[]): Marks => {
  const marks = rows.map((row) => row.mark);
  const vote = marks.find((mark) => mark === 'HELPFUL' || mark === 'DOWN') ?? null;
  return {
    vote,
    hasBookmarked: marks.includes('BOOKMARK'),
    isSameHere: marks.includes('SAME_HERE'),
  };
};
