import type { Sql, StructuredPart, Tx } from '@colloquy/db';
import { notFound, type QuestionVisibility } from '@colloquy/domain/vocabulary';

export interface NewQuestion {
  readonly courseId: number;
  readonly authorId: number;
  readonly isAnonymous: boolean;
  readonly number: number;
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

/** The number of the next question; locks the course until the transaction ends. */
export async function takeNumber(tx: Tx, courseId: number): Promise<number> {
  const [taken] = await tx.query<{ number: number }[]>(
    `with taken as (
       update course set next_question_number = next_question_number + 1 where id = $1
       returning next_question_number - 1 as number)
     select number from taken`,
    [courseId],
  );
  if (!taken) throw notFound();
  return taken.number;
}

/** @returns the id of the new question */
export async function insertQuestion(tx: Tx, q: NewQuestion): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `insert into post (kind, course_id, author_id, is_anonymous, number, title, slug,
       body_markdown, body_html, excerpt, structured, visibility, cohort_id, lesson_id, language,
       hotness, created_at, last_activity_at)
     values ('QUESTION', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
     returning id`,
    [
      ...[q.courseId, q.authorId, q.isAnonymous, q.number, q.title, q.slug, q.body, q.bodyHtml],
      ...[q.excerpt, q.structured, q.visibility, q.cohortId, q.lessonId, q.language, q.hotness],
      q.now,
    ],
  );
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
