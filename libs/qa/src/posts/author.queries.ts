import type { CourseRole } from '@colloquy/domain/vocabulary';
import { nameColumns, type PersonType } from '@colloquy/identity';

/** A person as one course knows them. */
export interface Member extends PersonType {
  /** Of an active enrolment. */
  readonly role: CourseRole | null;
}

/** One person in one thread of one course. */
export interface ThreadPerson extends Member {
  /** The name that hides them in this thread, if they have one. */
  readonly pseudonym: string | null;
}

/** A `ThreadPerson` with its keys, as the batch of them is read. */
export interface KeyedPerson extends ThreadPerson {
  readonly courseId: number;
  readonly threadId: number;
}

const roleIn = (course: string): string => `(select e.role from enrolment e
  where e.course_id = ${course} and e.account_id = a.id and e.state = 'ACTIVE')`;

/** A `Member` as JSON, null when there is no such account; arguments are columns. */
export const memberJson = (account: string, course: string): string => `(select to_json(person)
  from (select ${nameColumns}, ${roleIn(course)} as role
          from account a where a.id = ${account}) as person)`;

/** People by (course, thread, account), for lists over many threads. */
export const PEOPLE = `select ${nameColumns}, ${roleIn('k.course_id')} as role,
    p.name as pseudonym, k.course_id as "courseId", k.thread_id as "threadId"
  from unnest($1::int[], $2::int[], $3::int[]) as k(course_id, thread_id, account_id)
  join account a on a.id = k.account_id
  left join pseudonym p on p.question_id = k.thread_id and p.account_id = a.id`;
