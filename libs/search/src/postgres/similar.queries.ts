/** Postings read for one word; a title has few words, and the rare ones have few postings. */
const POSTINGS_MAX = 300;
/** Candidates by words; more change nothing in the first ten. */
const BY_WORDS_MAX = 100;

/**
 * Threads with the most words in common (terms $1 with weights $2), in the courses $3 for the
 * audiences $4. Rights are asked before they are cut, so that what one may not see takes nobody's place.
 */
export const BY_WORDS = `with weighed as materialized (
    select question_id, sum(impact * weight)::float8 as words
      from unnest($1::int[], $2::float8[]) w(term_id, weight)
     cross join lateral (select question_id, impact from search_posting
                          where term_id = w.term_id order by impact desc limit ${POSTINGS_MAX}) best
     group by question_id order by words desc limit ${3 * BY_WORDS_MAX}
  )
  select t.question_id as id from weighed join search_thread t using (question_id)
   where t.course_id = any($3::int[]) and t.audience && $4::text[]
   order by weighed.words desc limit ${BY_WORDS_MAX}`;

export interface CandidateRow {
  readonly questionId: number;
  readonly words: number;
  readonly meaning: Buffer | null;
}

/**
 * Of the threads $5, those in the courses $3 for the audiences $4: what they mean, and all that they
 * have in common with a text, which the heaviest postings alone do not tell.
 */
export const CANDIDATES = `select t.question_id as "questionId", t.meaning, (
    select coalesce(sum(t.impacts[array_position(t.term_ids, w.term_id)] * w.weight), 0)
      from unnest($1::int[], $2::float8[]) w(term_id, weight))::float8 as words
  from search_thread t
 where t.question_id = any($5::int[]) and t.course_id = any($3::int[]) and t.audience && $4::text[]`;
