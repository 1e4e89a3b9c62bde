import { CourseAccessService, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { mayKeepCourseReplies, mayKeepReviewTexts } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  notFound,
  REASON_MAX,
  REASON_MIN,
  refuseProblems,
  SAVED_REPLY_TITLE_MAX,
  type SavedReplyUse,
} from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { audit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { columns } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';
import { insertRow, oneRow, updateRow } from '../sql/rows.ts';

export interface SavedReplyRow {
  readonly id: number;
  readonly courseId: number;
  /** Null: the whole course's. */
  readonly accountId: number | null;
  readonly use: SavedReplyUse;
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly updatedAt: Date;
}

export interface TypedReply {
  readonly course: string;
  /** Null makes a new one. */
  readonly id: number | null;
  readonly use: SavedReplyUse;
  readonly title: string;
  readonly body: string;
  /** Whether it is for the person alone. */
  readonly isPersonal: boolean;
}

const REPLY = ['id', 'courseId', 'accountId', 'use', 'title', 'bodyMarkdown', 'updatedAt'] as const;

const BY_ID = `select ${columns('r', REPLY)} from saved_reply r where r.id = $1`;

const OF_COURSE = `select ${columns('r', REPLY)} from saved_reply r
  where r.course_id = $1 and (r.account_id is null or r.account_id = $2)
  order by r.use, r.account_id nulls first, r.title, r.id limit 200`;

/** Texts that reviewers use again, of the course and of their own. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly clock: Clock,
  ) {}

  /** For whoever may use them; empty for others. */
  async list({ course, actor }: CourseAccess): Promise<SavedReplyRow[]> {
    if (!mayKeepReviewTexts(actor).allowed) return [];
    return this.database.query<SavedReplyRow>(OF_COURSE, [course.id, actor.accountId]);
  }

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async save(viewer: Viewer, typed: TypedReply): Promise<SavedReplyRow> {
    const updatedById = signedIn(viewer);
    const access = await this.courses.bySlug(viewer, typed.course);
    const accountId = typed.isPersonal ? updatedById : null;
    this.#insist(access, accountId);
    refuseProblems([
      ...checkText('input.title', typed.title, { min: REASON_MIN, max: SAVED_REPLY_TITLE_MAX }),
      ...checkText('input.body', typed.body, { min: REASON_MIN, max: REASON_MAX }),
    ]);
    const courseId = access.course.id;
    const values = {
      ...{ courseId, accountId, use: typed.use, title: typed.title.trim() },
      ...{ bodyMarkdown: typed.body, updatedById, updatedAt: this.clock.now() },
    };
    const id = await this.database.transaction(async (tx) => {
      if (typed.id !== null) this.#insist(access, (await this.#own(access, typed.id)).accountId);
      const made = typed.id ?? Number(await insertRow(tx, 'saved_reply', values));
      if (typed.id !== null) await updateRow(tx, 'saved_reply', typed.id, values);
      const details = { savedReplyId: made, title: values.title };
      const line = { act: 'saved-reply.kept', actorId: updatedById, courseId, details };
      if (accountId === null) await audit(tx, this.clock.now(), line);
      return made;
    });
    return oneRow<SavedReplyRow>(this.database, BY_ID, [id]);
  }

  /** @returns the course's id @throws as `save` */
  async delete(viewer: Viewer, id: number): Promise<number> {
    const actorId = signedIn(viewer);
    const { courseId } = await oneRow<SavedReplyRow>(this.database, BY_ID, [id]);
    const access = await this.courses.byId(viewer, courseId);
    const { accountId, title } = await this.#own(access, id);
    this.#insist(access, accountId);
    await this.database.transaction(async (tx) => {
      await tx.query('delete from saved_reply where id = $1', [id]);
      const details = { savedReplyId: id, title };
      const line = { act: 'saved-reply.deleted', actorId, courseId, details };
      if (accountId === null) await audit(tx, this.clock.now(), line);
    });
    return courseId;
  }

  #insist({ actor }: CourseAccess, accountId: number | null): void {
    insistFits(accountId === null ? mayKeepCourseReplies(actor) : mayKeepReviewTexts(actor));
  }

  /** @throws DomainError NOT_FOUND also for what is another's alone */
  async #own({ course, actor }: CourseAccess, id: number): Promise<SavedReplyRow> {
    const reply = await oneRow<SavedReplyRow>(this.database, BY_ID, [id]);
    const isSeen = reply.accountId === null || reply.accountId === actor.accountId;
    if (reply.courseId !== course.id || !isSeen) throw notFound();
    return reply;
  }
}
