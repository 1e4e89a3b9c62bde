import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { maySeeAuditLog } from '@colloquy/domain/permissions';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';
import { type AuditFilter, type AuditLine, canMatch, linesOf } from './audit-log.service.ts';
import { type ExportedLine, type ExportFormat, headOf, linesAs } from './export.ts';

/** Lines read at once: enough that a long log is a few statements, few enough for any memory. */
const LINES_AT_ONCE = 1_000;

/** An erased account has no handle any more that says who it was. */
const HANDLES = `select id, handle from account where id = any($1::int[]) and deleted_at is null`;

/** The log as one file, however long: it is read page by page while it is sent. */
@Injectable()
export class AuditExportService {
  constructor(private readonly database: Database) {}

  /**
   * Refuses before the first part is read.
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN
   */
  export(
    { course, actor }: CourseAccess,
    filter: AuditFilter,
    format: ExportFormat,
  ): AsyncGenerator<string> {
    insistFits(maySeeAuditLog(actor));
    return this.#parts(course.id, filter, format);
  }

  async *#parts(
    courseId: number,
    filter: AuditFilter,
    format: ExportFormat,
  ): AsyncGenerator<string> {
    yield headOf(format);
    if (!canMatch(filter)) return;
    for (let after: number | null = null; ;) {
      const { text, values } = linesOf(courseId, filter, { after, limit: LINES_AT_ONCE });
      const lines: AuditLine[] = await this.database.query<AuditLine>(text, values);
      if (lines.length > 0) yield linesAs(format, await this.#named(lines));
      if (lines.length < LINES_AT_ONCE) return;
      after = lines.at(-1)?.id ?? null;
    }
  }

  async #named(lines: readonly AuditLine[]): Promise<ExportedLine[]> {
    const ids = [...new Set(lines.flatMap(({ actorId, subjectId }) => [actorId, subjectId ?? 0]))];
    const rows = await this.database.query<{ id: number; handle: string }>(HANDLES, [ids]);
    const handles = new Map(rows.map(({ id, handle }) => [id, handle]));
    return lines.map((line) => ({
      ...line,
      actor: handles.get(line.actorId) ?? '',
      subject: handles.get(line.subjectId ?? 0) ?? '',
    }));
  }
}
