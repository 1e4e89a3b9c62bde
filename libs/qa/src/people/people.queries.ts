import { answerListColumns, visibleTo, standing } from '../posts/posts.queries.ts';

const VISIBLE = visibleTo('q', { accountId: '$3', isStaff: '$4', cohortId: '$5' });

/** Posts of the person $2 in the course $1 that the viewer may see and that bear their name. */
const SIGNED_POSTS = `post p join post q on q.id = coalesce(p.question_id, p.id)
  where p.course_id = $1 and p.author_id = $2 and not p.is_anonymous and ${standing('p')}
    and ${standing('q')} and ${VISIBLE}`;

/** No row for somebody who never took part in a way that the viewer may know of. */
export const CONTRIBUTIONS = `with counts as (
    select count(*) filter (where p.kind = 'QUESTION')::int as "questionCount",
           count(*) filter (where p.kind = 'ANSWER')::int as "answerCount",
           count(*) filter (where q.accepted_answer_id = p.id)::int as "acceptedCount",
           count(*) filter (where p.endorsement_count > 0)::int as "endorsedCount",
           coalesce(sum(p.helpful_count), 0)::int as "helpfulCount"
      from ${SIGNED_POSTS})
  select counts.* from counts
   where "questionCount" + "answerCount" > 0
      or exists (select 1 from enrolment
                  where course_id = $1 and account_id = $2 and state = 'ACTIVE')
      or exists (select 1 from badge_award where course_id = $1 and account_id = $2)`;

const answers = (later: string): string => `select ${answerListColumns('p')}
   from ${SIGNED_POSTS} and p.kind = 'ANSWER' ${later}
  order by p.created_at desc, p.id desc
  limit $6`;

export const SIGNED_ANSWERS = answers('');
export const SIGNED_ANSWERS_LATER = answers('and (p.created_at, p.id) < ($7, $8)');

export const BADGES = `select name, awarded_at as "awardedAt"
   from badge_award where course_id = $1 and account_id = $2
  order by awarded_at desc, id desc
  limit 200`;

export const ACCOUNT_BY_HANDLE = `select id from account where handle = $1 and deleted_at is null`;
