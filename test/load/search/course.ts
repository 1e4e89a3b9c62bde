/* A course of any size whose words are as frequent as in a language (Zipf). */
import type { Database } from '@colloquy/db';

/** Four answers to a question, as on Stack Exchange. */
const ANSWERS = 4;
/** Words of a large course; the rank of each is drawn so that rank 1 is as frequent as "the". */
export const WORDS = 30_000;

const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo wu za'.split(' ');
/** A made-up word that stays itself under the English stemmer as a rule. */
export const wordOf = (rank: number): string => {
  let [left, word] = [rank + 16, ''];
  for (; left > 0; left = Math.floor(left / 16)) word += SYLLABLES[left % 16] ?? '';
  return word;
};
/** Inverse of the Zipf distribution. */
const ZIPF_SQL = `floor(exp(random() * ln(${WORDS})))::int`;

/** People, tags, years: what filters and facets go by. */
export const PEOPLE = 2_000;
const TAGS = 200;
const YEARS = 3;

/** A course with that many posts; one that is there already is measured as it is. */
export async function generate(database: Database, slug: string, posts: number): Promise<number> {
  const [known] = await database.query<{ id: number }>('select id from course where slug = $1', [
    slug,
  ]);
  if (known) return known.id;
  const questions = Math.ceil(posts / (ANSWERS + 1));
  const [course] = await database.query<{ id: number }>(
    `insert into course (slug, title, visibility, question_count, created_at) values ($1, $1, 'OPEN', $2, now()) returning id`,
    [slug, questions],
  );
  const courseId = course?.id ?? 0;
  for (const statement of COURSE) await database.dataSource.query(statement, [courseId]);
  for (const statement of POSTS) await database.dataSource.query(statement, [courseId, questions]);
  return courseId;
}

const text = (count: number, key: string): string =>
  `(select string_agg(word, ' ') from generate_series(1, ${count}) w join lateral (select ${ZIPF_SQL} + 0 * w + 0 * ${key} as rank offset 0) z on true join bench_word using (rank))`;

const COURSE = [
  `insert into account (name, handle, created_at)
   select 'Learner ' || i, 'bench-' || $1::int || '-' || i, now() from generate_series(1, ${PEOPLE}) i`,
  `insert into enrolment (course_id, account_id, role, state, created_at)
   select $1::int, id, 'LEARNER', 'ACTIVE', now() from account where handle like 'bench-' || $1::int || '-%'`,
  `insert into tag (course_id, name, created_at) select $1::int, 'concept-' || i, now() from generate_series(1, ${TAGS}) i`,
];

const SOMEBODY = (key: string): string =>
  `(select min(account_id) from enrolment where course_id = $1::int) + ${key} % ${PEOPLE}`;

const POSTS = [
  `insert into post (course_id, kind, author_id, body_markdown, body_html, number, title, slug, visibility, created_at, last_activity_at, score, answer_count)
   select $1::int, 'QUESTION', ${SOMEBODY('i')}, ${text(60, 'i')}, '', i, ${text(8, 'i')}, 'q', 'COURSE',
          now() - i * interval '${YEARS} years' / $2::int, now() - i * interval '${YEARS} years' / $2::int, i % 12, ${ANSWERS}
     from generate_series(1, $2::int) i`,
  `insert into post_tag (post_id, tag_id, position)
   select q.id, t.first + floor(exp(random() * ln(${TAGS})))::int - 1, 0
     from post q, (select min(id) as first from tag where course_id = $1::int) t
    where q.course_id = $1::int and q.kind = 'QUESTION' and $2::int > 0
   union
   select q.id, t.first + floor(random() * ${TAGS})::int, 0
     from post q, (select min(id) as first from tag where course_id = $1::int) t
    where q.course_id = $1::int and q.kind = 'QUESTION'`,
  `insert into post (course_id, kind, question_id, author_id, body_markdown, body_html, created_at)
   select $1::int, 'ANSWER', q.id, ${SOMEBODY('(q.id + a)')}, ${text(60, 'q.id')}, '', now()
     from post q, generate_series(1, ${ANSWERS}) a where q.course_id = $1::int and q.kind = 'QUESTION' and $2::int > 0`,
  `update post q set accepted_answer_id = a.id from post a
    where q.course_id = $1::int and a.question_id = q.id and a.id % 13 = 0 and $2::int > 0`,
];

/** The words that texts are made of. */
export async function fillWords(database: Database): Promise<void> {
  const source = database.dataSource;
  await source.query(`create table if not exists bench_word (rank int primary key, word text)`);
  const ranks = Array.from({ length: WORDS + 1 }, (_, rank) => rank);
  await source.query(
    `insert into bench_word select * from unnest($1::int[], $2::text[]) on conflict do nothing`,
    [ranks, ranks.map(wordOf)],
  );
}
