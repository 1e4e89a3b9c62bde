/** What of a course changed since a moment, by the database's own clock; all since -infinity. */
export const CHANGED = `select clock_timestamp() as at, coalesce(array_agg(question_id order by question_id), '{}') as ids,
    string_agg(signature, ''::bytea order by question_id) as bits
  from (select question_id, signature from search_signature
         where course_id = $1 and changed_at > $2::timestamptz - interval '10 seconds' limit $3) each`;

export interface ChangedRow {
  readonly at: Date;
  readonly ids: readonly number[];
  readonly bits: Buffer | null;
}

/** Signatures $3 of the threads $2 in the courses $1. */
export const SIGN = `insert into search_signature (course_id, question_id, signature, changed_at)
  select course_id, question_id, signature, clock_timestamp()
    from unnest($1::int[], $2::int[], $3::bytea[]) each(course_id, question_id, signature)
  on conflict (course_id, question_id) do update set signature = excluded.signature, changed_at = excluded.changed_at
   where search_signature.signature <> excluded.signature`;

export const UNSIGN = `delete from search_signature s using post p
  where p.id = any($1::int[]) and s.course_id = p.course_id and s.question_id = p.id`;
