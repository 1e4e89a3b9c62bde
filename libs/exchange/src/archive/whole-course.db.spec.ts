/* An archive has every table and column of a course, or says why not. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createStorage, type Storage } from '@colloquy/platform/storage';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { Client } from 'pg';
import { WHOLE_COURSE } from './crowded-moderation.fixture.ts';
import { exportArchive } from './export.ts';
import { writeArchive } from './format.ts';
import { importArchive } from './import.ts';
import { COURSE_COLUMNS, TABLES } from './tables.ts';

/** Tables that stay where they are, and why. A new table belongs here or into the archive. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  account_token: 'secrets of the place',
  answer_writing: 'holds for a minute',
  announcement_reach: 'whom it was told here already',
  delivery: 'mail was sent once and is not sent again',
  delivery_event: 'mail was sent once and is not sent again',
  deflection: 'what somebody typed and did not ask is theirs alone',
  draft: 'nobody else’s business',
  event_task: 'work of this database',
  helper: 'worked out anew by the worker',
  import_map: 'progress of an import into this database',
  import_run: 'progress of an import into this database',
  inbound_mail: 'mails that came in here',
  invitation: 'holds addresses and secrets',
  mail_pace: 'how fast mail goes out of this place',
  mail_suppression: 'addresses that mail does not reach from here',
  migration: 'the schema of this database',
  notification: 'what somebody was told already; it goes with the person, not the course',
  notification_event: 'what somebody was told already',
  notification_preference: 'how somebody wants to be told goes with the person',
  notification_settings: 'how somebody wants to be told goes with the person',
  outbox: 'work of this database',
  posting_key: 'so that what is sent to this place twice is posted once',
  push_device: 'secrets of a browser, for this place alone',
  saved_search: 'goes with the person',
  saved_search_told: 'goes with the person',
  scheduled_question: 'not asked yet, so a draft of staff',
  search_posting: 'made anew from the texts',
  search_signature: 'made anew from the texts',
  search_term: 'made anew from the texts',
  search_thread: 'made anew from the texts',
  session: 'secrets of the place',
  staff_digest: 'what staff was told already',
  throttle: 'secrets of the place',
};

const COUNTED = 'counted anew from the rows';
const MADE = 'made anew from the Markdown';

/** Columns of archived tables that stay, and why. */
const COLUMNS_LEFT_OUT: Readonly<Record<string, string>> = {
  'account.about_html': MADE,
  'account.email': 'an address',
  'account.email_verified_at': 'an address',
  'account.is_administrator': 'a right of this place',
  'account.password_hash': 'a secret',
  'announcement.body_html': MADE,
  'comment.body_html': MADE,
  'course.description_html': MADE,
  'course.member_count': COUNTED,
  'course.question_count': COUNTED,
  'misconception.refutation_html': MADE,
  'post.answer_count': COUNTED,
  'post.body_html': MADE,
  'post.bookmark_count': COUNTED,
  'post.comment_count': COUNTED,
  'post.down_count': COUNTED,
  'post.endorsed_answer_count': COUNTED,
  'post.endorsement_count': COUNTED,
  'post.excerpt': MADE,
  'post.helpful_count': COUNTED,
  'post.hotness': COUNTED,
  'post.same_here_count': COUNTED,
  'post.score': COUNTED,
  'tag.description_html': MADE,
  'tag.question_count': COUNTED,
};

const ARCHIVED = new Set(['course', ...TABLES.map(({ table }) => table)]);

const archivedColumns = (): Set<string> => {
  const ofTables = TABLES.flatMap((table) =>
    [
      'id',
      ...table.columns,
      ...Object.keys({ ...table.refs, ...table.fixed, ...table.made }),
      ...(table.ofCourse ? [table.ofCourse] : []),
    ].map((column) => `${table.table}.${column}`),
  );
  const ofCourse = ['id', ...COURSE_COLUMNS].map((column) => `course.${column}`);
  return new Set([...ofTables, ...ofCourse]);
};

interface Site {
  readonly test: TestDatabase;
  readonly client: Client;
  readonly storage: Storage;
}

let folder: string;
let home: Site;
let away: Site;
let archive: string;

async function newSite(name: string): Promise<Site> {
  const test = await testDatabase();
  const client = new Client({ connectionString: test.url });
  await client.connect();
  const s3 = { S3_BUCKET: undefined, S3_ENDPOINT: undefined, S3_REGION: 'us-east-1' };
  const keys = { S3_ACCESS_KEY: undefined, S3_SECRET_KEY: undefined };
  const storage = createStorage({ STORAGE: join(folder, name), ...s3, ...keys });
  return { test, client, storage };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colloquy whole '));
  home = await newSite('home');
  away = await newSite('away');
  for (const statement of WHOLE_COURSE) await home.client.query(statement);
  archive = join(folder, 'whole.tar.gz');
  await exportArchive(home.client, home.storage, 'crowded', archive);
});

afterAll(async () => {
  for (const { client, test } of [home, away]) {
    await client.end();
    await test.drop();
  }
  await rm(folder, { recursive: true });
});

describe('every table and column', () => {
  it('is archived or left out for a reason, never both', async () => {
    const { rows } = await home.client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const known = (name: string): boolean => ARCHIVED.has(name) !== name in LEFT_OUT;
    expect(rows.map(({ name }) => name).filter((name) => !known(name))).toEqual([]);
    const present = new Set(rows.map(({ name }) => name));
    expect(Object.keys(LEFT_OUT).filter((name) => !present.has(name))).toEqual([]);
  });

  it('of an archived table is archived too, or says why not', async () => {
    const { rows } = await home.client.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = any($1)`,
      [[...ARCHIVED]],
    );
    const archived = archivedColumns();
    const open = rows.filter(({ name }) => archived.has(name) === name in COLUMNS_LEFT_OUT);
    expect(open).toEqual([]);
  });

  it('has a row in the course of this test', async () => {
    const end = gunzipSync(await readFile(archive)).toString('latin1');
    const { rows } = JSON.parse(/\{\s*"rows".*\}/s.exec(end)?.[0] ?? '{}') as {
      rows: Record<string, number>;
    };
    expect(TABLES.filter(({ name }) => !rows[name])).toEqual([]);
  });
});

describe('a course that is restored', () => {
  it('equals what was exported, in every table', async () => {
    // Ids are taken here, so nothing can be equal by chance.
    for (const table of ['account', 'post', 'flag', 'inaccuracy_case', 'appeal', 'revision'])
      await away.client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), 5000)`);
    expect(await importArchive(away.client, away.storage, archive, null)).toBe('crowded');
    const returned = join(folder, 'returned.tar.gz');
    await exportArchive(away.client, away.storage, 'crowded', returned);
    expect((await readFile(returned)).equals(await readFile(archive))).toBe(true);
  });

  it('names the restored things where an id stands inside a value', async () => {
    const { rows } = await away.client.query<Record<string, boolean>>(
      `select bool_and(subject = 'case:' || i.case_id) filter (where i.case_id is not null) as subject,
              bool_and(i.decision->'rejectedFlagIds'->>1 = f.id::text)
                filter (where i.decision is not null) as decision
         from review_item i, flag f where f.kind = 'INACCURATE'`,
    );
    expect(rows).toEqual([{ subject: true, decision: true }]);
    const { rows: causes } = await away.client.query(
      `select e.kind from reputation_entry e join inaccuracy_case c on c.id = e.cause_id
        where e.kind = 'VERIFIED_A_REPAIR' union all
       select e.kind from reputation_entry e join flag f on f.id = e.cause_id
        where e.kind = 'FLAG_UPHELD' union all
       select 'ring' from conduct_finding f where f.key = array_to_string(f.account_ids, ' ')
         || ' on ' || f.post_id`,
    );
    expect(causes).toEqual([
      { kind: 'VERIFIED_A_REPAIR' },
      { kind: 'FLAG_UPHELD' },
      { kind: 'ring' },
    ]);
  });

  it('renders the refutation of a misconception anew', async () => {
    const { rows } = await away.client.query(
      `select refutation_html from misconception where merged_into_id is null`,
    );
    expect(rows).toEqual([{ refutation_html: '<p dir="auto">It <em>is</em> n - 1.</p>' }]);
  });
});

describe('an archive of version 1', () => {
  it('is restored, its comments and revisions numbered as they come', async () => {
    const old = join(folder, 'old.tar.gz');
    const at = '2026-03-04T05:06:07.089+00:00';
    await writeArchive(old, async (writer) => {
      const rows = (name: string, ...lines: object[]): Promise<void> =>
        writer.add(
          `${name}/000001.jsonl`,
          lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
        );
      await writer.addJson('archive.json', {
        ...{ format: 'colloquy-course', version: 1 },
        course: { ...COURSE, created_at: at },
      });
      await rows('people', { id: 1, ...PERSON, created_at: at });
      await rows('posts', { id: 1, author_id: 1, ...QUESTION, created_at: at });
      const comment = { post_id: 1, question_id: 1, author_id: 1, body_markdown: 'Yes' };
      await rows('comments', { ...comment, is_anonymous: false, helpful_count: 0, created_at: at });
      await writer.addJson('end.json', { rows: { people: 1, posts: 1, comments: 1 }, media: 0 });
    });
    expect(await importArchive(away.client, away.storage, old, null)).toBe('old');
    const { rows } = await away.client.query(
      `select p.dispute, p.comment_count, c.body_html from post p join comment c on c.post_id = p.id
         join course o on o.id = p.course_id where o.slug = 'old'`,
    );
    expect(rows).toEqual([
      { dispute: 'NONE', comment_count: 1, body_html: '<p dir="auto">Yes</p>' },
    ]);
  });
});

const COURSE = {
  ...{ slug: 'old', title: 'Old', description_markdown: '', visibility: 'OPEN' },
  ...{ vote_model: 'KIND', anonymity: 'PEERS', learners_first_hours: 0, repair_hours: 48 },
  ...{ reputation_policy: 'KIND', tag_creators: 'LEARNER', restatement_required: false },
  ...{ languages: ['en'], next_question_number: 2 },
};
const PERSON = {
  ...{ name: 'Old Hand', handle: 'old-hand', about_markdown: '', locale: 'en', time_zone: 'UTC' },
};
const QUESTION = {
  ...{ kind: 'QUESTION', is_anonymous: false, body_markdown: 'Why?', language: 'en', version: 1 },
  ...{ number: 1, title: 'Why is it so?', slug: 'why', visibility: 'COURSE' },
};
