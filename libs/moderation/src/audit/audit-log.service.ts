import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { maySeeAuditLog } from '@colloquy/domain/permissions';
import { type Connection, connectionOf, type PageArgs, pageOf } from '@colloquy/platform/graphql';
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

/** What belongs to a page of lines: those before `after`, newest first. */
interface Part {
  readonly after: number | null;
  readonly limit: number;
}

/** No row holds a null character, and no statement takes one. */
export const canMatch = ({ actor, subject, act }: AuditFilter): boolean =>
  [actor, subject, act].every((text) => !text?.includes('\u0000'));

/** One text for each set of conditions, so that each walks the index that serves it. */
export function linesOf(courseId: number, filter: AuditFilter, part: Part) {
  const values: unknown[] = [courseId];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const given = (Object.keys(CONDITIONS) as (keyof AuditFilter)[])
    .filter((name) => filter[name] !== null)
    .map((name) => `and ${CONDITIONS[name](place(filter[name]))}`);
  const after = part.after === null ? '' : `and l.id < ${place(part.after)}`;
  const text = `select ${columns('l', LINE)} from audit_entry l
    where l.course_id = $1 ${given.join(' ')} ${after}
    order by l.id desc limit ${place(part.limit)}`;
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
    if (!canMatch(filter)) return connectionOf([], page, () => []);
    const after = Number(page.after?.[0] ?? 0) || null;
    const { text, values } = linesOf(course.id, filter, { after, limit: page.first + 1 });
    const rows = await this.database.query<AuditLine>(text, values);
    return connectionOf(rows, page, ({ id }) => [id]);
  }
}
