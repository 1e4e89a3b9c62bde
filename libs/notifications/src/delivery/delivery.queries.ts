import { Channel } from '@colloquy/domain/vocabulary';
import { CHOSEN } from '../preferences/chosen.ts';
import { SETTINGS } from '../preferences/settings.ts';
import { notMuted, TOLD_PLACE, TOLD_VISIBLE, VISIBLE_JOINS } from '../visible.ts';
import { WANTED } from './reachable.ts';

/** Delivery $1, if it is still to be sent, and when its person may be. */
export const TO_SEND = `
  select d.id, d.account_id as "accountId", d.channel, d.state, ${SETTINGS}
    from delivery d join account a on a.id = d.account_id
    left join notification_settings s on s.account_id = a.id
   where d.id = $1 and d.state in ('WAITING', 'SENDING')`;

/** Delivery $1 takes up no more at $2. */
export const SEAL = `
  update delivery set state = 'SENDING', due_at = $2 where id = $1 and state = 'WAITING'`;

/** Delivery $1 is to be taken up again at $2, null for a digest whose hour is not worked out. */
export const POSTPONE = `
  update delivery set due_at = $2, queued_at = null
   where id = $1 and state in ('WAITING', 'SENDING')`;

/** Delivery $1 is sent at $2, or for reason $3 never will be. */
export const FINISH = `
  update delivery set state = case when $3::text is null then 'SENT' else 'SKIPPED' end,
         sent_at = case when $3::text is null then $2::timestamptz end, reason = $3
   where id = $1 and state in ('WAITING', 'SENDING')`;

const IS_WANTED = Object.values(Channel)
  .map((channel) => `(v.channel = '${channel}' and ${WANTED[channel]})`)
  .join(' or ');

/**
 * What is in delivery $1 and its person may see now, still wants on this channel and has not read
 * yet, oldest first.
 */
export const ITEMS = `
  select n.id as "notificationId", v.count as "eventCount", n.last_at as at, k.id as "courseId",
         ${TOLD_PLACE}, actor.name as "actorName",
         coalesce(w.body_markdown, c.body_markdown, p.body_markdown, '') as text
    from (select notification_id, channel, count(*)::int as count from delivery_event
           where delivery_id = $1 group by notification_id, channel) v
    join notification n on n.id = v.notification_id
    join account a on a.id = n.account_id ${VISIBLE_JOINS} ${CHOSEN}
    left join account actor on actor.id = n.actor_id
    left join announcement w on w.id = n.announcement_id
   where ${TOLD_VISIBLE}
     and (w.is_important and v.channel = 'EMAIL' or ${notMuted('true')} and (${IS_WANTED}))
     and (n.read_at is null or not chosen.inbox)
   order by n.last_at, n.id`;

/** Digests whose hour is to be worked out, and when their people want them. */
export const UNPLANNED = `
  select d.id, ${SETTINGS} from delivery d join account a on a.id = d.account_id
    left join notification_settings s on s.account_id = a.id
   where d.state = 'WAITING' and d.queued_at is null and d.due_at is null
   order by d.id limit $1`;

export const PLAN = `
  update delivery d set due_at = p.due_at
    from unnest($1::int[], $2::timestamptz[]) p(id, due_at)
   where d.id = p.id and d.due_at is null and d.state = 'WAITING'`;

/** Lets the job that sends know of what is due at $1, at most $2 of it. */
export const RING = `
  with due as (
    select id from delivery
     where state in ('WAITING', 'SENDING') and queued_at is null and due_at <= $1
     order by due_at limit $2 for update skip locked
  ), told as (
    update delivery d set queued_at = $1 from due where d.id = due.id
    returning d.id, d.account_id
  ), rung as (
    insert into outbox (type, payload, created_at)
    select 'delivery.due', jsonb_build_object('accountId', account_id, 'deliveryId', id), $1
      from told
  )
  select count(*)::int as count from told`;

/** Forgets what was made before $1, unless it is still to be sent. */
export const FORGET = `
  delete from delivery where created_at < $1 and state in ('SENT', 'SKIPPED')`;
