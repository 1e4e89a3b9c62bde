import { SETTINGS } from '../preferences/settings.ts';

/** Staff of all courses after enrolment $1, $2 at most, and when they want their digests. */
export const STAFF_MEMBERS = `
  select e.id as "enrolmentId", a.id as "accountId", e.course_id as "courseId", a.locale, ${SETTINGS}
    from enrolment e join account a on a.id = e.account_id and a.deleted_at is null
    left join notification_settings s on s.account_id = a.id
   where e.state = 'ACTIVE' and e.role in ('STAFF', 'OWNER') and e.id > $1
   order by e.id limit $2`;

/** What course $1 needs now, being $2, and what was misunderstood in the week before. */
export const NEEDS = `
  select count(*)::int as unanswered, min(q.created_at) as oldest,
         (select count(*)::int from inaccuracy_case i where i.course_id = $1
             and i.state in ('OPEN', 'REPAIRED', 'CONTESTED', 'LAPSED')) as "openCases",
         array(select m.title from flag f join misconception m on m.id = f.misconception_id
                where m.course_id = $1 and f.created_at > $2::timestamptz - interval '7 days'
                group by m.id, m.title order by count(*) desc, m.id limit 3) as misconceptions
    from post q
   where q.course_id = $1 and q.kind = 'QUESTION' and q.answer_count = 0
     and q.deleted_at is null and q.hidden_at is null and q.closed_at is null`;

/**
 * A digest of course $2 for account $1, for the hour $3, saying $4, unless there is one of the last
 * days: whoever moves the hour gets none twice.
 */
export const MAKE = `
  insert into staff_digest (account_id, course_id, due_at, summary)
  select $1, $2, $3, $4
   where not exists (select 1 from staff_digest d where d.account_id = $1 and d.course_id = $2
                        and d.due_at > $3::timestamptz - interval '5 days')
  on conflict do nothing returning id`;

export const FORGET_STAFF_DIGESTS = `delete from staff_digest where due_at < $1`;
