import type { TagPreferenceKind } from '@colloquy/domain/vocabulary';
import { standing, visibleTo, type TagChip } from '../posts/posts.queries.ts';

/** A tag among all tags of its course. Descriptions are long and read apart. */
export interface TagRow extends TagChip {
  readonly synonyms: readonly string[];
  readonly requiresIds: readonly number[];
  readonly viewerPreference: TagPreferenceKind | null;
}

const CHIP = `t.id, t.course_id as "courseId", t.name, t.parent_id as "parentId", t.excerpt,
  t.question_count as "questionCount"`;

const WRITER = { isStaff: `e.role in ('STAFF', 'OWNER')`, cohortId: 'e.cohort_id' };

/**
 * Whether an account may know of a tag. One that stands on nothing but threads that it may not see
 * would tell of them, so it is not there for it, until somebody gives it a place or a word about it.
 */
export const tagShownTo = (tag: string, accountId: string): string => `(${tag}.question_count > 0
    or ${tag}.excerpt <> '' or ${tag}.description_markdown <> '' or ${tag}.parent_id is not null
    or exists (select from tag below where below.parent_id = ${tag}.id)
    or not exists (select from post_tag u where u.tag_id = ${tag}.id)
    or exists (select from post_tag u join post q on q.id = u.post_id
                 left join enrolment e on e.course_id = q.course_id and e.state = 'ACTIVE'
                      and e.account_id = ${accountId}::int
                where u.tag_id = ${tag}.id and ${standing('q')}
                  and ${visibleTo('q', { accountId, ...WRITER })}))`;

/** All tags of some courses with everything that a tree of them shows, as far as $2 may know of them. */
export const TAGS_OF_COURSES = `select ${CHIP}, f.kind as "viewerPreference",
       coalesce((select array_agg(s.name order by s.name) from tag_synonym s
                  where s.tag_id = t.id), '{}') as synonyms,
       coalesce((select array_agg(r.requires_id order by r.requires_id) from tag_prerequisite r
                  where r.tag_id = t.id), '{}') as "requiresIds"
  from tag t
  left join tag_preference f on f.tag_id = t.id and f.account_id = $2
 where t.course_id = any($1::int[]) and ${tagShownTo('t', '$2')}
 order by t.question_count desc, t.name`;

/** The tag $2 of the course $1, if $3 may know of it. */
export const TAG_BY_NAME = `select ${CHIP}
  from tag t
 where t.course_id = $1 and ${tagShownTo('t', '$3')}
   and t.id in (select id from tag where course_id = $1 and name = $2
                union select tag_id from tag_synonym where course_id = $1 and name = $2)`;

export const TAG_BY_ID = `select ${CHIP} from tag t where t.id = $1`;

export interface TagTexts {
  readonly id: number;
  readonly descriptionMarkdown: string;
  readonly descriptionHtml: string;
}

export const TAG_TEXTS = `select id, description_markdown as "descriptionMarkdown",
       description_html as "descriptionHtml"
  from tag where id = any($1::int[])`;

/** What each of some names stands for in a course; unknown names have no row. */
export const RESOLVE_NAMES = `select name, id, name as tag
    from tag where course_id = $1 and name = any($2)
  union
  select s.name, t.id, t.name
    from tag_synonym s join tag t on t.id = s.tag_id where s.course_id = $1 and s.name = any($2)`;

export interface ResolvedName {
  readonly name: string;
  readonly id: number;
  /** The tag's own name. */
  readonly tag: string;
}

/** Makes tags that are not there; of two people at once one makes them, both get them. */
export const CREATE_TAGS = `insert into tag (course_id, name, created_at)
  select $1, name, $3 from unnest($2::text[]) as name
  on conflict (course_id, name) do nothing`;

/** Whether following prerequisites from `$1` ever leads to `$2`. */
export const REACHES = `with recursive reached (id) as (
    select requires_id from tag_prerequisite where tag_id = $1
    union
    select r.requires_id from tag_prerequisite r join reached on r.tag_id = reached.id
  )
  select id from reached where id = $2`;
