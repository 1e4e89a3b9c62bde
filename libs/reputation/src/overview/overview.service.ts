import { CourseAccessService, insist } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { mayManageCourse } from '@colloquy/domain/permissions';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { type CourseOverview, type CourseWeek, Waited } from './overview.types.ts';

/** Half a year: a course and the one before it. */
const WEEKS = 26;

const LATEST_WEEKS = `select week::text as week, questions, answered, endorsed, answers,
    first_answer_median as "firstAnswerMedian", first_answer_p90 as "firstAnswerP90", gini, helpers,
    counted_at as "countedAt"
  from course_week where course_id = $1 order by week desc limit ${WEEKS}`;

/** Walks the index of unanswered questions alone. */
const UNANSWERED = `select case when created_at > $2::timestamptz - interval '1 day' then 'DAY'
      when created_at > $2::timestamptz - interval '3 days' then 'THREE_DAYS'
      when created_at > $2::timestamptz - interval '7 days' then 'WEEK' else 'LONGER' end as waited,
    count(*)::int as count
  from post where course_id = $1 and kind = 'QUESTION' and deleted_at is null
   and closed_at is null and answer_count = 0 group by 1`;

type WeekRow = CourseWeek & { readonly countedAt: Date };
interface WaitingRow {
  readonly waited: Waited;
  readonly count: number;
}

/** What staff sees of a course at one glance: a handful of statements at any size of the course. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: CourseAccessService,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN for everybody but staff */
  async of(viewer: Viewer, slug: string): Promise<CourseOverview> {
    const { course, actor } = await this.courses.bySlug(viewer, slug);
    insist(mayManageCourse(actor));
    const [weeks, waiting] = await Promise.all([
      this.database.query<WeekRow>(LATEST_WEEKS, [course.id]),
      this.database.query<WaitingRow>(UNANSWERED, [course.id, this.clock.now()]),
    ]);
    return {
      weeks: weeks.toReversed(),
      unanswered: inEveryAge(waiting),
      countedAt: weeks[0]?.countedAt ?? null,
    };
  }
}

const inEveryAge = (rows: readonly WaitingRow[]): WaitingRow[] =>
  Object.values(Waited).map((waited) => ({
    waited,
    count: rows.find((row) => row.waited === waited)?.count ?? 0,
  }));
