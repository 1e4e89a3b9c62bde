import type { FlagKind, FlagState } from '@colloquy/domain/vocabulary';
import { columns } from '@colloquy/qa';

export interface FlagRow {
  readonly id: number;
  readonly courseId: number;
  readonly postId: number;
  readonly commentId: number | null;
  readonly accountId: number | null;
  readonly kind: FlagKind;
  readonly state: FlagState;
  readonly note: string;
  readonly weight: number;
  readonly postVersion: number;
  readonly caseId: number | null;
  readonly claim: string | null;
  readonly quote: string | null;
  readonly quotePrefix: string | null;
  readonly quoteSuffix: string | null;
  readonly source: string | null;
  readonly misconceptionId: number | null;
  readonly duplicateOfId: number | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedById: number | null;
  readonly decisionNote: string;
}

// prettier-ignore
const FLAG = [
  'id', 'courseId', 'postId', 'commentId', 'accountId', 'kind', 'state', 'note', 'weight',
  'postVersion', 'caseId', 'claim', 'quote', 'quotePrefix', 'quoteSuffix', 'source',
  'misconceptionId', 'duplicateOfId', 'createdAt', 'decidedAt', 'decidedById', 'decisionNote',
] as const;

export const flagColumns = (alias: string): string => columns(alias, FLAG);

export const FLAG_BY_ID = `select ${flagColumns('f')} from flag f where f.id = $1`;

const OF_THING = `f.post_id = $1 and f.comment_id is not distinct from $2::int`;

/** Those of one person on one thing that they did not retract. */
export const OWN_FLAGS = `select ${flagColumns('f')} from flag f
  where ${OF_THING} and f.account_id = $3 and f.state <> 'RETRACTED'`;

/** How the flags of a person in a course were decided. */
export const FLAG_RECORD = `select
    count(*) filter (where state = 'UPHELD')::int as upheld,
    count(*) filter (where state = 'REJECTED')::int as rejected
  from flag where account_id = $1 and course_id = $2`;

/** What flags of the kinds that hide weigh; a person counts once, whatever they flag. */
export const HIDING_WEIGHTS = `select max(f.weight) as weight from flag f
  where ${OF_THING} and f.state = 'OPEN' and f.kind = any($3::text[])
  group by coalesce(f.account_id, -f.id)`;

/** Flags of one thing that wait for a reviewer; inaccuracies have cases of their own. */
export const OPEN_FLAGS = `select ${flagColumns('f')} from flag f
  where ${OF_THING} and f.state = 'OPEN' and f.case_id is null order by f.id`;

/** What was upheld with a flag, at one moment and about one thing: it included. */
export const UPHELD_TOGETHER = `select ${flagColumns('f')} from flag f
  join flag o on o.id = $1 and o.post_id = f.post_id and o.decided_at = f.decided_at
   and o.comment_id is not distinct from f.comment_id
  where f.case_id is null and (f.state = 'UPHELD' or f.id = o.id) order by f.id`;

/** Turns a decision. */
export const TURN_FLAGS = `update flag
    set state = $2, decided_at = $3, decided_by_id = $4, decision_note = $5
  where id = any($1::int[])`;

export const DECIDE_FLAGS = `with decided as (
    update flag set state = $2, decided_at = $3, decided_by_id = $4, decision_note = $5
     where id = any($1::int[]) and state = 'OPEN'
    returning id, post_id)
  select id, post_id as "postId" from decided order by id`;

export const DUPLICATE_TARGET = `select id from post
  where kind = 'QUESTION' and course_id = $1 and number = $2 and deleted_at is null`;
