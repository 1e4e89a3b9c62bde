import { aCourse, testDatabase, type TestDatabase } from '@colloquy/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANCTIONS_OF_COURSE, SANCTIONS_OF_PERSON } from '../sanctions/sanctions.queries.ts';
import { DECIDED } from './review-reads.service.ts';
import { itemsLeft, nextItem } from './review.queries.ts';

const ITEMS = 60_000;
const COURSES = 20;

let test: TestDatabase;
const courseIds: number[] = [];
let firstPerson = 0;
beforeAll(async () => {
  test = await testDatabase();
  for (let n = 0; n < COURSES; n += 1) courseIds.push((await aCourse(test.database)).id);
  const { database } = test;
  await database.query(
    `insert into account (handle, name, created_at)
     select 'p-' || n, 'P', now() from generate_series(1, 500) n`,
  );
  const [first] = await database.query<{ id: number }>('select min(id) as id from account');
  firstPerson = first?.id ?? 0;
  // One in fifty waits, as in a course that is looked after.
  await database.query(
    `insert into review_item (course_id, queue, subject, state, created_at, applied_at, decision)
     select ($1::int[])[1 + n % ${COURSES}], 'APPEALS', 'appeal:' || n,
            case when n % 50 = 0 then 'OPEN' else 'DECIDED' end, now(), now(), '{}'
       from generate_series(1, ${ITEMS}) n`,
    [courseIds],
  );
  await database.query(
    `insert into sanction (course_id, account_id, kind, reason, given_at)
     select ($1::int[])[1 + n % ${COURSES}], $2 + n % 500, 'NOTICE', '', now()
       from generate_series(1, ${ITEMS}) n`,
    [courseIds, firstPerson],
  );
  for (const table of ['account', 'review_item', 'sanction'])
    await database.query(`analyze ${table}`);
});
afterAll(() => test.drop());

const planOf = (statement: string, types: string, values: string): Promise<string> =>
  test.database.transaction(async (tx) => {
    await tx.query(`prepare listed (${types}) as ${statement}`);
    const rows: { 'QUERY PLAN': string }[] = await tx.query(`explain execute listed (${values})`);
    await tx.query('deallocate listed');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });

const WHO = 'int, int, boolean, int, timestamptz';
const who = () => `${courseIds[3]}, 7, true, null, now()`;

describe('among sixty thousand items and sanctions of twenty courses', () => {
  it.each([
    ['the next item', nextItem('APPEALS')],
    ['how many are left', `select ${itemsLeft('APPEALS')}`],
  ])('%s is found by the index of what waits', async (_, statement) => {
    const plan = await planOf(statement, WHO, who());
    expect(plan).toContain('review_item_open_idx');
    expect(plan).not.toContain('Seq Scan on review_item');
  });

  it('what was decided is listed by the index of the course', async () => {
    const types = 'int, int, boolean, int, text, text[], int, boolean, int';
    const values = `${courseIds[3]}, 7, true, null, null, '{APPEALS}', null, true, 21`;
    const plan = await planOf(DECIDED, types, values);
    expect(plan).toContain('review_item_course_idx');
    expect(plan).not.toContain('Seq Scan on review_item');
  });

  it('sanctions of a course and of a person are listed by their indexes', async () => {
    const [course, page] = [`${courseIds[3]}`, 'null, 21'];
    const all = await planOf(SANCTIONS_OF_COURSE, 'int, int, int', `${course}, ${page}`);
    expect(all).toContain('sanction_course_idx');
    const types = 'int, int, int, int';
    const own = await planOf(SANCTIONS_OF_PERSON, types, `${course}, ${page}, ${firstPerson + 3}`);
    expect(own).toContain('sanction_account_idx');
    expect(all + own).not.toContain('Seq Scan on sanction');
  });
});
