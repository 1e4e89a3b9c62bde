import type { Database } from '@colloquy/db';
import type { Clock } from '@colloquy/platform/clock';
import { LedgerService } from './ledger/ledger.service.ts';
import { WeeksJob } from './overview/weeks.job.ts';
import { checkSite, MEANINGS, summaryOf } from './site-check/site-check.ts';
import { StandingJob } from './standing/standing.job.ts';

export interface ReputationContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

const USAGE = `Usage:
  npm run reputation:rebuild -- COURSE
  npm run reputation:check -- COURSE`;

/** Runs `rebuild COURSE` or `check COURSE`. @returns the exit code */
export async function runReputation(
  args: readonly string[],
  context: ReputationContext,
): Promise<number> {
  const [act, slug, ...more] = args;
  const acts = { rebuild, check };
  const isKnown = act === 'rebuild' || act === 'check';
  if (!isKnown || slug === undefined || more.length > 0) {
    context.say(USAGE);
    return 1;
  }
  const courseId = await courseBy(context.database, slug);
  if (courseId === null) {
    context.say(`There is no course ${slug}.`);
    return 1;
  }
  await acts[act](courseId, context);
  return 0;
}

async function courseBy(database: Database, slug: string): Promise<number | null> {
  const text = 'select id from course where slug = $1';
  const [row] = await database.query<{ id: number }>(text, [slug]);
  return row?.id ?? null;
}

/** Makes everything of a course that this feature derives what it should be. */
async function rebuild(
  courseId: number,
  { database, clock, say }: ReputationContext,
): Promise<void> {
  const { threads, people, appended, corrected } = await new LedgerService(database, clock).rebuild(
    courseId,
  );
  say(`Read ${threads} threads and the totals of ${people} people.`);
  say(
    appended + corrected === 0
      ? 'The ledger and every running total were right.'
      : `Appended ${appended} lines; ${corrected} running totals were not the sum of their lines.`,
  );
  await new StandingJob(database, clock).run();
  await new WeeksJob(database, clock).run();
}

/** A line for each person (handle, the dump's number, ours, the difference, what it means), then the summary. */
async function check(courseId: number, { database, say }: ReputationContext): Promise<void> {
  const found = await checkSite(database, courseId, ({ handle, given, recomputed, verdict }) =>
    say([handle, given, recomputed, given - recomputed, MEANINGS[verdict]].join('\t')),
  );
  for (const line of ['', ...summaryOf(found)]) say(line);
}
