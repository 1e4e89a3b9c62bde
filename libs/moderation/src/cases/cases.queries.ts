import type { Sql } from '@colloquy/db';
import type { CaseState, Dispute, FlagState } from '@colloquy/domain/vocabulary';
import { columns } from '@colloquy/qa';

export interface CaseRow {
  readonly id: number;
  readonly courseId: number;
  /** The answer. */
  readonly postId: number;
  readonly questionId: number;
  readonly state: CaseState;
  readonly postVersion: number;
  readonly judgedVersion: number;
  readonly answerMarkdown: string;
  readonly openedAt: Date;
  readonly repairUntil: Date;
  readonly repairedAt: Date | null;
  readonly repairedById: number | null;
  readonly repairRevisionId: number | null;
  readonly contestedAt: Date | null;
  readonly contestReason: string | null;
  readonly lapsedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedById: number | null;
  readonly decisionNote: string;
  readonly upheldAt: Date | null;
  readonly unacceptedAt: Date | null;
}

/** The answer of a case as its moves see it. */
export interface AnswerOfCase {
  readonly version: number;
  /** Left out where only the version is at hand. */
  readonly bodyMarkdown?: string;
  readonly authorId: number | null;
  /** Whether nobody is left who could repair or contest as the author. */
  readonly isAuthorGone: boolean;
  readonly isDeleted: boolean;
  readonly dispute: Dispute;
  /** Of its question. */
  readonly acceptedAnswerId: number | null;
  readonly askerId: number | null;
}

/** One flag of a case that was not retracted. */
export interface FlagOfCase {
  readonly id: number;
  readonly accountId: number | null;
  readonly state: FlagState;
  readonly weight: number;
}

export interface CaseFactsRow {
  readonly row: CaseRow;
  readonly answer: AnswerOfCase;
  readonly flags: readonly FlagOfCase[];
}

// prettier-ignore
const CASE = [
  'id', 'courseId', 'postId', 'questionId', 'state', 'postVersion', 'judgedVersion',
  'answerMarkdown', 'openedAt', 'repairUntil', 'repairedAt', 'repairedById', 'repairRevisionId',
  'contestedAt', 'contestReason', 'lapsedAt', 'decidedAt', 'decidedById', 'decisionNote',
  'upheldAt', 'unacceptedAt',
] as const;

export const caseColumns = (alias: string): string => columns(alias, CASE);

export const CASE_BY_ID = `select ${caseColumns('c')} from inaccuracy_case c where c.id = $1`;

const LOCK_THREAD = `select q.id from inaccuracy_case c join post q on q.id = c.question_id
  where c.id = $1 for no key update of q`;

const ANSWER = `select a.version, a.body_markdown as "bodyMarkdown", a.author_id as "authorId", a.dispute,
    a.deleted_at is not null as "isDeleted",
    not exists (select 1 from account where id = a.author_id and deleted_at is null)
      as "isAuthorGone",
    q.accepted_answer_id as "acceptedAnswerId", q.author_id as "askerId"
   from post a join post q on q.id = a.question_id
  where a.id = $1`;

const FLAGS = `select id, account_id as "accountId", state, weight from flag
  where case_id = $1 and state <> 'RETRACTED' order by id`;

/** Everything that a move of a case turns on; null when there is no such case. Lock the thread first. */
export async function readCase(tx: Sql, caseId: number): Promise<CaseFactsRow | null> {
  const [row] = await tx.query<CaseRow>(CASE_BY_ID, [caseId]);
  if (!row) return null;
  const [answer] = await tx.query<AnswerOfCase>(ANSWER, [row.postId]);
  if (!answer) return null;
  return { row, answer, flags: await tx.query<FlagOfCase>(FLAGS, [caseId]) };
}

/** Locks the thread of a case, as every act in it does. */
export const lockCase = (tx: Sql, caseId: number): Promise<unknown> =>
  tx.query(LOCK_THREAD, [caseId]);

/** The case of an answer that nothing has ended: undecided, or upheld and not repaired. */
export const ACTIVE_CASE_OF = `select id from inaccuracy_case
  where post_id = $1 and state in ('OPEN', 'REPAIRED', 'CONTESTED', 'LAPSED', 'UPHELD')`;

/** Cases whose author had their time, or is gone; oldest first. */
export const DUE_CASES = `select c.id from inaccuracy_case c join post a on a.id = c.post_id
  where c.state = 'OPEN'
    and (c.repair_until <= $1
      or not exists (select 1 from account where id = a.author_id and deleted_at is null))
  order by c.repair_until, c.id
  limit $2`;

/** The newest revision of a post that was written after a moment. */
export const REVISION_SINCE = `select id from revision where post_id = $1 order by number desc limit 1`;
