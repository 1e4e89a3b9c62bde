/** Postings read for one word; a title has few words, and the rare ones have few postings. */
const POSTINGS_MAX = 1_000;
/** Candidates by words; more change nothing in the first ten. */
const BY_WORDS_MAX = 150;

export interface CandidateRow {
  readonly questionId: number;
  readonly words: number;
  readonly meaning: Buffer | null;
}

/**
 * Threads like a text: by the words in common (terms $1 with weights $2), and those near in meaning
 * ($5), in the courses $3 for the audiences $4, except $6. Rights are asked before the candidates by
 * words are cut, so that what one may not see takes nobody's place.
 */
export const CANDIDATES = `with posted as materialized (
    select question_id, sum(impact * weight)::float8 as words
      from unnest($1::int[], $2::float8[]) w(term_id, weight)
     cross join lateral (select question_id, impact from search_posting
                          where term_id = w.term_id order by impact desc limit ${POSTINGS_MAX}) best
     group by question_id
  ), by_words as (
    select p.question_id, p.words from (select * from posted order by words desc limit ${3 * BY_WORDS_MAX}) p
      join search_thread t on t.question_id = p.question_id
     where t.course_id = any($3::int[]) and t.audience && $4::text[]
     order by p.words desc limit ${BY_WORDS_MAX}
  ), either as (
    select question_id from by_words union select unnest($5::int[])
  )
  select t.question_id as "questionId", coalesce(p.words, 0) as words, t.meaning
    from either e
    join search_thread t on t.question_id = e.question_id
    left join posted p on p.question_id = e.question_id
   where t.course_id = any($3::int[]) and t.audience && $4::text[]
     and ($6::int is null or t.question_id <> $6)`;
