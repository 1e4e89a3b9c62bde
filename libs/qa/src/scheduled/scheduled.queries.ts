import { SCHEDULED_MAX } from '@colloquy/domain/vocabulary';
import type { AskQuestionInput } from '../questions/asking.types.ts';

/** A question that waits for its time, or that could not be asked when it came. */
export interface ScheduledQuestionRow {
  readonly id: number;
  readonly courseId: number;
  readonly authorId: number;
  readonly input: Omit<AskQuestionInput, 'course'>;
  readonly publishAt: Date;
  readonly failure: string | null;
}

const COLUMNS = `id, course_id as "courseId", author_id as "authorId", input,
  publish_at as "publishAt", failure`;

/** Those of course $1 that wait or failed, the next first. */
export const SCHEDULED_QUESTIONS = `
  select ${COLUMNS} from scheduled_question
   where course_id = $1 and question_id is null order by publish_at, id limit ${SCHEDULED_MAX}`;

/** No row when the course has its fill of them. */
export const INSERT_SCHEDULED = `
  insert into scheduled_question (course_id, author_id, input, publish_at, created_at)
  select $1::int, $2::int, $3::jsonb, $4::timestamptz, $5::timestamptz
   where (select count(*) from scheduled_question
           where course_id = $1 and question_id is null) < ${SCHEDULED_MAX}
  returning ${COLUMNS}`;

export const SCHEDULED_QUESTION = `
  select ${COLUMNS} from scheduled_question where id = $1 and question_id is null`;

/** @returns a row unless it was asked meanwhile */
export const CANCEL_SCHEDULED = `
  with gone as (delete from scheduled_question where id = $1 and question_id is null returning id)
  select id from gone`;

/** What somebody wanted asked and is due at $1, with who they are now. */
export const DUE_QUESTIONS = `
  select s.id, s.input, c.slug, a.id as "accountId", a.name, a.handle,
         a.is_administrator as "isAdministrator", a.locale, a.time_zone as "timeZone"
    from scheduled_question s
    join course c on c.id = s.course_id
    join account a on a.id = s.author_id and a.deleted_at is null
   where s.done_at is null and s.publish_at <= $1 order by s.publish_at, s.id limit 100`;

/** No row when another worker was faster, or it was cancelled. */
export const ASKED = `
  with asked as (
    update scheduled_question set question_id = $2, done_at = $3
     where id = $1 and done_at is null returning id)
  select id from asked`;

export const COULD_NOT_BE_ASKED = `
  update scheduled_question set done_at = $2, failure = $3 where id = $1 and done_at is null`;
