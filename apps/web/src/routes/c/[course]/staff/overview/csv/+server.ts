import type { RequestHandler } from './$types';
import type { CourseHealthQuery } from '#gql/types.ts';
import { CourseHealth } from '#gql/documents.server.ts';
import { query } from '#lib/server/api.ts';

type Health = CourseHealthQuery['courseOverview'];
type Row = readonly (string | number | null)[];

const COLUMNS = [
  'week',
  'questions',
  'answered',
  'endorsed',
  'answers',
  'firstAnswerMedian',
  'firstAnswerP90',
  'gini',
] as const;

/** A spreadsheet runs what begins like a formula; a quote before it makes it text. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The weeks, one a line; times in seconds. */
const weeks = ({ courseOverview }: CourseHealthQuery): Row[] => [
  COLUMNS,
  ...courseOverview.weeks.map((week) => COLUMNS.map((column) => week[column])),
];

/** Who helped: how many people of a role gave so many answers in a week. */
const helpers = ({ courseOverview }: CourseHealthQuery): Row[] => [
  ['week', 'role', 'answers', 'people'],
  ...courseOverview.weeks.flatMap((week) =>
    week.helpers.map(({ role, answers, people }) => [week.week, role, answers, people]),
  ),
];

const waiting = (health: Health): Row[] => [
  ...health.unanswered.map(({ waited, count }) => ['unanswered', waited, count, null]),
  ...health.openCases.map(({ waited, count }) => ['case', waited, count, null]),
  ...health.queues.map(({ queue, open, oldestAt }) => ['queue', queue, open, oldestAt]),
  ...health.misconceptions.map(({ title, count }) => ['misconception', title, count, null]),
];

/** What waits now, was met this week, and needed no question any more. */
const now = ({ course, courseOverview }: CourseHealthQuery): Row[] => [
  ['what', 'which', 'count', 'since'],
  ...waiting(courseOverview),
  ['deflection', null, course?.deflections?.deflected ?? 0, null],
];

const PARTS = { weeks, helpers, now };

export const GET: RequestHandler = async (event) => {
  const { course } = event.params;
  const asked = event.url.searchParams.get('part') ?? '';
  const part = asked === 'helpers' || asked === 'now' ? asked : 'weeks';
  const rows = PARTS[part](await query(event, CourseHealth, { course }));
  return new Response(rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${course}-${part}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
