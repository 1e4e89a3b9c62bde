import { htmlToMarkdown, renderMarkdown } from '@colloquy/platform/markup';
import { handleOf, suffixed } from '@colloquy/domain/validation';
import { freeHandles } from '../run/handles.ts';
import { rowsJson } from '../run/json.ts';
import type { BatchResult, ImportSession } from '../run/session.ts';
import { eachBatch, sorted, type StagedRow } from './batches.ts';
import { dumpDate } from './site.ts';
import { stageTable } from './stage.ts';

export interface Place {
  /** Host of the site, as `french.meta.stackexchange.com`. */
  readonly host: string;
  readonly courseSlug: string;
  /** BCP 47 language of the posts. */
  readonly language: string;
}

/** What rendering needs where nobody can be mentioned and no number is a link. */
export const plainContext = (courseSlug: string) => ({
  mentions: new Map<string, never>(),
  questions: new Set<number>(),
  courseSlug,
});

/** People come without addresses: nobody can sign in as them until they claim the account. */
export async function importPeople(session: ImportSession, place: Place): Promise<void> {
  if (!session.step('people').done) await recognisePeople(session, place);
  await eachBatch(session, { name: 'people', file: 'Users', kind: 'user' }, (rows) =>
    writePeople(session, place, rows),
  );
}

const personUrl = (place: Place, id: number | string): string =>
  `https://${place.host}/users/${id}`;

/** A site may be imported into several courses: its people stay one account each. */
const recognisePeople = (session: ImportSession, place: Place): Promise<void> =>
  session.transaction(async () => {
    await session.client.query(
      `insert into import_map (run_id, kind, source_id, target_id)
       select distinct on (s.id) $1::int, 'user', s.id::text, a.id
         from ${stageTable(session, 'Users')} s
         join account a on a.origin_url = $2 || s.id and a.deleted_at is null
        order by s.id, a.id
       on conflict do nothing`,
      [session.runId, personUrl(place, '')],
    );
  });

async function writePeople(
  session: ImportSession,
  place: Place,
  rows: StagedRow[],
): Promise<BatchResult> {
  const { good, skips } = sorted(rows, ({ data }) =>
    dumpDate(data.CreationDate) ? null : 'its date cannot be read',
  );
  const known = await session.targets(
    'user',
    good.map(({ id }) => id),
  );
  const fresh = good.filter(({ id }) => !known.has(String(id)));
  const ids = await session.freshIds('account', fresh.length);
  const handles = await freeHandles(
    session.client,
    fresh.map((row) => wishesOf(row, session.runId)),
  );
  const people = fresh.map((row, index) => ({
    ...personOf(row, place),
    id: ids[index],
    handle: handles[index],
  }));
  await session.client.query(
    `insert into account (id, name, handle, about_markdown, about_html, locale, origin_url, created_at)
     select id, name, handle, about, "aboutHtml", $2, "originUrl", "createdAt"
       from jsonb_to_recordset($1::jsonb) as r(id int, name text, handle text, about text,
            "aboutHtml" text, "originUrl" text, "createdAt" timestamptz)`,
    [rowsJson(people), place.language],
  );
  await session.remember(
    'user',
    fresh.map((row, index) => ({ source: row.id, target: ids[index] ?? 0 })),
  );
  await enrol(session, good);
  return { written: good.length, skips };
}

async function enrol(session: ImportSession, rows: readonly StagedRow[]): Promise<void> {
  const targets = await session.targets(
    'user',
    rows.map(({ id }) => id),
  );
  const members = rows.map(({ id, data }) => ({
    account: targets.get(String(id)),
    since: dumpDate(data.CreationDate),
  }));
  await session.client.query(
    `insert into enrolment (course_id, account_id, role, state, created_at)
     select $2, account, 'LEARNER', 'ACTIVE', since
       from jsonb_to_recordset($1::jsonb) as r(account int, since timestamptz)
     on conflict do nothing`,
    [rowsJson(members), session.courseId],
  );
  await noteReputation(session, rows, targets);
}

const WHOLE = /^-?\d{1,9}$/;

/** What the site itself says of them, to compare what is recomputed here with. */
async function noteReputation(
  session: ImportSession,
  rows: readonly StagedRow[],
  targets: ReadonlyMap<string, number>,
): Promise<void> {
  const given = rows
    .filter(({ data }) => WHOLE.test(data.Reputation ?? ''))
    .map(({ id, data }) => ({
      account: targets.get(String(id)),
      reputation: Number(data.Reputation),
      downVotes: WHOLE.test(data.DownVotes ?? '') ? Number(data.DownVotes) : 0,
    }));
  await session.client.query(
    `insert into imported_reputation (course_id, account_id, reputation, down_votes_cast)
     select $2, account, reputation, "downVotes"
       from jsonb_to_recordset($1::jsonb) as r(account int, reputation int, "downVotes" int)
     on conflict do nothing`,
    [rowsJson(given), session.courseId],
  );
}

function personOf({ id, data }: StagedRow, place: Place) {
  const about = data.AboutMe ? htmlToMarkdown(data.AboutMe) : '';
  return {
    name: data.DisplayName?.trim() || `user${id}`,
    about,
    aboutHtml: about
      ? renderMarkdown(about, { ...plainContext(place.courseSlug), idPrefix: 'about' }).html
      : '',
    originUrl: personUrl(place, id),
    createdAt: dumpDate(data.CreationDate),
  };
}

/** Names repeat and handles may not: best first, the last names the run and the row. */
function wishesOf({ id, data }: StagedRow, runId: number): string[] {
  const handle = handleOf(data.DisplayName ?? '');
  const number = Math.abs(id);
  return [handle, suffixed(handle, number), `person-${runId}-${id < 0 ? 'x' : ''}${number}`];
}
