import type { CourseRole } from '@colloquy/domain/vocabulary';
import { tagShownTo } from '@colloquy/qa';

/** A course in which the reader takes part. */
export interface OwnCourse {
  readonly id: number;
  readonly role: CourseRole;
  readonly cohortId: number | null;
  readonly languages: readonly string[];
}

/** The courses of $1; more than these nobody is in. */
export const OWN_COURSES = `select c.id, e.role, e.cohort_id as "cohortId", c.languages
  from enrolment e join course c on c.id = e.course_id
 where e.account_id = $1 and e.state = 'ACTIVE' order by c.id limit 200`;

/**
 * Tags by name or synonym with their concepts, in the courses $2; and whether $3 may know of them.
 * What a tag finds is bounded by the reader's rights like everything else.
 */
export const TAGS_NAMED = `with named as (
    select id, name as typed from tag where course_id = any($2::int[]) and name = any($1::text[])
    union
    select tag_id, name from tag_synonym where course_id = any($2::int[]) and name = any($1::text[])
  )
  select n.typed as name, array_agg(distinct t.id) as ids,
         bool_or(t.id = n.id and ${tagShownTo('t', '$3')}) as "isShown"
    from named n join tag t on t.id = n.id or t.parent_id = n.id group by n.typed`;

/** A pattern for `ilike` that matches nothing but the text; so the index of parts of names is of use. */
const asItIs = (text: string): string => `regexp_replace(${text}, '([\\\\%_])', '\\\\\\1', 'g')`;

/** People by handle or whole name, among the members of the courses $2. */
export const PEOPLE_NAMED = `select typed.name, array_agg(person.id) as ids, true as "isShown"
  from unnest($1::text[]) typed(name) cross join lateral (
    select distinct a.id from account a join enrolment e on e.account_id = a.id
     where (a.handle = lower(typed.name) or a.name ilike ${asItIs('typed.name')})
       and e.course_id = any($2::int[]) limit 50) person
 group by typed.name`;

/** Lessons by label in the courses $2. */
export const LESSONS_LABELLED = `select typed.name, array_agg(lesson.id) as ids, true as "isShown"
  from unnest($1::text[]) typed(name)
  join lesson on lower(lesson.label) = lower(typed.name) and lesson.course_id = any($2::int[])
 group by typed.name`;

/** What $1 follows: the questions they said "same here" to, or keep among their bookmarks. */
export const FOLLOWED = `select post_id as id from same_here where account_id = $1
  union select coalesce(p.question_id, p.id) from bookmark b join post p on p.id = b.post_id
         where b.account_id = $1 limit 5000`;

/** Texts for snippets; of questions that were found visible. */
export const TEXTS = `select q.id, q.body_markdown as body, coalesce(a.texts, '') as answers
  from post q left join lateral (
    select string_agg(body_markdown, E'\\n\\n' order by id) as texts from post
     where kind = 'ANSWER' and question_id = q.id and deleted_at is null and hidden_at is null) a on true
 where q.id = any($1::int[])`;
