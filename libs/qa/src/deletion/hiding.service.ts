import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { Act } from '../acts/thread-acts.service.ts';
import { recountComments } from '../comments/comments.queries.ts';
import { countQuestion, recountThread } from '../posts/counters.ts';
import type { CommentRow } from '../posts/posts.queries.ts';

const HIDE_POST = `update post set hidden_at = $2 where id = $1`;
const HIDE_COMMENT = `update comment set hidden_at = $2 where id = $1`;

/**
 * Takes posts out of sight until somebody has looked at what is held against them, and shows them
 * again. Whoever has the right to decide that calls it within an act; the acceptance of a hidden
 * answer stays, for nothing is decided yet.
 */
@Injectable()
export class HidingService {
  /** Hides at `at`, or with null shows again; what is so already stays as it is. */
  async setPost(act: Act, at: Date | null): Promise<void> {
    const { tx, now, post, question } = act;
    if ((post.hiddenAt === null) === (at === null)) return;
    await tx.query(HIDE_POST, [post.id, at]);
    if (post.kind === 'ANSWER') await recountThread(tx, question.id);
    else if (post.deletedAt === null) await countQuestion(tx, question, at ? -1 : 1);
    const { courseId, id: postId } = post;
    await emit(tx, now, at ? 'post.hidden' : 'post.shown', { courseId, postId, commentId: null });
  }

  /** As `setPost`, for a comment under the post of the act. */
  async setComment(act: Act, comment: CommentRow, at: Date | null): Promise<void> {
    const { tx, now, post } = act;
    if ((comment.hiddenAt === null) === (at === null)) return;
    await tx.query(HIDE_COMMENT, [comment.id, at]);
    await recountComments(tx, post.id);
    const ids = { courseId: post.courseId, postId: post.id, commentId: comment.id };
    await emit(tx, now, at ? 'post.hidden' : 'post.shown', ids);
  }
}
