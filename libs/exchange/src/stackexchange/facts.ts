import { rowsJson } from '../run/json.ts';
import type { BatchResult, ImportSession } from '../run/session.ts';
import { eachBatch, sorted, type StagedRow } from './batches.ts';
import { dumpDate } from './site.ts';

const BATCH = 5_000;

/** Longer than any badge's name; what is longer came there by mistake, and no index takes it. */
const NAME_MAX = 200;

/** Links between questions, the first of equal ones; a link to an answer is one to its question. */
export const importLinks = (session: ImportSession): Promise<void> =>
  eachBatch(session, { name: 'links', file: 'PostLinks', kind: 'link', size: BATCH }, (rows) =>
    writeLinks(session, rows),
  );

async function writeLinks(session: ImportSession, rows: StagedRow[]): Promise<BatchResult> {
  const ends = await questionsOf(session, rows);
  const from = ({ data }: StagedRow): number | undefined => ends.get(data.PostId ?? '');
  const to = ({ data }: StagedRow): number | undefined => ends.get(data.RelatedPostId ?? '');
  const { good, skips } = sorted(rows, (row) => {
    if (!from(row) || !to(row)) return 'one end of the link is not here';
    if (!dumpDate(row.data.CreationDate)) return 'its date cannot be read';
    return from(row) === to(row) ? 'a link within one thread' : null;
  });
  const links = good.map((row) => ({
    postId: from(row),
    targetId: to(row),
    kind: row.data.LinkTypeId === '3' ? 'DUPLICATE' : 'LINKED',
    createdAt: dumpDate(row.data.CreationDate),
  }));
  const inserted = await session.client.query(
    `insert into post_link (post_id, target_id, kind, created_at)
     select "postId", "targetId", kind, "createdAt"
       from jsonb_to_recordset($1::jsonb)
         as r("postId" int, "targetId" int, kind text, "createdAt" timestamptz)
     on conflict do nothing`,
    [rowsJson(links)],
  );
  const written = inserted.rowCount ?? 0;
  return { written, skips, repeated: good.length - written };
}

/** The question that each end of a link is, or that it answers. */
async function questionsOf(
  session: ImportSession,
  rows: readonly StagedRow[],
): Promise<Map<string, number>> {
  const sources = rows.flatMap(({ data }) => [data.PostId, data.RelatedPostId]);
  const { rows: found } = await session.client.query<{ source: string; id: number }>(
    `select m.source_id as source, coalesce(p.question_id, p.id) as id
       from import_map m join post p on p.id = m.target_id
      where m.run_id = $1 and m.kind = 'post' and m.source_id = any($2)`,
    [session.runId, sources.filter((source) => source !== undefined)],
  );
  return new Map(found.map(({ source, id }) => [source, id]));
}

/** Badges are facts of the other site's history. */
export const importBadges = (session: ImportSession): Promise<void> =>
  eachBatch(session, { name: 'badges', file: 'Badges', kind: 'badge', size: BATCH }, (rows) =>
    writeBadges(session, rows),
  );

async function writeBadges(session: ImportSession, rows: StagedRow[]): Promise<BatchResult> {
  const people = await session.targets(
    'user',
    rows.map(({ data }) => data.UserId),
  );
  const { good, skips } = sorted(rows, ({ data }) => {
    if (!people.has(data.UserId ?? '')) return 'a badge of somebody who is not here';
    if (!data.Name?.trim()) return 'a badge without a name';
    if (data.Name.length > NAME_MAX) return 'a badge with a name that is none';
    return dumpDate(data.Date) ? null : 'its date cannot be read';
  });
  const badges = good.map(({ data }) => ({
    accountId: people.get(data.UserId ?? ''),
    name: data.Name?.trim(),
    awardedAt: dumpDate(data.Date),
  }));
  const inserted = await session.client.query(
    `insert into badge_award (course_id, account_id, name, awarded_at)
     select $2, "accountId", name, "awardedAt"
       from jsonb_to_recordset($1::jsonb)
         as r("accountId" int, name text, "awardedAt" timestamptz)
     on conflict do nothing`,
    [rowsJson(badges), session.courseId],
  );
  const written = inserted.rowCount ?? 0;
  return { written, skips, repeated: good.length - written };
}
