import type { EventType } from '@colloquy/domain/vocabulary';
import { notMuted, VISIBLE, VISIBLE_JOINS } from '../visible.ts';

/** One person to tell of an event, and of what. */
export interface Telling {
  readonly accountId: number;
  readonly courseId: number;
  readonly kind: string;
  readonly postId: number | null;
  readonly targetId: number | null;
  readonly commentId: number | null;
  readonly actorId: number | null;
  readonly detail: string | null;
}

/**
 * Rows of who might be told: account, kind, the post that it is grouped by, the post to look at,
 * the comment, who did it, whether they may be named, and a detail. `$1` is the event's payload.
 * Earlier lines go before later ones when one person would be told twice.
 */
type Source = readonly string[];

const POST = `post t where t.id = ($1::jsonb->>'postId')::int`;

const THREAD = `post t join post w on w.id = coalesce(t.question_id, t.id)
  where t.id = ($1::jsonb->>'postId')::int`;

/** Links that the rendering made of mentions of people that exist. */
const MENTIONED = (html: string): string => `
  join lateral regexp_matches(${html}, 'class="mention" href="/people/([^"]+)"', 'g') m on true
  join account b on b.handle = m[1]`;

const mentionsInPost = `
  select b.id, 'MENTION', t.id, t.id, null::int, t.author_id, not t.is_anonymous, null
    from post t ${MENTIONED('t.body_html')} where t.id = ($1::jsonb->>'postId')::int`;

const followersOfPerson = (kind: string): string => `
  select f.account_id, '${kind}', w.id, t.id, null::int, t.author_id, true, null
    from post t join post w on w.id = coalesce(t.question_id, t.id)
    join follow f on f.target = 'PERSON' and f.target_id = t.author_id and not f.is_muted
   where t.id = ($1::jsonb->>'postId')::int and not t.is_anonymous`;

const followersOfThread = (kind: string, rest: string): string => `
  select f.account_id, '${kind}', ${rest}
    join follow f on f.target = 'QUESTION' and f.target_id = w.id and not f.is_muted`;

/** To the author of the post, by somebody whose name may be said. */
const toAuthor = (kind: string, actor: string): string =>
  `select t.author_id, '${kind}', t.id, t.id, null::int, ${actor}, true, null from ${POST}`;

const toAccount = (kind: string, detail: string): string =>
  `select ($1::jsonb->>'accountId')::int, '${kind}', null::int, null::int, null::int,
          null::int, true, ${detail}`;

/** To the author of an answer about its case, which `detail` names. */
const aboutCase = (kind: string): string =>
  `select t.author_id, '${kind}', t.id, t.id, null::int, null::int, true,
          $1::jsonb->>'caseId' from ${POST}`;

/** To whoever a row of `n` names, about a post that may be deleted; `detail` names the case or flag. */
const ofDecision = (account: string, kind: string, detail: string): string =>
  `select ${account}, ${kind}, t.id, case when t.deleted_at is null then t.id end, null::int,
          null::int, true, ${detail}`;

const DECIDED_FLAG = `flag f join post t on t.id = f.post_id
   left join comment r on r.id = f.comment_id
  where f.id = ($1::jsonb->>'flagId')::int and f.case_id is null`;

const COMMENTED = `comment r join post t on t.id = r.post_id join post w on w.id = r.question_id`;
const THIS_COMMENT = `where r.id = ($1::jsonb->>'commentId')::int`;
const COMMENT_FACTS = `t.id, t.id, r.id, r.author_id, not r.is_anonymous, null from ${COMMENTED}`;
const ANSWER_FACTS = `w.id, t.id, null::int, t.author_id, not t.is_anonymous, null
  from post t join post w on w.id = t.question_id`;
const THIS_POST = `where t.id = ($1::jsonb->>'postId')::int`;

/** Who might be told of each event. Who did it, may not see it or muted it is left out later. */
const SOURCES = {
  'question.asked': [
    mentionsInPost,
    followersOfPerson('QUESTION'),
    `select g.account_id, 'QUESTION', t.id, t.id, null::int, t.author_id, not t.is_anonymous, null
       from post t join post_tag pt on pt.post_id = t.id
       join tag_preference g on g.tag_id = pt.tag_id and g.kind = 'FOLLOW' ${THIS_POST}`,
    `select f.account_id, 'QUESTION', t.id, t.id, null::int, t.author_id, not t.is_anonymous, null
       from post t
       join follow f on f.target = 'COURSE' and f.target_id = t.course_id and not f.is_muted
       ${THIS_POST}`,
  ],
  // Search has noted whom it invited.
  'helpers.invited': [
    `select i.account_id, 'INVITED', t.id, t.id, null::int, null::int, true, null
       from answer_invitation i join post t on t.id = i.question_id ${THIS_POST}`,
  ],
  'answer.posted': [
    `select w.author_id, 'ANSWER', ${ANSWER_FACTS} ${THIS_POST}`,
    mentionsInPost,
    `${followersOfThread('FOLLOWED_ANSWER', ANSWER_FACTS)} ${THIS_POST}`,
    // Whoever said that they have the question too was promised to hear of answers.
    `select h.account_id, 'FOLLOWED_ANSWER', ${ANSWER_FACTS}
       join same_here h on h.post_id = w.id ${THIS_POST}`,
    followersOfPerson('FOLLOWED_ANSWER'),
  ],
  'comment.posted': [
    `select b.id, 'MENTION', t.id, t.id, r.id, r.author_id, not r.is_anonymous, null
       from comment r join post t on t.id = r.post_id ${MENTIONED('r.body_html')} ${THIS_COMMENT}`,
    `select t.author_id, 'COMMENT', ${COMMENT_FACTS} ${THIS_COMMENT}`,
    `${followersOfThread('FOLLOWED_COMMENT', COMMENT_FACTS)} ${THIS_COMMENT}`,
  ],
  'answer.accepted': [
    `select t.author_id, 'ACCEPTED', t.id, t.id, null::int, w.accepted_by_id,
            not (w.is_anonymous and w.author_id = w.accepted_by_id), null from ${THREAD}`,
  ],
  'answer.endorsed': [
    `select t.author_id, 'ENDORSED', t.id, t.id, null::int, n.endorser_id, true, null
       from endorsement n join post t on t.id = n.post_id
      where n.id = ($1::jsonb->>'endorsementId')::int`,
  ],
  'endorsement.suspended': [
    `select n.endorser_id, 'ENDORSEMENT_SUSPENDED', t.id, t.id, null::int, t.edited_by_id,
            not (t.is_anonymous and t.edited_by_id = t.author_id), null
       from endorsement n join post t on t.id = n.post_id
      where n.id = ($1::jsonb->>'endorsementId')::int`,
    toAuthor('ENDORSEMENT_SUSPENDED', 't.edited_by_id'),
  ],
  'post.edited': [toAuthor('EDITED', `($1::jsonb->>'editorId')::int`)],
  'edit.suggested': [
    `select t.author_id, 'EDIT_SUGGESTED', t.id, t.id, null::int, s.author_id, true, null
       from suggested_edit s join post t on t.id = s.post_id
      where s.id = ($1::jsonb->>'suggestedEditId')::int`,
  ],
  'edit.decided': [
    `select s.author_id, 'EDIT_DECIDED', t.id, t.id, null::int, s.decided_by_id,
            not (t.is_anonymous and t.author_id = s.decided_by_id), s.state
       from suggested_edit s join post t on t.id = s.post_id
      where s.id = ($1::jsonb->>'suggestedEditId')::int`,
  ],
  'question.closed': [toAuthor('CLOSED', 't.closed_by_id')],
  'post.hidden': [
    `select coalesce(r.author_id, t.author_id), 'HIDDEN', t.id, t.id, r.id, null::int, true, null
       from post t left join comment r on r.id = ($1::jsonb->>'commentId')::int ${THIS_POST}`,
  ],
  'case.opened': [aboutCase('CLAIMED_INACCURATE')],
  'case.decided': [
    aboutCase('CASE_DECIDED'),
    `select f.account_id, 'CASE_DECIDED', t.id, t.id, null::int, null::int, true,
            $1::jsonb->>'caseId'
       from flag f join post t on t.id = f.post_id
      where f.case_id = ($1::jsonb->>'caseId')::int and f.state <> 'RETRACTED'`,
  ],
  'flag.decided': [
    `${ofDecision('f.account_id', `'FLAG_' || f.state`, 'f.id::text')}
       from ${DECIDED_FLAG} and f.state in ('UPHELD', 'REJECTED')`,
    `${ofDecision('coalesce(r.author_id, t.author_id)', `'DECIDED_AGAINST'`, 'f.id::text')}
       from ${DECIDED_FLAG} and f.state = 'UPHELD'`,
  ],
  // Staff finds it in the queue. Where all of them are a party to it, the site's administrators are asked.
  'appeal.raised': [
    `select s.id, 'APPEAL_WAITING', null::int, null::int, null::int, null::int, true, null
       from appeal o
       left join flag f on f.id = o.flag_id
       left join inaccuracy_case i on i.id = o.case_id
       left join sanction x on x.id = o.sanction_id
       cross join lateral (select array[o.account_id,
              coalesce(f.decided_by_id, i.decided_by_id, x.given_by_id)] as parties) h
       join account s on s.is_administrator and s.id = any(h.parties) is not true
      where o.id = ($1::jsonb->>'appealId')::int and not exists (
              select 1 from enrolment t join account m on m.id = t.account_id and m.deleted_at is null
               where t.course_id = o.course_id and t.state = 'ACTIVE'
                 and t.role in ('STAFF', 'OWNER') and t.account_id = any(h.parties) is not true)`,
  ],
  'appeal.decided': [
    `${ofDecision('o.account_id', `'APPEAL_' || o.state`, 'o.case_id::text')}
       from appeal o left join flag f on f.id = o.flag_id
       left join inaccuracy_case i on i.id = o.case_id
       left join post t on t.id = coalesce(i.post_id, f.post_id)
      where o.id = ($1::jsonb->>'appealId')::int`,
  ],
  // Moderation has noted who relied on the answer.
  'correction.due': [
    `select o.account_id, 'CORRECTION', t.id, t.id, null::int, null::int, true, o.id::text
       from correction_notice o join post t on t.id = o.post_id
      where o.case_id = ($1::jsonb->>'caseId')::int and t.id = ($1::jsonb->>'postId')::int`,
  ],
  // Search has found whose saved searches the post fits. Nobody is told again of a post that they
  // were told of for another reason.
  'search.matched': [
    `select s.account_id, 'SAVED_SEARCH', w.id, t.id, null::int, t.author_id, not t.is_anonymous, s.name
       from post t join post w on w.id = coalesce(t.question_id, t.id)
       join saved_search s on s.id in (
              select jsonb_array_elements_text($1::jsonb->'savedSearchIds')::int) and s.notifies
      where t.id = ($1::jsonb->>'postId')::int
        and not exists (select 1 from notification o
                         where o.account_id = s.account_id and o.target_id = t.id)`,
  ],
  'staff-digest.made': [
    `select d.account_id, 'STAFF_DIGEST', null::int, null::int, null::int, null::int, true, d.summary
       from staff_digest d where d.id = ($1::jsonb->>'staffDigestId')::int`,
  ],
  'sanction.given': [toAccount('SANCTION_GIVEN', 'null')],
  'sanction.lifted': [toAccount('SANCTION_LIFTED', 'null')],
  'badge.awarded': [toAccount('BADGE', `$1::jsonb->>'badge'`)],
  'ability.changed': [toAccount('ABILITY', `$1::jsonb->>'ability'`)],
} as const satisfies { readonly [T in EventType]?: Source };

export type ToldEvent = keyof typeof SOURCES;
export const TOLD_EVENTS = Object.keys(SOURCES) as ToldEvent[];

const statementOf = (sources: Source): string => `
  with n as (
    ${sources
      .map(
        (source, rank) => `
        select ${rank} as rank, ($1::jsonb->>'courseId')::int as course_id, s.* from (${source}) s
          (account_id, kind, post_id, target_id, comment_id, actor_id, is_named, detail)`,
      )
      .join(' union all ')}
  )
  select distinct on (a.id) a.id as "accountId", n.course_id as "courseId", n.kind,
         n.post_id as "postId", n.target_id as "targetId", n.comment_id as "commentId",
         case when n.is_named then n.actor_id end as "actorId", n.detail
    from n join account a on a.id = n.account_id ${VISIBLE_JOINS}
   where a.id is distinct from n.actor_id and ${VISIBLE} and ${notMuted('n.is_named')}
   order by a.id, n.rank`;

const statements = Object.fromEntries(
  Object.entries(SOURCES).map(([type, sources]) => [type, statementOf(sources)]),
) as Record<ToldEvent, string>;

/** Who is told of an event of this type, by its payload `$1`. */
export const recipientsOf = (type: ToldEvent): string => statements[type];
