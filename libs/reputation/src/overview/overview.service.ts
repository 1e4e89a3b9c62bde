import { CourseAccessService, insist } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { mayManageCourse } from '@colloquy/domain/permissions';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import {
  type CourseOverview,
  type CourseWeek,
  type MisconceptionMet,
  type OpenQueue,
  Waited,
} from './overview.types.ts';

/** As many as one lesson can take up. */
const MISCONCEPTIONS_SHOWN = 5;

/** How long ago a moment of a row was, as a `Waited`; $2 is now. */
const waitedSince = (moment: string): string =>
  `case when ${moment} > $2::timestamptz - interval '1 day' then 'DAY'
      when ${moment} > $2::timestamptz - interval '3 days' then 'THREE_DAYS'
      when ${moment} > $2::timestamptz - interval '7 days' then 'WEEK' else 'LONGER' end`;

/** Half a year: a course and the one before it. */
const WEEKS = 26;

const LATEST_WEEKS = `select week::text as week, questions, answered, endorsed, answers,
    first_answer_median as "firstAnswerMedian", first_answer_p90 as "firstAnswerP90", gini, helpers,
    counted_at as "countedAt"
  from course_week where course_id = $1 order by week desc limit ${WEEKS}`;

/** Walks the index of unanswered questions alone. */
const UNANSWERED = `select ${waitedSince('created_at')} as waited, count(*)::int as count
  from post where course_id = $1 and kind = 'QUESTION' and deleted_at is null
   and closed_at is null and answer_count = 0 group by 1`;

/** Cases that nobody has decided, by how long ago they began. */
const OPEN_CASES = `select ${waitedSince('opened_at')} as waited, count(*)::int as count
  from inaccuracy_case
 where course_id = $1 and state in ('OPEN', 'REPAIRED', 'CONTESTED', 'LAPSED') group by 1`;

/** What waits in each queue; walks the index of open items alone. */
const QUEUES = `select queue, count(*)::int as open, min(created_at) as "oldestAt"
  from review_item where course_id = $1 and state = 'OPEN' group by queue order by queue`;

/** A week of flags that name a misconception is few; a wrong idea is met, whoever was right. */
const MISCONCEPTIONS = `select m.id, m.title, count(*)::int as count
  from flag f join misconception n on n.id = f.misconception_id
  join misconception m on m.id = coalesce(n.merged_into_id, n.id)
 where f.course_id = $1 and f.created_at >= $2::timestamptz - interval '7 days'
   and f.misconception_id is not null and f.state in ('OPEN', 'UPHELD')
 group by m.id, m.title order by count desc, m.id limit ${MISCONCEPTIONS_SHOWN}`;

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
    const since = [course.id, this.clock.now()];
    const [weeks, waiting, cases, queues, misconceptions] = await Promise.all([
      this.database.query<WeekRow>(LATEST_WEEKS, [course.id]),
      this.database.query<WaitingRow>(UNANSWERED, since),
      this.database.query<WaitingRow>(OPEN_CASES, since),
      this.database.query<OpenQueue>(QUEUES, [course.id]),
      this.database.query<MisconceptionMet>(MISCONCEPTIONS, since),
    ]);
    return {
      weeks: weeks.toReversed(),
      unanswered: inEveryAge(waiting),
      openCases: inEveryAge(cases),
      ...{ queues, misconceptions },
      countedAt: weeks[0]?.countedAt ?? null,
    };
  }
}

const inEveryAge = (rows: readonly WaitingRow[]): WaitingRow[] =>
  Object.values(Waited).map((waited) => ({
    waited,
    count: rows.find((row) => row.waited === waited)?.count ?? 0,
  }));
