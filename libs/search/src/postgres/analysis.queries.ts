/** A stem of a typed word in one of the courses' languages, and how many threads have it. */
export interface StemRow {
  /** Place of the word among those that were asked for. */
  readonly place: number;
  readonly lexeme: string;
  readonly termIds: readonly number[];
  readonly threads: number;
}

/**
 * Folded words $1 by the stemmers $2 in the courses $3. What one of the languages leaves out, as
 * English does with "the", has no row: threads in that language do not hold it. Unless nothing
 * would be left.
 */
export const STEMS = `with read as materialized (
    select w.place::int as place, to_tsvector(c.stemmer, w.word) as words
      from unnest($1::text[]) with ordinality w(word, place), unnest($2::regconfig[]) c(stemmer)
  ), left_out as materialized (
    select place from read group by place having bool_or(length(words) = 0)
  ), stemmed as (
    select distinct r.place, v.lexeme from read r, unnest(r.words) v
     where r.place not in (select place from left_out)
        or (select count(*) from left_out) = cardinality($1::text[])
  )
  select s.place, s.lexeme, coalesce(array_agg(t.id) filter (where t.id is not null), '{}') as "termIds",
         coalesce(sum(t.threads), 0)::int as threads
    from stemmed s
    left join lateral (select id, threads from unnest($3::int[]) as course(id_of_course)
                         join search_term on course_id = id_of_course and search_term.lexeme = s.lexeme) t on true
   group by s.place, s.lexeme order by s.place, s.lexeme`;

/** A phrase in $1 as each stemmer of $2 reads it. */
export const PHRASES = `select p.place::int as place, c.stemmer::text, phraseto_tsquery(c.stemmer, p.phrase)::text as query
  from unnest($1::text[]) with ordinality p(phrase, place), unnest($2::regconfig[]) c(stemmer)`;

/** Stems of the courses $2 spelt like $1, likest first. */
export const ALIKE = `select w.place::int as place, t.lexeme, t.id, t.threads
  from unnest($1::text[]) with ordinality w(lexeme, place)
  cross join lateral (
    select lexeme, id, threads from search_term
     where lexeme % w.lexeme and course_id = any($2::int[]) and threads > 0
     order by similarity(lexeme, w.lexeme) desc, threads desc limit 10) t`;

/** For each stem of $1, the text of the thread that has most of it among those for the audiences $2. */
export const TEXTS_WITH = `select term.id, q.title || ' ' || left(q.body_markdown, 20000) || ' ' || coalesce((
      select left(string_agg(body_markdown, ' ' order by id), 40000) from post
       where kind = 'ANSWER' and question_id = q.id and deleted_at is null and hidden_at is null), '') as text
  from unnest($1::int[]) term(id)
  cross join lateral (
    select p.question_id from search_posting p join search_thread t on t.question_id = p.question_id
     where p.term_id = term.id and t.audience && $2::text[]
     order by p.impact desc limit 1) best
  join post q on q.id = best.question_id`;

/** How many threads the courses have, for the rarity of words. */
export const THREADS_IN_COURSES = `select coalesce(sum(question_count), 0)::int as count from course
  where id = any($1::int[])`;
