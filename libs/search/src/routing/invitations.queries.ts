import type { QuestionVisibility } from '@colloquy/domain/vocabulary';

/** A question that helpers may be invited to. */
export interface UnansweredQuestion {
  readonly questionId: number;
  readonly courseId: number;
  readonly askerId: number | null;
  readonly askedAt: Date;
  readonly text: string;
  readonly tagIds: readonly number[];
  readonly visibility: QuestionVisibility;
  readonly cohortId: number | null;
  readonly learnersFirstHours: number;
  readonly languages: readonly string[];
  /** Questions of the last fortnight in the course that had no answer in time, as they would be put to people. */
  readonly ofFortnight: number;
}

/** A question is put to people after this: its asker may mend it, and who passes by may answer it. */
export const PATIENCE_MINUTES = 15;

/** Question $1 while it waits for its first answer and nobody was invited yet; private ones go to staff anyway. */
export const UNANSWERED = `select q.id as "questionId", q.course_id as "courseId", q.author_id as "askerId",
    q.created_at as "askedAt", q.title || ' ' || q.excerpt as text, q.visibility,
    q.cohort_id as "cohortId", k.learners_first_hours as "learnersFirstHours",
    k.languages,
    coalesce((select array_agg(tag_id) from post_tag where post_id = q.id), '{}') as "tagIds",
    (select count(*)::int from post p where p.course_id = q.course_id and p.kind = 'QUESTION'
        and p.deleted_at is null and p.visibility <> 'STAFF'
        and p.created_at > q.created_at - interval '14 days'
        and not exists (select from post a where a.question_id = p.id and a.kind = 'ANSWER' and a.deleted_at is null
          and a.created_at < p.created_at + interval '${PATIENCE_MINUTES} minutes')) as "ofFortnight"
  from post q join course k on k.id = q.course_id
 where q.id = $1 and q.kind = 'QUESTION' and q.visibility <> 'STAFF' and q.answer_count = 0
   and q.deleted_at is null and q.hidden_at is null and q.closed_at is null
   and not exists (select from answer_invitation where question_id = q.id)`;

/** One invitation after the other in a course, so that nobody gets more than the week allows. */
export const LOCK_COURSE = `select pg_advisory_xact_lock(7296, $1)`;

export interface Invitable {
  readonly accountId: number;
  readonly invitationsLeft: number;
  readonly worths: readonly number[];
}

/**
 * Those of the people $2 who may see question $1 and answer it now: staff only if $3. Not the asker,
 * not who is barred from writing, muted the course, the asker or a tag, or wants no invitations at
 * all. With what they have left of $5 since $4. $6 is now.
 */
export const INVITABLE = `select a.id as "accountId", coalesce(h.worths, '{}') as worths,
    greatest(0, $5::int - (select count(*)::int from answer_invitation i where i.account_id = a.id
        and i.course_id = q.course_id and i.invited_at >= $4)) as "invitationsLeft"
  from post q
  join enrolment e on e.course_id = q.course_id and e.state = 'ACTIVE' and e.account_id = any($2::int[])
  join account a on a.id = e.account_id and a.deleted_at is null
  left join helper h on h.course_id = q.course_id and h.account_id = a.id
  left join notification_preference here on here.account_id = a.id
   and here.course_id = q.course_id and here.category = 'INVITATIONS'
  left join notification_preference everywhere on everywhere.account_id = a.id
   and everywhere.course_id is null and everywhere.category = 'INVITATIONS'
 where q.id = $1 and a.id is distinct from q.author_id
   and (q.visibility = 'COURSE' or e.role in ('STAFF', 'OWNER')
     or (q.visibility = 'COHORT' and q.cohort_id = e.cohort_id))
   and ($3::boolean or e.role not in ('STAFF', 'OWNER'))
   and coalesce(here.inbox or here.mail <> 'NEVER' or here.push,
                everywhere.inbox or everywhere.mail <> 'NEVER' or everywhere.push, true)
   and not exists (select from sanction x where x.course_id = q.course_id and x.account_id = a.id
                      and x.kind in ('COURSE_SUSPENDED', 'REMOVED') and x.lifted_at is null
                      and coalesce(x.ends_at > $6::timestamptz, true))
   and not exists (select from follow f where f.account_id = a.id and f.is_muted
                      and ((f.target = 'COURSE' and f.target_id = q.course_id)
                        or (f.target = 'PERSON' and f.target_id = q.author_id and not q.is_anonymous)))
   and not exists (select from post_tag t join tag_preference p on p.tag_id = t.tag_id
                    where t.post_id = q.id and p.account_id = a.id and p.kind = 'MUTE')`;

/** The people $3 are invited to question $1 of the course $2 at $4. */
export const INVITE = `insert into answer_invitation (question_id, account_id, course_id, invited_at)
  select $1, id, $2, $4 from unnest($3::int[]) id on conflict do nothing`;

/** Adds the chance $3 that each of the people $2 answers to those of the course $1; the last $4 are kept. */
export const REMEMBER = `insert into helper as h (course_id, account_id, worths)
  select $1, id, array[worth] from unnest($2::int[], $3::real[]) n(id, worth) order by id
  on conflict (course_id, account_id) do update
    set worths = (h.worths || excluded.worths)[greatest(1, cardinality(h.worths) + 2 - $4::int):]`;
