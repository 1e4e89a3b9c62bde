import { excerpt, renderMarkdown } from '@colloquy/platform/markup';
import { slugOf } from '@colloquy/domain/ranking';
import { rowsJson } from '../run/json.ts';
import type { BatchResult, ImportSession } from '../run/session.ts';
import { eachBatch, leaveOut, sorted, type StagedRow } from './batches.ts';
import { fromHtml } from './markdown.ts';
import { plainContext, type Place } from './people.ts';
import {
  revisionsOf,
  tellsBody,
  textHistory,
  writeRevisions,
  type ImportedRevision,
} from './revisions.ts';
import { dumpDate, dumpTags, licenceOf } from './site.ts';
import { stageTable } from './stage.ts';
import { tagIds } from './tags.ts';

/** Rendering is slow and rolls back with its batch, so batches of posts are small. */
const BATCH = 100;

export const importQuestions = (session: ImportSession, place: Place): Promise<void> =>
  eachBatch(
    session,
    { name: 'questions', file: 'Posts', kind: 'post', where: `type = '1'`, size: BATCH },
    (rows) => writeQuestions(session, place, rows),
  );

export const importAnswers = (session: ImportSession, place: Place): Promise<void> =>
  eachBatch(
    session,
    { name: 'answers', file: 'Posts', kind: 'post', where: `type = '2'`, size: BATCH },
    (rows) => writeAnswers(session, place, rows),
  );

/** Wikis are in the tags already; other kinds (elections, privileges …) have no place here. */
export const noteOtherPosts = (session: ImportSession): Promise<void> =>
  leaveOut(
    session,
    { name: 'other posts', file: 'Posts', kind: 'post' },
    `case when s.type in ('1', '2') then null
          when s.type in ('4', '5') then 'a tag wiki, read with its tag'
          when s.type is null then 'a post without a type'
          when s.type !~ '^\\d{1,4}$' then 'its type cannot be read'
          else 'post type ' || s.type || ' is neither question nor answer' end`,
  );

interface PostFields {
  readonly id: number;
  readonly source: number;
  readonly body: string;
  readonly html: string;
  readonly excerpt: string;
  readonly version: number;
  readonly revisions: readonly ImportedRevision[];
  readonly createdAt: Date;
}

const COLUMNS = `id, course_id, kind, author_id, edited_by_id, body_markdown, body_html, excerpt,
  language, version, created_at, edited_at, wiki_at, origin_url, origin_author, origin_author_url,
  licence`;
const VALUES = (kind: 'QUESTION' | 'ANSWER'): string => `r.id, $2::int, '${kind}', r."authorId",
  r."editedById", r.body, r.html, r.excerpt, $3::text, r.version, r."createdAt", r."editedAt",
  r."wikiAt", r."originUrl", r."originAuthor", r."originAuthorUrl", r.licence`;
const RECORD = `id int, "authorId" int, "editedById" int, body text, html text, excerpt text,
  version int, "createdAt" timestamptz, "editedAt" timestamptz, "wikiAt" timestamptz,
  "originUrl" text, "originAuthor" text, "originAuthorUrl" text, licence text`;

async function writeQuestions(
  session: ImportSession,
  place: Place,
  rows: StagedRow[],
): Promise<BatchResult> {
  const { good, skips } = sorted(
    rows,
    (row) => postFault(row) ?? (row.data.Title?.trim() ? null : 'a question without a title'),
  );
  const fields = await postFields(session, place, good);
  const first = await takeNumbers(session, good.length);
  const questions = fields.map((each, index) => {
    const { Title = '', LastActivityDate, ClosedDate } = good[index]?.data ?? {};
    return {
      ...withoutRevisions(each),
      number: first + index,
      title: Title.trim(),
      slug: slugOf(Title),
      lastActivityAt: dumpDate(LastActivityDate) ?? each.createdAt,
      closedAt: dumpDate(ClosedDate),
    };
  });
  await session.client.query(
    `insert into post (${COLUMNS}, visibility, number, title, slug, last_activity_at, closed_at)
     select ${VALUES('QUESTION')}, 'COURSE', r.number, r.title, r.slug, r."lastActivityAt",
            r."closedAt"
       from jsonb_to_recordset($1::jsonb) as r(${RECORD}, number int, title text, slug text,
            "lastActivityAt" timestamptz, "closedAt" timestamptz)`,
    [rowsJson(questions), session.courseId, place.language],
  );
  await tagPosts(session, good, fields);
  await rememberPosts(session, fields);
  return { written: good.length, skips };
}

async function writeAnswers(
  session: ImportSession,
  place: Place,
  rows: StagedRow[],
): Promise<BatchResult> {
  const parents = await questionsAmong(
    session,
    rows.map(({ data }) => data.ParentId),
  );
  const { good, skips } = sorted(
    rows,
    (row) =>
      postFault(row) ??
      (parents.has(row.data.ParentId ?? '') ? null : 'the question it answers did not come in'),
  );
  const fields = await postFields(session, place, good);
  const answers = fields.map((each, index) => ({
    ...withoutRevisions(each),
    questionId: parents.get(good[index]?.data.ParentId ?? ''),
  }));
  await session.client.query(
    `insert into post (${COLUMNS}, question_id)
     select ${VALUES('ANSWER')}, r."questionId"
       from jsonb_to_recordset($1::jsonb) as r(${RECORD}, "questionId" int)`,
    [rowsJson(answers), session.courseId, place.language],
  );
  await rememberPosts(session, fields);
  return { written: good.length, skips };
}

/** An answer of an answer would be seen nowhere. */
async function questionsAmong(
  session: ImportSession,
  sources: readonly (string | undefined)[],
): Promise<Map<string, number>> {
  const { rows } = await session.client.query<{ source: string; id: number }>(
    `select m.source_id as source, p.id from import_map m join post p on p.id = m.target_id
      where m.run_id = $1 and m.kind = 'post' and m.source_id = any($2) and p.kind = 'QUESTION'`,
    [session.runId, sources.filter((source) => source !== undefined)],
  );
  return new Map(rows.map(({ source, id }) => [source, id]));
}

const withoutRevisions = ({ revisions: _, ...fields }: PostFields) => fields;

async function rememberPosts(session: ImportSession, fields: readonly PostFields[]): Promise<void> {
  await writeRevisions(session, fields);
  await session.remember(
    'post',
    fields.map(({ source, id }) => ({ source, target: id })),
  );
}

function postFault({ data }: StagedRow): string | null {
  if (!dumpDate(data.CreationDate)) return 'its date cannot be read';
  return data.Body?.trim() ? null : 'a post without a text';
}

/** Numbers of questions count up without gaps; the course row keeps the next one. */
async function takeNumbers(session: ImportSession, count: number): Promise<number> {
  const { rows } = await session.client.query<{ first: number }>(
    `update course set next_question_number = next_question_number + $2 where id = $1
     returning next_question_number - $2 as first`,
    [session.courseId, count],
  );
  return rows[0]?.first ?? 1;
}

async function postFields(session: ImportSession, place: Place, rows: readonly StagedRow[]) {
  const ids = await session.freshIds('post', rows.length);
  const people = await session.targets(
    'user',
    rows.flatMap(({ data }) => [data.OwnerUserId, data.LastEditorUserId]),
  );
  const names = await originalNames(session, rows);
  const history = await textHistory(session, rows);
  return rows.map((row, index) => ({
    ...texts(row, history.get(String(row.id)) ?? [], place),
    ...provenance(row, place),
    id: ids[index] ?? 0,
    source: row.id,
    authorId: people.get(row.data.OwnerUserId ?? '') ?? null,
    editedById: people.get(row.data.LastEditorUserId ?? '') ?? null,
    originAuthor: originalName(names, row.data.OwnerUserId, row.data.OwnerDisplayName),
  }));
}

/** The text is that of the last revision; where no Markdown is kept it is made from the HTML. */
function texts({ data }: StagedRow, history: readonly StagedRow[], place: Place) {
  const revisions = revisionsOf(history, {
    title: data.PostTypeId === '1' ? (data.Title?.trim() ?? '') : null,
    body: tellsBody(history) ? '' : fromHtml(data.Body ?? ''),
    tags: dumpTags(data.Tags),
    host: place.host,
    author: data.OwnerUserId,
    createdAt: dumpDate(data.CreationDate) ?? new Date(0),
  });
  const body = revisions.at(-1)?.body ?? '';
  const { html, readable } = renderMarkdown(body, plainContext(place.courseSlug));
  return { body, html, excerpt: excerpt(readable), version: revisions.length, revisions };
}

function provenance({ id, data }: StagedRow, { host }: Place) {
  const createdAt = dumpDate(data.CreationDate) ?? new Date(0);
  const owner = data.OwnerUserId;
  return {
    createdAt,
    editedAt: dumpDate(data.LastEditDate),
    wikiAt: dumpDate(data.CommunityOwnedDate),
    originUrl: `https://${host}/${data.PostTypeId === '1' ? 'q' : 'a'}/${id}`,
    originAuthorUrl: owner ? `https://${host}/users/${owner}` : null,
    licence: licenceOf(data.ContentLicense, createdAt),
  };
}

/** Somebody who is not in the dump is called as the site itself calls them. */
export const originalName = (
  names: ReadonlyMap<string, string>,
  id: string | undefined,
  displayed: string | undefined,
): string | null => names.get(id ?? '') ?? (displayed?.trim() || (id?.trim() ? `user${id}` : null));

/** The names that people had on the other site: a licence asks to name them as they wished. */
export async function originalNames(
  session: ImportSession,
  rows: readonly StagedRow[],
): Promise<Map<string, string>> {
  const ids = rows
    .map(({ data }) => data.OwnerUserId ?? data.UserId ?? '')
    .filter((id) => /^-?\d{1,15}$/.test(id));
  const { rows: found } = await session.client.query<{ id: string; name: string }>(
    `select id::text as id, data->>'DisplayName' as name from ${stageTable(session, 'Users')}
      where id = any($1::bigint[]) and data->>'DisplayName' <> ''`,
    [ids],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

async function tagPosts(
  session: ImportSession,
  rows: readonly StagedRow[],
  fields: readonly PostFields[],
): Promise<void> {
  const tags = rows.map(({ data }) => dumpTags(data.Tags));
  const ids = await tagIds(session, tags.flat());
  const links = tags.flatMap((names, index) =>
    names.map((name, position) => ({
      postId: fields[index]?.id,
      tagId: ids.get(name),
      position,
    })),
  );
  await session.client.query(
    `insert into post_tag (post_id, tag_id, position)
     select "postId", "tagId", position
       from jsonb_to_recordset($1::jsonb) as r("postId" int, "tagId" int, position int)
     on conflict do nothing`,
    [rowsJson(links)],
  );
}
