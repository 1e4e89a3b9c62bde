import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Teller } from '../run/teller.ts';
import { LONG_BODY, writeDump } from './dirty-dump.fixture.ts';
import { ImportBench, optionsFor, silent, tableOf } from './import-bench.fixture.ts';
import { importStackExchange } from './import.ts';
import type { ImportReport } from './report.ts';

const bench = new ImportBench();
const { all, one, postOf } = bench;

/** Everything that an import writes, without ids. */
const everything = (course: string): Promise<Record<string, unknown>> =>
  one(
    `select (select json_agg(json_build_array(number, title,
                replace(body_html, '/c/' || c.slug || '/', '/c/…/'), score, answer_count, version,
                helpful_count, down_count, hotness) order by kind, number, body_html) from post p
              where p.course_id = c.id) as posts,
            (select count(*)::int from revision v join post p on p.id = v.post_id where p.course_id = c.id) as revisions,
            (select count(*)::int from vote v join post p on p.id = v.post_id where p.course_id = c.id) as votes,
            (select count(*)::int from comment v join post p on p.id = v.post_id where p.course_id = c.id) as comments,
            (select count(*)::int from bookmark v join post p on p.id = v.post_id where p.course_id = c.id) as bookmarks,
            (select count(*)::int from enrolment e where e.course_id = c.id) as members,
            (select json_agg(json_build_array(name, question_count) order by name) from tag t where t.course_id = c.id) as tags,
            member_count, question_count, next_question_number, visibility
       from course c where slug = $1`,
    [course],
  );

const rest = ({ seconds: _, course: __, ...report }: ImportReport) => report;

describe('the import of a dirty dump', () => {
  let report: ImportReport;

  beforeAll(async () => {
    const dump = await writeDump(join(bench.folder, 'dirty'));
    report = await bench.import('dirty', dump);
  });

  it('counts what it read, wrote and left out, with the reasons', () => {
    expect(tableOf(report, 'Posts.xml')).toEqual({
      name: 'Posts.xml',
      read: 15,
      written: 13,
      skipped: { 'a row without an Id': 1, 'an Id for the second time': 1 },
    });
    expect(tableOf(report, 'questions')).toEqual({
      name: 'questions',
      read: 4,
      written: 3,
      skipped: { 'its date cannot be read': 1 },
    });
    expect(tableOf(report, 'answers')?.skipped).toEqual({
      'the question it answers did not come in': 1,
    });
    expect(tableOf(report, 'other posts')?.skipped).toEqual({
      'a post without a type': 1,
      'a tag wiki, read with its tag': 2,
      'post type 6 is neither question nor answer': 1,
      'post type 7 is neither question nor answer': 1,
    });
    expect(tableOf(report, 'votes')?.skipped).toEqual({
      'a bookmark without a known person': 1,
      'a vote on a post that is not here': 1,
      'a vote without a type': 1,
      'vote type 77 is unknown': 1,
    });
    expect(tableOf(report, 'comments')).toMatchObject({ read: 4, written: 2 });
    expect(tableOf(report, 'badges')).toMatchObject({ read: 3, written: 1 });
    expect(tableOf(report, 'acceptances')).toMatchObject({ read: 2, written: 1 });
  });

  it('notes each row that is left out', async () => {
    const notes =
      await all(`select source_id, note from import_map where kind = 'post' and note is not null
      order by source_id::int`);
    expect(notes.map(({ source_id }) => source_id)).toEqual(['5', '6', '7', '8', '9', '10', '13']);
  });

  it('holds the dump against its own word', () => {
    expect(report.checks.map(({ equal, different }) => [equal, different])).toEqual([
      [6, 0],
      [3, 0],
      [1, 1],
    ]);
  });

  it('makes a course as old as its first post', async () => {
    const course = await one(`select created_at from course where slug = 'dirty'`);
    const first = await one(
      `select min(p.created_at) as at from post p join course c on c.id = p.course_id where c.slug = 'dirty'`,
    );
    expect(course.created_at).toEqual(first.at);
  });

  it('takes the Markdown of the last revision, and the date, origin and licence of the post', async () => {
    const post = await postOf('dirty', '1');
    expect(post).toMatchObject({
      number: 1,
      title: 'Why is the deviation of one number missing?',
      body_markdown: '## Puzzle\n\nWhy is `sd(1)` missing & not $0$?',
      created_at: new Date('2017-03-04T05:06:07.890Z'),
      edited_at: new Date('2017-03-05T00:00:00Z'),
      version: 2,
      score: 2,
      answer_count: 3,
      bookmark_count: 1,
      comment_count: 1,
      origin_url: 'https://puzzles.example.org/q/1',
      origin_author: 'Zoë Ångström',
      origin_author_url: 'https://puzzles.example.org/users/2',
      licence: 'CC BY-SA 3.0',
    });
    expect(post.body_html).toContain('<code>sd(1)</code> missing &#x26; not');
    const last = await one(
      `select body_markdown, kind, reason from revision where post_id = $1 order by number desc`,
      [post.id],
    );
    expect(last).toEqual({ body_markdown: post.body_markdown, kind: 'EDIT', reason: 'clearer' });
  });

  it('keeps a question whose asker is gone, without forbidden characters', async () => {
    expect(await postOf('dirty', '2')).toMatchObject({
      author_id: null,
      origin_author: 'user77',
      origin_author_url: null,
      licence: 'CC BY-SA 4.0',
      down_count: 1,
      score: -1,
      wiki_at: new Date('2019-01-03T00:00:00Z'),
      excerpt: 'Bell and null and end, café « oui ».',
    });
  });

  it('tells code in its language and keeps keys', async () => {
    expect((await postOf('dirty', '3')).body_markdown).toContain('```r\nsd(c(1, 2))\n```');
    expect((await postOf('dirty', '4')).body_html).toContain('<kbd>F1</kbd>');
  });

  it('keeps a very long body as typed', async () => {
    const post = await postOf('dirty', '11');
    expect(String(post.body_markdown).length).toBeGreaterThan(60_000);
    expect(String(post.body_html)).toContain(LONG_BODY.slice(5, 500));
  });

  it('accepts only an answer of the question, on the day of the vote', async () => {
    const answer = await postOf('dirty', '3');
    expect(await postOf('dirty', '1')).toMatchObject({
      accepted_answer_id: answer.id,
      accepted_at: new Date('2017-03-08T00:00:00Z'),
    });
    expect((await postOf('dirty', '12')).accepted_answer_id).toBeNull();
  });

  it('closes with the reason of the history, else as a duplicate of what is linked', async () => {
    const original = await postOf('dirty', '1');
    expect(await postOf('dirty', '2')).toMatchObject({ close_reason: 'NEEDS_DETAIL' });
    expect(await postOf('dirty', '12')).toMatchObject({
      closed_at: new Date('2019-06-01T00:00:00Z'),
      close_reason: 'DUPLICATE',
      duplicate_of_id: original.id,
    });
  });

  it('gives people handles of their own and no address', async () => {
    const people = await all(
      `select handle, name, email, password_hash from account where origin_url like 'https://puzzles.example.org/users/%' order by id`,
    );
    expect(people).toEqual([
      { handle: 'community', name: 'Community', email: null, password_hash: null },
      { handle: 'zoe-angstrom', name: 'Zoë Ångström', email: null, password_hash: null },
      { handle: 'person', name: 'user3', email: null, password_hash: null },
      { handle: 'zoe-angstrom-4', name: 'Zoe Angstrom', email: null, password_hash: null },
    ]);
  });

  it('makes tags of any script and length, with their wikis', async () => {
    const tags = await all(
      `select t.name, excerpt, description_markdown, question_count from tag t
        order by t.name = 'r' desc, length(t.name)`,
    );
    expect(tags).toEqual([
      {
        name: 'r',
        excerpt: 'The language R.',
        description_markdown: 'R is a *language*.',
        question_count: 2,
      },
      expect.objectContaining({ name: 'статистика' }),
      expect.objectContaining({ name: 'standard-deviation' }),
      expect.objectContaining({ name: 'a-tag-much-longer-than-anybody-may-type-by-hand' }),
    ]);
  });

  it('shows signs in comments as they were meant', async () => {
    const comment = await one(`select body_html, helpful_count from comment order by id`);
    expect(comment).toEqual({
      body_html: '<p dir="auto"># loud, see &#x3C;b> and <code>x</code></p>',
      helpful_count: 3,
    });
  });

  it('leads links between its posts here, in the text and its last revision', async () => {
    const { body_markdown: body, body_html: html, id } = await postOf('dirty', '12');
    const { number } = await postOf('dirty', '1');
    expect(body).toContain(`](/c/dirty/q/${String(number)})`);
    expect(html).toContain(`href="/c/dirty/q/${String(number)}"`);
    expect(html).toContain('href="https://puzzles.example.org/q/404"');
    const last = await one(
      `select body_markdown as body from revision where post_id = $1 order by number desc limit 1`,
      [id],
    );
    expect(last.body).toBe(body);
  });

  it('opens the course at the end and leaves no staging table', async () => {
    expect(await one(`select visibility, vote_model from course where slug = 'dirty'`)).toEqual({
      visibility: 'OPEN',
      vote_model: 'KIND',
    });
    expect(await all(`select 1 from pg_tables where schemaname = 'import_stage'`)).toEqual([]);
  });

  it('changes nothing when it is run again, and gives the same report', async () => {
    const before = await everything('dirty');
    const again = await bench.import('dirty', join(bench.folder, 'dirty'));
    expect(again).toEqual(report);
    expect(await everything('dirty')).toEqual(before);
  });

  it('takes the same people for another course of the same site', async () => {
    const before = await one('select count(*) from account');
    await importStackExchange(
      bench.client,
      { ...optionsFor('second', join(bench.folder, 'dirty')), policy: 'CLASSIC' },
      silent,
    );
    expect(await one('select count(*) from account')).toEqual(before);
    expect(
      await one(
        `select vote_model, reputation_policy, member_count from course where slug = 'second'`,
      ),
    ).toEqual({ vote_model: 'CLASSIC', reputation_policy: 'CLASSIC', member_count: 4 });
  });
});

/** Breaks the import off at a statement, as a lost process would, and as often as it is run. */
async function brokenAt(course: string, step: string): Promise<void> {
  const teller: Teller = {
    passing(line) {
      if (line.includes(`  ${step}`)) throw new Error('the power is gone');
    },
    lasting: () => undefined,
  };
  const lost = new Client({ connectionString: bench.url });
  await lost.connect();
  const dump = join(bench.folder, 'dirty');
  await expect(importStackExchange(lost, optionsFor(course, dump), teller)).rejects.toThrow(
    'the power is gone',
  );
  await lost.end();
}

describe('an import that was interrupted', () => {
  it('goes on where it was and doubles nothing', async () => {
    for (const step of [
      'reading Votes.xml',
      'people',
      'questions',
      'comments',
      'votes',
      'badges',
      'counters',
    ]) {
      await brokenAt('broken', step);
    }
    expect(await one(`select visibility from course where slug = 'broken'`)).toEqual({
      visibility: 'PRIVATE',
    });
    const report = await bench.import('broken', join(bench.folder, 'dirty'));
    const whole = await one(
      `select report from import_run r join course c on c.id = r.course_id where c.slug = 'dirty'`,
    );
    expect(rest(report)).toEqual(rest(whole.report as ImportReport));
    const { posts, ...counts } = await everything('broken');
    const { posts: expected, ...expectedCounts } = await everything('dirty');
    expect(counts).toEqual(expectedCounts);
    expect(posts).toEqual(expected);
  });

  it('reads a staging table anew that the server lost in a crash', async () => {
    await brokenAt('crashed', 'people');
    const run = await one(
      `select r.id from import_run r join course c on c.id = r.course_id where c.slug = 'crashed'`,
    );
    await bench.client.query(`truncate import_stage.run${String(run.id)}_votes`);
    await bench.import('crashed', join(bench.folder, 'dirty'));
    expect((await everything('crashed')).votes).toBe((await everything('dirty')).votes);
  });
});
