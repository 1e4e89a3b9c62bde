import { CourseAccessService, type CourseAccess, mayRead } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { mayReadLedger, type MemberFacts } from '@colloquy/domain/permissions';
import { type ActRecord, policyOf, topicWord } from '@colloquy/domain/reputation';
import { type CourseRole, ReputationPolicy, TopicWord } from '@colloquy/domain/vocabulary';
import { type Connection, connectionOf, type PageArgs, pageOf } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { BADGES, LINES, MEMBER_BY_HANDLE, ON_TOPIC, TOPICS, TOTALS } from './standing.queries.ts';
import type {
  EarnedBadge,
  ReputationLine,
  Standing,
  TopicHelper,
  TopicStanding,
} from './standing.types.ts';

/** A person in a course whom the viewer may see there. */
export interface StandingRow extends Standing {
  readonly access: CourseAccess;
  readonly accountId: number;
  readonly role: CourseRole | null;
}

interface MemberRow {
  readonly accountId: number;
  readonly handle: string;
  readonly name: string;
  readonly role: CourseRole;
  readonly isActive: boolean;
}

export const memberOf = ({ accountId, role }: StandingRow): MemberFacts => ({
  accountId,
  role: role ?? 'LEARNER',
});

/** More are not read. */
const HELPERS_SHOWN = 12;

/** Where people stand, as others and they themselves may see it. */
@Injectable()
export class StandingService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
  ) {}

  /** Null for whoever never was in the course, or a course that the viewer may not read. */
  async find(viewer: Viewer, slug: string, handle: string): Promise<StandingRow | null> {
    const access = await this.courses.find(viewer, slug);
    if (!access || !mayRead(access) || handle.includes('\u0000')) return null;
    const values = [access.course.id, handle.toLowerCase()];
    const [member] = await this.database.query<MemberRow>(MEMBER_BY_HANDLE, values);
    if (!member) return null;
    const { accountId, name, isActive } = member;
    return {
      ...{ access, accountId, name, handle: member.handle },
      role: isActive ? member.role : null,
      isOwn: accountId === viewer.accountId,
    };
  }

  /** Who can help on a topic, by name: no order says who is better. Empty where one may not read. */
  async helpers(viewer: Viewer, slug: string, tag: string): Promise<TopicHelper[]> {
    const access = await this.courses.find(viewer, slug);
    if (!access || !mayRead(access) || tag.includes('\u0000')) return [];
    const rows = await this.database.query<{ handle: string; name: string } & ActRecord>(ON_TOPIC, [
      ...[access.course.id, tag],
    ]);
    return rows
      .map(({ handle, name, good, bad }) => ({ handle, name, word: topicWord({ good, bad }) }))
      .filter(({ word }) => word !== TopicWord.STARTING)
      .slice(0, HELPERS_SHOWN)
      .toSorted((a, b) => a.name.localeCompare(b.name) || a.handle.localeCompare(b.handle));
  }

  /** The whole number for its owner; for others the open one, and only where a course is classic. */
  async reputation({ access, accountId }: StandingRow): Promise<number | null> {
    const { id, reputationPolicy } = access.course;
    const isOwn = mayReadLedger(accountId, access.actor);
    if (!isOwn && reputationPolicy !== ReputationPolicy.CLASSIC) return null;
    const [row] = await this.database.query<{ total: number; openTotal: number }>(TOTALS, [
      ...[id, accountId],
    ]);
    const sum = isOwn ? row?.total : row?.openTotal;
    return policyOf(reputationPolicy).start + (sum ?? 0);
  }

  async topics({ access, accountId }: StandingRow): Promise<TopicStanding[]> {
    const values = [access.course.id, accountId];
    const rows = await this.database.query<TopicStanding & { bad: number }>(TOPICS, values);
    return rows.map(({ bad, ...row }) => ({ ...row, word: topicWord({ good: row.good, bad }) }));
  }

  badges({ access, accountId }: StandingRow): Promise<EarnedBadge[]> {
    return this.database.query<EarnedBadge>(BADGES, [access.course.id, accountId]);
  }

  /** Null for everybody but the person. @throws DomainError INVALID_INPUT for a bad cursor */
  async lines(
    { access, accountId }: StandingRow,
    args: PageArgs,
  ): Promise<Connection<ReputationLine> | null> {
    if (!mayReadLedger(accountId, access.actor)) return null;
    const page = pageOf(args, 1);
    const rows = await this.database.query<ReputationLine>(LINES, [
      ...[access.course.id, accountId, page.after?.[0] ?? null, page.first + 1],
    ]);
    return connectionOf(rows, page, (row) => [row.id]);
  }
}
