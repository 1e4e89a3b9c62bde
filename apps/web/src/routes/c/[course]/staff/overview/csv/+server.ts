import type { RequestHandler } from './$types';
import type { CourseHealthQuery } from '#gql/types.ts';
import { CourseHealth } from '#gql/documents.server.ts';
import { query } from '#lib/server/api.ts';

type Health = CourseHealthQuery['courseOverview'];

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
const weeksOf = ({ weeks }: Health): (string | number | null)[][] => [
  [...COLUMNS],
  ...weeks.map((week) => COLUMNS.map((column) => week[column])),
];

/** What waits now and was met this week. */
const nowOf = (health: Health): (string | number | null)[][] => [
  ['what', 'which', 'count', 'since'],
  ...health.unanswered.map(({ waited, count }) => ['unanswered', waited, count, null]),
  ...health.openCases.map(({ waited, count }) => ['case', waited, count, null]),
  ...health.queues.map(({ queue, open, oldestAt }) => ['queue', queue, open, oldestAt]),
  ...health.misconceptions.map(({ title, count }) => ['misconception', title, count, null]),
];

export const GET: RequestHandler = async (event) => {
  const { course } = event.params;
  const isNow = event.url.searchParams.get('part') === 'now';
  const { courseOverview } = await query(event, CourseHealth, { course });
  const rows = isNow ? nowOf(courseOverview) : weeksOf(courseOverview);
  return new Response(rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${course}-${isNow ? 'now' : 'weeks'}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
