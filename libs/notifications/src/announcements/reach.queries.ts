import { Channel } from '@colloquy/domain/vocabulary';
import { REACHABLE } from '../delivery/reachable.ts';

/** What the telling of one announcement needs to know. */
export interface Reach {
  readonly courseId: number;
  readonly lastAccountId: number;
  readonly isOver: boolean;
}

/** Holds how far announcement $1 has come: one batch after the other, by whichever worker. */
export const LOCK_REACH = `
  select w.course_id as "courseId", r.last_account_id as "lastAccountId",
         r.finished_at is not null or w.ended_at is not null as "isOver"
    from announcement_reach r join announcement w on w.id = r.announcement_id
   where r.announcement_id = $1 for update of r`;

/**
 * Tells the next $3 members of course $2 after account $4 of announcement $1 at $5, by event $6, and
 * notes how far that came; returns how many members it looked at. An important one makes a mail too. Who left, muted the course (unless it is
 * important) or wrote it is not told; a row that stands is left alone.
 */
export const TELL_BATCH = `
  with batch as (
    select e.account_id, e.state from enrolment e
     where e.course_id = $2 and e.account_id > $4 order by e.account_id limit $3::int
  ), made as (
    insert into notification (account_id, course_id, kind, announcement_id, actor_id, first_at, last_at)
    select b.account_id, $2::int, 'ANNOUNCEMENT', w.id, w.author_id, $5::timestamptz, $5
      from batch b
      join account a on a.id = b.account_id and a.deleted_at is null
      join announcement w on w.id = $1
     where b.state = 'ACTIVE' and b.account_id is distinct from w.author_id
       and (w.is_important or not exists (
             select 1 from follow f where f.account_id = b.account_id and f.is_muted
                and f.target = 'COURSE' and f.target_id = $2))
    on conflict do nothing returning id, account_id
  ), mailed as (
    insert into delivery (account_id, channel, due_at, queued_at, created_at)
    select a.id, '${Channel.EMAIL}', $5, $5, $5
      from made join account a on a.id = made.account_id and ${REACHABLE.EMAIL}
     where (select is_important from announcement where id = $1)
    on conflict (account_id, channel, post_id) where state = 'WAITING'
      do update set state = 'WAITING'
    returning id, account_id, xmax = 0 as is_new
  ), rung as (
    insert into outbox (type, payload, created_at)
    select 'delivery.due', jsonb_build_object('accountId', account_id, 'deliveryId', id), $5
      from mailed where is_new
  ), put as (
    insert into delivery_event (event_id, account_id, channel, delivery_id, notification_id)
    select $6::bigint, account_id, '${Channel.EMAIL}', mailed.id, made.id
      from mailed join made using (account_id)
  ), seen as (
    select count(*)::int as n, max(account_id) as last from batch
  ), noted as (
    update announcement_reach r
       set told = told + (select count(*) from made),
           last_account_id = coalesce(seen.last, r.last_account_id),
           finished_at = case when seen.n < $3 then $5 end
      from seen where r.announcement_id = $1)
  select n as count from seen`;

export const FINISH_REACH = `
  update announcement_reach set finished_at = coalesce(finished_at, $2) where announcement_id = $1`;
