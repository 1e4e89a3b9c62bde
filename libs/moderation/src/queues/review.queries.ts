import { SKIP_MS } from '@colloquy/domain/moderation';
import type { QueueKind } from '@colloquy/domain/vocabulary';
import { standing, visibleTo } from '@colloquy/qa';
import { hasAnswerer } from '../appeals/appeals.queries.ts';
import { itemColumns } from './items.queries.ts';

/*
 * Which items of a queue wait for one person: those that are still due, that they may see, and in
 * which they are no party. $1 course, $2 the person, $3 staff, $4 cohort, $5 now.
 */

const VISIBLE = visibleTo('q', { accountId: '$2', isStaff: '$3', cohortId: '$4' });

const FROM = `from review_item r
   left join post p on p.id = r.post_id
   left join post q on q.id = coalesce(p.question_id, p.id)
   left join comment m on m.id = r.comment_id
   left join inaccuracy_case c on c.id = r.case_id
   left join suggested_edit s on s.id = r.suggested_edit_id
   left join endorsement n on n.id = r.endorsement_id
   left join appeal a on a.id = r.appeal_id
   left join sanction x on x.id = a.sanction_id
   left join flag g on g.id = a.flag_id`;

const notBy = (account: string): string => `${account} is distinct from $2::int`;

const noFlagOf = (condition: string): string => `not exists (select 1 from flag f
    where ${condition} and f.account_id = $2 and f.state <> 'RETRACTED')`;

const notVoiced = (act: 'CLOSE' | 'REOPEN'): string => `not exists (select 1 from close_voice v
    where v.question_id = q.id and v.account_id = $2 and v.act = '${act}')`;

/** What keeps an item in its queue, whoever looks. */
const DUE: Record<QueueKind, string> = {
  FLAGS: `p.deleted_at is null and m.deleted_at is null and (coalesce(m.hidden_at, p.hidden_at) is not null
    or exists (select 1 from flag f where f.post_id = r.post_id and f.state = 'OPEN'
                and f.case_id is null and f.comment_id is not distinct from r.comment_id))`,
  REPAIRS: `c.state in ('REPAIRED', 'CONTESTED', 'LAPSED') and p.deleted_at is null`,
  SUGGESTED_EDITS: `s.state = 'PENDING' and ${standing('p')}`,
  FIRST_POSTS: standing('p'),
  REOPENING: `q.closed_at is not null and ${standing('q')}`,
  DUPLICATES: `q.closed_at is null and ${standing('q')}`,
  ENDORSEMENTS: `n.suspended_at is not null and ${standing('p')}`,
  APPEALS: `a.state = 'PENDING'`,
};

/** Who decided what an appeal is against. */
const DECIDER = 'coalesce(c.decided_by_id, x.given_by_id, g.decided_by_id)';

/** What keeps it from one person: their own things are for others. */
const MINE: Record<QueueKind, string> = {
  FLAGS: `${notBy('coalesce(m.author_id, p.author_id)')}
    and ${noFlagOf('f.post_id = r.post_id and f.comment_id is not distinct from r.comment_id')}`,
  REPAIRS: `${notBy('p.author_id')} and ${notBy('c.repaired_by_id')} and ${noFlagOf('f.case_id = c.id')}`,
  SUGGESTED_EDITS: `(${notBy('s.author_id')} or $3::boolean)`,
  FIRST_POSTS: notBy('p.author_id'),
  REOPENING: notVoiced('REOPEN'),
  DUPLICATES: `${notBy('q.author_id')} and ${notVoiced('CLOSE')}`,
  ENDORSEMENTS: `n.endorser_id = $2::int`,
  APPEALS: `${notBy('a.account_id')} and (${notBy(DECIDER)}
    or not ${hasAnswerer('r.course_id', DECIDER, 'a.account_id')})`,
};

const seen = (queue: QueueKind): string =>
  queue === 'APPEALS' ? '(q.id is null or $3::boolean or $4::int is null)' : VISIBLE;

const waiting = (queue: QueueKind): string => `${FROM}
  where r.course_id = $1 and r.queue = '${queue}' and r.state = 'OPEN'
    and (r.claimed_until is null or r.claimed_until <= $5 or r.claimed_by_id = $2)
    and ${DUE[queue]} and ${MINE[queue]} and ${seen(queue)}`;

/** What somebody skipped is left to others, for a while. */
const NOT_SKIPPED = `not exists (select 1 from review_skip k
    where k.item_id = r.id and k.account_id = $2
      and k.created_at > $5::timestamptz - interval '${SKIP_MS / 1000} seconds')`;

/** The next item for somebody, taken from under nobody: what they hold first, then the oldest. */
export const nextItem = (queue: QueueKind): string => `select ${itemColumns('r')}
  ${waiting(queue)}
    and ${NOT_SKIPPED}
  order by (r.claimed_until > $5) is true desc, r.id
  limit 1 for update of r skip locked`;

/** One named item, if it waits for this person. */
export const namedItem = (queue: QueueKind): string =>
  `select ${itemColumns('r')} ${waiting(queue)} and r.id = $6 for update of r`;

/** Beyond this a number says "many". */
export const LEFT_MAX = 100;

export const itemsLeft = (queue: QueueKind): string =>
  `(select count(*)::int from (select 1 ${waiting(queue)}
    and ${NOT_SKIPPED} limit ${LEFT_MAX}) as rows_of_it)`;

/** Whether an item is still due; every word of it is about one item. */
export const isDue = (queue: QueueKind): string =>
  `select 1 as due ${FROM} where r.id = $1 and ${DUE[queue]}`;

/** Items that were settled elsewhere and that nobody took out. */
export const staleItems = (queue: QueueKind): string => `update review_item set state = 'MOOT'
  where id in (select r.id from review_item r where r.queue = '${queue}' and r.state = 'OPEN'
                except
               select r.id ${FROM} where r.queue = '${queue}' and r.state = 'OPEN' and ${DUE[queue]})`;
