import type { Client } from 'pg';
import { analyse, countCourse, countPosts, tellImported } from '../run/counters.ts';
import { ImportSession, type RunProgress } from '../run/session.ts';
import { Meter, type Teller } from '../run/teller.ts';
import { importComments } from './comments.ts';
import { importAcceptances, importClosures } from './decisions.ts';
import { importEdits } from './edits.ts';
import { importBadges, importLinks } from './facts.ts';
import { importPeople, type Place } from './people.ts';
import { importAnswers, importQuestions, noteOtherPosts } from './posts.ts';
import { dumpChecks, tablesOf, type ImportReport } from './report.ts';
import { noteHistory } from './revisions.ts';
import { DumpError } from './rows.ts';
import { importSiteLinks } from './site-links.ts';
import { siteHost } from './site.ts';
import { assertDump, dropStage, stageFiles } from './stage.ts';
import { importTags } from './tags.ts';
import { importVotes } from './votes.ts';

export interface StackExchangeOptions {
  /** Folder with the XML files. */
  readonly folder: string;
  /** Slug of the course to import into; made when there is none. */
  readonly course: string;
  /** Null: KIND for a course that is made, and an existing one keeps what it has. */
  readonly policy: 'KIND' | 'CLASSIC' | null;
  /** BCP 47 language of the posts. */
  readonly language: string;
  /** Host of the site that was dumped; guessed from the folder's name when null. */
  readonly site: string | null;
}

/** One import at a time into one database. */
const IMPORT_LOCK = 72_318;

/**
 * Brings a Stack Exchange dump into a course. Run again after an interruption it goes on where it
 * was; run again after the end it changes nothing and gives the report again. A course that it
 * makes is private until everything is in.
 * @throws DumpError when the folder holds no readable dump; then nothing is left behind.
 * @throws Error when another import is running.
 */
export async function importStackExchange(
  client: Client,
  options: StackExchangeOptions,
  teller: Teller,
): Promise<ImportReport> {
  assertDump(options.folder);
  const lock = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
    IMPORT_LOCK,
  ]);
  if (!lock.rows[0]?.free) throw new Error('Another import into this database is running.');
  try {
    return await runImport(client, options, teller);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [IMPORT_LOCK]).catch(() => undefined);
  }
}

async function runImport(
  client: Client,
  options: StackExchangeOptions,
  teller: Teller,
): Promise<ImportReport> {
  const started = performance.now();
  const host = options.site ?? siteHost(options.folder);
  const run = await findOrBegin(client, options, host);
  if (run.report) return run.report;
  const session = new ImportSession(client, run.id, run.courseId, run.progress, teller);
  await stage(session, options.folder);
  await runSteps(session, { host, courseSlug: options.course, language: options.language });
  return finish(session, {
    site: host,
    course: options.course,
    tables: tablesOf(session.progress),
    absent: session.progress.absent,
    checks: await dumpChecks(session),
    seconds: (performance.now() - started) / 1_000,
  });
}

async function stage(session: ImportSession, folder: string): Promise<void> {
  try {
    await stageFiles(session, folder);
  } catch (error) {
    if (error instanceof DumpError) await discard(session);
    throw error;
  }
}

async function runSteps(session: ImportSession, place: Place): Promise<void> {
  await importPeople(session, place);
  await importTags(session, place);
  await importQuestions(session, place);
  await importAnswers(session, place);
  await noteOtherPosts(session);
  await noteHistory(session);
  await importComments(session, place);
  await importSiteLinks(session, place);
  await importVotes(session);
  await importEdits(session);
  await importAcceptances(session);
  await importLinks(session);
  await importClosures(session);
  await importBadges(session);
  await setCounters(session);
}

async function setCounters({ client, courseId, teller }: ImportSession): Promise<void> {
  await analyse(client);
  const meter = new Meter('counters', teller);
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from post where course_id = $1`,
    [courseId],
  );
  const total = rows[0]?.count ?? 0;
  await countPosts(client, courseId, (done) => meter.tell(done, total));
  await countCourse(client, courseId);
  meter.end(total);
}

/** Opens the course, as old as its first post, keeps the report and clears up. */
async function finish(session: ImportSession, report: ImportReport): Promise<ImportReport> {
  await session.transaction(async () => {
    const { client, courseId, runId, progress } = session;
    await client.query(
      `update course set visibility = 'OPEN',
              created_at = least(created_at, (select min(created_at) from post where course_id = $1))
        where id = $1 and $2::boolean`,
      [courseId, progress.ownsCourse],
    );
    await client.query(`update import_run set finished_at = now(), report = $2 where id = $1`, [
      runId,
      report,
    ]);
    await tellImported(client, courseId);
    await dropStage(session);
  });
  return report;
}

/** Nothing of a dump that cannot be read stays, unless earlier files were already imported. */
async function discard(session: ImportSession): Promise<void> {
  const { client, courseId, runId, progress } = session;
  await dropStage(session);
  await client.query(`delete from import_run where id = $1`, [runId]);
  await client.query(`delete from course where id = $1 and $2::boolean`, [
    courseId,
    progress.ownsCourse,
  ]);
}

interface Run {
  readonly id: number;
  readonly courseId: number;
  readonly progress: RunProgress;
  readonly report: ImportReport | null;
}

async function findOrBegin(
  client: Client,
  options: StackExchangeOptions,
  host: string,
): Promise<Run> {
  const source = `stackexchange:${host}`;
  const { rows } = await client.query<Run>(
    `select r.id, r.course_id as "courseId", r.progress, r.report
       from import_run r join course c on c.id = r.course_id where c.slug = $1 and r.source = $2`,
    [options.course, source],
  );
  return rows[0] ?? begin(client, options, host);
}

/** The course, when there is none, and the run that fills it are made at once. */
async function begin(client: Client, options: StackExchangeOptions, host: string): Promise<Run> {
  const { rows } = await client.query<Run>(
    `with made as (
       insert into course (slug, title, visibility, vote_model, reputation_policy, languages,
                           created_at, origin_url)
       values ($1, $2, 'PRIVATE', coalesce($3, 'KIND'), coalesce($3, 'KIND'), array[$4::text], now(), $5)
       on conflict (slug) do nothing returning id),
     kept as (
       update course set vote_model = $3, reputation_policy = $3
        where slug = $1 and $3::text is not null and not exists (select 1 from made) returning id),
     chosen as (select id from made union all
                (select id from course where slug = $1 and not exists (select 1 from made)))
     insert into import_run (course_id, source, progress, started_at)
     select id, $6, jsonb_build_object('ownsCourse', exists (select 1 from made), 'staged', '{}'::jsonb,
                                       'absent', '[]'::jsonb, 'steps', '{}'::jsonb), now()
       from chosen
     returning id, course_id as "courseId", progress, report`,
    [
      options.course,
      titleOf(host),
      options.policy,
      options.language,
      `https://${host}`,
      `stackexchange:${host}`,
    ],
  );
  if (!rows[0]) throw new Error('The import could not be noted.');
  return rows[0];
}

/** `french.meta.stackexchange.com` → `French Meta`. */
export const titleOf = (host: string): string =>
  host
    .replace(/\.stackexchange\.com$|\.(?:com|net|org)$/, '')
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
