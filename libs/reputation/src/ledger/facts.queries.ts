/*
 * What stands in the tables about threads, as `Fact`s of the domain: the one place that says which
 * rows are worth points. Whatever an event told, this is read anew.
 */

const utcDay = (moment: string): string => `(${moment} at time zone 'UTC')::date::text`;

/** Parameter $1: ids of questions. Every post of their threads, the deleted too. */
const POSTS = `with post_of_thread as (
    select q.id as post_id, q.id as question_id from post q
     where q.kind = 'QUESTION' and q.id = any($1::int[])
    union all
    select a.id, a.question_id from post a
     where a.kind = 'ANSWER' and a.question_id = any($1::int[])),
  every_post as materialized (
    select p.id, p.kind, p.author_id, p.wiki_at, t.question_id, q.author_id as asker_id,
           q.accepted_answer_id, q.accepted_at, q.accepted_by_id,
           q.visibility <> 'COURSE' as is_private,
           p.is_anonymous or q.visibility <> 'COURSE' as is_hidden,
           q.is_anonymous or q.visibility <> 'COURSE' as asker_is_hidden,
           p.deleted_at is not null or q.deleted_at is not null as is_gone
      from post_of_thread t join post p on p.id = t.post_id join post q on q.id = t.question_id),
  standing_post as (select * from every_post where not is_gone)`;

/** Votes and edits count until a post belongs to everybody; nobody's vote for themselves counts. */
const VOTES = `select p.author_id as account_id,
    p.kind || case v.value when 'HELPFUL' then '_HELPFUL' else '_DOWN' end as kind,
    p.id as post_id, p.question_id, null::int as cause_id, ${utcDay('v.created_at')} as day,
    count(*)::int as count, p.is_hidden
  from standing_post p
  join vote v on v.post_id = p.id and v.account_id is distinct from p.author_id
   and (p.wiki_at is null or v.created_at < p.wiki_at)
 where p.author_id is not null
 group by p.author_id, p.kind, v.value, p.id, p.question_id, ${utcDay('v.created_at')}, p.is_hidden`;

/** Always hidden: a total that falls by one would tell whose vote it was. */
const DOWN_VOTES_CAST = `select v.account_id, 'DOWN_VOTE_CAST', p.id, p.question_id, null,
    ${utcDay('v.created_at')}, 1, true
  from standing_post p join vote v on v.post_id = p.id and v.value = 'DOWN'
 where p.kind = 'ANSWER' and v.account_id is not null
   and v.account_id is distinct from p.author_id`;

const ACCEPTED = `select p.author_id, 'ANSWER_ACCEPTED', p.id, p.question_id, null,
    ${utcDay('p.accepted_at')}, 1, p.is_hidden
  from standing_post p
 where p.id = p.accepted_answer_id and p.author_id is not null and p.wiki_at is null
   and p.author_id is distinct from p.asker_id`;

/** For the asker's own decision: what staff accepted for them gives them nothing. */
const ACCEPTING = `select p.asker_id, 'ACCEPTED_AN_ANSWER', p.question_id, p.question_id, null,
    ${utcDay('p.accepted_at')}, 1, p.asker_is_hidden
  from standing_post p
 where p.id = p.accepted_answer_id and p.asker_id is not null
   and p.accepted_by_id = p.asker_id and p.author_id is distinct from p.asker_id`;

/** Once an answer, however many of the staff endorsed it. A suspended word is not taken back yet. */
const ENDORSED = `select p.author_id, 'ANSWER_ENDORSED', p.id, p.question_id, null,
    ${utcDay('min(e.created_at)')}, 1, p.is_hidden
  from standing_post p join endorsement e on e.post_id = p.id
 where p.author_id is not null
 group by p.author_id, p.id, p.question_id, p.is_hidden`;

/** Suggestions that somebody else applied to what somebody else wrote. */
const EDITS = `select s.author_id, 'EDIT_APPLIED', p.id, p.question_id, s.id,
    ${utcDay('s.decided_at')}, 1, p.is_private
  from standing_post p join suggested_edit s on s.post_id = p.id and s.state = 'APPLIED'
 where s.author_id is distinct from p.author_id and s.decided_by_id is distinct from s.author_id`;

const BOUNTIES = `select case when b.is_award then p.author_id else b.placed_by_id end,
    case when b.is_award then 'BOUNTY_AWARDED' else 'BOUNTY_PLACED' end, p.id, p.question_id, b.id,
    ${utcDay('b.created_at')}, b.amount, p.is_hidden
  from standing_post p join imported_bounty b on b.post_id = p.id
 where case when b.is_award then p.author_id else b.placed_by_id end is not null`;

/** Hidden, so that no total tells who flagged. What was flagged may be deleted since, and often is. */
const FLAGS_UPHELD = `select f.account_id, 'FLAG_UPHELD', p.id, p.question_id, f.id,
    ${utcDay('f.decided_at')}, 1, true
  from every_post p join flag f on f.post_id = p.id and f.state = 'UPHELD'
 where f.account_id is not null and f.decided_at is not null`;

const CASES = `standing_post p join inaccuracy_case c on c.post_id = p.id`;

/** For authors who mended their own answers; whoever edited for them has the edit's points. */
const REPAIRED = `select p.author_id, 'REPAIR_VERIFIED', p.id, p.question_id, c.id,
    ${utcDay('c.decided_at')}, 1, p.is_hidden
  from ${CASES}
 where c.state = 'REPAIR_VERIFIED' and c.repaired_by_id = p.author_id`;

const VERIFIED = `select c.decided_by_id, 'VERIFIED_A_REPAIR', p.id, p.question_id, c.id,
    ${utcDay('c.decided_at')}, 1, p.is_private
  from ${CASES}
 where c.state = 'REPAIR_VERIFIED' and c.decided_by_id is not null`;

/** Until it is repaired, or taken away. */
const LEFT_INACCURATE = `select p.author_id, 'LEFT_INACCURATE', p.id, p.question_id, c.id,
    ${utcDay('c.decided_at')}, 1, p.is_hidden
  from ${CASES}
 where c.state = 'UPHELD' and p.author_id is not null`;

const FACTS = [
  ...[VOTES, DOWN_VOTES_CAST, ACCEPTED, ACCEPTING, ENDORSED, EDITS, BOUNTIES],
  ...[FLAGS_UPHELD, REPAIRED, VERIFIED, LEFT_INACCURATE],
];

/** As rows of `FactRow`. */
export const FACTS_OF_THREADS = `${POSTS}
  select account_id as "accountId", kind, post_id as "postId", question_id as "questionId",
    cause_id as "causeId", day, count, is_hidden as "isHidden"
  from (${FACTS.join('\n union all ')}) as fact`;
