import { CourseAccessService, mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isStaff } from '@colloquy/domain/permissions';
import { connectionOf, pageOf, type Connection, type PageArgs } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { orNull } from '../posts/or-null.ts';
import type { AnswerRow } from '../posts/posts.queries.ts';
import { timeKeys } from '../posts/time-keys.ts';
import {
  ACCOUNT_BY_HANDLE,
  BADGES,
  CONTRIBUTIONS,
  SIGNED_ANSWERS,
  SIGNED_ANSWERS_LATER,
} from './people.queries.ts';
import type { BadgeAward, Contributions } from './people.types.ts';

/** A person in a course, with the counts; the lists are read when asked for. */
export interface ContributionsRow extends Contributions {
  readonly access: CourseAccess;
  readonly accountId: number;
  readonly handle: string;
}

const who = ({ course, actor }: CourseAccess, accountId: number): unknown[] => [
  ...[course.id, accountId],
  ...[actor.accountId, isStaff(actor), actor.cohortId],
];

/** What one person did in one course. What they wrote behind a pseudonym counts nowhere here. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
  ) {}

  /** Null when there is nothing that the viewer may see. */
  async contributions(
    viewer: Viewer,
    slug: string,
    typed: string,
  ): Promise<ContributionsRow | null> {
    const access = await orNull(this.courses.bySlug(viewer, slug));
    if (!access || !mayRead(access) || typed.includes('\u0000')) return null;
    const handle = typed.toLowerCase();
    const [account] = await this.database.query<{ id: number }>(ACCOUNT_BY_HANDLE, [handle]);
    if (!account) return null;
    const rows = await this.database.query<Contributions>(CONTRIBUTIONS, who(access, account.id));
    return rows[0] ? { ...rows[0], access, accountId: account.id, handle } : null;
  }

  /** Newest first. @throws DomainError INVALID_INPUT for a page size or cursor that is none */
  async answers(
    { access, accountId }: ContributionsRow,
    args: PageArgs,
  ): Promise<Connection<AnswerRow>> {
    const page = pageOf(args, 2);
    const values = [...who(access, accountId), page.first + 1];
    const after = page.after && timeKeys(page.after);
    const rows = after
      ? await this.database.query<AnswerRow>(SIGNED_ANSWERS_LATER, [...values, after.at, after.id])
      : await this.database.query<AnswerRow>(SIGNED_ANSWERS, values);
    return connectionOf(rows, page, (row) => [row.createdAt.getTime(), row.id]);
  }

  /** The latest 200. */
  badges({ access, accountId }: ContributionsRow): Promise<BadgeAward[]> {
    return this.database.query<BadgeAward>(BADGES, [access.course.id, accountId]);
  }
}
