import { AWAY_KINDS } from '@colloquy/domain/notifications';
import { type NotificationKind, UNREAD_COUNT_MAX } from '@colloquy/domain/vocabulary';
import { TOLD_PLACE, type ToldPlace, TOLD_VISIBLE, VISIBLE_JOINS } from '../visible.ts';

/** A notification as its owner may read it now. */
export interface InboxRow extends ToldPlace {
  readonly id: number;
  readonly eventCount: number;
  readonly lastAt: Date;
  readonly isRead: boolean;
  readonly actorId: number | null;
}

const COLUMNS = `n.id, n.event_count as "eventCount", n.last_at as "lastAt",
  n.read_at is not null as "isRead", n.actor_id as "actorId", ${TOLD_PLACE}`;

const page = (condition: string): string => `
  select ${COLUMNS} from notification n join account a on a.id = n.account_id ${VISIBLE_JOINS}
    left join announcement w on w.id = n.announcement_id
   where n.account_id = $1 and ${TOLD_VISIBLE} ${condition}
     and ($5::text[] is null or n.kind = any($5))
     and ($2::timestamptz is null or (n.last_at, n.id) < ($2, $3::int))
   order by n.last_at desc, n.id desc limit $4`;

/** $1 whose; $2, $3 the last row of the page before; $4 how many; $5 of which kinds, null for all. */
export const INBOX_ALL = page('');
export const INBOX_UNREAD = page('and n.read_at is null');

/** Of account $1, at most a hundred. */
export const UNREAD_COUNT = `
  select count(*)::int as count from (
    select 1 from notification n join account a on a.id = n.account_id ${VISIBLE_JOINS}
     where n.account_id = $1 and n.read_at is null and ${TOLD_VISIBLE}
     limit ${UNREAD_COUNT_MAX}) unread`;

/** The same of each of the accounts $1, in one statement for all who look at a moment. */
export const UNREAD_COUNTS = `
  select w.id, (select count(*)::int from (
    select 1 from notification n join account a on a.id = n.account_id ${VISIBLE_JOINS}
     where n.account_id = w.id and n.read_at is null and ${TOLD_VISIBLE}
     limit ${UNREAD_COUNT_MAX}) unread) as count
  from unnest($1::int[]) w(id)`;

/** Marks those of account $1 with ids $2 as read at $3, or with null as unread. */
export const MARK = `
  update notification set read_at = $3
   where account_id = $1 and id = any($2::int[]) and (read_at is null) <> ($3::timestamptz is null)`;

/** Marks all that account $1 could have seen at $2 as read: what came later stays unread. */
export const MARK_ALL = `
  update notification set read_at = $3
   where account_id = $1 and read_at is null and last_at <= $2`;

/**
 * Account $1 looks at $2: when that begins a visit, the last one before $3, what came since the one
 * before is new to them. Answers since when.
 */
export const VISIT = `
  insert into notification_settings as s (account_id, visited_at) values ($1, $2)
  on conflict (account_id) do update
     set away_since = case when s.visited_at > $3 then s.away_since else s.visited_at end,
         visited_at = $2
  returning s.away_since as since`;

const countOf = (kinds: readonly NotificationKind[]): string =>
  `coalesce(sum(n.event_count) filter (where n.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})), 0)::int`;

/** What came for account $1 after $2, by course. */
export const AWAY = `
  select k.slug, k.title, ${countOf(AWAY_KINDS.answers)} as answers,
         ${countOf(AWAY_KINDS.conversation)} as conversation,
         ${countOf(AWAY_KINDS.followed)} as followed,
         ${countOf(AWAY_KINDS.decisions)} as decisions
    from notification n join account a on a.id = n.account_id ${VISIBLE_JOINS}
   where n.account_id = $1 and n.last_at > $2 and ${TOLD_VISIBLE}
   group by k.id order by max(n.last_at) desc limit 20`;
