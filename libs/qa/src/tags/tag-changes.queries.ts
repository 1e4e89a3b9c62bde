import type { Sql, Tx } from '@colloquy/db';
import { type TagChip, standing } from '../posts/posts.queries.ts';
import { REACHES, RESOLVE_NAMES, TAG_BY_ID, type ResolvedName } from './tags.queries.ts';

/** Holds off other changes to the course's tags, and new questions, until the transaction ends. */
export const lockTags = (tx: Tx, courseId: number): Promise<unknown> =>
  tx.query('select id from course where id = $1 for no key update', [courseId]);

export async function tagById(sql: Sql, id: number): Promise<TagChip | null> {
  const rows = await sql.query<TagChip>(TAG_BY_ID, [id]);
  return rows[0] ?? null;
}

/** What each name stands for, by name. */
export async function resolveNames(
  sql: Sql,
  courseId: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.query<ResolvedName>(RESOLVE_NAMES, [courseId, names]);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

export const hasChildren = async (sql: Sql, tagId: number): Promise<boolean> =>
  (await sql.query('select id from tag where parent_id = $1 limit 1', [tagId])).length > 0;

/** Whether knowing `tagId` first would, step by step, ask for `requiredId` to be known before. */
export const reaches = async (sql: Sql, tagId: number, requiredId: number): Promise<boolean> =>
  tagId === requiredId || (await sql.query(REACHES, [tagId, requiredId])).length > 0;

export async function putSynonyms(tx: Tx, tag: TagChip, names: readonly string[]): Promise<void> {
  await tx.query('delete from tag_synonym where tag_id = $1', [tag.id]);
  await addSynonyms(tx, tag, names);
}

export const addSynonyms = (tx: Tx, tag: TagChip, names: readonly string[]): Promise<unknown> =>
  tx.query(
    `insert into tag_synonym (course_id, tag_id, name) select $1, $2, name from unnest($3::text[]) as name
     on conflict (course_id, name) do nothing`,
    [tag.courseId, tag.id, names],
  );

export async function putPrerequisites(
  tx: Tx,
  tagId: number,
  requiresIds: readonly number[],
): Promise<void> {
  await tx.query('delete from tag_prerequisite where tag_id = $1', [tagId]);
  await tx.query(
    'insert into tag_prerequisite (tag_id, requires_id) select $1, id from unnest($2::int[]) as id',
    [tagId, requiresIds],
  );
}

/** Everything that hangs on `$1` comes to hang on `$2`; what `$2` has already is not doubled. */
const MERGE_STEPS = [
  `insert into post_tag (post_id, tag_id, position)
     select post_id, $2, position from post_tag where tag_id = $1 on conflict do nothing`,
  `insert into tag_preference (tag_id, account_id, kind)
     select $2, account_id, kind from tag_preference where tag_id = $1 on conflict do nothing`,
  `update tag_synonym set tag_id = $2 where tag_id = $1`,
  // Children of the merged tag stay on the second level whatever level the other is on.
  `update tag set parent_id = (select coalesce(parent_id, id) from tag where id = $2)
    where parent_id = $1 and id <> $2`,
  `update tag set parent_id = null where id = $2 and parent_id = $1`,
];

const RECOUNT_TAG = `update tag
    set question_count = (select count(*) from post_tag pt join post q on q.id = pt.post_id
                           where pt.tag_id = $1 and ${standing('q')} and q.visibility = 'COURSE')
  where id = $1`;

/** Moves posts, people's wishes, synonyms and children; the merged name becomes a synonym. */
export async function mergeTag(tx: Tx, from: TagChip, into: TagChip): Promise<void> {
  const values = [from.id, into.id];
  for (const step of MERGE_STEPS) await tx.query(step, values);
  await mergePrerequisites(tx, from.id, into.id);
  await tx.query('delete from tag where id = $1', [from.id]);
  await addSynonyms(tx, into, [from.name]);
  await tx.query(RECOUNT_TAG, [into.id]);
}

/** Moves the links one by one and leaves out those that would close a circle. */
async function mergePrerequisites(tx: Tx, fromId: number, intoId: number): Promise<void> {
  const links = await tx.query<{ tagId: number; requiresId: number }[]>(
    `with gone as (
       delete from tag_prerequisite where tag_id = $1 or requires_id = $1 returning *)
     select case when tag_id = $1 then $2::int else tag_id end as "tagId",
            case when requires_id = $1 then $2::int else requires_id end as "requiresId"
       from gone`,
    [fromId, intoId],
  );
  for (const { tagId, requiresId } of links) {
    if (await reaches(tx, requiresId, tagId)) continue;
    await tx.query(
      'insert into tag_prerequisite (tag_id, requires_id) values ($1, $2) on conflict do nothing',
      [tagId, requiresId],
    );
  }
}
