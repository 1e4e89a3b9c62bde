import { abilitiesJson } from '../access/course-access.service.ts';
import { enrolmentColumns } from './roster.queries.ts';

const MATCHING = `from enrolment e join account a on a.id = e.account_id
  where e.course_id = $1 and e.state = $2 and a.deleted_at is null
    and ($3::text is null or e.role = $3)
    and ($4::text is null or a.name ilike $4 or a.handle like $4)`;

/** Staff first, newest first in each role, after the one with role $5 and id $6. */
export const MEMBERS = `select ${enrolmentColumns} ${MATCHING}
    and ($5::text is null or (e.role, e.id) < ($5, $6::int))
  order by e.role desc, e.id desc limit $7`;

export const COUNT_MEMBERS = `select count(*)::int as count ${MATCHING}`;

export const MEMBER_BY_HANDLE = `select ${enrolmentColumns}
  from enrolment e join account a on a.id = e.account_id
  where e.course_id = $1 and a.handle = lower($2) and a.deleted_at is null`;

/** Where account $1 takes part or waits; the course with the latest activity first. */
export const ENROLMENTS_OF_ACCOUNT = `select ${enrolmentColumns} from enrolment e
  left join lateral (
    select p.last_activity_at from post p
    where p.course_id = e.course_id and p.kind = 'QUESTION' and p.deleted_at is null
    order by p.last_activity_at desc limit 1) latest on true
  where e.account_id = $1 and e.state in ('ACTIVE', 'REQUESTED')
  order by coalesce(latest.last_activity_at, e.created_at) desc, e.id desc`;

/** What account $1 is in the courses $2, and may do there. */
export const OWN_ENROLMENTS = `select ${enrolmentColumns}, ${abilitiesJson} as abilities from enrolment e
  where e.account_id = $1 and e.course_id = any($2::int[])`;
