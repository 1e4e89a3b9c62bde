import { Channel, DELIVERY_HOLD_MS } from '@colloquy/domain/vocabulary';
import { CHOSEN } from '../preferences/chosen.ts';
import { REACHABLE, WANTED } from './reachable.ts';

const channels = Object.values(Channel).map(
  (channel) => `('${channel}', ${WANTED[channel]} and ${REACHABLE[channel]})`,
);

const HOLD = `interval '${DELIVERY_HOLD_MS} ms'`;

/**
 * Makes the messages that follow from event $1 having been told to accounts $2, now being $3, by
 * request $4. An event joins the message about its post that still waits, or the digest. A new one
 * is due at once, or, after another about the same post, when that one's hold is over.
 */
export const PREPARE = `
  with wanted as (
    select v.account_id, v.notification_id, w.channel,
           case when w.channel <> 'DIGEST' then n.post_id end as post_id
      from notification_event v join notification n on n.id = v.notification_id
      join account a on a.id = v.account_id ${CHOSEN}
     cross join lateral (values ${channels.join(', ')}) w(channel, is_on)
     where v.event_id = $1 and v.account_id = any($2::int[]) and w.is_on
       and not exists (select 1 from delivery_event x where x.event_id = v.event_id
                          and x.account_id = v.account_id and x.channel = w.channel)
  ), timed as (
    select w.*, case when w.channel <> 'DIGEST' then greatest($3::timestamptz, (
             select max(d.due_at) + ${HOLD} from delivery d
              where d.account_id = w.account_id and d.channel = w.channel
                and d.post_id is not distinct from w.post_id and d.due_at > $3 - ${HOLD}
                and d.state in ('SENDING', 'SENT'))) end as due_at
      from wanted w
  ), made as (
    insert into delivery (account_id, channel, post_id, due_at, queued_at, created_at)
    select account_id, channel, post_id, due_at, case when due_at <= $3 then $3 end, $3
      from timed order by account_id, channel
    on conflict (account_id, channel, post_id) where state = 'WAITING'
      do update set state = 'WAITING'
    returning id, account_id, channel, xmax = 0 and queued_at is not null as is_due
  ), rung as (
    insert into outbox (type, payload, request_id, created_at)
    select 'delivery.due', jsonb_build_object('accountId', account_id, 'deliveryId', id), $4, $3
      from made where is_due
  )
  insert into delivery_event (event_id, account_id, channel, delivery_id, notification_id)
  select $1, account_id, channel, made.id, w.notification_id
    from wanted w join made using (account_id, channel)`;
