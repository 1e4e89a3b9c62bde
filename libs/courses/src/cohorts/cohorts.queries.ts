export const COHORTS_OF_COURSES = `select id, course_id as "courseId", name from cohort
  where course_id = any($1::int[]) order by name, id`;

export const COHORTS_BY_ID = `select id, course_id as "courseId", name from cohort
  where id = any($1::int[])`;

export const MEMBERS_OF_COHORTS = `select cohort_id as id, count(*)::int as count from enrolment
  where course_id in (select course_id from cohort where id = any($1::int[]))
    and cohort_id = any($1::int[]) and state = 'ACTIVE'
  group by cohort_id`;

/** No row when the course has its fill of $3 cohorts, or one of this name. */
export const INSERT_COHORT = `insert into cohort (course_id, name)
  select $1::int, $2 where (select count(*) from cohort where course_id = $1) < $3::int
  on conflict (course_id, name) do nothing returning id, course_id as "courseId", name`;

export const RENAME_COHORT = `update cohort set name = $2 where id = $1`;

export const DELETE_COHORT = `delete from cohort where id = $1`;

export const COHORT_NAME_TAKEN = `select id from cohort where course_id = $1 and name = $2`;
