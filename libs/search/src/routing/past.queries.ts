import type { Database } from '@colloquy/db';
import type { PastQuestion } from '@colloquy/domain/ranking';

/** Answered questions that are looked back on; older ones say little about who answers now. */
const PAST_MAX = 1_000;

/**
 * The last answered questions of the course $1 before question $3, oldest first, with all their
 * answers or, unless $2 is null, those by account $2. Private ones say something of people too.
 */
const PAST = `select q.id as "questionId", q.author_id as "askerId",
    (extract(epoch from q.created_at) * 1000)::float8 as "askedAt",
    coalesce((select array_agg(tag_id) from post_tag where post_id = q.id), '{}') as "tagIds",
    coalesce((select jsonb_agg(jsonb_build_object('accountId', a.author_id,
                       'at', (extract(epoch from a.created_at) * 1000)::float8))
                from post a where a.question_id = q.id and a.kind = 'ANSWER' and a.deleted_at is null
                 and a.hidden_at is null and a.author_id is not null
                 and ($2::int is null or a.author_id = $2)), '[]') as answers
  from (select id, author_id, created_at from post
         where course_id = $1 and kind = 'QUESTION' and deleted_at is null and answer_count > 0
           and ($3::int is null or id <> $3)
         order by created_at desc, id desc limit ${PAST_MAX}) q
 order by q.created_at, q.id`;

export const pastQuestions = (
  database: Database,
  courseId: number,
  { accountId, exceptId }: { readonly accountId: number | null; readonly exceptId: number | null },
): Promise<PastQuestion[]> => database.query<PastQuestion>(PAST, [courseId, accountId, exceptId]);

/** When the people $2 commented last in the course $1, within a hundred days. */
const COMMENTED = `select c.author_id as "accountId",
    (extract(epoch from max(c.created_at)) * 1000)::float8 as at
  from comment c join post q on q.id = c.question_id
 where c.author_id = any($2::int[]) and q.course_id = $1 and c.deleted_at is null
   and c.created_at > $3::timestamptz - interval '100 days'
 group by c.author_id`;

export async function lastComments(
  database: Database,
  courseId: number,
  { accountIds, now }: { readonly accountIds: readonly number[]; readonly now: Date },
): Promise<Map<number, number>> {
  const rows = await database.query<{ accountId: number; at: number }>(COMMENTED, [
    courseId,
    [...accountIds],
    now,
  ]);
  return new Map(rows.map(({ accountId, at }) => [accountId, at]));
}
