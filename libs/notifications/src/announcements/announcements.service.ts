import { CourseAccessService, insist, mayRead, type CourseAccess } from '@colloquy/courses';
import { Database, type Tx } from '@colloquy/db';
import { mayManageCourse } from '@colloquy/domain/permissions';
import { checkAhead, checkAnnouncement } from '@colloquy/domain/validation';
import { notFound, refuseProblems, SCHEDULED_MAX } from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { RenderingService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import {
  ANNOUNCEMENT,
  type AnnouncementRow,
  DUE,
  END_ANNOUNCEMENT,
  INSERT_ANNOUNCEMENT,
  LOCK_ANNOUNCEMENT,
  PUBLISH,
  UPDATE_ANNOUNCEMENT,
} from './announcements.queries.ts';
import type { AnnouncementInput } from './announcements.types.ts';

/** What staff tells everybody in a course. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly rendering: RenderingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Published at once, or at the time that the input names.
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT
   */
  async post(viewer: Viewer, slug: string, input: AnnouncementInput): Promise<AnnouncementRow> {
    const authorId = signedIn(viewer);
    const { course, actor } = await this.courses.bySlug(viewer, slug);
    insist(mayManageCourse(actor));
    const now = this.clock.now();
    const publishAt = checked(input, now);
    const { html } = await this.rendering.render(this.database, course, input.body);
    const { title, body, important, pinnedUntil = null } = input;
    return this.database.transaction(async (tx) => {
      const texts = [title.trim(), body, html, important ?? false, pinnedUntil];
      const values = [course.id, authorId, ...texts, publishAt, now];
      const [made] = await tx.query<{ id: number }[]>(INSERT_ANNOUNCEMENT, values);
      if (!made)
        refuseProblems([{ path: 'input.publishAt', code: 'TOO_MANY', bound: SCHEDULED_MAX }]);
      const id = made?.id ?? 0;
      if (publishAt <= now) await publish(tx, { id, courseId: course.id }, now);
      await log(tx, now, {
        act: 'announcement.posted',
        actorId: authorId,
        courseId: course.id,
        id,
      });
      return read(tx, id);
    });
  }

  /**
   * Changes what it says; one that is still to come may get another time, and nobody is told twice.
   * @throws as `post`
   */
  edit(viewer: Viewer, id: number, input: AnnouncementInput): Promise<AnnouncementRow> {
    return this.#on(viewer, id, async (tx, found, { course }) => {
      const now = this.clock.now();
      if (found.endedAt !== null) throw notFound();
      const isOut = found.publishedAt !== null;
      const publishAt = checked(isOut ? { ...input, publishAt: null } : input, now);
      const { html } = await this.rendering.render(tx, course, input.body);
      const { title, body, important, pinnedUntil = null } = input;
      const texts = [title.trim(), body, html, important ?? false, pinnedUntil];
      await tx.query(UPDATE_ANNOUNCEMENT, [id, ...texts, isOut ? found.publishAt : publishAt, now]);
      if (!isOut && publishAt <= now) await publish(tx, found, now);
      return 'announcement.edited';
    });
  }

  /** It holds no more; one that is still to come never comes. @throws as `post` */
  end(viewer: Viewer, id: number): Promise<AnnouncementRow> {
    return this.#on(viewer, id, async (tx) => {
      await tx.query(END_ANNOUNCEMENT, [id, this.clock.now()]);
      return 'announcement.ended';
    });
  }

  /** Publishes what is due by now; returns how many. Several at once share the work. */
  publishDue(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const due = await tx.query<{ id: number; courseId: number }[]>(DUE, [now]);
      for (const each of due) await publish(tx, each, now);
      return due.length;
    });
  }

  /** One announcement on which staff acts; `work` names the act for the log. */
  #on(
    viewer: Viewer,
    id: number,
    work: (tx: Tx, found: AnnouncementRow, access: CourseAccess) => Promise<string>,
  ): Promise<AnnouncementRow> {
    const actorId = signedIn(viewer);
    return this.database.transaction(async (tx) => {
      const [held] = await tx.query<{ courseId: number }[]>(LOCK_ANNOUNCEMENT, [id]);
      if (!held) throw notFound();
      const access = await this.courses.byId(viewer, held.courseId);
      if (!mayRead(access)) throw notFound();
      insist(mayManageCourse(access.actor));
      const act = await work(tx, await read(tx, id), access);
      await log(tx, this.clock.now(), { act, actorId, courseId: held.courseId, id });
      return read(tx, id);
    });
  }
}

/** When it comes out. @throws DomainError INVALID_INPUT */
function checked({ publishAt, pinnedUntil = null, ...texts }: AnnouncementInput, now: Date): Date {
  const at = publishAt ?? now;
  refuseProblems([
    ...(publishAt ? checkAhead('input.publishAt', publishAt, now) : []),
    ...checkAnnouncement({ ...texts, pinnedUntil }, at),
  ]);
  return at;
}

async function publish(
  tx: Tx,
  { id, courseId }: { readonly id: number; readonly courseId: number },
  now: Date,
): Promise<void> {
  await tx.query(PUBLISH, [id, now]);
  await emit(tx, now, 'announcement.published', { courseId, announcementId: id });
}

async function read(tx: Tx, id: number): Promise<AnnouncementRow> {
  const [row] = await tx.query<AnnouncementRow[]>(ANNOUNCEMENT, [id]);
  if (!row) throw notFound();
  return row;
}

const log = (
  tx: Tx,
  now: Date,
  { id, ...facts }: { act: string; actorId: number; courseId: number; id: number },
): Promise<void> => audit(tx, now, { ...facts, details: { announcementId: id } });
