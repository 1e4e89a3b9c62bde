import type { Sql } from '@colloquy/db';
import { gini, helperGroups, type Share } from '@colloquy/domain/reputation';

const week = (moment: string): string => `date_trunc('week', ${moment} at time zone 'UTC')::date`;

/** Courses in which something happened since their weeks were counted, and since when to count. */
const DUE = `select c.id as "courseId", coalesce(max(w.week) - 182, '-infinity')::text as since
  from course c left join course_week w on w.course_id = c.id
 group by c.id
having exists (select 1 from post q where q.course_id = c.id and q.kind = 'QUESTION'
                  and q.deleted_at is null
                  and q.last_activity_at > coalesce(max(w.counted_at), '-infinity'))`;

export interface CourseToCount {
  readonly courseId: number;
  /** A date, or `-infinity`: old weeks change too, when a question of theirs is answered at last. */
  readonly since: string;
}

export const coursesToCount = (sql: Sql): Promise<CourseToCount[]> => sql.query<CourseToCount>(DUE);

const QUESTIONS = `with question as (
    select q.id, q.author_id, q.created_at, ${week('q.created_at')} as week, q.answer_count,
           q.endorsed_answer_count
      from post q
     where q.course_id = $1 and q.kind = 'QUESTION' and q.deleted_at is null
       and q.created_at >= $2::timestamptz),
  waited as (
    select q.week, q.answer_count, q.endorsed_answer_count,
           (select extract(epoch from min(a.created_at) - q.created_at) from post a
             where a.question_id = q.id and a.kind = 'ANSWER' and a.deleted_at is null
               and a.author_id is distinct from q.author_id) as seconds
      from question q)
  select week::text as week, count(*)::int as questions,
    count(*) filter (where answer_count > 0)::int as answered,
    count(*) filter (where endorsed_answer_count > 0)::int as endorsed,
    percentile_cont(0.5) within group (order by seconds)::int as median,
    percentile_cont(0.9) within group (order by seconds)::int as p90
  from waited group by week`;

interface QuestionWeek {
  readonly week: string;
  readonly questions: number;
  readonly answered: number;
  readonly endorsed: number;
  readonly median: number | null;
  readonly p90: number | null;
}

const ANSWERS = `with person as (
    select ${week('a.created_at')} as week, a.author_id, count(*)::int as times
      from post a
     where a.course_id = $1 and a.kind = 'ANSWER' and a.deleted_at is null
       and a.created_at >= $2::timestamptz and a.author_id is not null
     group by 1, 2)
  select p.week::text as week, e.role, p.times, count(*)::int as people
    from person p left join enrolment e on e.course_id = $1 and e.account_id = p.author_id
     and e.state = 'ACTIVE'
   group by p.week, e.role, p.times`;

type ShareOfWeek = Share & { readonly week: string };

const WRITE = `insert into course_week as w (course_id, week, questions, answered, endorsed, answers,
    first_answer_median, first_answer_p90, gini, helpers, counted_at)
  select $1, week, questions, answered, endorsed, answers, median, p90, gini, helpers, $3
    from jsonb_to_recordset($2::jsonb) as r(week date, questions int, answered int, endorsed int,
      answers int, median int, p90 int, gini float8, helpers jsonb)
  on conflict (course_id, week) do update set questions = excluded.questions,
    answered = excluded.answered, endorsed = excluded.endorsed, answers = excluded.answers,
    first_answer_median = excluded.first_answer_median,
    first_answer_p90 = excluded.first_answer_p90, gini = excluded.gini,
    helpers = excluded.helpers, counted_at = excluded.counted_at`;

const nothingAsked = { questions: 0, answered: 0, endorsed: 0, median: null, p90: null };

/** Counts a course's weeks from the one of `since` on; the same however often it runs. */
export async function countWeeks(tx: Sql, course: CourseToCount, now: Date): Promise<void> {
  const values = [course.courseId, course.since];
  const asked = await tx.query<QuestionWeek>(QUESTIONS, values);
  const shares = await tx.query<ShareOfWeek>(ANSWERS, values);
  const byWeek = Map.groupBy(shares, (share) => share.week);
  const weeks = new Set([...asked.map((row) => row.week), ...byWeek.keys()]);
  const rows = [...weeks].map((name) => {
    const helpers = byWeek.get(name) ?? [];
    return {
      ...(asked.find((row) => row.week === name) ?? { ...nothingAsked, week: name }),
      answers: helpers.reduce((sum, { times, people }) => sum + times * people, 0),
      gini: gini(helpers),
      helpers: helperGroups(helpers),
    };
  });
  await tx.query(WRITE, [course.courseId, JSON.stringify(rows), now]);
}
