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

/** Of a person in a thread, with `personJoins`. */
export const PERSON = `${personColumns}, e.role, p.name as pseudonym`;

/** Arguments are columns: the account, its course and thread. */
export const personJoins = (account: string, course: string, thread: string): string => `
  join account a on a.id = ${account}
  left join enrolment e on e.course_id = ${course} and e.account_id = a.id and e.state = 'ACTIVE'
  left join pseudonym p on p.question_id = ${thread} and p.account_id = a.id`;

/** People by (course, thread, account), for lists over many threads. */
export const PEOPLE = `select ${PERSON}, k.course_id as "courseId", k.thread_id as "threadId"
  from unnest($1::int[], $2::int[], $3::int[]) as k(course_id, thread_id, account_id)
  ${personJoins('k.account_id', 'k.course_id', 'k.thread_id')}`;
