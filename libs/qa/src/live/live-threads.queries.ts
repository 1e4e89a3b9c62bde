/** A post as an open page shows it, without anything that tells of its author. */
export interface LivePost {
  readonly id: number;
  readonly helpfulCount: number;
  readonly downCount: number;
  readonly score: number;
  readonly version: number;
  readonly isAccepted: boolean;
  readonly dispute: string;
  readonly endorsementCount: number;
  readonly isClosed: boolean;
  readonly isGone: boolean;
  readonly sameHereCount: number;
  /** Standing ones. */
  readonly commentIds: readonly number[];
}

/** Who said that they are writing an answer; nameless where answers may be anonymous. */
export interface LiveWriter {
  readonly accountId: number;
  readonly name: string | null;
}

export interface LiveThreadRow {
  readonly id: number;
  readonly posts: readonly LivePost[];
  readonly writers: readonly LiveWriter[];
  /** When the first of the writers is forgotten unless they go on. */
  readonly until: Date | null;
}

/** The threads of the questions $1 as they are at $2. */
export const LIVE_THREADS = `
  select q.id,
    (select json_agg(json_build_object('id', p.id, 'helpfulCount', p.helpful_count,
        'downCount', p.down_count, 'score', p.score, 'version', p.version,
        'isAccepted', p.id is not distinct from q.accepted_answer_id, 'dispute', p.dispute,
        'endorsementCount', p.endorsement_count, 'isClosed', p.closed_at is not null,
        'isGone', p.deleted_at is not null or p.hidden_at is not null,
        'sameHereCount', p.same_here_count,
        'commentIds', (select coalesce(json_agg(m.id order by m.id), '[]') from comment m
           where m.post_id = p.id and m.deleted_at is null and m.hidden_at is null))
        order by p.id)
      from (select q.* union all
            select a.* from post a where a.kind = 'ANSWER' and a.question_id = q.id) p) as posts,
    (select coalesce(json_agg(json_build_object('accountId', w.account_id,
        'name', case when k.anonymity = 'OFF' then b.name end) order by w.account_id), '[]')
      from answer_writing w join account b on b.id = w.account_id
      where w.question_id = q.id and w.until > $2) as writers,
    (select min(w.until) from answer_writing w
      where w.question_id = q.id and w.until > $2) as until
  from post q join course k on k.id = q.course_id
  where q.kind = 'QUESTION' and q.id = any($1::int[])`;

/**
 * Of the pairs of account $1 and question $2 the places of those that may see it: what
 * `maySeeQuestion` says, in one statement for all readers of a moment.
 */
export const MAY_WATCH = `
  select w.place::int as place
    from unnest($1::int[], $2::int[]) with ordinality w(account_id, question_id, place)
    join account a on a.id = w.account_id and a.deleted_at is null
    join post q on q.id = w.question_id
    join course k on k.id = q.course_id
    left join enrolment e
      on e.course_id = k.id and e.account_id = a.id and e.state = 'ACTIVE'
   where (e.id is not null or k.visibility = 'OPEN' or a.is_administrator)
     and (q.author_id = a.id
       or ((q.deleted_at is null and q.hidden_at is null
            or e.role in ('MODERATOR', 'STAFF', 'OWNER') or a.is_administrator)
         and (q.visibility = 'COURSE' or e.role in ('STAFF', 'OWNER') or a.is_administrator
           or (q.visibility = 'COHORT' and q.cohort_id = e.cohort_id))))`;

/** Account $2 is writing an answer to question $1 until $3. */
export const WRITE_ON = `
  insert into answer_writing (question_id, account_id, until) values ($1, $2, $3)
  on conflict (question_id, account_id) do update set until = excluded.until`;

export const WRITE_NO_MORE = `
  delete from answer_writing where question_id = $1 and account_id = $2 returning account_id`;
