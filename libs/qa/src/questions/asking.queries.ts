import type { Sql, StructuredPart, Tx } from '@colloquy/db';
import { notFound, type QuestionVisibility } from '@colloquy/domain/vocabulary';

export interface NewQuestion {
  readonly courseId: number;
  readonly authorId: number;
  readonly isAnonymous: boolean;
  readonly title: string;
  readonly slug: string;
  readonly body: string;
  readonly bodyHtml: string;
  readonly excerpt: string;
  readonly structured: StructuredPart | null;
  readonly visibility: QuestionVisibility;
  readonly cohortId: number | null;
  readonly lessonId: number | null;
  readonly language: string;
  readonly hotness: number;
  readonly now: Date;
}

/**
 * Takes the next number of the course and counts the question in it, which locks the course until
 * the transaction ends: numbers have no gaps, and questions asked at once wait here for each other.
 */
const INSERT = `with place as (
    update course set next_question_number = next_question_number + 1,
           question_count = question_count + ($10 = 'COURSE')::int
     where id = $1 returning next_question_number - 1 as number)
  insert into post (kind, course_id, author_id, is_anonymous, title, slug, body_markdown, body_html,
         excerpt, structured, visibility, cohort_id, lesson_id, language, hotness, created_at,
         last_activity_at, number)
  select 'QUESTION', $1::int, $2::int, $3::boolean, $4, $5, $6, $7, $8, $9::jsonb, $10, $11::int,
         $12::int, $13, $14::float8, $15::timestamptz, $15::timestamptz, number
    from place
  returning id`;

/** @returns the id of the new question */
export async function insertQuestion(tx: Tx, q: NewQuestion): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(INSERT, [
    ...[q.courseId, q.authorId, q.isAnonymous, q.title, q.slug, q.body, q.bodyHtml, q.excerpt],
    ...[q.structured, q.visibility, q.cohortId, q.lessonId, q.language, q.hotness, q.now],
  ]);
  if (!row) throw notFound();
  return row.id;
}

export const isLessonOf = async (sql: Sql, courseId: number, lessonId: string): Promise<boolean> =>
  (
    await sql.query('select id from lesson where course_id = $1 and id::text = $2', [
      courseId,
      lessonId,
    ])
  ).length > 0;
