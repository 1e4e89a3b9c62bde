import { Reliance } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import type { CaseScene } from './case-scene.ts';

/**
 * Everybody who relied on an answer, once, with how: by a helpful vote, a bookmark of it or of its
 * question, as the asker who accepted it, by "same here". Its author knows by other ways.
 */
const NOTIFY = `with relied as (
    select account_id, '${Reliance.HELPFUL}' as how
      from vote where post_id = $2 and value = 'HELPFUL'
    union
    select account_id, '${Reliance.BOOKMARKED}' from bookmark where post_id in ($2, $3)
    union
    select account_id, '${Reliance.SAME_HERE}' from same_here where post_id = $3
    union
    select $5::int, '${Reliance.ACCEPTED}'
  )
  insert into correction_notice as n (course_id, case_id, post_id, account_id, reasons, created_at)
  select $4::int, $1::int, $2::int, account_id, array_agg(how order by how), $6::timestamptz
    from relied
   where account_id is not null and account_id is distinct from $7::int
   group by account_id
  on conflict (case_id, account_id) do update
    set created_at = excluded.created_at, seen_at = null,
        reasons = (select array_agg(distinct how order by how)
                     from unnest(n.reasons || excluded.reasons) as how)`;

/**
 * Tells whoever relied on the answer that it changed, or was found inaccurate: one notice for a
 * person and case, which is new again when the case takes another turn. `acceptedById` is the asker
 * whose acceptance it has, or had until this move.
 */
export async function giveCorrections(
  { tx, now, row, answer }: CaseScene,
  acceptedById: number | null,
): Promise<void> {
  const { id: caseId, courseId, postId, questionId } = row;
  await tx.query(NOTIFY, [
    ...[caseId, postId, questionId, courseId],
    ...[acceptedById, now, answer.authorId],
  ]);
  await emit(tx, now, 'correction.due', { courseId, postId, caseId });
}
