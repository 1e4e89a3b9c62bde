import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { MEANING_SIZE, signatureOf } from './meaning.ts';
import { Signatures } from './signatures.ts';

/** The first numbers are negative, as many as are asked for. */
const meaning = (negative: number): Int8Array =>
  Int8Array.from({ length: MEANING_SIZE }, (_, at) => (at < negative ? -1 : 1));

describe('the signatures of courses', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  const put = (courseId: number, questionId: number, negative: number): Promise<unknown> =>
    test.database.query(
      `insert into search_signature (course_id, question_id, signature, changed_at)
       values ($1, $2, $3, clock_timestamp())
       on conflict (course_id, question_id) do update set signature = excluded.signature, changed_at = excluded.changed_at`,
      [courseId, questionId, Buffer.from(signatureOf(meaning(negative)).buffer)],
    );

  it('are compared as they are now, the nearest first, in the courses that are asked for', async () => {
    const signatures = new Signatures(test.database);
    const nearest = (courseIds: number[], negative: number, limit = 10): Promise<number[]> =>
      signatures.nearest(courseIds, signatureOf(meaning(negative)), limit);
    await put(1, 11, 0);
    await put(1, 12, 100);
    await put(2, 21, 33);
    expect(await nearest([1], 33)).toEqual([11, 12]);
    expect(await nearest([1, 2], 33, 2)).toEqual([21, 11]);
    await put(1, 13, 34);
    await put(1, 11, 384);
    expect(await nearest([1], 33)).toEqual([13, 12, 11]);
    expect(await nearest([3], 33)).toEqual([]);
  });
});
