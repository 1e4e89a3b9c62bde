import type { Client } from 'pg';
import { numbersOf } from './inside.ts';
import { TABLES, type ArchiveTable, type Kind } from './tables.ts';

const OF_POSTS = `where post_id in (select id from ${numbersOf('post')}) order by id`;

/** Where rows of each kind are, in the order of their numbers; posts come before what is theirs. */
const SOURCES: Readonly<Record<Exclude<Kind, 'person'>, string>> = {
  cohort: 'cohort where course_id = $1 order by id',
  lesson: 'lesson where course_id = $1 order by id',
  tag: 'tag where course_id = $1 order by id',
  post: `post where course_id = $1 order by kind = 'ANSWER', id`,
  comment: `comment ${OF_POSTS}`,
  revision: `revision ${OF_POSTS}`,
  edit: 'suggested_edit where course_id = $1 order by id',
  endorsement: `endorsement ${OF_POSTS}`,
  misconception: 'misconception where course_id = $1 order by merged_into_id is not null, id',
  reply: 'saved_reply where course_id = $1 order by id',
  case: 'inaccuracy_case where course_id = $1 order by id',
  flag: 'flag where course_id = $1 order by id',
  sanction: 'sanction where course_id = $1 order by id',
  appeal: 'appeal where course_id = $1 order by id',
  item: 'review_item where course_id = $1 order by id',
  finding: 'conduct_finding where course_id = $1 order by id',
  bounty: `imported_bounty ${OF_POSTS}`,
  announcement: 'announcement where course_id = $1 order by id',
};

/** Numbers rows from 1, so that an archive says nothing of ids and two exports are equal. */
export async function numberRows(client: Client, courseId: number): Promise<void> {
  for (const [kind, source] of Object.entries(SOURCES))
    await makeNumbers(
      client,
      kind as Kind,
      `select id from ${source.replace('$1', `${courseId}`)}`,
    );
  // A log and a ledger outlive the accounts that they name.
  const people = `select id from account where id in (${peopleSql(courseId)}) order by id`;
  await makeNumbers(client, 'person', people);
}

async function makeNumbers(client: Client, kind: Kind, ids: string): Promise<void> {
  const table = numbersOf(kind);
  await client.query(
    `create temp table ${table} (id int primary key, n int not null) on commit drop`,
  );
  await client.query(
    `insert into ${table} select id, row_number() over ()::int from (${ids}) as ordered(id)`,
  );
  await client.query(`analyze ${table}`);
}

/** Everybody whom a row of the course names. */
const peopleSql = (courseId: number): string =>
  TABLES.flatMap((table) => [
    ...Object.entries(table.refs)
      .filter(([, kind]) => kind === 'person')
      .map(([column]) => `select t.${column} as id ${fromSql(table, courseId)}`),
    ...Object.entries(table.inside ?? {})
      .filter(([, inside]) => 'list' in inside && inside.list === 'person')
      .map(([column]) => `select unnest(t.${column}) as id ${fromSql(table, courseId)}`),
  ]).join(' union ');

function fromSql({ table, refs, ofCourse, where }: ArchiveTable, courseId: number): string {
  const [[owner, kind] = ['', 'post' as Kind]] = Object.entries(refs);
  const scope = ofCourse
    ? `t.${ofCourse} = ${courseId}`
    : `t.${owner} in (select id from ${numbersOf(kind)})`;
  const narrowed = where && !where.includes('r0.') ? ` and ${where}` : '';
  return `from ${table} t where ${scope}${narrowed}`;
}
