/* A person gets every table and column that is theirs, and nothing of anybody else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ThrottleService } from '@colloquy/identity';
import { SetClock } from '@colloquy/platform/clock';
import { createStorage, type Storage } from '@colloquy/platform/storage';
import type { Viewer } from '@colloquy/platform/viewer';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { strFromU8, unzipSync } from 'fflate';
import { WHOLE_COURSE } from '../archive/crowded-moderation.fixture.ts';
import { ROWS_AT_ONCE } from './part.ts';
import { PARTS } from './parts.ts';
import { LEFT_OUT_COLUMNS, NOBODYS } from './left-out.fixture.ts';
import { PersonExportService } from './person-export.service.ts';

const BEN = 32;
const ANN = 31;
const AT = `'2026-03-04T05:06:07.089Z'`;

/** What belongs to nobody's course: of Ben, whose rows are read, and of Ann, whose must not come. */
const PERSONAL = [BEN, ANN].flatMap((id) => [
  `insert into session (account_id, token_hash, address, user_agent, created_at, last_seen_at, expires_at)
   values (${id}, 'hash${id}', '192.0.2.${id}', 'Browser ${id}', ${AT}, ${AT}, ${AT})`,
  `insert into account_token (account_id, purpose, token_hash, created_at, expires_at)
   values (${id}, 'RESET_PASSWORD', 'token${id}', ${AT}, ${AT})`,
  `insert into draft (account_id, course_id, place, fields, updated_at)
   values (${id}, 70, 'ask', '{"title": "draft of ${id}"}', ${AT})`,
  `insert into deflection (course_id, question_id, account_id, title, created_at)
   values (70, 90, ${id}, 'typed by ${id}', ${AT})`,
  `insert into notification (account_id, course_id, kind, post_id, actor_id, event_count, first_at, last_at)
   values (${id}, 70, 'ANSWER', 92, ${BEN + ANN - id}, 1, ${AT}, ${AT})`,
  `insert into scheduled_question (course_id, author_id, input, created_at, publish_at)
   values (70, ${id}, '{"title": "later by ${id}"}', ${AT}, ${AT})`,
  `insert into saved_reply (course_id, account_id, use, title, body_markdown, updated_at)
   values (70, ${id}, 'FIRST_POST', 'Welcome', 'reply of ${id}', ${AT})`,
  `insert into delivery (account_id, channel, state, created_at) values (${id}, 'EMAIL', 'SENT', ${AT})`,
  `insert into notification_preference (account_id, category, inbox, mail, push)
   values (${id}, 'DECISIONS', true, 'NEVER', false)`,
  `insert into notification_settings (account_id) values (${id})`,
  `insert into push_device (account_id, session_id, endpoint, p256dh, auth, created_at)
   select ${id}, id, 'https://push.example.org/${id}', 'p256dh${id}', 'auth${id}', ${AT}
     from session where account_id = ${id}`,
  `insert into saved_search (account_id, course_id, name, query, created_at)
   values (${id}, 70, 'Mine', 'search of ${id}', ${AT})`,
]);

/** What the author of a hidden post says of it. */
const STATEMENT = `update review_item set statement = 'I meant it kindly.', statement_at = ${AT}
  where post_id in (select id from post where author_id in (${BEN}, ${ANN})) and comment_id is null`;

/** Its ids stand in the course itself, so the next ones begin beyond them. */
const BEYOND = `select setval(pg_get_serial_sequence('post', 'id'), 5000)`;

let test: TestDatabase;
let folder: string;
let storage: Storage;
let clock: SetClock;

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'colloquy-person-'));
  const s3 = { S3_BUCKET: undefined, S3_ENDPOINT: undefined, S3_REGION: 'us-east-1' };
  const keys = { S3_ACCESS_KEY: undefined, S3_SECRET_KEY: undefined };
  storage = createStorage({ STORAGE: folder, ...s3, ...keys });
  await storage.put('courses/7/aa11.png', Buffer.from('a picture'), 'image/png');
  clock = new SetClock(new Date('2026-03-05T00:00:00Z'));
  for (const statement of [...WHOLE_COURSE, ...PERSONAL, STATEMENT, BEYOND])
    await test.database.query(statement);
});
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

const service = (): PersonExportService =>
  new PersonExportService(test.database, clock, new ThrottleService(test.database, clock), storage);
const as = (accountId: number | null, locale = 'en'): Viewer =>
  ({ accountId, locale }) as unknown as Viewer;

/** The files of somebody's copy; each test after another hour, so that none waits. */
async function copyOf(viewer: Viewer): Promise<Record<string, string>> {
  clock.set(new Date(clock.now().getTime() + 3_700_000));
  const files = unzipSync(await buffer(await service().export(viewer)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const rowsIn = (copy: Record<string, string>, name: string): Record<string, unknown>[] =>
  (copy[`${name}.jsonl`] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('every table and column', () => {
  const columns = async (): Promise<{ name: string; isAccount: boolean }[]> =>
    test.database.query(
      `select c.table_name || '.' || c.column_name as name,
              c.column_name ~ '(^|_)account_ids?$|^(actor|subject|author|asker)_ids?$'
              or exists (select 1 from pg_constraint k
                   join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                  where k.contype = 'f' and k.confrelid = 'account'::regclass
                    and k.conrelid = c.table_name::regclass and a.attname = c.column_name) as "isAccount"
         from information_schema.columns c where c.table_schema = 'public'`,
    );
  const owners = new Set(
    PARTS.flatMap(({ table, whose }) =>
      [...whose.matchAll(/\bt\.(\w+_id) = \$1/g)].map(([, column]) => `${table}.${column}`),
    ),
  );

  it('with an account in it is a person’s to have, or left out for a reason', async () => {
    const found = (await columns()).filter(({ isAccount }) => isAccount).map(({ name }) => name);
    expect(found.filter((name) => owners.has(name) === name in NOBODYS)).toEqual([]);
    expect(Object.keys(NOBODYS).filter((name) => !found.includes(name))).toEqual([]);
  });

  it('of a table that is exported comes along, or is left out for a reason', async () => {
    const tables = new Set<string>(PARTS.map(({ table }) => table));
    const given = new Set(
      PARTS.flatMap((part) => part.columns.map((column) => `${part.table}.${column}`)),
    );
    const known = (name: string): boolean =>
      given.has(name) || owners.has(name) || name in NOBODYS || name in LEFT_OUT_COLUMNS;
    const all = (await columns()).map(({ name }) => name);
    const ofTables = all.filter((name) => tables.has(name.split('.')[0] ?? ''));
    expect(ofTables.filter((name) => !known(name))).toEqual([]);
    expect(Object.keys(LEFT_OUT_COLUMNS).filter((name) => given.has(name))).toEqual([]);
    expect(Object.keys(LEFT_OUT_COLUMNS).filter((name) => !all.includes(name))).toEqual([]);
  });
});

describe('a copy of one’s data', () => {
  it('has what the person is, wrote, marked, decided and was told, each in its place', async () => {
    const copy = await copyOf(as(BEN));
    expect(rowsIn(copy, 'account')).toMatchObject([{ handle: 'ben', email: 'ben@example.org' }]);
    expect(rowsIn(copy, 'courses')).toMatchObject([{ course: 'crowded', cohort: 'Monday' }]);
    expect(rowsIn(copy, 'posts')).toMatchObject([
      {
        ...{ title: 'Why is it so?', body_markdown: 'Why? ![plot](/media/courses/7/aa11.png)' },
        place: { course: 'crowded', question: 1, answer: null },
      },
    ]);
    expect(rowsIn(copy, 'votes')).toMatchObject([
      { value: 'HELPFUL', place: { course: 'crowded', question: 1, answer: 92 } },
    ]);
    expect(rowsIn(copy, 'comments')).toMatchObject([{ body_markdown: 'Thanks' }]);
    expect(rowsIn(copy, 'pseudonyms')).toMatchObject([{ name: 'Quiet Heron' }]);
    expect(rowsIn(copy, 'drafts')).toMatchObject([{ fields: { title: 'draft of 32' } }]);
    expect(rowsIn(copy, 'sessions')).toMatchObject([{ user_agent: 'Browser 32' }]);
    expect(copy['pictures/courses/7/aa11.png']).toBe('a picture');
    expect(copy['index.html']).toContain('<td>Your comments<td>1');
  });

  it('has nothing that others wrote, and says who nobody else is', async () => {
    const copy = Object.values(await copyOf(as(BEN))).join('\n');
    for (const theirs of [
      'See @ben and #2.',
      'ann@example.org',
      'draft of 31',
      'Browser 31',
      '"Ann"',
    ])
      expect(copy).not.toContain(theirs);
    for (const secret of ['$argon2id', 'hash32', 'token32', 'p256dh32', 'auth32'])
      expect(copy).not.toContain(secret);
    expect(copy).not.toMatch(/"\w*(actor|decided_by|given_by|account)_id":/);
  });

  it('has a file for each thing that somebody can have', async () => {
    const copies = [await copyOf(as(BEN)), await copyOf(as(ANN)), await copyOf(as(33))];
    const names = new Set(copies.flatMap((copy) => Object.keys(copy)));
    const never = PARTS.map(({ name }) => name).filter((name) => !names.has(`${name}.jsonl`));
    expect(never).toEqual([]);
  });

  it('is told in the language of the person', async () => {
    expect((await copyOf(as(BEN, 'de-AT')))['index.html']).toContain('<td>Ihre Kommentare<td>1');
  });

  it('holds each row once, however many pages it takes', async () => {
    const many = ROWS_AT_ONCE * 2;
    await test.database.query(
      `insert into post (course_id, kind, author_id, body_markdown, body_html, created_at, question_id)
       select 70, 'ANSWER', ${ANN}, 'A' || n, '', now(), 90 from generate_series(1, ${many}) n`,
    );
    await test.database.query(
      `insert into bookmark (post_id, account_id, created_at)
       select id, 34, now() from post where author_id = ${ANN} and body_markdown ~ '^A\\d+$'`,
    );
    const rows = rowsIn(await copyOf(as(34)), 'bookmarks');
    expect(rows).toHaveLength(many);
    expect(new Set(rows.map(({ place }) => JSON.stringify(place))).size).toBe(many);
  });

  it('needs a person, and waits after a few', async () => {
    await expect(service().export(as(null))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    clock.set(new Date(clock.now().getTime() + 3_700_000));
    const again = async (): Promise<unknown> => buffer(await service().export(as(33)));
    for (let free = 0; free < 4; free += 1) await again();
    await expect(again()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect((await buffer(await service().export(as(34)))).length).toBeGreaterThan(0);
  });

  it('is read no further once nobody wants it any more', async () => {
    clock.set(new Date(clock.now().getTime() + 3_700_000));
    const asked: string[] = [];
    const watched = {
      query: (text: string, values: unknown[]) => {
        asked.push(text);
        return test.database.query(text, values);
      },
    } as unknown as typeof test.database;
    const throttle = new ThrottleService(test.database, clock);
    const file = await new PersonExportService(watched, clock, throttle, storage).export(as(34));
    const closed = new Promise((resolve) => file.once('close', resolve));
    file.once('data', () => file.destroy());
    await closed;
    await test.database.query('select 1');
    expect(asked.length).toBeLessThan(PARTS.length);
  });
});
