import type { Tx } from '@colloquy/db';
import { NOTIFICATION_GROUP_MS } from '@colloquy/domain/vocabulary';
import type { Telling } from './recipients.queries.ts';

/** Tellings about one post come one after the other, so that they find each other's group. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('notify ' || $1, 0))`;

const TELL = `
  with told as (
    select * from jsonb_to_recordset($2::jsonb) r("accountId" int, "courseId" int, kind text,
      "postId" int, "targetId" int, "commentId" int, "actorId" int, detail text)
  ), fresh as (
    select t.*, g.id as group_id from told t
      left join lateral (
        select n.id from notification n
         where n.account_id = t."accountId" and n.kind = t.kind
           and n.course_id = t."courseId" and n.post_id is not distinct from t."postId"
           and n.first_at > $4::timestamptz and n.first_at < $5::timestamptz
         order by n.first_at desc limit 1) g on true
     where not exists (select 1 from notification_event d
                        where d.event_id = $1 and d.account_id = t."accountId")
  ), joined as (
    update notification n
       set event_count = event_count + 1, last_at = greatest(last_at, $3), read_at = null,
           target_id = f."targetId", comment_id = f."commentId", actor_id = f."actorId",
           detail = f.detail
      from fresh f where n.id = f.group_id
    returning n.id, n.account_id
  ), made as (
    insert into notification (account_id, course_id, kind, post_id, target_id, comment_id,
                              actor_id, detail, first_at, last_at)
    select "accountId", "courseId", kind, "postId", "targetId", "commentId", "actorId", detail, $3, $3
      from fresh where group_id is null
    returning id, account_id
  )
  insert into notification_event (event_id, account_id, notification_id)
  select $1, account_id, id from (select * from joined union all select * from made) n`;

/** Writes what people are told of one event; who was told of it before is left alone. */
export async function tell(
  tx: Tx,
  eventId: number,
  tellings: readonly Telling[],
  at: Date,
): Promise<void> {
  const [first] = tellings;
  if (!first) return;
  await tx.query(LOCK, [String(first.postId ?? eventId)]);
  const [since, until] = [-1, 1].map((way) => new Date(at.getTime() + way * NOTIFICATION_GROUP_MS));
  await tx.query(TELL, [eventId, JSON.stringify(tellings), at, since, until]);
}
