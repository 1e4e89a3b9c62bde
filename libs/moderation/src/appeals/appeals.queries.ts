import type { AppealState } from '@colloquy/domain/vocabulary';
import { columns } from '@colloquy/qa';

export interface AppealRow {
  readonly id: number;
  readonly courseId: number;
  readonly caseId: number | null;
  readonly sanctionId: number | null;
  readonly flagId: number | null;
  readonly accountId: number;
  readonly statement: string;
  readonly state: AppealState;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedById: number | null;
  readonly decisionNote: string;
}

// prettier-ignore
const APPEAL = [
  'id', 'courseId', 'caseId', 'sanctionId', 'flagId', 'accountId', 'statement', 'state',
  'createdAt', 'decidedAt', 'decidedById', 'decisionNote',
] as const;

export const appealColumns = (alias: string): string => columns(alias, APPEAL);

export const APPEAL_BY_ID = `select ${appealColumns('a')} from appeal a where a.id = $1`;

export const APPEALS_OF_CASE = `select ${appealColumns('a')} from appeal a
  where a.case_id = $1 order by a.id`;

/** Of one person against flags that were decided together, by the flags' ids. */
export const APPEALS_OF_FLAGS = `select ${appealColumns('a')} from appeal a
  where a.flag_id = any($1::int[]) and a.account_id = $2 order by a.id`;

export const APPEAL_OF_SANCTION = `select ${appealColumns('a')} from appeal a
  where a.sanction_id = $1 order by a.id limit 1`;

/**
 * Whether somebody may answer who neither decided nor appeals: staff of the course, or who
 * administers the site. Account ids may be null.
 */
export const hasAnswerer = (course: string, decider: string, appellant: string): string => {
  const isParty = (account: string): string =>
    `(${account} is not distinct from ${decider} or ${account} = ${appellant})`;
  return `exists (select 1 from account h
    where h.deleted_at is null and not ${isParty('h.id')} and (h.is_administrator
      or exists (select 1 from enrolment t where t.account_id = h.id and t.course_id = ${course}
                  and t.state = 'ACTIVE' and t.role in ('STAFF', 'OWNER'))))`;
};
