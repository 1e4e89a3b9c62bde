import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeDump } from './dirty-dump.fixture.ts';
import { ImportBench, tableOf } from './import-bench.fixture.ts';

const bench = new ImportBench();
const { all, postOf } = bench;

describe('a dump that is not whole', () => {
  const refusal = async (
    changes: Record<string, string | null>,
    course = 'refused',
  ): Promise<string> => {
    const dump = await writeDump(
      join(bench.folder, `refused-${Object.keys(changes).join()}`),
      changes,
    );
    const failed = await bench.import(course, dump).catch((error: unknown) => error);
    expect(await all(`select 1 from course where slug = $1`, [course])).toEqual([]);
    expect(await all(`select 1 from pg_tables where schemaname = 'import_stage'`)).toEqual([]);
    return failed instanceof Error ? failed.message : 'it was imported';
  };

  it('is refused with the file and line where it breaks off', async () => {
    expect(
      await refusal({ 'Votes.xml': '<votes>\n  <row Id="1" PostId="1" />\n  <row Id="2" Po' }),
    ).toMatch(/^Votes\.xml breaks off at line 3: /);
    expect(await refusal({ 'Votes.xml': '<votes>\n  <row Id=1 PostId="1" Vo' })).toMatch(
      /^Votes\.xml breaks off at line 2: /,
    );
  });

  it('is refused when a file is something else', async () => {
    expect(await refusal({ 'Comments.xml': '<html><body>Not found</body></html>' })).toBe(
      'Comments.xml is no file of a Stack Exchange dump: it begins with <html>',
    );
    expect(await refusal({ 'Badges.xml': 'version https://git-lfs.github.com/spec/v1' })).toBe(
      'Badges.xml is no file of a Stack Exchange dump: ' +
        'it begins with version https://git-lfs.github.com/spec/v1',
    );
  });

  it('is refused when there are no posts, no folder, or no dump at all', async () => {
    expect(await refusal({ 'Posts.xml': null })).toMatch(
      /holds no Posts\.xml, so it is no Stack Exchange dump/,
    );
    const packed = await writeDump(join(bench.folder, 'packed'), {
      'Posts.xml': null,
      'packed.stackexchange.com.7z': '7z',
    });
    const refused = bench.import('refused', packed);
    await expect(refused).rejects.toThrow('Unpack packed.stackexchange.com.7z first.');
    const missing = bench.import('refused', '/nowhere');
    await expect(missing).rejects.toThrow('There is no folder /nowhere.');
  });

  it('is taken with files missing or empty; then votes follow from the scores', async () => {
    const dump = await writeDump(join(bench.folder, 'small'), {
      'users.xml': null,
      'Votes.xml': null,
      'PostHistory.xml': null,
      'Comments.xml': '',
      'Badges.xml': '\ufeff<?xml version="1.0"?>\n<badges>\n</badges>',
      'Tags.xml': null,
    });
    const report = await bench.import('small', dump);
    expect(report.absent).toEqual(['Users', 'Tags', 'PostHistory', 'Votes']);
    expect(report.checks[0]).toMatchObject({ equal: 6, different: 0 });
    expect(await postOf('small', '1')).toMatchObject({
      score: 2,
      version: 1,
      author_id: null,
      origin_author: 'user2',
    });
  });

  it('has a row left out that cannot be told by its Id, with its place in the file', async () => {
    const dump = await writeDump(join(bench.folder, 'placed'), {
      'Badges.xml':
        '<badges>\n<row UserId="2" />\n<row Id="1" UserId="2" Name="R & D" Date="2017-01-01" />\n' +
        '<row Id="1" UserId="2" Name="again" Date="2017-01-01" />\n<row Id=2 />\n</badges>',
    });
    await bench.import('placed', dump);
    const placed = `from import_map m join import_run r on r.id = m.run_id
      join course c on c.id = r.course_id where c.slug = 'placed'`;
    expect(
      await all(`select source_id, note ${placed} and m.kind = 'Badges.xml' order by m.source_id`),
    ).toEqual([
      { source_id: 'row 1, on line 2', note: 'a row without an Id' },
      { source_id: 'row 3, on line 4', note: 'an Id for the second time' },
      { source_id: 'row 4, on line 5', note: 'its XML is broken: unquoted attribute value.' },
    ]);
    expect(
      await all(
        `select b.name from badge_award b join course c on c.id = b.course_id where c.slug = 'placed'`,
      ),
    ).toEqual([{ name: 'R & D' }]);
  });

  it('has a text left out that came to a place where none is', async () => {
    const words = Array.from({ length: 3_000 }, (_, n) => `word${n}`).join(' ');
    const dump = await writeDump(join(bench.folder, 'misplaced'), {
      'Badges.xml': `<badges><row Id="1" UserId="2" Name="${words}" Date="2017-01-01" /></badges>`,
      'Tags.xml': `<tags><row Id="1" TagName="${words}" /></tags>`,
      'Votes.xml': `<votes><row Id="1" PostId="1" VoteTypeId="${words}" /></votes>`,
      'PostHistory.xml': `<posthistory><row Id="1" PostId="${words}" /></posthistory>`,
    });
    const report = await bench.import('misplaced', dump);
    const reasons = ['badges', 'tags', 'votes', 'other history'].map(
      (name) => tableOf(report, name)?.skipped,
    );
    expect(reasons).toEqual([
      { 'a badge with a name that is none': 1 },
      { 'a tag without a name': 1 },
      { 'its type cannot be read': 1 },
      { 'history of a post that did not come in': 1 },
    ]);
  });

  it('has a row left out whose XML is broken, once for all that is wrong with it', async () => {
    const dump = await writeDump(join(bench.folder, 'odd'), {
      'Badges.xml':
        '<badges>\n<row Id="1" UserId=2 Name="a"Class=3 said "so" Date="2017-01-01" />\n<row Id="2" UserId="2" Name="b" Date="2017-01-01" />\n</badges>',
    });
    const report = await bench.import('odd', dump);
    expect(tableOf(report, 'Badges.xml')).toEqual({
      name: 'Badges.xml',
      read: 2,
      written: 1,
      skipped: { 'its XML is broken: unquoted attribute value.': 1 },
    });
  });
});
