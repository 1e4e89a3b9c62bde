import { Database, type Tx } from '@colloquy/db';
import { isModerator } from '@colloquy/domain/permissions';
import { Clock } from '@colloquy/platform/clock';
import { audit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { signedIn } from './insist.ts';
import { PostAccessService, type PostForAct } from '../posts/post-access.service.ts';

/** One act on one post, in its transaction and with its thread locked. */
export interface Act extends PostForAct {
  readonly tx: Tx;
  readonly now: Date;
  readonly actorId: number;
}

/**
 * The frame of every act on a post: one transaction in which the thread is locked, the post read
 * as it stands, the work done, and the post read again for the answer.
 */
@Injectable()
export class ThreadActsService {
  constructor(
    private readonly database: Database,
    private readonly access: PostAccessService,
    private readonly clock: Clock,
  ) {}

  /**
   * `work` asks the rules, writes, and emits; whatever it throws undoes all of it.
   * @returns the post and its thread as `work` left them
   * @throws DomainError UNAUTHENTICATED, NOT_FOUND
   */
  async onPost(
    viewer: Viewer,
    postId: number,
    work: (act: Act) => Promise<void>,
  ): Promise<PostForAct> {
    return this.within(viewer, postId, async (act) => {
      await work(act);
      return this.access.forAct(act.tx, viewer, postId);
    });
  }

  /** As `onPost`, for acts after which the viewer may no longer see the post. */
  async within<T>(viewer: Viewer, postId: number, work: (act: Act) => Promise<T>): Promise<T> {
    const actorId = signedIn(viewer);
    return this.database.transaction(async (tx) => {
      const found = await this.access.forAct(tx, viewer, postId, { lock: true });
      return work({ ...found, tx, actorId, now: this.clock.now() });
    });
  }
}

export interface AuditLine {
  readonly act: string;
  readonly reason?: string;
  readonly details?: Record<string, unknown>;
}

/** A line in the log when a moderator or staff did this to what somebody else wrote. */
export async function auditOnOthers(act: Act, line: AuditLine): Promise<void> {
  const { actorId, post, access } = act;
  if (post.authorId !== actorId && isModerator(access.actor)) await auditAct(act, line);
}

/** A line in the log whoever did it, for what learners decide together or by an ability. */
export async function auditAct(act: Act, line: AuditLine): Promise<void> {
  const { tx, now, actorId, post } = act;
  await audit(tx, now, {
    ...line,
    actorId,
    courseId: post.courseId,
    postId: post.id,
    // The log of an anonymous post must not be the place that tells who wrote it.
    subjectId: post.isAnonymous ? undefined : (post.authorId ?? undefined),
  });
}
