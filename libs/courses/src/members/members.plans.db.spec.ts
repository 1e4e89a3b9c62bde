import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCourse, testDatabase, type TestDatabase } from '@colloquy/testing';
import { FOUND_MEMBERS } from './members.queries.ts';

const PEOPLE = 50_000;

describe('in a course of fifty thousand', () => {
  let test: TestDatabase;
  let courseId = 0;
  beforeAll(async () => {
    test = await testDatabase();
    courseId = (await aCourse(test.database)).id;
    await test.database.query(
      `with made as (
         insert into account (handle, name, created_at)
         select 'p-' || n, md5(n::text) || ' ' || md5((-n)::text), now()
           from generate_series(1, ${PEOPLE}) as n returning id)
       insert into enrolment (course_id, account_id, role, state, created_at)
       select $1, id, 'LEARNER', 'ACTIVE', now() from made`,
      [courseId],
    );
    for (const table of ['account', 'enrolment']) await test.database.query(`analyze ${table}`);
  });
  afterAll(() => test.drop());

  it.each(['page', 'count'] as const)(
    'people are found by name without reading all (%s)',
    async (which) => {
      await test.database.transaction(async (tx) => {
        const types = 'int, text, text, text' + (which === 'page' ? ', text, int, int' : '');
        const values =
          `${courseId}, 'ACTIVE', null, '%abcd%'` + (which === 'page' ? ', null, null, 21' : '');
        await tx.query(`prepare search (${types}) as ${FOUND_MEMBERS[which]}`);
        const rows: { 'QUERY PLAN': string }[] = await tx.query(
          `explain execute search (${values})`,
        );
        await tx.query('deallocate search');
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(plan).toContain('account_name_trgm_idx');
        expect(plan).not.toMatch(/Seq Scan on (account|enrolment)/);
      });
    },
  );
});
