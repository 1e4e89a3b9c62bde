import type { Sql } from '@colloquy/db';
import { courseScale, earns, type PersonRecord } from '@colloquy/domain/reputation';
import { Ability } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import { answersOfCourse } from '../standing/records.queries.ts';

const EARNED = `select account_id as "accountId", ability from ability_state
  where course_id = $1 and account_id = any($2::int[]) and earned_at is not null`;

const SET_EARNED = `insert into ability_state (course_id, account_id, ability, earned_at)
  values ($1, $2, $3, $4)
  on conflict (course_id, account_id, ability) do update set earned_at = excluded.earned_at`;

/** Gives and takes what people's records earn, and tells of each change. */
export async function settleEarned(
  tx: Sql,
  courseId: number,
  records: ReadonlyMap<number, PersonRecord>,
  now: Date,
): Promise<void> {
  const scale = courseScale(await answersOfCourse(tx, courseId));
  const rows = await tx.query<{ accountId: number; ability: Ability }>(EARNED, [
    ...[courseId, [...records.keys()]],
  ]);
  const had = new Set(rows.map(({ accountId, ability }) => `${accountId} ${ability}`));
  for (const [accountId, record] of records)
    for (const ability of Object.values(Ability)) {
      const earned = earns(ability, record, scale);
      if (earned === had.has(`${accountId} ${ability}`)) continue;
      await tx.query(SET_EARNED, [courseId, accountId, ability, earned ? now : null]);
      await emit(tx, now, 'ability.changed', { courseId, accountId, ability });
    }
}
