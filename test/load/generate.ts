/*
 * A course of any size, made inside PostgreSQL from series of numbers: the same seed gives the same
 * course. Four answers to a question on average, one comment to a post, as on Stack Exchange.
 */
import { Client } from 'pg';

export interface GeneratedCourse {
  readonly slug: string;
  readonly courseId: number;
  /** Number of a question with exactly five answers and comments on each. */
  readonly questionNumber: number;
  readonly posts: number;
  readonly seconds: number;
}

const PEOPLE = 5_000;
const TAGS = 40;
const ANSWERS = 4;

/** A number from 0 to `n` − 1 that depends on `key` and the seed alone. */
const chance = (key: string, n: number): string =>
  `(hashint8extended((${key})::bigint, $1)::numeric % ${n} + ${n})::bigint % ${n}`;

/** Question 5 has five answers; the others 3, 4 or 5. */
const answersOf = (number: string): string =>
  `case when ${number} = 5 then 5 else 3 + (${number} % 3) end`;

const BODY = `'The sample mean of observation ' || i || ' moves when a single value is far away. ' ||
  repeat('I computed it twice, by hand and in R, and compared both with the worked example. ', 6)`;
const HTML = `'<p dir="auto">The sample mean of observation <em>' || i || '</em> moves when a single value is far away.</p><p>' ||
  repeat('I computed it twice, by hand and in R, and compared both with the worked example. ', 6) || '</p>'`;

/** Makes a course with about `posts` questions and answers. */
export async function generateCourse(
  url: string,
  slug: string,
  posts: number,
  seed = 1,
): Promise<GeneratedCourse> {
  const started = performance.now();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // The rows are right by construction: checking a million foreign keys would only cost time.
    await client.query(`set synchronous_commit = off; set session_replication_role = replica`);
    const courseId = await makeCourse(client, slug);
    const people = await makePeople(client, courseId, slug);
    const questions = Math.ceil(posts / (ANSWERS + 1));
    await makeTags(client, courseId);
    const first = await makeQuestions(client, { courseId, people, questions, seed });
    await makeAnswers(client, { courseId, people, questions, seed, first });
    await makeComments(client, { courseId, people, seed });
    await count(client, courseId);
    return {
      slug,
      courseId,
      questionNumber: 5,
      posts,
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    await client.end();
  }
}

async function makeCourse(client: Client, slug: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into course (slug, title, visibility, created_at) values ($1, $2, 'OPEN', '2024-01-01') returning id`,
    [slug, `Generated ${slug}`],
  );
  return rows[0]?.id ?? 0;
}

/** @returns the id before the first person. */
async function makePeople(client: Client, courseId: number, slug: string): Promise<number> {
  const { rows } = await client.query<{ first: number }>(
    `with made as (
       insert into account (name, handle, created_at)
       select 'Learner ' || i, $1 || '-' || i, '2024-01-01' from generate_series(1, ${PEOPLE}) i returning id)
     select min(id) - 1 as first from made`,
    [slug],
  );
  const first = Number(rows[0]?.first ?? 0);
  await client.query(
    `insert into enrolment (course_id, account_id, role, state, created_at)
     select $1, $2 + i, 'LEARNER', 'ACTIVE', '2024-01-01' from generate_series(1, ${PEOPLE}) i`,
    [courseId, first],
  );
  return first;
}

const makeTags = (client: Client, courseId: number): Promise<unknown> =>
  client.query(
    `insert into tag (course_id, name, created_at) select $1, 'concept-' || i, '2024-01-01' from generate_series(1, ${TAGS}) i`,
    [courseId],
  );

interface Plan {
  readonly courseId: number;
  readonly people: number;
  readonly seed: number;
}

async function makeQuestions(client: Client, plan: Plan & { questions: number }): Promise<number> {
  const { rows } = await client.query<{ first: number }>(
    `with made as (
       insert into post (course_id, kind, author_id, body_markdown, body_html, excerpt, created_at,
                         number, title, slug, visibility, last_activity_at, hotness, helpful_count, score,
                         answer_count, comment_count)
       select $2, 'QUESTION', $3 + 1 + ${chance('i', PEOPLE)}, ${BODY}, ${HTML}, 'The sample mean moves when …',
              timestamptz '2024-01-01' + i * interval '30 seconds', i,
              'Why does the sample mean of group ' || i || ' change so much?', 'why-does-the-sample-mean-change',
              'COURSE', timestamptz '2024-01-01' + i * interval '30 seconds' + interval '2 hours',
              i / 1000.0, ${chance('i + 7', 12)}, ${chance('i + 7', 12)}, ${answersOf('i')}, 1
         from generate_series(1, $4::int) i returning id)
     select min(id) as first from made`,
    [plan.seed, plan.courseId, plan.people, plan.questions],
  );
  const first = Number(rows[0]?.first ?? 0);
  await client.query(
    `insert into post_tag (post_id, tag_id, position)
     select $2 + i - 1, t.id, 0 from generate_series(1, $3::int) i
       join (select id, row_number() over (order by id) - 1 as place from tag where course_id = $4) t
         on t.place = ${chance('i + 3', TAGS)}`,
    [plan.seed, first, plan.questions, plan.courseId],
  );
  return first;
}

const makeAnswers = (
  client: Client,
  plan: Plan & { questions: number; first: number },
): Promise<unknown> =>
  client.query(
    `insert into post (course_id, kind, question_id, author_id, body_markdown, body_html, excerpt, created_at,
                       helpful_count, score, comment_count)
     select $2, 'ANSWER', $4 + q - 1, $3 + 1 + ${chance('i + q * 11', PEOPLE)}, ${BODY}, ${HTML}, 'The sample mean …',
            timestamptz '2024-01-01' + q * interval '30 seconds' + i * interval '20 minutes',
            ${chance('i + q', 9)}, ${chance('i + q', 9)}, 1
       from generate_series(1, $5::int) q,
            generate_series(1, ${answersOf('q')}) i`,
    [plan.seed, plan.courseId, plan.people, plan.first, plan.questions],
  );

const makeComments = (client: Client, plan: Plan): Promise<unknown> =>
  client.query(
    `insert into comment (post_id, question_id, author_id, body_markdown, body_html, created_at)
     select id, coalesce(question_id, id), $3 + 1 + ${chance('id', PEOPLE)}, 'Try it with n = 2.',
            '<p>Try it with n = 2.</p>', created_at + interval '5 minutes'
       from post where course_id = $2`,
    [plan.seed, plan.courseId, plan.people],
  );

const COUNTS = [
  `update tag t set question_count = (select count(*) from post_tag where tag_id = t.id) where course_id = $1`,
  `update course set member_count = ${PEOPLE}, next_question_number = 1 + (select max(number) from post where course_id = $1),
          question_count = (select max(number) from post where course_id = $1) where id = $1`,
];

async function count(client: Client, courseId: number): Promise<void> {
  for (const statement of COUNTS) await client.query(statement, [courseId]);
  await client.query('vacuum analyze');
  // What the generator wrote is not to be flushed while others are measured.
  await client.query('checkpoint');
}
