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
 * Everybody who did anything in some threads, asked for by the questions alone so that it need not
 * wait for answers and comments.
 */
export const PEOPLE_OF_THREADS = `with acts as (
    select id as thread_id, author_id, edited_by_id, deleted_by_id, closed_by_id, accepted_by_id
      from post where id = any($1::int[])
    union all
    select question_id, author_id, edited_by_id, deleted_by_id, null, null
      from post where kind = 'ANSWER' and question_id = any($1::int[])
    union all
    select question_id, author_id, resolved_by_id, deleted_by_id, null, null
      from comment where question_id = any($1::int[])
    union all
    select p.question_id, n.endorser_id, null, null, null, null
      from endorsement n join post p on p.id = n.post_id
     where p.kind = 'ANSWER' and p.question_id = any($1::int[])
  ), known as (
    select distinct thread_id, account_id
      from acts, unnest(array[author_id, edited_by_id, deleted_by_id, closed_by_id, accepted_by_id])
           as account_id
     where account_id is not null
  )
  select ${PERSON}, q.course_id as "courseId", q.id as "threadId"
    from known join post q on q.id = known.thread_id
    ${joins('known.account_id', 'q.course_id', 'q.id')}`;
