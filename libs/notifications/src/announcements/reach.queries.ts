import { REACHABLE } from '../delivery/reachable.ts';
import { CHOSEN } from '../preferences/chosen.ts';

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

/** The ways out that somebody chose; an important one is mailed at once, whatever was chosen. */
const WAYS = `
  ('EMAIL', (is_important or mail = 'AT_ONCE') and ${REACHABLE.EMAIL}),
  ('DIGEST', not is_important and mail = 'DIGEST' and ${REACHABLE.DIGEST}),
  ('PUSH', push and ${REACHABLE.PUSH})`;

/**
 * Tells the next $3 members of course $2 after account $4 of announcement $1 at $5, by event $6, and
 * notes how far that came; returns how many members it looked at and whom it told. Who left, muted
 * the course or wants none (unless it is important) or wrote it is not told; a row that stands is
 * left alone.
 */
export const TELL_BATCH = `
  with batch as (
    select e.account_id, e.state from enrolment e
     where e.course_id = $2 and e.account_id > $4 order by e.account_id limit $3::int
  ), told as (
    select n.account_id, w.id as announcement_id, w.author_id, w.is_important,
           chosen.inbox, chosen.mail, chosen.push
      from (select b.account_id, b.state, $2::int as course_id, 'ANNOUNCEMENT' as kind from batch b) n
      join account a on a.id = n.account_id and a.deleted_at is null
      join announcement w on w.id = $1 ${CHOSEN}
     where n.state = 'ACTIVE' and n.account_id is distinct from w.author_id
       and (w.is_important or (chosen.inbox or chosen.mail <> 'NEVER' or chosen.push)
        and not exists (
             select 1 from follow f where f.account_id = n.account_id and f.is_muted
                and f.target = 'COURSE' and f.target_id = $2))
  ), made as (
    insert into notification (account_id, course_id, kind, announcement_id, actor_id, first_at,
                              last_at, read_at)
    select account_id, $2::int, 'ANNOUNCEMENT', announcement_id, author_id, $5::timestamptz, $5,
           case when not (is_important or inbox) then $5 end
      from told
    on conflict do nothing returning id, account_id
  ), wanted as (
    select made.id as notification_id, a.id as account_id, v.channel
      from made join told using (account_id) join account a on a.id = account_id
     cross join lateral (values ${WAYS}) v(channel, is_on)
     where v.is_on
  ), sent as (
    insert into delivery (account_id, channel, due_at, queued_at, created_at)
    select account_id, channel, at, at, $5
      from (select *, case when channel <> 'DIGEST' then $5::timestamptz end as at from wanted) w
     order by account_id, channel
    on conflict (account_id, channel, post_id) where state = 'WAITING'
      do update set state = 'WAITING'
    returning id, account_id, channel, xmax = 0 and queued_at is not null as is_due
  ), rung as (
    insert into outbox (type, payload, created_at)
    select 'delivery.due', jsonb_build_object('accountId', account_id, 'deliveryId', id), $5
      from sent where is_due
  ), put as (
    insert into delivery_event (event_id, account_id, channel, delivery_id, notification_id)
    select $6::bigint, account_id, channel, sent.id, wanted.notification_id
      from sent join wanted using (account_id, channel)
  ), seen as (
    select count(*)::int as n, max(account_id) as last from batch
  ), noted as (
    update announcement_reach r
       set told = told + (select count(*) from made),
           last_account_id = coalesce(seen.last, r.last_account_id),
           finished_at = case when seen.n < $3 then $5 end
      from seen where r.announcement_id = $1)
  select n as count, array(select account_id from made) as told from seen`;

export const FINISH_REACH = `
  update announcement_reach set finished_at = coalesce(finished_at, $2) where announcement_id = $1`;
