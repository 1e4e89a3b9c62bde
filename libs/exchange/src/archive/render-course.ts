import type { Client } from 'pg';
import {
  excerpt,
  findReferences,
  renderMarkdown,
  type ImageSize,
  type MarkupContext,
  type MarkupReferences,
} from '@colloquy/platform/markup';
import { rowsJson } from '../run/json.ts';

/** What renders a course's texts as they would be rendered if somebody wrote them today. */
export interface CourseToRender {
  readonly client: Client;
  readonly courseId: number;
  readonly slug: string;
  /** Handles that mean somebody else here than where the texts were written. */
  readonly strangers: ReadonlySet<string>;
}

interface Structured {
  readonly tried: string;
  readonly expected: string;
  readonly got: string;
}

interface TextRow {
  readonly id: number;
  readonly markdown: string;
  readonly structured: Structured | null;
  /** Written on another site: its `@names` and `#numbers` are not ours. */
  readonly isForeign: boolean;
}

interface TextTable {
  readonly select: string;
  readonly update: string;
}

const BATCH = 200;

const RECORD = `jsonb_to_recordset($1::jsonb)
  as r(id int, html text, excerpt text, structured jsonb)`;

const TEXTS: readonly TextTable[] = [
  {
    select: `select id, body_markdown as markdown, structured, origin_url is not null as "isForeign"
               from post
              where course_id = $1 and id > $2 order by id limit ${BATCH}`,
    update: `update post t set body_html = r.html, excerpt = r.excerpt,
              structured = nullif(r.structured, 'null') from ${RECORD} where t.id = r.id`,
  },
  {
    select: `select c.id, c.body_markdown as markdown, null as structured,
                    c.licence is not null as "isForeign"
               from comment c join post p on p.id = c.post_id
              where p.course_id = $1 and c.id > $2 order by c.id limit ${BATCH}`,
    update: `update comment t set body_html = r.html from ${RECORD} where t.id = r.id`,
  },
  {
    select: `select v.id, '' as markdown, v.structured, false as "isForeign"
               from revision v join post p on p.id = v.post_id
              where p.course_id = $1 and v.structured is not null and v.id > $2
              order by v.id limit ${BATCH}`,
    update: `update revision t set structured = nullif(r.structured, 'null') from ${RECORD}
              where t.id = r.id`,
  },
  {
    select: `select id, description_markdown as markdown, null as structured,
                    false as "isForeign" from tag
              where course_id = $1 and id > $2 order by id limit ${BATCH}`,
    update: `update tag t set description_html = r.html from ${RECORD} where t.id = r.id`,
  },
  {
    select: `select id, body_markdown as markdown, null as structured,
                    false as "isForeign" from announcement
              where course_id = $1 and id > $2 order by id limit ${BATCH}`,
    update: `update announcement t set body_html = r.html from ${RECORD} where t.id = r.id`,
  },
  {
    select: `select id, refutation_markdown as markdown, null as structured,
                    false as "isForeign" from misconception
              where course_id = $1 and id > $2 order by id limit ${BATCH}`,
    update: `update misconception t set refutation_html = r.html from ${RECORD} where t.id = r.id`,
  },
];

/** Renders every text of the course that is shown; HTML comes from nowhere else. */
export async function renderCourse(course: CourseToRender): Promise<void> {
  for (const table of TEXTS) await renderTable(course, table);
}

async function renderTable(course: CourseToRender, { select, update }: TextTable): Promise<void> {
  for (let last = 0; ;) {
    const { rows } = await course.client.query<TextRow>(select, [course.courseId, last]);
    if (rows.length === 0) return;
    const context = await contextOf(course, rows);
    await course.client.query(update, [rowsJson(rows.map((row) => renderedRow(row, context)))]);
    last = rows.at(-1)?.id ?? last;
  }
}

const NOBODY = { mentions: new Map<string, never>(), questions: new Set<number>() };

function renderedRow({ id, markdown, structured, isForeign }: TextRow, known: MarkupContext) {
  const context = isForeign ? { ...known, ...NOBODY } : known;
  const { html, readable } = renderMarkdown(markdown, context);
  const htmlOf = (source: string): string => renderMarkdown(source, context).html;
  const parts = structured && {
    ...structured,
    triedHtml: htmlOf(structured.tried),
    expectedHtml: htmlOf(structured.expected),
    gotHtml: htmlOf(structured.got),
  };
  return { id, html, excerpt: excerpt(readable), structured: parts };
}

interface Known {
  readonly people: readonly { readonly handle: string; readonly name: string }[];
  readonly numbers: readonly number[];
  readonly images: readonly ({ readonly key: string } & ImageSize)[];
}

/** Members, questions that the whole course sees, and pictures of the course. */
const LOOK_UP = `select
  (select coalesce(jsonb_agg(jsonb_build_object('handle', a.handle, 'name', a.name)), '[]')
     from account a join enrolment e on e.account_id = a.id
    where e.course_id = $1 and e.state = 'ACTIVE' and a.handle = any($2::text[])) as people,
  (select coalesce(jsonb_agg(number), '[]') from post
    where course_id = $1 and number = any($3::int[]) and visibility = 'COURSE'
      and deleted_at is null and hidden_at is null) as numbers,
  (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'width', width, 'height', height)), '[]')
     from upload where course_id = $1 and key = any($4::text[])) as images`;

async function contextOf(course: CourseToRender, rows: readonly TextRow[]): Promise<MarkupContext> {
  const found = rows.flatMap(textsOf).map(findReferences);
  const all = <K extends keyof MarkupReferences>(key: K) => found.flatMap((each) => [...each[key]]);
  const handles = (all('handles') as string[]).filter((handle) => !course.strangers.has(handle));
  const { rows: known } = await course.client.query<Known>(LOOK_UP, [
    course.courseId,
    handles,
    all('questionNumbers'),
    all('uploads'),
  ]);
  const { people = [], numbers = [], images = [] } = known[0] ?? {};
  return {
    courseSlug: course.slug,
    mentions: new Map(people.map(({ handle, name }) => [handle, { displayName: name }])),
    questions: new Set(numbers),
    imageSizes: new Map(images.map(({ key, ...size }) => [key, size])),
  };
}

const textsOf = ({ markdown, structured }: TextRow): string[] =>
  structured ? [markdown, structured.tried, structured.expected, structured.got] : [markdown];
