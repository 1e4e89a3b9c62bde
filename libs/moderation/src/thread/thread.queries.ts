import type { CaseEvent, FlagKind } from '@colloquy/domain/vocabulary';
import { appealColumns, type AppealRow } from '../appeals/appeals.queries.ts';
import { caseColumns, type CaseRow } from '../cases/cases.queries.ts';
import { flagColumns, type FlagRow } from '../flags/flags.queries.ts';

export interface StepRow {
  readonly id: number;
  readonly caseId: number;
  readonly act: CaseEvent | 'FLAG' | 'APPEAL' | 'APPEAL_DISMISSED';
  readonly accountId: number | null;
  readonly note: string;
  readonly createdAt: Date;
}

/** Why a thing is hidden, and what its author says to it. */
export interface HidingRow {
  readonly postId: number;
  readonly commentId: number | null;
  readonly kinds: readonly FlagKind[];
  readonly statement: string | null;
  readonly statementAt: Date | null;
}

export interface VoiceRow {
  readonly accountId: number;
  readonly act: 'CLOSE' | 'REOPEN';
}

/** A case with the text of its answer as it now is. */
export interface CaseNow extends CaseRow {
  readonly textNow: string;
}

/** All that the page of a thread may ask of its moderation. */
export interface ThreadModeration {
  /** The viewer's own that were not retracted. */
  readonly ownFlags: readonly FlagRow[];
  /** Of its answers, the latest case last. */
  readonly cases: readonly CaseNow[];
  /** Of those cases, not retracted. */
  readonly caseFlags: readonly FlagRow[];
  readonly steps: readonly StepRow[];
  readonly appeals: readonly AppealRow[];
  readonly hidings: readonly HidingRow[];
  readonly voices: readonly VoiceRow[];
}

const part = (name: keyof ThreadModeration, statement: string): string =>
  `(select coalesce(json_agg(part), '[]') from (${statement}) as part) as "${name}"`;

const CASES = `select id from inaccuracy_case where question_id = t.id`;

const POSTS = `(select id, hidden_at from post where id = t.id
    union all
    select id, hidden_at from post where kind = 'ANSWER' and question_id = t.id) posts`;

/** $1 the questions of threads, $2 the viewer. One statement, whatever hangs on them. */
export const THREADS = `select t.id as "threadId", ${[
  part(
    'ownFlags',
    `select ${flagColumns('f')} from ${POSTS} join flag f on f.post_id = posts.id
        where f.account_id = $2::int and f.state <> 'RETRACTED' order by f.id`,
  ),
  part(
    'cases',
    `select ${caseColumns('c')}, a.body_markdown as "textNow"
         from inaccuracy_case c join post a on a.id = c.post_id
        where c.question_id = t.id order by c.id`,
  ),
  part(
    'caseFlags',
    `select ${flagColumns('f')} from flag f
        where f.case_id in (${CASES}) and f.state <> 'RETRACTED' order by f.id`,
  ),
  part(
    'steps',
    `select s.id, s.case_id as "caseId", s.act, s.account_id as "accountId", s.note,
              s.created_at as "createdAt"
         from case_step s where s.case_id in (${CASES}) order by s.id`,
  ),
  part(
    'appeals',
    `select ${appealColumns('a')} from appeal a where a.case_id in (${CASES}) order by a.id`,
  ),
  part(
    'hidings',
    `select h.post_id as "postId", h.comment_id as "commentId",
              (select coalesce(json_agg(distinct f.kind), '[]') from flag f
                where f.post_id = h.post_id and f.state = 'OPEN' and f.case_id is null
                  and f.comment_id is not distinct from h.comment_id) as kinds,
              r.statement, r.statement_at as "statementAt"
         from (select id as post_id, null::int as comment_id from ${POSTS} where hidden_at is not null
                union all
               select m.post_id, m.id from comment m
                where m.question_id = t.id and m.hidden_at is not null) h
         left join lateral (
           select statement, statement_at from review_item
            where queue = 'FLAGS' and state = 'OPEN'
              and subject = coalesce('comment:' || h.comment_id, 'post:' || h.post_id)) r on true`,
  ),
  part(
    'voices',
    `select account_id as "accountId", act from close_voice where question_id = t.id
        order by created_at`,
  ),
].join(', ')}
  from unnest($1::int[]) as t(id)`;
