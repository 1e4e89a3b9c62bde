import type { Sql } from '@colloquy/db';
import type { PastAct } from '@colloquy/domain/reputation';

const utcDay = (moment: string): string => `(${moment} at time zone 'UTC')::date::text`;

/** The date of a dump is that of its last vote: later there is nothing to compare with. */
const DUMP_DAY = `select ${utcDay('max(v.created_at)')} as day
  from vote v join post p on p.id = v.post_id where p.course_id = $1 and v.account_id is null`;

export async function dumpDay(sql: Sql, courseId: number): Promise<string | null> {
  const [row] = await sql.query<{ day: string | null }>(DUMP_DAY, [courseId]);
  return row?.day ?? null;
}

/** `french.meta.stackexchange.com` or `meta.askubuntu.com`; Meta Stack Exchange has numbers of its own. */
const IS_META = `select origin_url ~ '[/.]meta\\.' and origin_url !~ '//meta\\.stackexchange\\.com$'
  as meta from course where id = $1`;

export async function isMeta(sql: Sql, courseId: number): Promise<boolean> {
  const [row] = await sql.query<{ meta: boolean | null }>(IS_META, [courseId]);
  return row?.meta ?? false;
}

/** Somebody whom the dump gives a number, and on whose posts somebody voted. */
export interface Given {
  readonly accountId: number;
  readonly handle: string;
  readonly reputation: number;
  readonly downVotesCast: number;
  /** Days of edits, and whether the dump's history names them or the posts only show them. */
  readonly editDays: readonly string[];
  readonly editsAreNamed: boolean;
}

const NEXT_GIVEN = `select i.account_id as "accountId", a.handle, i.reputation,
    i.down_votes_cast as "downVotesCast", i.edit_days::text[] as "editDays",
    i.edits_are_named as "editsAreNamed"
  from imported_reputation i join account a on a.id = i.account_id
 where i.course_id = $1 and i.account_id > $2
   and exists (select 1 from post p where p.author_id = i.account_id and p.course_id = $1
     and exists (select 1 from vote v where v.post_id = p.id))
 order by i.account_id limit 200`;

/**
 * Everything but edits that the dump tells of these people's points, day by day and within a day in
 * its order. Votes have no hour: those of the day on which a post became everybody's count nothing.
 */
const PAST_ACTS = `with mine as materialized (
    select p.id, p.kind, p.author_id, p.wiki_at, q.author_id as asker_id, q.accepted_answer_id,
           q.accepted_at, q.accepted_by_id
      from post p join post q on q.id = coalesce(p.question_id, p.id)
     where p.course_id = $1 and p.author_id = any($2::int[]) and p.deleted_at is null),
  act as (
    select p.author_id as account_id, ${utcDay('v.created_at')} as day, 1 as turn, v.id,
           p.kind || case v.value when 'HELPFUL' then '_HELPFUL' else '_DOWN' end as kind, 1 as count
      from mine p join vote v on v.post_id = p.id
     where v.account_id is null and (p.wiki_at is null or ${utcDay('v.created_at')} < ${utcDay('p.wiki_at')})
    union all
    select p.author_id, ${utcDay('p.accepted_at')}, 2, p.id, 'ANSWER_ACCEPTED', 1
      from mine p
     where p.id = p.accepted_answer_id and p.author_id is distinct from p.asker_id
       and p.wiki_at is null
    union all
    select q.author_id, ${utcDay('q.accepted_at')}, 3, q.id, 'ACCEPTED_AN_ANSWER', 1
      from mine q join post a on a.id = q.accepted_answer_id
     where q.kind = 'QUESTION' and q.accepted_by_id = q.author_id
       and a.author_id is distinct from q.author_id
    union all
    select p.author_id, ${utcDay('b.created_at')}, 4, b.id, 'BOUNTY_AWARDED', b.amount
      from mine p join imported_bounty b on b.post_id = p.id and b.is_award
    union all
    select b.placed_by_id, ${utcDay('b.created_at')}, 0, b.id, 'BOUNTY_PLACED', b.amount
      from imported_bounty b join post p on p.id = b.post_id
     where p.course_id = $1 and b.placed_by_id = any($2::int[]))
  select account_id as "accountId", day, kind, count from act order by account_id, day, turn, id`;

type ActOf = PastAct & { readonly accountId: number };

/** People with their histories, a page at a time. */
export async function* histories(
  sql: Sql,
  courseId: number,
): AsyncGenerator<{ person: Given; acts: PastAct[] }> {
  for (let last = 0; ;) {
    const people = await sql.query<Given>(NEXT_GIVEN, [courseId, last]);
    if (people.length === 0) return;
    const ids = people.map(({ accountId }) => accountId);
    const acts = await sql.query<ActOf>(PAST_ACTS, [courseId, ids]);
    const byPerson = Map.groupBy(acts, ({ accountId }) => accountId);
    for (const person of people) yield { person, acts: byPerson.get(person.accountId) ?? [] };
    last = ids.at(-1) ?? last;
  }
}
