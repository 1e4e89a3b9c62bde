import type { CourseRole } from '@colloquy/domain/vocabulary';
import { personColumns, type PersonType } from '@colloquy/identity';

/** One person in one thread of one course. */
export interface ThreadPerson extends PersonType {
  readonly courseId: number;
  readonly threadId: number;
  /** Of an active enrolment. */
  readonly role: CourseRole | null;
  /** The name that hides them in this thread, if they have one. */
  readonly pseudonym: string | null;
}

const PERSON = `${personColumns}, e.role, p.name as pseudonym`;

const joins = (account: string, course: string, thread: string): string => `
  join account a on a.id = ${account}
  left join enrolment e on e.course_id = ${course} and e.account_id = a.id and e.state = 'ACTIVE'
  left join pseudonym p on p.question_id = ${thread} and p.account_id = a.id`;

/** People by (course, thread, account), for lists over many threads. */
export const PEOPLE = `select ${PERSON}, k.course_id as "courseId", k.thread_id as "threadId"
  from unnest($1::int[], $2::int[], $3::int[]) as k(course_id, thread_id, account_id)
  ${joins('k.account_id', 'k.course_id', 'k.thread_id')}`;

/**
 * Everybody who did anything in one thread: the names of a whole question page in one statement,
 * asked for by the question's id so that it need not wait for answers and comments.
 */
export const PEOPLE_OF_THREAD = `with acts as (
    select author_id, edited_by_id, deleted_by_id, closed_by_id, accepted_by_id
      from post where id = $2
    union all
    select author_id, edited_by_id, deleted_by_id, null, null
      from post where kind = 'ANSWER' and question_id = $2
    union all
    select author_id, resolved_by_id, deleted_by_id, null, null
      from comment where question_id = $2
    union all
    select n.endorser_id, null, null, null, null
      from endorsement n join post p on p.id = n.post_id
     where p.kind = 'ANSWER' and p.question_id = $2
  ), known as (
    select distinct account_id
      from acts, unnest(array[author_id, edited_by_id, deleted_by_id, closed_by_id, accepted_by_id])
           as account_id
     where account_id is not null
  )
  select ${PERSON}, $1::int as "courseId", $2::int as "threadId"
    from known ${joins('known.account_id', '$1', '$2')}`;
