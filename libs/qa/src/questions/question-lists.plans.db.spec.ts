import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@colloquy/db';
import { QuestionOrder } from '@colloquy/domain/vocabulary';
import { aCourse, testDatabase, type TestDatabase } from '@colloquy/testing';
import { listStatement, SURROUNDINGS, type ListQuery } from './question-lists.queries.ts';

const QUESTIONS = 60_000;
const RARE = 1;
const COMMON = 2;

/**
 * Questions over two courses; every one has the common tag, every thousandth the rare one, and
 * each one of two hundred others, so that statistics are like those of a real site.
 */
async function fill(database: Database, courseId: number, otherId: number): Promise<void> {
  await database.query(
    `insert into post (kind, course_id, number, title, slug, body_markdown, body_html, visibility,
       score, hotness, answer_count, created_at, last_activity_at)
     select 'QUESTION', case when n % 4 = 0 then $2::int else $1::int end, n,
            'Question about ' || md5(n::text) || ' and sample means', 'q', '', '', 'COURSE',
            n % 50, n % 977, n % 3, timestamptz '2020-01-01' + n * interval '1 minute',
            timestamptz '2020-01-01' + (n * 7 % 60000) * interval '1 minute'
       from generate_series(1, ${QUESTIONS}) as n`,
    [courseId, otherId],
  );
  await database.query(
    `insert into tag (id, course_id, name, created_at)
     values (${RARE}, $1, 'rare', now()), (${COMMON}, $1, 'common', now())`,
    [courseId],
  );
  await database.query(`insert into post_tag (post_id, tag_id) select id, ${COMMON} from post`);
  await database.query(
    `insert into post_tag (post_id, tag_id) select id, ${RARE} from post where id % 1000 = 1`,
  );
  await database.query(
    `insert into tag (id, course_id, name, created_at)
     select n, $1, 'tag-' || n, now() from generate_series(10, 209) as n`,
    [courseId],
  );
  await database.query(`insert into post_tag (post_id, tag_id) select id, 10 + id % 200 from post`);
  for (const table of ['post', 'post_tag']) await database.query(`analyze ${table}`);
}

describe('on a large course', () => {
  let test: TestDatabase;
  let courseId = 0;
  beforeAll(async () => {
    test = await testDatabase();
    courseId = (await aCourse(test.database)).id;
    await fill(test.database, courseId, (await aCourse(test.database)).id);
  }, 60_000);
  afterAll(() => test.drop());

  const queryOf = (facts: Partial<ListQuery> = {}): ListQuery => ({
    ...{ courseId, accountId: null, isStaff: false, cohortId: null, limit: 21 },
    ...{ order: 'NEWEST', filter: 'ALL', tagged: null, authorId: null, after: null },
    ...facts,
  });

  /** The plan that serves any values of the statement, as its prepared form has it. */
  const planOf = async (text: string): Promise<string> => {
    const rows = await test.database.dataSource.query<Record<string, string>[]>(
      `explain (generic_plan, costs off) ${text}`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  it.each(Object.values(QuestionOrder))('a list by %s walks its own index', async (order) => {
    const key = order === 'NEWEST' || order === 'ACTIVE' ? new Date() : 1;
    for (const after of [null, { key, id: 1 }]) {
      const plan = await planOf(listStatement(queryOf({ order, after })).text);
      expect(plan).toContain(`post_question_${order.toLowerCase()}_idx`);
      expect(plan).not.toMatch(/Seq Scan on post|Sort Key: q\./);
    }
  });

  it.each(['UNANSWERED', 'UNACCEPTED', 'ENDORSED', 'STAFF_ONLY'] as const)(
    'the filter %s has an index of its own',
    async (filter) => {
      const plan = await planOf(listStatement(queryOf({ filter })).text);
      const names = {
        UNANSWERED: 'unanswered',
        UNACCEPTED: '(unaccepted|newest)',
        ENDORSED: 'endorsed',
        STAFF_ONLY: 'private',
      };
      expect(plan).toMatch(new RegExp(`post_question_${names[filter]}_idx`));
      expect(plan).not.toContain('Seq Scan on post');
    },
  );

  it('a common tag walks the list, a rare one begins from its posts', async () => {
    const common = { ids: [COMMON], plan: 'MANY' } as const;
    const walk = await planOf(listStatement(queryOf({ tagged: common })).text);
    expect(walk).toContain('post_question_newest_idx');
    const rare = { ids: [RARE], plan: 'FEW' } as const;
    const gather = await planOf(listStatement(queryOf({ tagged: rare })).text);
    expect(gather).toContain('post_tag_tag_idx');
    for (const plan of [walk, gather]) expect(plan).not.toMatch(/Seq Scan on post/);
  });

  it('neighbours and duplicates are found by index', async () => {
    const around = await planOf(SURROUNDINGS);
    expect(around.match(/using post_number_key/g)).toHaveLength(2);
    expect(around).toContain('post_duplicate_of_idx');
    expect(around).not.toContain('Seq Scan on post');
  });
});
