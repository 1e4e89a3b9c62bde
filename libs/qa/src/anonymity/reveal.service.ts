import { Database } from '@colloquy/db';
import { CourseAccessService } from '@colloquy/courses';
import { isStaff, mayReveal, refuse } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { NOTE_MAX, notFound, REASON_MIN, refuseProblems } from '@colloquy/domain/vocabulary';
import { type Connection, connectionOf, type PageArgs, pageOf } from '@colloquy/platform/graphql';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { type Act, ThreadActsService } from '../acts/thread-acts.service.ts';
import { PostAccessService } from '../posts/post-access.service.ts';

/** A line of the audit log as staff read it. */
export interface AuditRow {
  readonly id: number;
  readonly act: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly actorId: number;
  readonly subjectId: number | null;
  readonly postId: number | null;
}

/** A text whose author is to be told. */
interface Hidden {
  readonly authorId: number | null;
  readonly isAnonymous: boolean;
}

const REVEALED = 'author.revealed';

const REVEALS = `select id, act, reason, created_at as "createdAt", actor_id as "actorId",
    subject_id as "subjectId", post_id as "postId"
   from audit_entry
  where course_id = $1 and act = '${REVEALED}' and ($2::int is null or id < $2)
  order by id desc
  limit $3`;

/** Telling staff who wrote an anonymous text, and telling all staff that it was told. */
@Injectable()
export class RevealService {
  constructor(
    private readonly database: Database,
    private readonly acts: ThreadActsService,
    private readonly access: PostAccessService,
    private readonly courses: CourseAccessService,
  ) {}

  /** @returns the author's account. @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async revealAuthor(viewer: Viewer, postId: number, reason: string): Promise<number> {
    const found = await this.acts.onPost(viewer, postId, (act) =>
      this.#reveal(act, act.post, reason, {}),
    );
    return authorOf(found.post);
  }

  /** @returns the author's account. @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async revealCommentAuthor(viewer: Viewer, commentId: number, reason: string): Promise<number> {
    const { comment } = await this.access.comment(this.database, viewer, commentId);
    await this.acts.onPost(viewer, comment.postId, (act) =>
      this.#reveal(act, comment, reason, { commentId }),
    );
    return authorOf(comment);
  }

  /** Who was revealed to whom and why, newest first. @throws DomainError FORBIDDEN */
  async reveals(viewer: Viewer, courseId: number, args: PageArgs): Promise<Connection<AuditRow>> {
    const { actor } = await this.courses.byId(viewer, courseId);
    if (!isStaff(actor)) insist(refuse('STAFF_ONLY'));
    const page = pageOf(args, 1);
    const values = [courseId, page.after?.[0] ?? null, page.first + 1];
    const rows = await this.database.query<AuditRow>(REVEALS, values);
    return connectionOf(rows, page, (row) => [row.id]);
  }

  async #reveal(
    { tx, now, actorId, post, access }: Act,
    hidden: Hidden,
    reason: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    insist(mayReveal(hidden, access.actor));
    refuseProblems(checkText('reason', reason, { min: REASON_MIN, max: NOTE_MAX }));
    const { courseId, id: postId } = post;
    const line = { courseId, postId, subjectId: authorOf(hidden), reason: reason.trim(), details };
    await audit(tx, now, { act: REVEALED, actorId, ...line });
    await emit(tx, now, REVEALED, { courseId, postId, actorId });
  }
}

function authorOf({ authorId }: Hidden): number {
  if (authorId === null) throw notFound();
  return authorId;
}
