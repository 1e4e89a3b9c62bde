import type { Sql } from '@colloquy/db';
import { GROWN_ANSWERS, type PersonRecord } from '@colloquy/domain/reputation';

/*
 * How the acts of people turned out. Parameters of all: the course, and the people in question.
 */

/** Nobody judged an answer without a vote, an acceptance or an endorsement: it is neither. */
const WENT_WRONG = `(a.score < 0 or (a.deleted_at is not null
    and a.deleted_by_id is distinct from a.author_id))`;
const WENT_WELL = `(a.deleted_at is null
    and (a.score > 0 or a.endorsement_count > 0 or q.accepted_answer_id = a.id))`;

const GOOD = `count(*) filter (where ${WENT_WELL} and not ${WENT_WRONG})::int`;
const BAD = `count(*) filter (where ${WENT_WRONG})::int`;

const ANSWERS = `select a.author_id as id, ${GOOD} as good, ${BAD} as bad
  from post a join post q on q.id = a.question_id
 where a.course_id = $1 and a.author_id = any($2::int[]) and a.kind = 'ANSWER'
   and q.deleted_at is null and a.wiki_at is null
 group by a.author_id`;

/** What people decided of their own suggestions says nothing. */
const EDITS = `select s.author_id as id, count(*) filter (where s.state = 'APPLIED')::int as good,
    count(*) filter (where s.state = 'DECLINED')::int as bad
  from suggested_edit s
 where s.course_id = $1 and s.author_id = any($2::int[])
   and s.decided_by_id is distinct from s.author_id
 group by s.author_id`;

/** Flags that nobody decided, or that their own flagger took back, say nothing. */
const FLAGS = `select f.account_id as id, count(*) filter (where f.state = 'UPHELD')::int as good,
    count(*) filter (where f.state = 'REJECTED')::int as bad
  from flag f
 where f.course_id = $1 and f.account_id = any($2::int[])
 group by f.account_id`;

const WRITE_RECORDS = `with person as (select unnest($2::int[]) as id),
  answers as (${ANSWERS}), edits as (${EDITS}), flags as (${FLAGS})
  update standing s
     set answers_good = coalesce(a.good, 0), answers_bad = coalesce(a.bad, 0),
         edits_good = coalesce(e.good, 0), edits_bad = coalesce(e.bad, 0),
         flags_good = coalesce(f.good, 0), flags_bad = coalesce(f.bad, 0)
    from person p left join answers a on a.id = p.id left join edits e on e.id = p.id
    left join flags f on f.id = p.id
   where s.course_id = $1 and s.account_id = p.id`;

interface RecordRow {
  readonly accountId: number;
  readonly answersGood: number;
  readonly answersBad: number;
  readonly editsGood: number;
  readonly editsBad: number;
  readonly flagsGood: number;
  readonly flagsBad: number;
}

const READ_RECORDS = `select account_id as "accountId", answers_good as "answersGood",
    answers_bad as "answersBad", edits_good as "editsGood", edits_bad as "editsBad",
    flags_good as "flagsGood", flags_bad as "flagsBad"
  from standing where course_id = $1 and account_id = any($2::int[])`;

const recordOf = (row: RecordRow): PersonRecord => ({
  answers: { good: row.answersGood, bad: row.answersBad },
  edits: { good: row.editsGood, bad: row.editsBad },
  flags: { good: row.flagsGood, bad: row.flagsBad },
});

/** What is known of these people's acts; somebody without a row has done nothing. */
export async function readRecords(
  sql: Sql,
  courseId: number,
  accountIds: readonly number[],
): Promise<Map<number, PersonRecord>> {
  const rows = await sql.query<RecordRow>(READ_RECORDS, [courseId, accountIds]);
  return new Map(rows.map((row) => [row.accountId, recordOf(row)]));
}

/** Counts these people's acts anew. */
export async function countRecords(
  tx: Sql,
  courseId: number,
  accountIds: readonly number[],
): Promise<Map<number, PersonRecord>> {
  await tx.query(WRITE_RECORDS, [courseId, accountIds]);
  return readRecords(tx, courseId, accountIds);
}

/** Only answers under the author's name: what stands on a topic is for everybody to see. */
const TOPICS = `select a.author_id as account_id, up.tag_id, ${GOOD} as good, ${BAD} as bad
  from post a join post q on q.id = a.question_id
  cross join lateral (
    select distinct tag_id from (
      select t.id as tag_id from post_tag pt join tag t on t.id = pt.tag_id where pt.post_id = q.id
      union all
      select t.parent_id from post_tag pt join tag t on t.id = pt.tag_id where pt.post_id = q.id
    ) as own where tag_id is not null) up
 where a.course_id = $1 and a.author_id = any($2::int[]) and a.kind = 'ANSWER'
   and q.deleted_at is null and q.visibility = 'COURSE' and not a.is_anonymous
   and a.wiki_at is null
 group by a.author_id, up.tag_id
having count(*) filter (where ${WENT_WELL} or ${WENT_WRONG}) > 0`;

const WRITE_TOPICS = `with counted as (${TOPICS}),
  gone as (delete from topic_standing s
    where s.course_id = $1 and s.account_id = any($2::int[]) and not exists (
      select 1 from counted c where c.account_id = s.account_id and c.tag_id = s.tag_id))
  insert into topic_standing as s (course_id, account_id, tag_id, good, bad)
  select $1, account_id, tag_id, good, bad from counted
  on conflict (course_id, account_id, tag_id)
    do update set good = excluded.good, bad = excluded.bad
    where (s.good, s.bad) <> (excluded.good, excluded.bad)`;

export const countTopics = (
  tx: Sql,
  courseId: number,
  accountIds: readonly number[],
): Promise<unknown> => tx.query(WRITE_TOPICS, [courseId, accountIds]);

/** Counting on beyond a grown course would change nothing. */
const ANSWER_COUNT = `select count(*)::int as count from (
  select 1 from post where course_id = $1 and kind = 'ANSWER' and deleted_at is null
   limit ${GROWN_ANSWERS}) as counted`;

export async function answersOfCourse(sql: Sql, courseId: number): Promise<number> {
  const [row] = await sql.query<{ count: number }>(ANSWER_COUNT, [courseId]);
  return row?.count ?? 0;
}
