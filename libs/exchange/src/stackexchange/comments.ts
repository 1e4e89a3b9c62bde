import { renderMarkdown } from '@colloquy/platform/markup';
import { rowsJson } from '../run/json.ts';
import type { BatchResult, ImportSession } from '../run/session.ts';
import { eachBatch, sorted, type StagedRow } from './batches.ts';
import { plainContext, type Place } from './people.ts';
import { originalName, originalNames } from './posts.ts';
import { dumpDate, licenceOf } from './site.ts';

export const importComments = (session: ImportSession, place: Place): Promise<void> =>
  eachBatch(session, { name: 'comments', file: 'Comments', kind: 'comment' }, (rows) =>
    writeComments(session, place, rows),
  );

/** What begins a block in Markdown: comments have no blocks, so the signs are meant as they stand. */
const BLOCK_SIGN = /^(?:#{1,6}(?=\s)|>|[-+*](?=\s)|~~~|[-=_*]{3,}\s*$)/gm;
const LIST_NUMBER = /^(\d{1,9})([.)])(?=\s)/gm;
/** Code as typed, or a sign that would begin HTML; `<https://…>` is an address. */
const CODE_OR_HTML = /(`+)[\s\S]*?[^`]\1(?!`)|<(?=[a-z/!?])(?!(?:https?|mailto|ftp):)/gi;

/** Comments of Stack Exchange know emphasis, code and links, nothing else of Markdown. */
export const commentMarkdown = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]+/gm, '')
    .trim()
    .replace(CODE_OR_HTML, (found) => (found === '<' ? '\\<' : found))
    .replace(BLOCK_SIGN, '\\$&')
    .replace(LIST_NUMBER, '$1\\$2');

async function writeComments(
  session: ImportSession,
  place: Place,
  rows: StagedRow[],
): Promise<BatchResult> {
  const posts = await session.targets(
    'post',
    rows.map(({ data }) => data.PostId),
  );
  const people = await session.targets(
    'user',
    rows.map(({ data }) => data.UserId),
  );
  const names = await originalNames(session, rows);
  const { good, skips } = sorted(rows, ({ data }) => {
    if (!data.Text?.trim()) return 'a comment without a text';
    if (!dumpDate(data.CreationDate)) return 'its date cannot be read';
    return posts.has(data.PostId ?? '') ? null : 'the post it is on did not come in';
  });
  const ids = await session.freshIds('comment', good.length);
  const comments = good.map(({ data }, index) => ({
    ...commentText(data.Text ?? '', place),
    id: ids[index],
    postId: posts.get(data.PostId ?? ''),
    authorId: people.get(data.UserId ?? '') ?? null,
    helpful: /^\d{1,9}$/.test(data.Score ?? '') ? Number(data.Score) : 0,
    createdAt: dumpDate(data.CreationDate),
    originAuthor: originalName(names, data.UserId, data.UserDisplayName),
    licence: licenceOf(data.ContentLicense, dumpDate(data.CreationDate) ?? new Date(0)),
  }));
  await insertComments(session, comments);
  await session.remember(
    'comment',
    good.map((row, index) => ({ source: row.id, target: ids[index] ?? 0 })),
  );
  return { written: good.length, skips };
}

function commentText(text: string, place: Place): { body: string; html: string } {
  const body = commentMarkdown(text);
  return { body, html: renderMarkdown(body, plainContext(place.courseSlug)).html };
}

const insertComments = (session: ImportSession, comments: readonly object[]): Promise<unknown> =>
  session.client.query(
    `insert into comment (id, post_id, question_id, author_id, body_markdown, body_html,
            helpful_count, created_at, origin_author, licence)
     select r.id, r."postId", coalesce(p.question_id, p.id), r."authorId", r.body, r.html, r.helpful,
            r."createdAt", r."originAuthor", r.licence
       from jsonb_to_recordset($1::jsonb) as r(id int, "postId" int, "authorId" int, body text,
            html text, helpful int, "createdAt" timestamptz, "originAuthor" text, licence text)
       join post p on p.id = r."postId"`,
    [rowsJson(comments)],
  );
