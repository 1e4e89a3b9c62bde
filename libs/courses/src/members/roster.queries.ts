/** The fields of an `EnrolmentType` from the enrolment `e`. */
export const enrolmentColumns = `e.id, e.course_id as "courseId", e.account_id as "accountId", e.role,
  e.state, e.cohort_id as "cohortId", e.created_at as "createdAt"`;

/**
 * Puts account $2 into course $1 as role $3 and state $4, in cohort $5, and counts the members anew
 * by the difference. The course must be locked, so that `before` is what was there before.
 */
export const SET_ENROLMENT = `with before as materialized (
    select state from enrolment where course_id = $1 and account_id = $2),
  e as (
    insert into enrolment as old (course_id, account_id, role, state, cohort_id, created_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (course_id, account_id) do update set
      role = excluded.role, state = excluded.state, cohort_id = excluded.cohort_id,
      created_at = case when old.state in ('LEFT', 'REMOVED') and excluded.state in ('ACTIVE', 'REQUESTED')
        then excluded.created_at else old.created_at end,
      ended_at = case when excluded.state in ('LEFT', 'REMOVED') then $6::timestamptz end
    returning *),
  counted as (
    update course set member_count = member_count
      + (select count(*)::int from e where state = 'ACTIVE')
      - (select count(*)::int from before where state = 'ACTIVE')
    where id = $1)
  select ${enrolmentColumns} from e`;

export const OWNERS = `select count(*)::int as owners from enrolment
  where course_id = $1 and role = 'OWNER' and state = 'ACTIVE'`;

export const ENROLMENT_BY_ID = `select ${enrolmentColumns} from enrolment e where e.id = $1`;

export const COHORT_IN_COURSE = `select id from cohort where id = $1 and course_id = $2`;

export const ENROLMENT_OF_ACCOUNT = `select ${enrolmentColumns}, e.ended_at as "endedAt"
  from enrolment e where e.course_id = $1 and e.account_id = $2`;
