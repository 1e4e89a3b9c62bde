import type { RequestHandler } from './$types';
import { CourseHealth } from '#gql/documents.server.ts';
import { query } from '#lib/server/api.ts';

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

/** The weeks of the overview, one a line; times in seconds. */
export const GET: RequestHandler = async (event) => {
  const { course } = event.params;
  const { weeks } = (await query(event, CourseHealth, { course })).courseOverview;
  const lines = weeks.map((week) => COLUMNS.map((column) => week[column] ?? '').join(','));
  return new Response([COLUMNS.join(','), ...lines, ''].join('\r\n'), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${course}-weeks.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
