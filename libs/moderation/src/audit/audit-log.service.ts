import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { maySeeAuditLog } from '@colloquy/domain/permissions';
import {
  type Connection,
  connectionOf,
  type Page,
  type PageArgs,
  pageOf,
} from '@colloquy/platform/graphql';
import { type AuditRow, columns } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';

/** A line of the log with what belongs to its act. */
export interface AuditLine extends AuditRow {
  readonly details: Readonly<Record<string, unknown>>;
}

/** Which lines of the log are wanted; null leaves a condition out. */
export interface AuditFilter {
  readonly actor: string | null;
  readonly subject: string | null;
  readonly act: string | null;
  readonly postId: number | null;
  readonly from: Date | null;
  /** Up to, and without. */
  readonly until: Date | null;
}

// prettier-ignore
const LINE = [
  'id', 'courseId', 'actorId', 'act', 'postId', 'subjectId', 'reason', 'details', 'createdAt',
] as const;

/** A handle that nobody has gives no lines rather than all. */
const account = (place: string): string =>
  `coalesce((select id from account where handle = lower(${place}::text)), 0)`;

const CONDITIONS = {
  actor: (place: string) => `l.actor_id = ${account(place)}`,
  subject: (place: string) => `l.subject_id = ${account(place)}`,
  act: (place: string) => `l.act = ${place}`,
  postId: (place: string) => `l.post_id = ${place}`,
  from: (place: string) => `l.created_at >= ${place}`,
  until: (place: string) => `l.created_at < ${place}`,
} as const satisfies Record<keyof AuditFilter, (place: string) => string>;

/** One text for each set of conditions, so that each walks the index that serves it. */
function statement(courseId: number, filter: AuditFilter, page: Page) {
  const values: unknown[] = [courseId];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const given = (Object.keys(CONDITIONS) as (keyof AuditFilter)[])
    .filter((name) => filter[name] !== null)
    .map((name) => `and ${CONDITIONS[name](place(filter[name]))}`);
  const after = page.after ? `and l.id < ${place(page.after[0])}` : '';
  const text = `select ${columns('l', LINE)} from audit_entry l
    where l.course_id = $1 ${given.join(' ')} ${after}
    order by l.id desc limit ${place(page.first + 1)}`;
  return { text, values };
}

/** The log of what moderators and staff did in a course, for its staff. */
@Injectable()
export class AuditLogService {
  constructor(private readonly database: Database) {}

  /** Newest first. @throws DomainError UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT */
  async list(
    { course, actor }: CourseAccess,
    filter: AuditFilter,
    args: PageArgs,
  ): Promise<Connection<AuditLine>> {
    insistFits(maySeeAuditLog(actor));
    const page = pageOf(args, 1);
    const texts = [filter.actor, filter.subject, filter.act];
    if (texts.some((text) => text?.includes('\u0000'))) return connectionOf([], page, () => []);
    const { text, values } = statement(course.id, filter, page);
    const rows = await this.database.query<AuditLine>(text, values);
    return connectionOf(rows, page, ({ id }) => [id]);
  }
}
