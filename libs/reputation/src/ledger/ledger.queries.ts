import type { Sql } from '@colloquy/db';
import {
  type Correction,
  CORRECTIONS,
  type DaySums,
  type Entry,
  type Fact,
  VOTE_KINDS,
} from '@colloquy/domain/reputation';
import type { ReputationPolicy } from '@colloquy/domain/vocabulary';
import { FACTS_OF_THREADS } from './facts.queries.ts';

/** Any number that nothing else locks together with a question's id. */
const THREAD_LOCK = 7_231;

/** The ledger of a thread is compared with its facts by one at a time; in the order of ids. */
const LOCK_THREADS = `select pg_advisory_xact_lock(${THREAD_LOCK}, id)
  from (select id from unnest($1::int[]) as id order by id) as ordered`;

/** An entry with the thread of its post. */
export type ThreadEntry<T = Entry> = T & { readonly questionId: number | null };

const entryColumns = `account_id as "accountId", kind, post_id as "postId",
  question_id as "questionId", cause_id as "causeId", day::text as day, is_hidden as "isHidden"`;

const PRESENT_OF_THREADS = `select ${entryColumns}, sum(points)::int as points
  from reputation_entry where question_id = any($1::int[])
  group by account_id, kind, post_id, question_id, cause_id, day, is_hidden
  having sum(points) <> 0`;

const POLICY = `select c.reputation_policy as policy from course c where c.id = $1`;

/** What a thread's ledger should be made of, and what it is. */
export interface ThreadState {
  readonly facts: readonly ThreadEntry<Fact>[];
  readonly present: readonly ThreadEntry[];
}

export async function lockedThreads(tx: Sql, questionIds: readonly number[]): Promise<ThreadState> {
  // Made at once, done in order: what is read is true under the lock.
  const [, facts, present] = await Promise.all([
    tx.query(LOCK_THREADS, [questionIds]),
    tx.query<ThreadEntry<Fact>>(FACTS_OF_THREADS, [questionIds]),
    tx.query<ThreadEntry>(PRESENT_OF_THREADS, [questionIds]),
  ]);
  return { facts, present };
}

export async function policyOfCourse(sql: Sql, courseId: number): Promise<ReputationPolicy> {
  const [row] = await sql.query<{ policy: ReputationPolicy }>(POLICY, [courseId]);
  return row?.policy ?? 'KIND';
}

const ENSURE_STANDINGS = `insert into standing (course_id, account_id)
  select $1, id from unnest($2::int[]) as id order by id on conflict do nothing`;

const LOCK_STANDINGS = `select account_id as "accountId", total, open_total as "openTotal"
  from standing where course_id = $1 and account_id = any($2::int[])
  order by account_id for update`;

export interface Totals {
  readonly accountId: number;
  readonly total: number;
  readonly openTotal: number;
}

/** Holds people's sums until the transaction ends, always in the same order. */
export async function lockedTotals(
  tx: Sql,
  courseId: number,
  accountIds: readonly number[],
): Promise<Totals[]> {
  await tx.query(ENSURE_STANDINGS, [courseId, accountIds]);
  return tx.query<Totals>(LOCK_STANDINGS, [courseId, accountIds]);
}

const APPEND = `insert into reputation_entry
    (course_id, account_id, kind, post_id, question_id, cause_id, day, is_hidden, points, created_at)
  select $1, "accountId", kind, "postId", "questionId", "causeId", day, "isHidden", points, $3
    from jsonb_to_recordset($2::jsonb) as r("accountId" int, kind text, "postId" int,
      "questionId" int, "causeId" int, day date, "isHidden" boolean, points int)`;

/** The sums follow in the same transaction: they are always those of the ledger. */
const ADD_TO_TOTALS = `update standing s
     set total = s.total + d.total, open_total = s.open_total + d.open, is_stale = true
    from (select "accountId" as id, sum(points)::int as total,
                 coalesce(sum(points) filter (where not "isHidden"), 0)::int as open
            from jsonb_to_recordset($2::jsonb) as r("accountId" int, "isHidden" boolean, points int)
           group by "accountId") d
   where s.course_id = $1 and s.account_id = d.id`;

export async function append(
  tx: Sql,
  courseId: number,
  entries: readonly ThreadEntry[],
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const json = JSON.stringify(entries);
  await tx.query(APPEND, [courseId, json, now]);
  await tx.query(ADD_TO_TOTALS, [courseId, json]);
}

const listed = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');
const corrections = listed(CORRECTIONS);
const votes = listed(VOTE_KINDS);
const sumOf = (condition: string): string =>
  `coalesce(sum(points) filter (where ${condition}), 0)::int`;

/** Of the days $3, or with null of all days. */
const DAY_SUMS = `select account_id as "accountId", day::text as day, is_hidden as "isHidden",
    ${sumOf(`kind = 'EDIT_APPLIED'`)} as edits,
    ${sumOf(`kind in (${votes})`)} as votes,
    ${sumOf(`kind not in ('EDIT_APPLIED', ${votes})`)} as others
  from reputation_entry
 where course_id = $1 and account_id = any($2::int[]) and kind not in (${corrections})
   and ($3::date[] is null or day = any($3::date[]))
 group by account_id, day, is_hidden`;

const PRESENT_CORRECTIONS = `select ${entryColumns}, sum(points)::int as points
  from reputation_entry
 where course_id = $1 and account_id = any($2::int[]) and kind in (${corrections})
   and ($3::date[] is null or day = any($3::date[]))
 group by account_id, kind, post_id, question_id, cause_id, day, is_hidden
 having sum(points) <> 0`;

/** Whose corrections, on which days; null for all days. */
export interface CorrectionScope {
  readonly courseId: number;
  readonly accountIds: readonly number[];
  readonly days: readonly string[] | null;
}

export interface PersonDay extends DaySums {
  readonly accountId: number;
  readonly isHidden: boolean;
}

export async function correctionState(tx: Sql, scope: CorrectionScope) {
  const values = [scope.courseId, scope.accountIds, scope.days];
  return {
    sums: await tx.query<PersonDay>(DAY_SUMS, values),
    present: await tx.query<ThreadEntry>(PRESENT_CORRECTIONS, values),
  };
}

/** A correction as an entry of a person. */
export const entryOf = (
  { day, kind, points }: Correction,
  accountId: number,
  isHidden: boolean,
): ThreadEntry => ({
  ...{ accountId, kind, day, points, isHidden },
  ...{ postId: null, questionId: null, causeId: null },
});

const LEDGER_SUMS = `select account_id as "accountId", sum(points)::int as total,
    ${sumOf('not is_hidden')} as "openTotal"
  from reputation_entry where course_id = $1 and account_id = any($2::int[])
  group by account_id`;

const SET_TOTALS = `update standing set total = $3, open_total = $4, is_stale = true
  where course_id = $1 and account_id = $2`;

/** Sets what differs from the ledger's sums. @returns whose did */
export async function matchTotals(
  tx: Sql,
  courseId: number,
  accountIds: readonly number[],
): Promise<number[]> {
  const kept = await lockedTotals(tx, courseId, accountIds);
  const sums = await tx.query<Totals>(LEDGER_SUMS, [courseId, accountIds]);
  const byPerson = new Map(sums.map((sum) => [sum.accountId, sum]));
  const wrong = kept.filter((totals) => {
    const { total = 0, openTotal = 0 } = byPerson.get(totals.accountId) ?? {};
    return total !== totals.total || openTotal !== totals.openTotal;
  });
  for (const { accountId } of wrong) {
    const { total = 0, openTotal = 0 } = byPerson.get(accountId) ?? {};
    await tx.query(SET_TOTALS, [courseId, accountId, total, openTotal]);
  }
  return wrong.map(({ accountId }) => accountId);
}

const THREADS_OF_POSTS = `select p.course_id as "courseId", coalesce(p.question_id, p.id) as "questionId",
    array(select id from (
            select p.author_id as id
            union select q.author_id from post q where q.id = p.question_id
            union select f.account_id from flag f where f.post_id = p.id
            union select c.decided_by_id from inaccuracy_case c where c.post_id = p.id
            union select s.author_id from suggested_edit s where s.post_id = p.id
          ) as person where id is not null) as "peopleIds"
  from post p where p.id = any($1::int[])`;

export interface PostPlace {
  readonly courseId: number;
  readonly questionId: number;
  /** Whose records and badges turn on the post: its author, its asker, and whoever dealt with it. */
  readonly peopleIds: readonly number[];
}

export const placesOfPosts = (sql: Sql, postIds: readonly number[]): Promise<PostPlace[]> =>
  sql.query<PostPlace>(THREADS_OF_POSTS, [postIds]);

const MARK_STALE = `insert into standing (course_id, account_id, is_stale)
  select $1, id, true from unnest($2::int[]) as id
   where exists (select 1 from enrolment e where e.course_id = $1 and e.account_id = id)
  order by id
  on conflict (course_id, account_id) do update set is_stale = true`;

/** Their records, abilities and badges are to be counted anew. */
export const markStale = (
  sql: Sql,
  courseId: number,
  accountIds: readonly number[],
): Promise<unknown> => sql.query(MARK_STALE, [courseId, accountIds]);

const NEXT_THREADS = `select id from post
  where course_id = $1 and kind = 'QUESTION' and id > $2 order by id limit $3`;
const NEXT_PEOPLE = `select account_id as id from standing
  where course_id = $1 and account_id > $2 order by account_id limit $3`;

/** Ids in order, a page at a time. */
export async function* idsOf(
  sql: Sql,
  courseId: number,
  of: 'threads' | 'people',
): AsyncGenerator<number[]> {
  const [text, page] = of === 'threads' ? [NEXT_THREADS, 50] : [NEXT_PEOPLE, 200];
  for (let last = 0; ;) {
    const rows = await sql.query<{ id: number }>(text, [courseId, last, page]);
    if (rows.length === 0) return;
    yield rows.map(({ id }) => id);
    last = rows.at(-1)?.id ?? last;
  }
}
