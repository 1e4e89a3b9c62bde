import { htmlToMarkdown, renderMarkdown } from '@colloquy/platform/markup';
import { rowsJson } from '../run/json.ts';
import type { BatchResult, ImportSession } from '../run/session.ts';
import { eachBatch, sorted, type StagedRow } from './batches.ts';
import { plainContext, type Place } from './people.ts';
import { dumpTags } from './site.ts';
import { stageTable } from './stage.ts';

/** Tags with their wikis; the wikis are posts of types 4 (excerpt) and 5 (body) in the dump. */
export const importTags = (session: ImportSession, place: Place): Promise<void> =>
  eachBatch(session, { name: 'tags', file: 'Tags', kind: 'tag row' }, (rows) =>
    writeTagRows(session, place, rows),
  );

interface TagWiki {
  readonly name: string;
  readonly excerpt: string;
  readonly wiki: string;
  readonly html: string;
}

async function writeTagRows(
  session: ImportSession,
  place: Place,
  rows: StagedRow[],
): Promise<BatchResult> {
  const { good, skips } = sorted(rows, ({ data }) =>
    dumpTags(data.TagName).length === 1 ? null : 'a tag without a name',
  );
  const wikis = await wikiBodies(session, good);
  const tags = new Map<string, TagWiki>();
  for (const { data } of good) {
    const [name = ''] = dumpTags(data.TagName);
    if (tags.has(name)) continue;
    const wiki = markdownOf(wikis.get(data.WikiPostId ?? ''));
    const excerpt = markdownOf(wikis.get(data.ExcerptPostId ?? ''))
      .replace(/\s+/g, ' ')
      .trim();
    const html = wiki ? renderMarkdown(wiki, plainContext(place.courseSlug)).html : '';
    tags.set(name, { name, excerpt, wiki, html });
  }
  await writeTags(session, [...tags.values()]);
  return { written: good.length, skips };
}

const markdownOf = (html: string | undefined): string => (html ? htmlToMarkdown(html).trim() : '');

async function wikiBodies(
  session: ImportSession,
  rows: readonly StagedRow[],
): Promise<Map<string, string>> {
  const ids = rows
    .flatMap(({ data }) => [data.WikiPostId, data.ExcerptPostId])
    .filter((id) => id !== undefined && /^\d{1,15}$/.test(id));
  const { rows: found } = await session.client.query<{ id: string; body: string | null }>(
    `select id::text as id, data->>'Body' as body from ${stageTable(session, 'Posts')}
      where id = any($1::bigint[])`,
    [ids],
  );
  return new Map(found.map(({ id, body }) => [id, body ?? '']));
}

/** Posts may carry tags that Tags.xml does not list: those are made as well. */
export async function tagIds(
  session: ImportSession,
  names: readonly string[],
): Promise<Map<string, number>> {
  const wanted = [...new Set(names)];
  const known = await session.targets('tag', wanted);
  const missing = wanted.filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  await writeTags(
    session,
    missing.map((name) => ({ name, excerpt: '', wiki: '', html: '' })),
  );
  return session.targets('tag', wanted);
}

/**
 * Makes the tags that the course does not have; what a tag of the course already says of itself
 * stays, and a name that is a synonym there becomes the tag that it stands for.
 */
async function writeTags(session: ImportSession, tags: readonly TagWiki[]): Promise<void> {
  await session.client.query(
    `insert into tag (course_id, name, excerpt, description_markdown, description_html, created_at)
     select $2, r.name, r.excerpt, r.wiki, r.html, now()
       from jsonb_to_recordset($1::jsonb) as r(name text, excerpt text, wiki text, html text)
      where not exists (select 1 from tag_synonym s where s.course_id = $2 and s.name = r.name)
     on conflict (course_id, name) do nothing`,
    [rowsJson(tags), session.courseId],
  );
  await session.client.query(
    `insert into import_map (run_id, kind, source_id, target_id)
     select $1, 'tag', n.name, coalesce(t.id, s.tag_id)
       from unnest($3::text[]) as n(name)
       left join tag t on t.course_id = $2 and t.name = n.name
       left join tag_synonym s on s.course_id = $2 and s.name = n.name
     on conflict do nothing`,
    [session.runId, session.courseId, tags.map(({ name }) => name)],
  );
}
