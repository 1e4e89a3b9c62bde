import { Database } from '@colloquy/db';
import { maySeeReply } from '@colloquy/domain/permissions';
import { after, afterBoth, type Batch, type Soon } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../posts/author.service.ts';
import { threadOf, type CommentRow, type PostRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { wholeThread } from '../posts/whole-thread.ts';
import { COMMENTS_OF_THREADS } from './comments.queries.ts';

type ByPost = ReadonlyMap<number, readonly CommentRow[]>;

/** Reading comments: those of a whole thread are one statement. */
@Injectable()
export class CommentReadsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadService,
  ) {}

  /** Those that the viewer may see, oldest first. */
  ofPost(reader: Reader, post: PostRow): Soon<readonly CommentRow[]> {
    const all = this.#ofThread(reader, threadOf(post));
    return afterBoth(all, this.threads.accessOf(reader, post.courseId), (byPost, { actor }) =>
      (byPost.get(post.id) ?? []).filter((comment) => maySeeReply(actor, comment)),
    );
  }

  /** The post that a shown comment is about. */
  postOf(reader: Reader, comment: CommentRow): Soon<PostRow | null> {
    return comment.postId === comment.questionId
      ? this.threads.question(reader, comment.questionId)
      : this.threads.answer(reader, comment.postId);
  }

  #ofThread({ loaders }: Reader, threadId: number): Soon<ByPost> {
    return after(
      wholeThread(loaders, threadId),
      (whole) => whole?.comments ?? loaders.of(this, () => this.#read).soon(threadId),
    );
  }

  readonly #read: Batch<number, ByPost> = async (threadIds) => {
    const rows = await this.database.query<CommentRow>(COMMENTS_OF_THREADS, [threadIds]);
    // A post is in one thread only, so all threads of the batch can share the map.
    const byPost = Map.groupBy(rows, (row) => row.postId);
    return threadIds.map(() => byPost);
  };
}
