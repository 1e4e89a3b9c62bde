import type { QuestionVisibility } from '@colloquy/domain/vocabulary';

/** A thread's present rows, in one row. */
export interface ThreadRow {
  readonly questionId: number;
  readonly courseId: number;
  readonly visibility: QuestionVisibility;
  readonly cohortId: number | null;
  readonly askerId: number | null;
  readonly authorIds: readonly number[];
  readonly tagIds: readonly number[];
  readonly tagNames: readonly string[];
  readonly lessonId: number | null;
  readonly isAccepted: boolean;
  readonly isEndorsed: boolean;
  readonly isDisputed: boolean;
  readonly isClosed: boolean;
  readonly answerCount: number;
  readonly score: number;
  readonly createdAt: Date;
  readonly lastActivityAt: Date;
  readonly title: string;
  readonly body: string;
  readonly answers: string;
  readonly language: string;
  readonly fingerprint: string;
}

/** Changes with what documents or their words are made of, so that the check makes them anew. */
const SHAPE = 6;

/** Everything of a thread that is in its document, but the texts: those are in by their versions. */
const FACTS = `jsonb_build_array(${SHAPE}, q.course_id, q.visibility, q.cohort_id, q.author_id, q.version, q.title,
   q.language, q.score, q.closed_at, q.accepted_answer_id, q.endorsed_answer_count, q.lesson_id,
   q.last_activity_at, t.ids, t.names, a.versions, a.author_ids, a.is_disputed)`;

/**
 * The threads among $1 that anybody may find. Names behind pseudonyms are left out here. With a tag
 * a thread has the topic above it, so that whoever asks for the topic finds and counts it.
 */
export const THREADS = `select q.id as "questionId", q.course_id as "courseId", q.visibility,
    q.cohort_id as "cohortId", q.author_id as "askerId",
    array_remove(a.author_ids || case when q.is_anonymous then null else q.author_id end, null) as "authorIds",
    t.ids as "tagIds", t.names as "tagNames", q.lesson_id as "lessonId",
    q.accepted_answer_id is not null as "isAccepted", q.endorsed_answer_count > 0 as "isEndorsed",
    a.is_disputed as "isDisputed", q.closed_at is not null as "isClosed",
    q.answer_count as "answerCount", q.score, q.created_at as "createdAt",
    q.last_activity_at as "lastActivityAt", q.title, q.body_markdown as body, a.texts as answers,
    q.language, md5(${FACTS}::text) as fingerprint
  from post q
  cross join lateral (
    select coalesce(array_agg(distinct each.id order by each.id), '{}') as ids,
           coalesce(array_agg(distinct tag.name order by tag.name), '{}') as names
      from post_tag pt join tag on tag.id = pt.tag_id
     cross join unnest(array_remove(array[tag.id, tag.parent_id], null)) each(id)
     where pt.post_id = q.id) t
  cross join lateral (
    select coalesce(string_agg(body_markdown, E'\\n\\n' order by id), '') as texts,
           coalesce(array_agg(distinct author_id) filter (where not is_anonymous and author_id is not null), '{}') as author_ids,
           coalesce(array_agg(id || ':' || version order by id), '{}') as versions,
           coalesce(bool_or(dispute <> 'NONE'), false) as is_disputed
      from post where kind = 'ANSWER' and question_id = q.id and deleted_at is null and hidden_at is null) a
 where q.kind = 'QUESTION' and q.deleted_at is null and q.hidden_at is null and q.id = any($1::int[])`;

/** The threads that posts belong to. */
export const THREADS_OF_POSTS = `select distinct coalesce(question_id, id) as id from post
  where id = any($1::int[])`;

/** Questions by ascending id, whatever their state; of the course $3, or of all. */
export const NEXT_QUESTIONS = `select id from post
  where kind = 'QUESTION' and id > $1 and ($3::int is null or course_id = $3)
  order by id limit $2`;

/** Questions by ascending id with a tag of the topic in which the tag $3 stands. */
export const NEXT_OF_TOPIC = `with topic as materialized (
    select coalesce(parent_id, id) as id from tag where id = $3)
  select distinct post_id as id from post_tag
   where tag_id in (select tag.id from tag, topic where topic.id in (tag.id, tag.parent_id)) and post_id > $1
   order by id limit $2`;

export const QUESTION_COUNT = `select count(*)::int as count from post where kind = 'QUESTION'`;
