import { Database, type Tx } from '@colloquy/db';
import {
  mayComment,
  mayDeleteComment,
  mayEditComment,
  mayHideName,
  mayResolveComment,
} from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { COMMENT_MAX, COMMENT_MIN, refuseProblems } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist, signedIn } from '../acts/insist.ts';
import type { Act } from '../acts/thread-acts.service.ts';
import { PseudonymService } from '../anonymity/pseudonym.service.ts';
import { recountThread } from '../posts/counters.ts';
import { linkQuestions } from '../posts/links.ts';
import { once } from '../posts/once.ts';
import { PostAccessService, type PostForAct } from '../posts/post-access.service.ts';
import type { CommentRow } from '../posts/posts.queries.ts';
import { RenderingService } from '../posts/rendering.service.ts';
import { discardDraftAt } from '../posts/writing.queries.ts';
import { insertComment, recountComments } from './comments.queries.ts';

/** One act on one comment, in its transaction and with its thread locked. */
export type CommentAct = Act & { readonly comment: CommentRow };

export interface NewCommentText {
  readonly body: string;
  readonly anonymous?: boolean | null;
  /** Names this posting, so that it can be sent again. */
  readonly idempotencyKey?: string | null;
}

/** Talk under posts. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostAccessService,
    private readonly rendering: RenderingService,
    private readonly pseudonyms: PseudonymService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT, and as `once` */
  async post(viewer: Viewer, postId: number, input: NewCommentText): Promise<CommentRow> {
    const authorId = signedIn(viewer);
    return this.database.transaction(async (tx) => {
      const found = await this.posts.forAct(tx, viewer, postId, { lock: true });
      const content = ['comment', postId, input.body, input.anonymous ?? false];
      const posting = { accountId: authorId, key: input.idempotencyKey, content };
      const id = await once(tx, posting, this.clock.now(), () =>
        this.postIn(tx, found, { ...input, authorId }),
      );
      return (await this.posts.comment(tx, viewer, id)).comment;
    });
  }

  /** `post` within a transaction that has the thread locked. @returns the id of the comment */
  async postIn(
    tx: Tx,
    found: PostForAct,
    input: NewCommentText & { readonly authorId: number },
  ): Promise<number> {
    const { post, question, access } = found;
    insist(mayComment(question, access.actor));
    insist(mayComment(post, access.actor));
    refuseBody(input.body);
    if (input.anonymous && !mayHideName(access.course, access.actor))
      refuseProblems([{ path: 'anonymous', code: 'NOT_ALLOWED' }]);
    return this.#write(tx, found, input);
  }

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  edit(viewer: Viewer, commentId: number, body: string): Promise<CommentRow> {
    return this.#onComment(viewer, commentId, async ({ tx, now, comment, access }) => {
      insist(mayEditComment(comment, access.actor));
      refuseBody(body);
      const { html, questionNumbers } = await this.rendering.render(tx, access.course, body);
      await tx.query(
        'update comment set body_markdown = $2, body_html = $3, edited_at = $4 where id = $1',
        [comment.id, body, html, now],
      );
      const thread = { courseId: comment.courseId, threadId: comment.questionId };
      await linkQuestions(tx, thread, questionNumbers, now);
    });
  }

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  delete(viewer: Viewer, commentId: number): Promise<CommentRow> {
    return this.#onComment(viewer, commentId, async (act) => {
      insist(mayDeleteComment(act.comment, act.access.actor));
      await this.deleteIn(act);
    });
  }

  /** Deletes within an act that has the right to. */
  async deleteIn({ tx, now, comment, actorId }: CommentAct): Promise<void> {
    await tx.query('update comment set deleted_at = $2, deleted_by_id = $3 where id = $1', [
      comment.id,
      now,
      actorId,
    ]);
    await recountComments(tx, comment.postId);
    if (comment.authorId === actorId) return;
    await audit(tx, now, {
      ...{ act: 'comment.deleted', actorId, courseId: comment.courseId, postId: comment.postId },
      details: { commentId: comment.id },
      // The log of an anonymous comment must not be the place that tells who wrote it.
      subjectId: comment.isAnonymous ? undefined : (comment.authorId ?? undefined),
    });
  }

  /** Brings a deleted comment back, within an act that has the right to. */
  async restoreIn({ tx, now, comment, actorId }: CommentAct): Promise<void> {
    await tx.query('update comment set deleted_at = null, deleted_by_id = null where id = $1', [
      comment.id,
    ]);
    await recountComments(tx, comment.postId);
    await audit(tx, now, {
      ...{ act: 'comment.restored', actorId, courseId: comment.courseId, postId: comment.postId },
      details: { commentId: comment.id },
      subjectId: comment.isAnonymous ? undefined : (comment.authorId ?? undefined),
    });
  }

  /** Marks what the comment asked for as done, or as open again. @throws as `delete` */
  resolve(viewer: Viewer, commentId: number, resolved: boolean): Promise<CommentRow> {
    return this.#onComment(
      viewer,
      commentId,
      async ({ tx, now, comment, post, access, actorId }) => {
        insist(mayResolveComment(comment, post, access.actor));
        if (resolved === (comment.resolvedAt !== null)) return;
        await tx.query('update comment set resolved_at = $2, resolved_by_id = $3 where id = $1', [
          comment.id,
          resolved ? now : null,
          resolved ? actorId : null,
        ]);
      },
    );
  }

  async #write(
    tx: Tx,
    { post, question, access }: PostForAct,
    { authorId, body, anonymous }: NewCommentText & { authorId: number },
  ): Promise<number> {
    const now = this.clock.now();
    const { id: postId, courseId } = post;
    const questionId = question.id;
    const isAnonymous = anonymous ?? false;
    const { html: bodyHtml, questionNumbers } = await this.rendering.render(
      tx,
      access.course,
      body,
    );
    const commentId = await insertComment(tx, {
      ...{ postId, questionId, authorId, isAnonymous, body, bodyHtml, now },
    });
    if (isAnonymous) await this.pseudonyms.pseudonymFor(tx, questionId, authorId);
    await recountComments(tx, postId);
    await recountThread(tx, questionId, now);
    await linkQuestions(tx, { courseId, threadId: questionId }, questionNumbers, now);
    await discardDraftAt(tx, authorId, courseId, `comment:${postId}`);
    await emit(tx, now, 'comment.posted', { courseId, postId, commentId });
    return commentId;
  }

  async #onComment(
    viewer: Viewer,
    commentId: number,
    work: (act: CommentAct) => Promise<void>,
  ): Promise<CommentRow> {
    const actorId = signedIn(viewer);
    return this.database.transaction(async (tx) => {
      const found = await this.posts.comment(tx, viewer, commentId, { lock: true });
      await work({ ...found, tx, actorId, now: this.clock.now() });
      return (await this.posts.comment(tx, viewer, commentId)).comment;
    });
  }
}

const refuseBody = (body: string): void =>
  refuseProblems(checkText('body', body, { min: COMMENT_MIN, max: COMMENT_MAX }));
