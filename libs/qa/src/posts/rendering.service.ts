import type { Course, Sql, StructuredPart } from '@colloquy/db';
import type { TypedParts } from '@colloquy/domain/validation';
import {
  excerpt,
  findReferences,
  renderMarkdown,
  type ImageSize,
  type MarkupReferences,
} from '@colloquy/platform/markup';
import { Injectable } from '@nestjs/common';
import { standing } from './posts.queries.ts';

/** A text ready to be stored. */
export interface Rendered {
  readonly html: string;
  /** First words, plain, for lists. */
  readonly excerpt: string;
  readonly hasMath: boolean;
  /** Numbers of questions of the course that the text links to, by `#number` or by address. */
  readonly questionNumbers: readonly number[];
}

type Place = Pick<Course, 'id' | 'slug'>;

interface Known {
  readonly people: readonly { readonly handle: string; readonly name: string }[];
  readonly numbers: readonly number[];
  readonly images: readonly {
    readonly key: string;
    readonly width: number;
    readonly height: number;
  }[];
}

/**
 * What the references of one text stand for: members of the course, questions that the whole
 * course sees (a link would tell that a private one exists) and pictures of the course.
 */
const LOOK_UP = `select
  (select coalesce(jsonb_agg(jsonb_build_object('handle', a.handle, 'name', a.name)), '[]')
     from account a join enrolment e on e.account_id = a.id
    where e.course_id = $1 and e.state = 'ACTIVE' and a.handle = any($2::text[])) as people,
  (select coalesce(jsonb_agg(q.number), '[]')
     from post q
    where q.course_id = $1 and q.number = any($3::int[]) and q.visibility = 'COURSE'
      and ${standing('q')}) as numbers,
  (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'width', width, 'height', height)), '[]')
     from upload where course_id = $1 and key = any($4::text[])) as images`;

const NOTHING: Known = { people: [], numbers: [], images: [] };

/** Bounds the look-up of a text that is nothing but mentions. */
const REFERENCES_MAX = 200;

/** Turns Markdown into what is stored: called when a text is written, never when it is read. */
@Injectable()
export class RenderingService {
  async render(sql: Sql, course: Place, markdown: string): Promise<Rendered> {
    const known = await lookUp(sql, course.id, findReferences(markdown));
    const questions = new Set(known.numbers);
    const { html, readable, hasMath, references } = renderMarkdown(markdown, {
      courseSlug: course.slug,
      mentions: new Map(known.people.map(({ handle, name }) => [handle, { displayName: name }])),
      questions,
      imageSizes: new Map(known.images.map(({ key, ...size }): [string, ImageSize] => [key, size])),
    });
    const numbers = new Set([...references.questionNumbers, ...addressed(html, course.slug)]);
    return { html, hasMath, excerpt: excerpt(readable), questionNumbers: [...numbers] };
  }

  /** Null when all three parts are empty. */
  async renderParts(
    sql: Sql,
    course: Place,
    parts: TypedParts | null | undefined,
  ): Promise<StructuredPart | null> {
    if (!parts || [parts.tried, parts.expected, parts.got].every((part) => part.trim() === ''))
      return null;
    const { tried, expected, got } = parts;
    const { html: triedHtml } = await this.render(sql, course, tried);
    const { html: expectedHtml } = await this.render(sql, course, expected);
    const { html: gotHtml } = await this.render(sql, course, got);
    return { tried, triedHtml, expected, expectedHtml, got, gotHtml };
  }
}

async function lookUp(sql: Sql, courseId: number, found: MarkupReferences): Promise<Known> {
  const handles = found.handles.slice(0, REFERENCES_MAX);
  const numbers = found.questionNumbers.slice(0, REFERENCES_MAX);
  const uploads = found.uploads.slice(0, REFERENCES_MAX);
  if (handles.length + numbers.length + uploads.length === 0) return NOTHING;
  const rows = await sql.query<Known>(LOOK_UP, [courseId, handles, numbers, uploads]);
  return rows[0] ?? NOTHING;
}

/** Numbers in links to questions of the course, as `/c/statistics/q/12/why-n-minus-one`. */
function addressed(html: string, slug: string): number[] {
  const links = html.matchAll(/href="[^"]*\/c\/([a-z0-9-]+)\/q\/([1-9]\d{0,8})(?=["/?#])/gu);
  return [...links].flatMap(([, course, number]) => (course === slug ? Number(number) : []));
}
