import { aCourse, testDatabase, type TestDatabase } from '@colloquy/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LINES } from './standing.queries.ts';

const LINES_IN_ALL = 100_000;
const PEOPLE = 400;

let test: TestDatabase;
let courseId = 0;
beforeAll(async () => {
  test = await testDatabase();
  courseId = (await aCourse(test.database)).id;
  await test.database.query(
    `insert into reputation_entry (course_id, account_id, kind, day, is_hidden, points, created_at)
     select $1, n % ${PEOPLE}, 'ANSWER_HELPFUL', '2026-03-02', false, 10, now()
       from generate_series(1, ${LINES_IN_ALL}) n`,
    [courseId],
  );
  await test.database.query('analyze reputation_entry');
});
afterAll(() => test.drop());

it('the points of a person are listed by their index among a hundred thousand lines', async () => {
  const plan = await test.database.transaction(async (tx) => {
    await tx.query(`prepare points (int, int, int, int) as ${LINES}`);
    const rows: { 'QUERY PLAN': string }[] = await tx.query(
      `explain execute points (${courseId}, 7, null, 21)`,
    );
    await tx.query('deallocate points');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('reputation_entry_person_idx');
  expect(plan).not.toContain('Seq Scan on reputation_entry');
});
