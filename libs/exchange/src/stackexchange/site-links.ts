/*
 * Links from one imported text to another lead to the course and not back to the site. Only when
 * all is in is it known where they lead, so this is the last step that touches texts.
 */
import { excerpt, renderMarkdown } from '@colloquy/platform/markup';
import { rowsJson } from '../run/json.ts';
import type { ImportSession } from '../run/session.ts';
import { Meter } from '../run/teller.ts';
import { plainContext, type Place } from './people.ts';

/** What a link of the site names, most exact first: a comment, an answer, a question. */
interface SiteLink {
  readonly comment: string | null;
  readonly post: string;
  /** The question in whose address an answer stands: where to go when the answer is not here. */
  readonly within: string | null;
}

/** Where a link leads here. */
export interface Destination {
  readonly href: string;
  /** What is written for an address that stood alone, as the site itself did. */
  readonly title: string;
}

/** Null when what is named did not come in. */
export type Lead = (link: SiteLink) => Destination | null;

/** Code as typed, of which nothing is touched: a fence, an indented line, words in backticks. */
const CODE = String.raw`^ {0,3}(?<fence>\`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\k<fence>|$(?![\s\S]))|^(?: {4}|\t).*$|(?<ticks>\`+)(?!\`)[\s\S]*?[^\`]\k<ticks>(?!\`)`;
const PATH = String.raw`/(?:(?:questions|q)/(?<question>\d{1,12})(?:/(?<answer>\d{1,12}))?|a/(?<short>\d{1,12}))(?<rest>[^\s<>()"'\]]*)`;

/** Links of a site in Markdown: with its host, or from the root as the target of a link. */
function linkPattern(host: string): RegExp {
  const origin = String.raw`(?:https?:)?//(?:www\.)?${host.replaceAll('.', String.raw`\.`)}`;
  return new RegExp(`${CODE}|(?:<?${origin}|(?<=\\]\\(<?|^ *\\[[^\\]]+\\]: *))${PATH}>?`, 'gim');
}

function linkOf(groups: Record<string, string | undefined>): SiteLink | null {
  const { question, answer, short, rest = '' } = groups;
  const post = short ?? question;
  if (post === undefined) return null;
  const comment = /#comment(\d{1,12})(?:_|$)/.exec(rest)?.[1] ?? null;
  if (short !== undefined) return { comment, post, within: null };
  // `/questions/12/title/34#34`, `/questions/12/title#34`, `/questions/12/title#answer-34`
  const named =
    answer ?? /^(?:\/[^/#?]*)?\/(\d+)/.exec(rest)?.[1] ?? /#(?:answer-)?(\d+)$/.exec(rest)?.[1];
  return named === undefined || named === post
    ? { comment, post, within: null }
    : { comment, post: named, within: post };
}

/** Everything of the site that a text links to. */
export function siteLinks(markdown: string, host: string): SiteLink[] {
  return [...markdown.matchAll(linkPattern(host))].flatMap(({ groups = {} }) => {
    const link = linkOf(groups);
    return link === null ? [] : [link];
  });
}

/** After these an address is the target of a link already, in Markdown or HTML. */
const IS_TARGET = /(?:\]\(|^ *\[[^\]\n]+\]: *|href=["']?)$/im;

const escaped = (title: string): string => title.replaceAll(/[\\[\]`*_<$]/g, String.raw`\$&`);

/** The text with its links of the site led here, where what they name is here. */
export function withLinksHere(markdown: string, host: string, lead: Lead): string {
  return markdown.replace(linkPattern(host), (whole: string, ...found: unknown[]) => {
    const link = linkOf(found.at(-1) as Record<string, string | undefined>);
    const here = link && lead(link);
    if (!here) return whole;
    const before = markdown.slice(0, found.at(-3) as number);
    if (IS_TARGET.test(before)) return here.href;
    // An address that is the words of a link stays their words.
    if (before.endsWith('[')) return whole;
    // A full stop or comma after an address is not of it.
    const end = /[.,;:!?]+$/.exec(whole)?.[0] ?? '';
    return `[${escaped(here.title)}](${here.href})${end}`;
  });
}

interface TextRow {
  readonly id: number;
  readonly body: string;
}

interface TextTable {
  readonly kind: 'post' | 'comment';
  readonly write: string;
}

const RECORD = `jsonb_to_recordset($1::jsonb) as r(id int, body text, html text, excerpt text)`;

/** The last revision of a post is its text, so it is led here as well; older ones stay as they were. */
const TABLES: readonly TextTable[] = [
  {
    kind: 'post',
    write: `with changed as (
        update post p set body_markdown = r.body, body_html = r.html, excerpt = r.excerpt
          from ${RECORD}
         where p.id = r.id returning p.id, p.version, r.body)
      update revision v set body_markdown = changed.body from changed
       where v.post_id = changed.id and v.number = changed.version`,
  },
  {
    kind: 'comment',
    write: `update comment c set body_markdown = r.body, body_html = r.html from ${RECORD}
             where c.id = r.id`,
  },
];

const BATCH = 500;

/** Leads the links of all imported texts here. Doing it twice is doing it once. */
export async function importSiteLinks(session: ImportSession, place: Place): Promise<void> {
  for (const table of TABLES) await leadTable(session, place, table);
}

async function leadTable(
  session: ImportSession,
  place: Place,
  { kind, write }: TextTable,
): Promise<void> {
  const meter = new Meter(`links of ${kind}s`, session.teller);
  let changed = 0;
  for (let last = 0; ;) {
    const { rows } = await session.client.query<TextRow>(
      `select t.id, t.body_markdown as body
         from import_map m join ${kind} t on t.id = m.target_id
        where m.run_id = $1 and m.kind = '${kind}' and t.id > $2
          and t.body_markdown ~* '/(questions|q|a)/[0-9]'
        order by t.id limit ${BATCH}`,
      [session.runId, last],
    );
    if (rows.length === 0) break;
    const led = await leadRows(session, place, rows);
    if (led.length > 0) {
      await session.transaction(() => session.client.query(write, [rowsJson(led)]));
    }
    changed += led.length;
    last = rows.at(-1)?.id ?? last;
  }
  meter.end(changed);
}

async function leadRows(session: ImportSession, place: Place, rows: readonly TextRow[]) {
  const links = rows.flatMap(({ body }) => siteLinks(body, place.host));
  const lead = await destinations(session, place.courseSlug, links);
  return rows.flatMap(({ id, body: before }) => {
    const body = withLinksHere(before, place.host, lead);
    if (body === before) return [];
    const { html, readable } = renderMarkdown(body, plainContext(place.courseSlug));
    return [{ id, body, html, excerpt: excerpt(readable) }];
  });
}

interface Target {
  readonly source: string;
  readonly id: number;
  /** The number of the question that it is or belongs to. */
  readonly number: number;
  readonly title: string;
  readonly isQuestion: boolean;
}

const TARGETS = {
  post: `select m.source_id as source, p.id, q.number, q.title, p.kind = 'QUESTION' as "isQuestion"
           from import_map m join post p on p.id = m.target_id
           join post q on q.id = coalesce(p.question_id, p.id)
          where m.run_id = $1 and m.kind = 'post' and m.source_id = any($2)`,
  comment: `select m.source_id as source, c.id, q.number, q.title, false as "isQuestion"
              from import_map m join comment c on c.id = m.target_id
              join post q on q.id = c.question_id
             where m.run_id = $1 and m.kind = 'comment' and m.source_id = any($2)`,
} as const;

async function destinations(
  { client, runId }: ImportSession,
  slug: string,
  links: readonly SiteLink[],
): Promise<Lead> {
  const find = async (sql: string, sources: (string | null)[]): Promise<Map<string, Target>> => {
    const { rows } = await client.query<Target>(sql, [runId, sources.filter((one) => one)]);
    return new Map(rows.map((row) => [row.source, row]));
  };
  const posts = await find(
    TARGETS.post,
    links.flatMap(({ post, within }) => [post, within]),
  );
  const comments = await find(
    TARGETS.comment,
    links.map(({ comment }) => comment),
  );
  return ({ comment: commentId, post, within }) => {
    const comment = comments.get(commentId ?? '');
    const target = comment ?? posts.get(post) ?? posts.get(within ?? '');
    if (!target) return null;
    const { id, number, title } = target;
    const question = `/c/${slug}/q/${number}`;
    if (comment) return { href: `${question}#c${id}`, title };
    return { href: target.isQuestion ? question : `/c/${slug}/a/${id}`, title };
  };
}
