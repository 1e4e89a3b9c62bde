import { Database } from '@colloquy/db';
import { after, type Batch, type Soon } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type { Reader } from './author.service.ts';
import { MARKS, marksByPost, type MarkRow, type Marks } from './marks.queries.ts';
import { threadOf, type PostRow } from './posts.queries.ts';
import { wholeThread } from './whole-thread.ts';

const NONE: Marks = { vote: null, hasBookmarked: false, isSameHere: false };

/** The viewer's votes, bookmarks and "same here", one statement for all posts of a page. */
@Injectable()
export class MarksService {
  constructor(private readonly database: Database) {}

  /** Nobody signed in has no marks, and asks no statement. */
  marksOf({ viewer, loaders }: Reader, post: PostRow): Soon<Marks> {
    if (viewer.accountId === null) return NONE;
    const marks = after(
      wholeThread(loaders, threadOf(post)),
      (whole) => whole?.marks ?? loaders.of(this, () => this.#read(viewer)).soon(threadOf(post)),
    );
    return after(marks, (byPost) => byPost.get(post.id) ?? NONE);
  }

  #read(viewer: Viewer): Batch<number, ReadonlyMap<number, Marks>> {
    return async (threadIds) => {
      const rows = await this.database.query<MarkRow>(MARKS, [threadIds, viewer.accountId]);
      const marks = marksByPost(rows);
      // A post's id is in one thread only, so all threads of the batch can share the map.
      return threadIds.map(() => marks);
    };
  }
}
