import { mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isStaff } from '@colloquy/domain/permissions';
import { Clock } from '@colloquy/platform/clock';
import { connectionOf, type Connection, type Page } from '@colloquy/platform/graphql';
import { Injectable } from '@nestjs/common';
import { keysOf } from '../keys.ts';
import { type AnnouncementRow, PINNED, PUBLISHED, SCHEDULED } from './announcements.queries.ts';

/** Announcements of a course, for whoever may read it. */
@Injectable()
export class AnnouncementReadsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that stand above the questions now, newest first. */
  async pinned(access: CourseAccess): Promise<AnnouncementRow[]> {
    if (!mayRead(access)) return [];
    return this.database.query<AnnouncementRow>(PINNED, [access.course.id, this.clock.now()]);
  }

  /** All that were published, newest first. @throws DomainError INVALID_INPUT */
  async published(access: CourseAccess, page: Page): Promise<Connection<AnnouncementRow>> {
    const { at, id } = keysOf(page);
    const values = [access.course.id, at, id, page.first + 1];
    const rows = mayRead(access)
      ? await this.database.query<AnnouncementRow>(PUBLISHED, values)
      : [];
    return connectionOf(rows, page, (row) => [row.publishedAt?.getTime() ?? 0, row.id]);
  }

  /** Those still to come, the next first; none for whoever is not of the staff. */
  async scheduled({ course, actor }: CourseAccess): Promise<AnnouncementRow[]> {
    return isStaff(actor) ? this.database.query<AnnouncementRow>(SCHEDULED, [course.id]) : [];
  }
}
