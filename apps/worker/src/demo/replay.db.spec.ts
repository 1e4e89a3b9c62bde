import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from '@colloquy/db';
import { loadConfig } from '@colloquy/platform/config';
import { createLogger } from '@colloquy/platform/logging';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { demoCourse } from './content/index.ts';
import { demoCases } from './content/moderation.ts';
import { DemoModule } from './demo.module.ts';
import type { Refusal } from './perform.ts';
import { replay } from './replay.ts';
import { siteState, wipeUnfinished } from './site-state.ts';
import { StageClock } from './stage-clock.ts';

const figureFolder = fileURLToPath(new URL('content/figures', import.meta.url));
const MINUTE = 60_000;

describe('the demo course', () => {
  let test: TestDatabase;
  let uploads: string;
  let app: INestApplicationContext;
  let refusals: Refusal[];

  beforeAll(async () => {
    test = await testDatabase();
    uploads = await mkdtemp(join(tmpdir(), 'demo-uploads-'));
    const config = loadConfig({ DATABASE_URL: test.url, STORAGE: uploads, NODE_ENV: 'test' });
    const logger = createLogger('demo', { LOG_LEVEL: 'silent' });
    const clock = new StageClock();
    const platform = DemoModule.with({ config, logger, clock });
    app = await NestFactory.createApplicationContext(platform, { logger: false });
    // A replay that was cut off left an account behind.
    await test.database.query(
      `insert into account (email, name, handle, created_at) values ($1, 'M', 'mina', now())`,
      ['mina@example.org'],
    );
    expect(await siteState(app.get(Database), demoCourse)).toBe('unfinished');
    await wipeUnfinished(app.get(Database));
    expect(await siteState(app.get(Database), demoCourse)).toBe('empty');
    refusals = await replay({ app, clock, figureFolder });
  }, MINUTE);
  afterAll(async () => {
    await app.close();
    await test.drop();
    await rm(uploads, { recursive: true });
  });

  const count = async (what: string): Promise<number> => {
    const [row] = await test.database.query<{ n: number }>(
      `select count(*)::int as n from ${what}`,
    );
    return row?.n ?? -1;
  };

  it('is played without a single act being refused', () => {
    expect(refusals).toEqual([]);
  });

  it('holds all that the content tells of', async () => {
    const { questions, people, lessons } = demoCourse;
    const answers = questions.flatMap((question) => question.answers);
    const votes = [...questions, ...answers].flatMap(({ helpfulBy }) => helpfulBy ?? []);
    expect(await count('account')).toBe(people.length);
    expect(await count('lesson')).toBe(lessons.length);
    expect(await count(`post where kind = 'QUESTION'`)).toBe(questions.length);
    expect(await count(`post where kind = 'ANSWER'`)).toBe(answers.length + demoCases.length);
    const cast = votes.length + demoCases.flatMap(({ helpfulBy }) => helpfulBy).length;
    expect(await count('vote')).toBe(cast);
    expect(await count(`outbox where type = 'vote.changed'`)).toBe(cast);
  });

  it('shows disputed, repaired and upheld answers, and something in the queues', async () => {
    const rows = await test.database.query<{ state: string; dispute: string }>(
      `select c.state, a.dispute from inaccuracy_case c join post a on a.id = c.post_id
        order by c.state`,
    );
    expect(rows).toEqual([
      { state: 'CONTESTED', dispute: 'NONE' },
      { state: 'OPEN', dispute: 'DISPUTED' },
      { state: 'REPAIR_VERIFIED', dispute: 'NONE' },
      { state: 'UPHELD', dispute: 'FOUND_INACCURATE' },
    ]);
    const queues = await test.database.query<{ queue: string }>(
      `select distinct queue from review_item where state = 'OPEN' order by queue`,
    );
    expect(queues.map(({ queue }) => queue)).toEqual(
      expect.arrayContaining(['FIRST_POSTS', 'FLAGS', 'REPAIRS', 'SUGGESTED_EDITS']),
    );
    expect(await count('comment where hidden_at is not null')).toBe(1);
    expect(await count('misconception where endorsed_at is not null')).toBe(1);
    expect(await count('correction_notice')).toBeGreaterThan(4);
    expect(await count('sanction')).toBe(2);
  });

  it('shows standing, badges and abilities of every kind, and the weeks of the term', async () => {
    for (const table of ['reputation_entry', 'topic_standing', 'earned_badge', 'course_week'])
      expect(await count(table)).toBeGreaterThan(5);
    for (const moment of ['earned_at', 'granted_at', 'suspended_at'])
      expect(await count(`ability_state where ${moment} is not null`)).toBeGreaterThan(0);
  });

  it('has counters that agree with the rows', async () => {
    const wrong = `post p where
      helpful_count <> (select count(*) from vote v where v.post_id = p.id)
      or same_here_count <> (select count(*) from same_here s where s.post_id = p.id)
      or bookmark_count <> (select count(*) from bookmark b where b.post_id = p.id)`;
    expect(await count(wrong)).toBe(0);
  });

  it('is numbered in the order in which it was asked', async () => {
    const asked = await test.database.query<{ title: string }>(
      `select r.title from post q join revision r on r.post_id = q.id and r.number = 1
        where q.kind = 'QUESTION' order by q.number`,
    );
    expect(asked.map(({ title }) => title)).toEqual(demoCourse.questions.map(({ title }) => title));
  });

  it('lies in the past, over a whole term', async () => {
    expect(await count('post where created_at > now()')).toBe(0);
    const [row] = await test.database.query<{ days: number }>(
      `select extract(day from max(created_at) - min(created_at))::int as days from post`,
    );
    expect(row?.days).toBeGreaterThan(demoCourse.termDays - 14);
  });

  it('shows its figure', async () => {
    expect(await count(`post where body_html like '%<img %/media/%'`)).toBeGreaterThan(0);
    expect(await count(`post where body_markdown like '%(figure:%'`)).toBe(0);
  });

  it('is known as whole, and a site with something of its own is left alone', async () => {
    const database = app.get(Database);
    expect(await siteState(database, demoCourse)).toBe('whole');
    await database.query('delete from import_run');
    await database.query(
      `insert into course (slug, title, visibility, created_at) values ('other', 'Other', 'OPEN', now())`,
    );
    expect(await siteState(database, demoCourse)).toBe('own');
  });
});
