import type { SearchOrder } from '@colloquy/domain/vocabulary';

/** A saved search as its owner sees it. */
export interface SavedSearchRow {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  readonly order: SearchOrder;
  readonly notifies: boolean;
  readonly createdAt: Date;
  /** Null: over all of one's courses. */
  readonly courseId: number | null;
}

const COLUMNS = `s.id, s.name, s.query, s."order", s.notifies, s.created_at as "createdAt",
  s.course_id as "courseId"`;

/** Of account $1, but those in courses that it may read no longer; $2: is an administrator. */
export const SAVED = `select ${COLUMNS} from saved_search s
  left join course k on k.id = s.course_id
  left join enrolment e on e.course_id = k.id and e.account_id = $1 and e.state = 'ACTIVE'
 where s.account_id = $1 and (k.id is null or k.visibility = 'OPEN' or e.id is not null or $2::boolean)
 order by lower(s.name), s.id`;

/** Whoever writes saved searches of one account waits for the other. */
export const LOCK_ACCOUNT = `select id from account where id = $1 for no key update`;

export const COUNT_SAVED = `select count(*)::int as saved,
       (count(*) filter (where notifies))::int as notifying
  from saved_search where account_id = $1 and id is distinct from $2`;

/** The same search, saved before. */
export const SAME = `select id from saved_search
  where account_id = $1 and course_id is not distinct from $2::int and query = $3 and "order" = $4`;

export const INSERT = `insert into saved_search as s
    (account_id, course_id, query, "order", name, notifies, needs, words_alone, created_at)
  values ($1, $2, $3, $4, $5, $6, $7::tsquery, $8, $9) returning ${COLUMNS}`;

/** $3, $4: null leaves it as it is. */
export const UPDATE = `update saved_search s
    set name = coalesce($3::text, name), notifies = coalesce($4::boolean, notifies)
  where id = $2 and account_id = $1 returning ${COLUMNS}`;

export const DELETE = `delete from saved_search where id = $2 and account_id = $1 returning id`;

/**
 * What a thread in any language must hold for the words $1 to be in it, as a tsquery: each word by
 * any stemmer of $2. A word that one of them leaves out, as English does with "the", is not asked for.
 */
export const NEEDS = `with stemmed as (
    select word, plainto_tsquery(stemmer::regconfig, word) as query
      from unnest($1::text[]) word, unnest($2::text[]) stemmer
  ), asked as (
    select word, '(' || string_agg(distinct query::text, ' | ') || ')' as query
      from stemmed group by word having bool_and(numnode(query) > 0)
  )
  select string_agg(query, ' & ' order by word) as needs from asked`;

/** A notifying search that may fit a thread. */
export interface Candidate {
  readonly id: number;
  readonly accountId: number;
  /** Null when it asks for nothing but the words that the thread has. */
  readonly query: string | null;
  /** Whether the thread has been asked for the words. */
  readonly isAsked: boolean;
}

export const ANY_NOTIFYING = `select exists (
  select from saved_search where notifies and (course_id = $1 or course_id is null)) as any`;

/** The post $1 and what is needed of its thread and course; a published one is new once more. */
export const POST_WRITTEN = `select p.author_id as "authorId",
       greatest(p.created_at, p.published_at) as "createdAt",
       coalesce(p.question_id, p.id) as "questionId", c.languages
  from post p join course c on c.id = p.course_id
 where p.id = $1 and p.deleted_at is null and p.hidden_at is null`;

/**
 * Notifying searches that the thread $1 of the course $2 may fit by its words (stemmer $3, text $4):
 * saved before the post was written ($5) by others than its author $6, who may find the thread as
 * one of its audiences ($7) and have not been told of it.
 */
export const CANDIDATES = `with thread as materialized (
    select to_tsvector($3::regconfig, $4::text) as words
  ), told as materialized (
    select unnest(saved_search_ids) as id from saved_search_told where question_id = $1
  ), worded as materialized (
    select s.id, s.account_id, s.course_id, case when not s.words_alone then s.query end as query, s.needs
      from saved_search s, thread
     where s.notifies and (s.course_id = $2 or s.course_id is null)
       and (s.needs is null or thread.words @@ s.needs)
       and s.created_at <= $5 and s.account_id is distinct from $6::int
  )
  select w.id, w.account_id as "accountId", w.query,
         w.needs is not null as "isAsked"
    from worded w
    join course k on k.id = $2
    left join told on told.id = w.id
    left join enrolment e on e.course_id = k.id and e.account_id = w.account_id and e.state = 'ACTIVE'
   where told.id is null and (e.id is not null or (w.course_id is not null and k.visibility = 'OPEN'))
     and $7::text[] && array['c:' || k.id, 'h:' || k.id || '.' || e.cohort_id,
       'a:' || k.id || '.' || w.account_id, case when e.role in ('STAFF', 'OWNER') then 's:' || k.id end]`;

/** Makes and holds the row of the thread $1; returns the searches that were told of it. */
export const TOLD_OF = `insert into saved_search_told as t (question_id, saved_search_ids) values ($1, '{}')
  on conflict (question_id) do update set saved_search_ids = t.saved_search_ids
  returning saved_search_ids as ids`;

/** Notes that the searches $2 are told of the thread $1 too. */
export const NOTE_TOLD = `update saved_search_told set saved_search_ids = saved_search_ids || $2::int[]
  where question_id = $1`;
