import { NEAR_MAX } from '../meaning/signatures.ts';

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
 * words are cut, so that what one may not see takes nobody's place. Sums are made once and joined
 * with nothing: a plan that is kept for all texts would compare each candidate with all sums.
 */
export const CANDIDATES = `with either as materialized (
    select question_id, sum(words)::float8 as words, bool_or(is_near) as is_near from (
      select question_id, impact * weight as words, false as is_near
        from unnest($1::int[], $2::float8[]) w(term_id, weight)
       cross join lateral (select question_id, impact from search_posting
                            where term_id = w.term_id order by impact desc limit ${POSTINGS_MAX}) best
      union all
      select question_id, 0, true from unnest($5::int[]) near(question_id)) each
     group by question_id
  )
  select t.question_id as "questionId", e.words, t.meaning
    from (select * from either order by is_near desc, words desc
           limit ${NEAR_MAX + 3 * BY_WORDS_MAX}) e
    join search_thread t on t.question_id = e.question_id
   where t.course_id = any($3::int[]) and t.audience && $4::text[]
     and ($6::int is null or t.question_id <> $6)
   order by e.is_near desc, e.words desc limit ${NEAR_MAX + BY_WORDS_MAX}`;
