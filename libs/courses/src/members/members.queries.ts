import { abilitiesJson, sanctionsJson } from '../access/course-access.service.ts';
import { enrolmentColumns } from './roster.queries.ts';

/** Whoever has it in the name, before anything else: else the planner walks the roster for them. */
const NAMED = `with named as materialized (
    select id from account where name ilike $4 or handle like $4)`;

/**
 * Two statements, because plans are made for any values: one that may search has no use for an
 * index. $4 is null in the one, a pattern in the other.
 */
const matching = (searching: boolean): string => `from enrolment e
  join account a on a.id = e.account_id
  ${searching ? 'join named on named.id = a.id' : ''}
  where e.course_id = $1 and e.state = $2 and a.deleted_at is null
    and ($3::text is null or e.role = $3)${searching ? '' : ' and $4::text is null'}`;

/** Staff first, newest first in each role, after the one with role $5 and id $6. */
const page = (searching: boolean): string =>
  `${searching ? NAMED : ''} select ${enrolmentColumns} ${matching(searching)}
    and ($5::text is null or (e.role, e.id) < ($5, $6::int))
  order by e.role desc, e.id desc limit $7`;

const count = (searching: boolean): string =>
  `${searching ? NAMED : ''} select count(*)::int as count ${matching(searching)}`;

export const MEMBERS = { page: page(false), count: count(false) };
export const FOUND_MEMBERS = { page: page(true), count: count(true) };

export const MEMBER_BY_HANDLE = `select ${enrolmentColumns}
  from enrolment e join account a on a.id = e.account_id
  where e.course_id = $1 and a.handle = lower($2) and a.deleted_at is null`;

/** Where account $1 takes part or waits; the course with the latest activity first. */
export const ENROLMENTS_OF_ACCOUNT = `select ${enrolmentColumns} from enrolment e
  left join lateral (
    select p.last_activity_at from post p
    where p.course_id = e.course_id and p.kind = 'QUESTION' and p.deleted_at is null and p.hidden_at is null
    order by p.last_activity_at desc limit 1) latest on true
  where e.account_id = $1 and e.state in ('ACTIVE', 'REQUESTED')
  order by coalesce(latest.last_activity_at, e.created_at) desc, e.id desc`;

/** What account $1 is in the courses $2, and may do there. */
export const OWN_ENROLMENTS = `select ${enrolmentColumns}, ${abilitiesJson} as abilities,
    ${sanctionsJson} as sanctions
  from enrolment e
  where e.account_id = $1 and e.course_id = any($2::int[])`;
