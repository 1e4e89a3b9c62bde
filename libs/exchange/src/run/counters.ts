import type { Client } from 'pg';
import { hotness } from '@colloquy/domain/ranking';
import { rowsJson } from './json.ts';

/** Counters of one batch of posts, from the rows that they count. */
const COUNTS = `select p.id, p.kind, p.created_at, v.helpful, v.down, c.comments, b.bookmarks,
    e.endorsements, a.answers, a.endorsed, s.same
  from post p,
    lateral (select count(*) filter (where value = 'HELPFUL')::int as helpful,
                    count(*) filter (where value = 'DOWN')::int as down
               from vote where post_id = p.id) v,
    lateral (select count(*)::int as comments from comment
              where post_id = p.id and deleted_at is null and hidden_at is null) c,
    lateral (select count(*)::int as bookmarks from bookmark where post_id = p.id) b,
    lateral (select count(*)::int as endorsements from endorsement
              where post_id = p.id and suspended_at is null) e,
    lateral (select count(*)::int as answers,
                    count(*) filter (where exists (select 1 from endorsement n
                       where n.post_id = x.id and n.suspended_at is null))::int as endorsed
               from post x where x.question_id = p.id and x.kind = 'ANSWER'
                             and x.deleted_at is null and hidden_at is null) a,
    lateral (select count(*)::int as same from same_here where post_id = p.id) s
  where p.course_id = $1 and p.id > $2 order by p.id limit 1000`;

interface CountRow {
  readonly id: number;
  readonly kind: 'QUESTION' | 'ANSWER';
  readonly created_at: Date;
  readonly helpful: number;
  readonly down: number;
  readonly answers: number;
  readonly same: number;
}

const WRITE = `update post p set helpful_count = r.helpful, down_count = r.down,
    score = r.helpful - r.down, comment_count = r.comments, bookmark_count = r.bookmarks,
    endorsement_count = r.endorsements, answer_count = r.answers,
    endorsed_answer_count = r.endorsed, same_here_count = r.same, hotness = r.hotness
  from jsonb_to_recordset($1::jsonb) as r(id int, helpful int, down int, comments int,
    bookmarks int, endorsements int, answers int, endorsed int, same int, hotness float8)
  where p.id = r.id`;

/** Sets every counter of a course's posts from the rows; the same however often it runs. */
export async function countPosts(
  client: Client,
  courseId: number,
  tell: (posts: number) => void,
): Promise<void> {
  let done = 0;
  for (let last = 0; ;) {
    const { rows } = await client.query<CountRow>(COUNTS, [courseId, last]);
    if (rows.length === 0) return;
    await client.query(WRITE, [rowsJson(rows.map((row) => ({ ...row, hotness: hotnessOf(row) })))]);
    last = rows.at(-1)?.id ?? last;
    done += rows.length;
    tell(done);
  }
}

const hotnessOf = (row: CountRow): number =>
  row.kind === 'ANSWER'
    ? 0
    : hotness({
        createdAt: row.created_at,
        score: row.helpful - row.down,
        answerCount: row.answers,
        sameHereCount: row.same,
      });

/** Counters of the course and its tags. */
export async function countCourse(client: Client, courseId: number): Promise<void> {
  await client.query(
    `update tag t set question_count = (
        select count(*) from post_tag pt join post q on q.id = pt.post_id
         where pt.tag_id = t.id and q.deleted_at is null and q.hidden_at is null
           and q.visibility = 'COURSE')
      where t.course_id = $1`,
    [courseId],
  );
  await client.query(
    `update course set
        question_count = (select count(*) from post
          where course_id = $1 and kind = 'QUESTION' and deleted_at is null and hidden_at is null),
        member_count = (select count(*) from enrolment where course_id = $1 and state = 'ACTIVE')
      where id = $1`,
    [courseId],
  );
}

const COUNTED = ['account', 'enrolment', 'post', 'post_tag', 'tag', 'comment', 'vote', 'revision'];

/** Tells the planner of the many new rows. */
export const analyse = (client: Client): Promise<unknown> =>
  client.query(`analyze ${COUNTED.join(', ')}`);

/** Tells of the course in the transaction that finishes it: search takes it up from there. */
export const tellImported = (client: Client, courseId: number): Promise<unknown> =>
  client.query(
    `insert into outbox (type, payload, created_at)
     values ('course.imported', jsonb_build_object('courseId', $1::int), now())`,
    [courseId],
  );
