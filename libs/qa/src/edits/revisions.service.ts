import { Database } from '@colloquy/db';
import { type Batch, grouped, type RequestLoaders } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import type { PostRow } from '../posts/posts.queries.ts';
import { REVISIONS_OF, type RevisionRow } from './revisions.queries.ts';

/** A revision with what it is compared to and what it belongs to. */
export interface HistoryRow extends RevisionRow {
  /** Null for the first. */
  readonly previous: RevisionRow | null;
  readonly post: PostRow;
}

/** The history of posts: one statement for all posts of a page. */
@Injectable()
export class RevisionsService {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async of(loaders: RequestLoaders, post: PostRow): Promise<HistoryRow[]> {
    const rows = await loaders.of(this.#read, () => this.#read).load(post.id);
    return rows.map((row, place) => ({ ...row, post, previous: rows[place + 1] ?? null }));
  }

  readonly #read: Batch<number, RevisionRow[]> = async (ids) => {
    const rows = await this.database.query<RevisionRow>(REVISIONS_OF, [ids]);
    return grouped(ids, rows, (row) => row.postId);
  };
}
