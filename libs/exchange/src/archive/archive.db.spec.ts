import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createStorage, type Storage } from '@colloquy/platform/storage';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { Client } from 'pg';
import { exportArchive } from './export.ts';
import { writeArchive } from './format.ts';
import { importArchive } from './import.ts';
import { CROWDED_COURSE } from './crowded-course.fixture.ts';

interface Site {
  readonly test: TestDatabase;
  readonly client: Client;
  readonly storage: Storage;
}

let folder: string;
const sites: Site[] = [];

async function newSite(): Promise<Site> {
  const test = await testDatabase();
  const client = new Client({ connectionString: test.url });
  await client.connect();
  const storage = createStorage({
    STORAGE: join(folder, `files ${sites.length}`),
    S3_BUCKET: undefined,
    S3_ENDPOINT: undefined,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY: undefined,
    S3_SECRET_KEY: undefined,
  });
  const site = { test, client, storage };
  sites.push(site);
  return site;
}

const IMAGE = Buffer.from('not really a picture, but bytes: \u0000\u00ff\n', 'latin1');

let home: Site;
let archive: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colloquy archive '));
  home = await newSite();
  for (const statement of CROWDED_COURSE) await home.client.query(statement);
  await home.storage.put('courses/7/aa11.png', IMAGE, 'image/png');
  archive = join(folder, 'one.tar.gz');
});

afterAll(async () => {
  for (const { client, test } of sites) {
    await client.end();
    await test.drop();
  }
  await rm(folder, { recursive: true });
});

const count = async (site: Site, table: string): Promise<number> => {
  const { rows } = await site.client.query<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  );
  return rows[0]?.count ?? 0;
};

const bytesOf = (path: string): Promise<Buffer> => readFile(path);

describe('the archive of a course', () => {
  it('holds every row and picture, and tells of pictures that are lost', async () => {
    const { rows, media, lost } = await exportArchive(
      home.client,
      home.storage,
      'crowded',
      archive,
    );
    expect({ rows, media, lost }).toEqual({ rows: 40, media: 1, lost: ['courses/7/bb22.png'] });
  });

  it('holds no address, no password and no HTML', async () => {
    const text = gunzipSync(await bytesOf(archive)).toString('latin1');
    expect(text).not.toMatch(/example\.org|argon2|<p|body_html/);
  });

  it('is the same when it is made again', async () => {
    const again = join(folder, 'again.tar.gz');
    await exportArchive(home.client, home.storage, 'crowded', again);
    expect((await bytesOf(again)).equals(await bytesOf(archive))).toBe(true);
  });

  it('is restored to equality in another place', async () => {
    const away = await newSite();
    // Ids are taken here, so nothing can be equal by chance.
    await away.client.query(`select setval(pg_get_serial_sequence('post', 'id'), 5000)`);
    await away.client.query(`select setval(pg_get_serial_sequence('account', 'id'), 700)`);
    expect(await importArchive(away.client, away.storage, archive, null)).toBe('crowded');
    const returned = join(folder, 'returned.tar.gz');
    await exportArchive(away.client, away.storage, 'crowded', returned);
    expect((await bytesOf(returned)).equals(await bytesOf(archive))).toBe(true);
  });

  it('restores texts, counters and pictures as they were shown', async () => {
    const away = sites[1] ?? home;
    const shown = `select kind, number, body_html, excerpt, structured, helpful_count, down_count, score,
        comment_count, bookmark_count, endorsement_count, answer_count, endorsed_answer_count,
        same_here_count, hotness, (select number from post o where o.id = p.duplicate_of_id) as original,
        (select body_markdown from post a where a.id = p.accepted_answer_id) as accepted
      from post p order by kind desc, id`;
    const there = (await away.client.query(shown)).rows as Record<string, unknown>[];
    expect(there[0]).toMatchObject({
      answer_count: 1,
      same_here_count: 1,
      accepted: 'See @ben and #2.',
    });
    expect(there[0]?.structured).toMatchObject({ triedHtml: '<p dir="auto">I <em>tried</em></p>' });
    expect(String(there[0]?.body_html)).toContain('<img src="/media/courses/7/aa11.png"');
    expect(String(there[3]?.body_html)).toContain('href="/c/crowded/q/2"');
    // What was written on another site means other numbers.
    expect(there[2]?.body_html).toBe('<p dir="auto">As in #2</p>');
    const file = await away.storage.get('courses/7/aa11.png');
    expect(Buffer.concat((await file?.stream.toArray()) ?? []).equals(IMAGE)).toBe(true);
    const course = await away.client.query(`select member_count, question_count from course`);
    expect(course.rows).toEqual([{ member_count: 2, question_count: 2 }]);
  });

  it('returns to where it was made beside the course, with the same people and pictures of its own', async () => {
    const people = await count(home, 'account');
    expect(await importArchive(home.client, home.storage, archive, 'copy')).toBe('copy');
    expect(await count(home, 'account')).toBe(people);
    const { rows } = await home.client.query<{ key: string; body: string }>(
      `select u.key, p.body_markdown as body from upload u join course c on c.id = u.course_id
         join post p on p.course_id = c.id and p.number = 1 where c.slug = 'copy'`,
    );
    expect(rows[0]?.key).toMatch(/^courses\/7\/[0-9a-f]{32}\.png$/);
    expect(rows[0]?.body).toContain(`(/media/${rows[0]?.key ?? ''})`);
  });

  it('gives a handle that somebody else has another ending', async () => {
    const away = await newSite();
    await away.client.query(
      `insert into account (name, handle, created_at) values ('Another Ben', 'ben', now())`,
    );
    await importArchive(away.client, away.storage, archive, null);
    const { rows } = await away.client.query(
      `select handle, email, password_hash from account where name = 'Ben' or name = 'Another Ben' order by id`,
    );
    expect(rows).toEqual([
      { handle: 'ben', email: null, password_hash: null },
      { handle: 'ben-2', email: null, password_hash: null },
    ]);
    const answer = await away.client.query<{ body_html: string }>(
      `select body_html from post where kind = 'ANSWER' and deleted_at is null`,
    );
    expect(answer.rows[0]?.body_html).toContain('See @ben and');
  });
});

describe('an archive that cannot be restored', () => {
  const refusal = async (path: string, slug: string | null = 'fresh'): Promise<string> => {
    const site = sites[1] ?? home;
    const tables = ['course', 'account', 'post', 'upload', 'vote'];
    const counts = async (): Promise<number[]> => {
      const found: number[] = [];
      for (const table of tables) found.push(await count(site, table));
      return found;
    };
    const before = await counts();
    const failed = await importArchive(site.client, site.storage, path, slug).catch(
      (error: unknown) => error,
    );
    expect(await counts()).toEqual(before);
    return failed instanceof Error ? failed.message : 'it was restored';
  };

  /** The archive with one text replaced by another of the same length. */
  const changed = async (from: string, to: string): Promise<string> => {
    const tar = gunzipSync(await bytesOf(archive));
    const at = tar.indexOf(from);
    expect(at).toBeGreaterThan(0);
    tar.write(to, at);
    const path = join(folder, 'changed.tar.gz');
    await writeFile(path, gzipSync(tar));
    return path;
  };

  it('is refused when its slug is taken', async () => {
    expect(await refusal(archive, null)).toBe(
      'There is a course crowded already: give another slug with --course.',
    );
  });

  it('is refused when it is cut off', async () => {
    const path = join(folder, 'cut.tar.gz');
    const { length } = await bytesOf(archive);
    await pipeline(
      createReadStream(archive, { end: Math.floor(length / 2) }),
      createWriteStream(path),
    );
    expect(await refusal(path)).toMatch(/is no archive of a course, or it is cut off/);
  });

  it('is refused when entries are missing', async () => {
    const path = join(folder, 'short.tar.gz');
    await writeArchive(path, (writer) =>
      writer.addJson('archive.json', {
        format: 'colloquy-course',
        version: 1,
        course: { slug: 'x1' },
      }),
    );
    expect(await refusal(path)).toMatch(/cannot be restored|cut off/);
  });

  it('is refused when it is something else', async () => {
    const path = join(folder, 'foreign.tar.gz');
    await writeFile(path, 'PK\u0003\u0004');
    expect(await refusal(path)).toMatch(/is no archive of a course/);
    await writeArchive(path, (writer) => writer.add('readme.txt', 'hello'));
    expect(await refusal(path)).toMatch(/is no archive of a Colloquy course\.$/);
    await writeArchive(path, (writer) => writer.addJson('archive.json', null));
    expect(await refusal(path)).toMatch(/is no archive of a Colloquy course\.$/);
    expect(await refusal(join(folder, 'nothing.tar.gz'))).toMatch(/nothing\.tar\.gz is not there/);
    expect(await refusal(folder)).toBe(`${folder} is a folder.`);
  });

  it('is refused when a newer Colloquy made it', async () => {
    expect(await refusal(await changed('"version": 2', '"version": 9'))).toMatch(
      /has version 9 of the format; this Colloquy reads versions 1 to 2/,
    );
  });

  it('is refused when a row points at nothing, naming the entry', async () => {
    expect(
      await refusal(await changed('"post_id":1,"tag_id":1', '"post_id":9,"tag_id":1')),
    ).toMatch(
      /post-tags\/000001\.jsonl: it points at post 9, which is not in the archive\. Nothing was written\.$/,
    );
  });

  it('is refused when a value is impossible', async () => {
    expect(await refusal(await changed('"value":"HELPFUL"', '"value":"HELPLES"'))).toMatch(
      /votes\/000001\.jsonl: .*vote_value_check.*Nothing was written/s,
    );
  });

  it('is refused when it tells of people whom no page could show', async () => {
    expect(await refusal(await changed('"handle":"ben"', '"handle":"B/n"'))).toMatch(
      /people\/000001\.jsonl: handle of person \d+ is no such thing\. Nothing was written\.$/,
    );
    expect(await refusal(await changed('"locale":"en"', '"locale":9999'))).toMatch(
      /about_markdown of person 1 is no such thing/,
    );
  });

  it('is not made where nothing can be written', async () => {
    const nowhere = join(folder, 'no', 'where.tar.gz');
    await expect(exportArchive(home.client, home.storage, 'crowded', nowhere)).rejects.toThrow(
      `${nowhere} is not there, or its folder is not.`,
    );
  });

  it('is not made of a course that is not there', async () => {
    const path = join(folder, 'none.tar.gz');
    await expect(exportArchive(home.client, home.storage, 'nowhere', path)).rejects.toThrow(
      'There is no course nowhere.',
    );
  });
});
