import { noteChange, type Tx } from '@colloquy/db';
import { JOINED_UNTIL_READ } from '@colloquy/domain/notifications';
import { DELIVERY_STALE_MS, NOTIFICATION_GROUP_MS } from '@colloquy/domain/vocabulary';
import { currentRequestId } from '@colloquy/platform/logging';
import { PREPARE } from '../delivery/prepare.queries.ts';
import { CHOSEN } from '../preferences/chosen.ts';
import type { Telling } from './recipients.queries.ts';

/** Tellings about one post come one after the other, so that they find each other's group. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('notify ' || $1, 0))`;

const JOINED = JOINED_UNTIL_READ.map((kind) => `'${kind}'`).join(', ');

/** Who wants it neither in the inbox nor sent is not told at all. */
const TELL = `
  with told as (
    select * from jsonb_to_recordset($2::jsonb) r("accountId" int, "courseId" int, kind text,
      "postId" int, "targetId" int, "commentId" int, "actorId" int, detail text)
  ), fresh as (
    select n.*, g.id as group_id, chosen.inbox
      from (select t.*, "accountId" as account_id, "courseId" as course_id from told t) n
      ${CHOSEN}
      left join lateral (
        select o.id from notification o
         where o.account_id = n.account_id and o.kind = n.kind
           and o.course_id = n.course_id and o.post_id is not distinct from n."postId"
           and ((o.first_at > $4::timestamptz and o.first_at < $5::timestamptz)
             or (o.kind in (${JOINED}) and o.read_at is null))
         order by o.first_at desc limit 1) g on true
     where (chosen.inbox or chosen.mail <> 'NEVER' or chosen.push)
       and not exists (select 1 from notification_event d
                        where d.event_id = $1 and d.account_id = n.account_id)
  ), joined as (
    update notification n
       set event_count = event_count + 1, last_at = greatest(last_at, $3),
           read_at = case when f.inbox then null else n.read_at end,
           target_id = f."targetId", comment_id = f."commentId", actor_id = f."actorId",
           detail = f.detail
      from fresh f where n.id = f.group_id
    returning n.id, n.account_id
  ), made as (
    insert into notification (account_id, course_id, kind, post_id, target_id, comment_id,
                              actor_id, detail, first_at, last_at, read_at)
    select "accountId", "courseId", kind, "postId", "targetId", "commentId", "actorId", detail,
           $3, $3, case when not inbox then $3::timestamptz end
      from fresh where group_id is null
    returning id, account_id
  )
  insert into notification_event (event_id, account_id, notification_id)
  select $1, account_id, id from (select * from joined union all select * from made) n`;

/** An event that people are told of. */
export interface ToldOf {
  readonly id: number;
  /** When it happened. */
  readonly at: Date;
}

/**
 * Writes what people are told of one event, and the messages that are to go to them; who was told
 * of it before is left alone.
 */
export async function tell(
  tx: Tx,
  { id, at }: ToldOf,
  tellings: readonly Telling[],
  now: Date,
): Promise<void> {
  const [first] = tellings;
  if (!first) return;
  const [since, until] = [-1, 1].map((way) => new Date(at.getTime() + way * NOTIFICATION_GROUP_MS));
  const accounts = tellings.map(({ accountId }) => accountId);
  noteChange(tx, ...accounts.map((accountId) => `inbox:${accountId}`));
  const isStale = now.getTime() - at.getTime() > DELIVERY_STALE_MS;
  // Made at once, done in order.
  await Promise.all([
    tx.query(LOCK, [String(first.postId ?? id)]),
    tx.query(TELL, [id, JSON.stringify(tellings), at, since, until]),
    ...(isStale ? [] : [tx.query(PREPARE, [id, accounts, now, currentRequestId()])]),
  ]);
}
