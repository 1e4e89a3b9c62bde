import type { FollowedKind, FollowTarget } from '@colloquy/domain/vocabulary';
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

/** A thing that somebody follows or has muted, as they may see it now. */
export interface FollowedRow {
  readonly kind: FollowedKind;
  readonly id: number;
  readonly title: string;
  readonly courseSlug: string | null;
  readonly courseTitle: string | null;
  readonly questionNumber: number | null;
  readonly handle: string | null;
  readonly isMuted: boolean;
}

/** Bounds a page that shows them whole. */
export const FOLLOWED_MAX = 500;

const IN_COURSES = `
  select f.account_id, f.target as kind, f.target_id as id, f.is_muted, f.target_id as target_id,
         t.course_id, null::text as title
    from follow f join post t on t.id = f.target_id
   where f.account_id = $1 and f.target = 'QUESTION'
  union all
  select account_id, target, target_id, is_muted, null, target_id, null
    from follow where account_id = $1 and target = 'COURSE'
  union all
  select g.account_id, 'TAG', t.id, g.kind = 'MUTE', null, t.course_id, t.name
    from tag_preference g join tag t on t.id = g.tag_id where g.account_id = $1`;

/** What account $1 follows or has muted, by kind and name. */
export const FOLLOWING = `
  select n.kind, n.id, coalesce(n.title, q.title, k.title) as title, k.slug as "courseSlug",
         k.title as "courseTitle", q.number as "questionNumber", null as handle,
         n.is_muted as "isMuted"
    from (select *, null::int as comment_id from (${IN_COURSES}) i) n
    join account a on a.id = n.account_id ${VISIBLE_JOINS}
   where ${VISIBLE}
  union all
  select 'PERSON', b.id, b.name, null, null, null, b.handle, f.is_muted
    from follow f join account b on b.id = f.target_id and b.deleted_at is null
   where f.account_id = $1 and f.target = 'PERSON'
   order by 1, 3 limit ${FOLLOWED_MAX}`;
