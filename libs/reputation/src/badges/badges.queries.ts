import type { Sql } from '@colloquy/db';
import {
  BADGE_EDITS,
  BADGE_LATE_DAYS,
  BADGE_PEOPLE,
  BADGE_QUICK_MINUTES,
  BADGE_SAME_HERE,
  BADGE_TOPICS,
  BADGE_WEEKS,
  BADGE_WELCOME_HOURS,
} from '@colloquy/domain/reputation';
import type { Badge } from '@colloquy/domain/vocabulary';

/*
 * Who has earned which badge. Parameters: the course $1, the people in question $2. Everybody sees
 * badges, so only posts under their author's name that the whole course may read count.
 */

const NAMED = `with answer as materialized (
    select a.id, a.author_id, a.question_id, a.created_at, a.language, a.helpful_count,
           q.created_at as asked_at, q.author_id as asker_id, q.is_anonymous as asks_unnamed,
           q.accepted_answer_id = a.id as is_accepted
      from post a join post q on q.id = a.question_id
     where a.course_id = $1 and a.author_id = any($2::int[]) and a.kind = 'ANSWER'
       and a.deleted_at is null and not a.is_anonymous
       and q.deleted_at is null and q.visibility = 'COURSE'),
  repaired as materialized (
    select c.id, c.post_id, c.repaired_by_id, c.decided_by_id, a.author_id, a.is_anonymous
      from inaccuracy_case c join post a on a.id = c.post_id join post q on q.id = c.question_id
     where c.course_id = $1 and c.state = 'REPAIR_VERIFIED'
       and a.deleted_at is null and q.deleted_at is null and q.visibility = 'COURSE'),
  question as materialized (
    select q.id, q.author_id, q.same_here_count, q.restatement, q.accepted_by_id
      from post q
     where q.course_id = $1 and q.author_id = any($2::int[]) and q.kind = 'QUESTION'
       and q.deleted_at is null and not q.is_anonymous and q.visibility = 'COURSE')`;

/** Each selects account and post (null for a badge of many posts). */
const RULES = {
  FIRST_ANSWER: `select distinct on (author_id) author_id, id from answer
    order by author_id, created_at, id`,

  REPAIR: `select author_id, post_id from repaired
   where author_id = any($2::int[]) and repaired_by_id = author_id and not is_anonymous`,

  KIND_WELCOME: `select author_id, id from answer a
   where helpful_count > 0 and asker_id <> author_id and not asks_unnamed
     and created_at < asked_at + interval '${BADGE_WELCOME_HOURS} hours'
     and not exists (select 1 from post e where e.course_id = $1 and e.author_id = a.asker_id
                        and e.kind = 'QUESTION' and e.created_at < a.asked_at)`,

  EXPLAINED_TO_TEN: `select a.author_id, null::int
    from answer a join vote v on v.post_id = a.id and v.value = 'HELPFUL'
   group by a.author_id
  having count(distinct coalesce(v.account_id, -v.id)) >= ${BADGE_PEOPLE}`,

  BRIDGED_LANGUAGES: `select author_id, null::int from answer where helpful_count > 0
   group by author_id having count(distinct language) >= 2`,

  SHARED_QUESTION: `select author_id, id from question where same_here_count >= ${BADGE_SAME_HERE}`,

  CLOSED_THE_LOOP: `select author_id, id from question
   where restatement is not null and accepted_by_id = author_id`,

  LATE_RESCUE: `select author_id, id from answer a
   where (helpful_count > 0 or is_accepted) and asker_id is distinct from author_id
     and created_at >= asked_at + interval '${BADGE_LATE_DAYS} days'
     and not exists (select 1 from post e where e.question_id = a.question_id
                        and e.kind = 'ANSWER' and e.created_at < a.created_at)`,

  QUICK_HELP: `select author_id, id from answer
   where is_accepted and asker_id is distinct from author_id
     and created_at < asked_at + interval '${BADGE_QUICK_MINUTES} minutes'`,

  // Without the post: who flagged it stays between the flagger and the reviewers.
  CAREFUL_READER: `select f.account_id, null::int
    from flag f join repaired r on r.id = f.case_id
   where f.course_id = $1 and f.account_id = any($2::int[]) and f.state = 'UPHELD'`,

  SECOND_PAIR_OF_EYES: `select decided_by_id, post_id from repaired
   where decided_by_id = any($2::int[])`,

  MENDER: `select s.author_id, null::int
    from suggested_edit s join post p on p.id = s.post_id and p.author_id is distinct from s.author_id
   where s.course_id = $1 and s.author_id = any($2::int[]) and s.state = 'APPLIED'
   group by s.author_id having count(*) >= ${BADGE_EDITS}`,

  WELL_EXPLAINED: `select a.author_id, a.id from answer a
    join endorsement e on e.post_id = a.id and e.kind = 'WELL_EXPLAINED' and e.suspended_at is null`,

  COMMON_GROUND: `select a.author_id, null::int
    from answer a join post_tag pt on pt.post_id = a.question_id join tag t on t.id = pt.tag_id
   where a.helpful_count > 0 group by a.author_id
  having count(distinct coalesce(t.parent_id, t.id)) >= ${BADGE_TOPICS}`,

  STEADY_HAND: `select author_id, null::int from answer where helpful_count > 0
   group by author_id
  having count(distinct date_trunc('week', created_at at time zone 'UTC')) >= ${BADGE_WEEKS}`,

  CAME_BACK_WISER: `select author_id, id from answer
   where asker_id = author_id and helpful_count > 0`,
} as const satisfies Record<Badge, string>;

const DUE = Object.entries(RULES)
  .map(
    ([badge, rule]) => `select '${badge}' as badge, r.* from (${rule}) as r(account_id, post_id)`,
  )
  .join('\n union all ');

/** The key of the table keeps a badge from being given twice, whoever counts at the same time. */
const AWARD = `${NAMED}
  insert into earned_badge (course_id, account_id, badge, post_id, awarded_at)
  select distinct on (account_id, badge) $1, account_id, badge, post_id, $3::timestamptz
    from (${DUE}) as due order by account_id, badge, post_id
  on conflict do nothing
  returning account_id as "accountId", badge`;

export interface NewBadge {
  readonly accountId: number;
  readonly badge: Badge;
}

/** Gives these people every badge that they have earned and do not have. @returns the new ones */
export const awardBadges = (
  tx: Sql,
  courseId: number,
  accountIds: readonly number[],
  now: Date,
): Promise<NewBadge[]> => tx.query<NewBadge>(AWARD, [courseId, accountIds, now]);
