import { rowsJson } from '../run/json.ts';
import type { BatchResult, ImportSession, Skip } from '../run/session.ts';
import { eachBatch, type StagedRow } from './batches.ts';
import { closeReasonOf, dumpDate } from './site.ts';
import { stageTable } from './stage.ts';

const BATCH = 2_000;

/** Accepted answers, where they are answers of their question; the vote of type 1 has the date. */
export const importAcceptances = (session: ImportSession): Promise<void> =>
  eachBatch(
    session,
    {
      name: 'acceptances',
      file: 'Posts',
      kind: 'acceptance',
      where: 'accepted is not null',
      size: BATCH,
    },
    (rows) => writeAcceptances(session, rows),
  );

interface Acceptance {
  readonly source: string;
  readonly question: number;
  readonly answer: number;
  readonly answered: Date;
  readonly voted: string | null;
}

async function writeAcceptances(session: ImportSession, rows: StagedRow[]): Promise<BatchResult> {
  const { rows: found } = await session.client.query<Acceptance>(
    `select s.id::text as source, mq.target_id as question, a.id as answer, a.created_at as answered,
            (select min(v.data->>'CreationDate') from ${stageTable(session, 'Votes')} v
              where v.type = '1' and v.post = s.accepted) as voted
       from ${stageTable(session, 'Posts')} s
       join import_map mq on mq.run_id = $1 and mq.kind = 'post' and mq.source_id = s.id::text
       join import_map ma on ma.run_id = $1 and ma.kind = 'post' and ma.source_id = s.accepted
       join post a on a.id = ma.target_id and a.question_id = mq.target_id
      where s.id = any($2::bigint[])`,
    [session.runId, rows.map(({ id }) => id)],
  );
  // Votes keep only the day, which begins before the answer was written.
  const acceptances = found.map(({ question, answer, answered, voted }) => {
    const day = dumpDate(voted ?? undefined) ?? answered;
    return { question, answer, acceptedAt: day < answered ? answered : day };
  });
  await session.client.query(
    `update post q set accepted_answer_id = r.answer, accepted_by_id = q.author_id,
            accepted_at = r."acceptedAt"
       from jsonb_to_recordset($1::jsonb) as r(question int, answer int, "acceptedAt" timestamptz)
      where q.id = r.question`,
    [rowsJson(acceptances)],
  );
  const done = new Set(found.map(({ source }) => source));
  return {
    written: done.size,
    skips: rows
      .filter(({ id }) => !done.has(String(id)))
      .map(({ id }) => ({ id, reason: 'the accepted answer is not an answer of this question' })),
  };
}

/** Why closed questions are closed: PostHistory type 10 says it, else a link to a duplicate. */
export const importClosures = (session: ImportSession): Promise<void> =>
  eachBatch(
    session,
    {
      name: 'closures',
      file: 'Posts',
      kind: 'closure',
      where: `closed is not null and type = '1'`,
      size: BATCH,
    },
    (rows) => writeClosures(session, rows),
  );

interface Closing {
  readonly post: string;
  readonly reason: string | null;
  readonly user: string | null;
  readonly text: string | null;
}

/** What is said where a dump tells that a question is closed and not why. */
const NO_REASON = 'Closed on the site that it was imported from, which did not pass the reason on.';

async function writeClosures(session: ImportSession, rows: StagedRow[]): Promise<BatchResult> {
  const { rows: closings } = await session.client.query<Closing>(
    `select distinct on (post) post, data->>'Comment' as reason, data->>'UserId' as "user",
            data->>'Text' as text
       from ${stageTable(session, 'PostHistory')}
      where post = any($1::text[]) and type = '10' order by post, id desc`,
    [rows.map(({ id }) => String(id))],
  );
  const known = new Map(closings.map((closing) => [closing.post, closing]));
  const posts = await session.targets('post', [
    ...rows.map(({ id }) => id),
    ...closings.flatMap(({ text }) => originalsOf(text)),
  ]);
  const people = await session.targets(
    'user',
    closings.map(({ user }) => user ?? undefined),
  );
  const closures = rows
    .filter(({ id }) => posts.has(String(id)))
    .map(({ id }) => {
      const closing = known.get(String(id));
      return {
        id: posts.get(String(id)),
        reason: closing?.reason ? closeReasonOf(closing.reason) : null,
        closedById: people.get(closing?.user ?? '') ?? null,
        original: originalsOf(closing?.text ?? null).map((source) => posts.get(source))[0] ?? null,
      };
    });
  await close(session, closures);
  return { written: closures.length, skips: notHere(rows, posts) };
}

const notHere = (rows: readonly StagedRow[], posts: ReadonlyMap<string, number>): Skip[] =>
  rows
    .filter(({ id }) => !posts.has(String(id)))
    .map(({ id }) => ({ id, reason: 'the closing of a question that did not come in' }));

/** The questions that a closing as a duplicate names, as `{"OriginalQuestionIds":[119],…}`. */
function originalsOf(text: string | null): string[] {
  const list = /"OriginalQuestionIds"\s*:\s*\[([\d,\s]*)\]/.exec(text ?? '')?.[1] ?? '';
  return list
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}

const close = (session: ImportSession, closures: readonly object[]): Promise<unknown> =>
  session.client.query(
    `update post p set closed_by_id = c."closedById",
            close_reason = coalesce(c.reason, case when l.target_id is null then 'OFF_TOPIC' else 'DUPLICATE' end),
            close_note = case when c.reason is null and l.target_id is null then $2 end,
            duplicate_of_id = case when coalesce(c.reason, 'DUPLICATE') = 'DUPLICATE'
                                   then coalesce(c.original, l.target_id) end
       from jsonb_to_recordset($1::jsonb) as c(id int, reason text, "closedById" int, original int)
       left join lateral (select target_id from post_link
                           where post_id = c.id and kind = 'DUPLICATE' order by id limit 1) l on true
      where p.id = c.id`,
    [rowsJson(closures), NO_REASON],
  );
