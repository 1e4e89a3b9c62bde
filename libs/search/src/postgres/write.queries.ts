/** One thread at a time is put in; ascending, so that two batches never wait for each other. */
export const LOCK_THREADS = `select pg_advisory_xact_lock(7295, id)
  from (select unnest($1::int[]) as id order by 1) each`;

/** Documents as one JSON list in $1; words come folded, so that the stemmers see no accents. */
const DOCUMENTS = `jsonb_to_recordset($1::jsonb) as d("questionId" int, "courseId" int, audience text[], marks text[],
  "askerId" int, "authorIds" int[], "tagIds" int[], "lessonId" int, states text[], score int,
  "createdAt" timestamptz, "lastActivityAt" timestamptz, trust real, title text, tags text, body text,
  answers text, stemmer text, meaning text, signature text, fingerprint text)`;

/** $2 k1, $3 b, $4 words of a title, $5 words of a thread, $6 scale, $7 posted words at most. */
const SATURATED = (count: string, length: string, average: string): string =>
  `${count} * ($2::float8 + 1) / (${count} + $2::float8 * (1 - $3::float8 + $3::float8 * ${length} / ${average}::float8))`;

/**
 * Writes documents, their terms, postings and signatures in one statement. A posting's impact is
 * BM25 of the title alone plus BM25 of the whole thread, without the rarity of the word, which is
 * asked for when searching. A short thread counts as one of average length: else words would say more,
 * and meaning less, where there is but a title. Postings hold the title's words and the weightiest of the rest.
 */
export const WRITE = `with doc as materialized (
    select d.*, array_to_tsvector(d.marks || array(
             select 'i:' || lexeme from unnest(to_tsvector(d.stemmer::regconfig, d.title))))
        || setweight(to_tsvector(d.stemmer::regconfig, d.title), 'A')
        || setweight(to_tsvector(d.stemmer::regconfig, d.tags), 'B')
        || setweight(to_tsvector(d.stemmer::regconfig, d.body), 'C')
        || setweight(to_tsvector(d.stemmer::regconfig, d.answers), 'D') as words
      from ${DOCUMENTS}
  ), counted as materialized (
    select doc."questionId" as question_id, doc."courseId" as course_id, w.lexeme,
           (select count(*) from unnest(w.weights) each where each = 'A') as in_title,
           cardinality(w.positions) as in_all
      from doc, unnest(doc.words) w where w.positions is not null
  ), long as (
    select question_id, sum(in_title)::float8 as title, sum(in_all)::float8 as whole
      from counted group by question_id
  ), weighed as (
    select c.question_id, c.course_id, c.lexeme, c.in_title > 0 as is_in_title,
           ((case when c.in_title = 0 then 0 else ${SATURATED('c.in_title', 'long.title', '$4')} end
             + ${SATURATED('c.in_all', 'greatest(long.whole, $5::float8)', '$5')}) * $6::float8)::smallint as impact
      from counted c join long using (question_id)
  ), posted as materialized (
    select * from (
      select *, row_number() over (partition by question_id order by is_in_title desc, impact desc, lexeme) as place
        from weighed) each
     where place <= $7
  ), wanted as (
    select distinct course_id, lexeme from posted
  ), made as (
    insert into search_term (course_id, lexeme)
    select course_id, lexeme from wanted w
     where not exists (select from search_term t where t.course_id = w.course_id and t.lexeme = w.lexeme)
     order by course_id, lexeme
    on conflict (course_id, lexeme) do update set lexeme = excluded.lexeme
    returning id, course_id, lexeme
  ), term as (
    select t.id, w.course_id, w.lexeme from wanted w join search_term t using (course_id, lexeme)
    union select id, course_id, lexeme from made
  ), entry as materialized (
    select p.question_id, term.id as term_id, p.impact from posted p join term using (course_id, lexeme)
  ), lists as (
    select question_id, array_agg(term_id order by term_id) as term_ids,
           array_agg(impact order by term_id) as impacts from entry group by question_id
  ), old as materialized (
    select question_id, u.term_id, u.impact
      from search_thread t, unnest(t.term_ids, t.impacts) u(term_id, impact)
     where t.question_id = any($8::int[])
  ), gone as (
    delete from search_posting p using old o
     where p.term_id = o.term_id and p.impact = o.impact and p.question_id = o.question_id
       and not exists (select from entry e where e.question_id = o.question_id
                          and e.term_id = o.term_id and e.impact = o.impact)
  ), come as (
    insert into search_posting (term_id, impact, question_id)
    select e.term_id, e.impact, e.question_id from entry e
     where not exists (select from old o where e.question_id = o.question_id
                          and e.term_id = o.term_id and e.impact = o.impact)
    on conflict do nothing
  ), signed as (
    insert into search_signature (course_id, question_id, signature, changed_at)
    select "courseId", "questionId", decode(signature, 'base64'), clock_timestamp() from doc where signature is not null
    on conflict (course_id, question_id) do update set signature = excluded.signature, changed_at = excluded.changed_at
     where search_signature.signature <> excluded.signature
  ), unsigned as (
    delete from search_signature s using search_thread t
     where t.question_id = any($8::int[]) and s.course_id = t.course_id and s.question_id = t.question_id
       and not exists (select from doc where "questionId" = t.question_id and signature is not null)
  ), removed as (
    delete from search_thread t
     where t.question_id = any($8::int[]) and not exists (select from doc where "questionId" = t.question_id)
  ), written as (
    insert into search_thread (question_id, course_id, audience, asker_id, author_ids, tag_ids, lesson_id,
      states, score, created_at, last_activity_at, trust, words, term_ids, impacts, meaning, fingerprint)
    select d."questionId", d."courseId", d.audience, d."askerId", d."authorIds", d."tagIds", d."lessonId",
      d.states, d.score, d."createdAt", d."lastActivityAt", d.trust, d.words,
      coalesce(l.term_ids, '{}'), coalesce(l.impacts, '{}'), decode(d.meaning, 'base64'), d.fingerprint
      from doc d left join lists l on l.question_id = d."questionId"
    on conflict (question_id) do update set course_id = excluded.course_id, audience = excluded.audience,
      asker_id = excluded.asker_id, author_ids = excluded.author_ids, tag_ids = excluded.tag_ids,
      lesson_id = excluded.lesson_id, states = excluded.states, score = excluded.score,
      created_at = excluded.created_at, last_activity_at = excluded.last_activity_at,
      trust = excluded.trust, words = excluded.words, term_ids = excluded.term_ids,
      impacts = excluded.impacts, meaning = excluded.meaning, fingerprint = excluded.fingerprint
  )
  select term_id as id, sum(change)::int as change from (
    select term_id, count(distinct question_id) as change from entry group by term_id
    union all
    select term_id, -count(distinct question_id) from old group by term_id) each
   group by term_id having sum(change) <> 0 order by term_id`;

/** Rows are taken by ascending id, so that two writers never wait for each other in a ring. */
export const COUNT_TERMS = `with changed as (
    select t.id, c.change from unnest($1::int[], $2::int[]) c(id, change)
      join search_term t on t.id = c.id order by t.id for update of t)
  update search_term t set threads = t.threads + changed.change from changed where t.id = changed.id`;

export const FINGERPRINTS = `select question_id as "questionId", fingerprint from search_thread
  where question_id > $1 order by question_id limit $2`;

export const KNOWN = `select question_id as "questionId", fingerprint from search_thread
  where question_id = any($1::int[])`;
