const LESSON = `id, course_id as "courseId", label, title, url`;

export const LESSONS_OF_COURSES = `select ${LESSON} from lesson
  where course_id = any($1::int[]) order by position, id`;

export const LESSONS_BY_ID = `select ${LESSON} from lesson where id = any($1::int[])`;

/** Behind the last one; no row when the course has its fill of $5 lessons, or one of this label. */
export const INSERT_LESSON = `insert into lesson (course_id, label, title, url, position)
  select $1::int, $2, $3, $4, coalesce(max(position), 0) + 1 from lesson where course_id = $1
  having count(*) < $5::int
  on conflict (course_id, label) do nothing returning ${LESSON}`;

export const UPDATE_LESSON = `update lesson set label = $2, title = $3, url = $4 where id = $1`;

export const DELETE_LESSON = `delete from lesson where id = $1`;

export const LABEL_TAKEN = `select id from lesson where course_id = $1 and label = $2`;
