/*
 * Reading where people stand. Parameters of those about a person: the course $1, the account $2.
 */

export const MEMBER_BY_HANDLE = `select a.id as "accountId", a.handle, a.name, e.role,
    e.state = 'ACTIVE' as "isActive"
  from account a join enrolment e on e.account_id = a.id and e.course_id = $1
 where a.handle = $2 and a.deleted_at is null`;

export const TOTALS = `select total, open_total as "openTotal" from standing
  where course_id = $1 and account_id = $2`;

/** The best known topics first, then their concepts. */
export const TOPICS = `select t.name as tag, parent.name as topic, s.good, s.bad
  from topic_standing s join tag t on t.id = s.tag_id left join tag parent on parent.id = t.parent_id
 where s.course_id = $1 and s.account_id = $2
 order by t.parent_id is not null, s.good desc, t.name limit 40`;

/** Members who do well on the tag $2, by name or synonym, of course $1: the most answers first, for choosing. */
export const ON_TOPIC = `select a.handle, a.name, s.good, s.bad
  from tag t join topic_standing s on s.tag_id = t.id and s.course_id = t.course_id
  join account a on a.id = s.account_id and a.deleted_at is null
  join enrolment e on e.course_id = s.course_id and e.account_id = a.id and e.state = 'ACTIVE'
 where t.course_id = $1 and (t.name = $2
       or t.id = (select tag_id from tag_synonym where course_id = $1 and name = $2))
 order by s.good desc, a.id limit 40`;

export const BADGES = `select b.badge, b.awarded_at as "awardedAt", q.number as "questionNumber"
  from earned_badge b left join post p on p.id = b.post_id and p.deleted_at is null
  left join post q on q.id = coalesce(p.question_id, p.id) and q.deleted_at is null
   and q.visibility = 'COURSE'
 where b.course_id = $1 and b.account_id = $2 order by b.awarded_at desc, b.badge`;

export const ABILITY_STATES = `select ability, earned_at is not null as "isEarned",
    granted_at is not null and coalesce(granted_until > $3, true) as "isGranted",
    granted_until as "grantedUntil", grant_reason as "grantReason",
    suspended_at is not null and coalesce(suspended_until > $3, true) as "isSuspended",
    suspended_until as "suspendedUntil", suspend_reason as "suspendReason"
  from ability_state where course_id = $1 and account_id = $2`;

/** Newest first, before line $3; the posts are the person's own or ones they dealt with. */
export const LINES = `select e.id, e.kind, e.points, e.day::text as day, e.created_at as "createdAt",
    e.is_hidden as "isHidden", q.title, q.number as "questionNumber",
    case when p.kind = 'ANSWER' and p.deleted_at is null then p.id end as "answerId"
  from reputation_entry e left join post p on p.id = e.post_id
  left join post q on q.id = e.question_id and q.deleted_at is null
 where e.course_id = $1 and e.account_id = $2 and ($3::int is null or e.id < $3::int)
 order by e.id desc limit $4`;

/** Everybody whose abilities staff or a record changed, by name, after $3. */
export const HOLDERS = `select distinct a.handle, a.name
  from ability_state s join account a on a.id = s.account_id and a.deleted_at is null
  join enrolment e on e.course_id = s.course_id and e.account_id = s.account_id
   and e.state = 'ACTIVE' and e.role in ('LEARNER', 'MODERATOR')
 where s.course_id = $1 and a.handle > $2
   and (s.earned_at is not null or s.granted_at is not null or s.suspended_at is not null)
 order by a.handle limit $3`;
