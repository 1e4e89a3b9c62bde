import type { FollowTarget } from '@colloquy/domain/vocabulary';
import { VISIBLE, VISIBLE_JOINS } from '../visible.ts';

const QUESTION = `select n.id
  from (select id, course_id, id as target_id, null::int as comment_id from post
         where id = $2 and kind = 'QUESTION') n
  join account a on a.id = $1 ${VISIBLE_JOINS} where ${VISIBLE}`;

const COURSE = `select n.id
  from (select id, id as course_id, null::int as target_id, null::int as comment_id from course
         where id = $2) n
  join account a on a.id = $1 ${VISIBLE_JOINS} where ${VISIBLE}`;

const PERSON = `select id from account where id = $2 and id <> $1 and deleted_at is null`;

/** Whether there is such a thing for account $1 to follow: one row, or none. */
export const FOLLOWABLE: Record<FollowTarget, string> = { QUESTION, COURSE, PERSON };

/** Of account $1: target $2 with id $3, muted as $4 says, at $5. */
export const FOLLOW = `
  insert into follow (account_id, target, target_id, is_muted, created_at)
  values ($1, $2, $3, $4, $5)
  on conflict (account_id, target, target_id) do update set is_muted = excluded.is_muted`;

export const UNFOLLOW = `delete from follow where account_id = $1 and target = $2 and target_id = $3`;

export const FOLLOWED = `
  select target_id as "targetId", is_muted as "isMuted" from follow
   where account_id = $1 and target = $2 and target_id = any($3::int[])`;
