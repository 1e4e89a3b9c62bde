import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@colloquy/testing';
import { Client } from 'pg';
import { writeDump } from './dirty-dump.fixture.ts';
import { importStackExchange } from './import.ts';

let test: TestDatabase;
let client: Client;
let folder: string;

beforeAll(async () => {
  test = await testDatabase();
  client = new Client({ connectionString: test.url });
  await client.connect();
  folder = await mkdtemp(join(tmpdir(), 'colloquy-edits-'));
});
afterAll(async () => {
  await client.end();
  await test.drop();
  await rm(folder, { recursive: true });
});

const AT = 'CreationDate="2018-03-12T00:00:00.000"';
const EDITED = (by: number): string =>
  `LastEditorUserId="${by}" LastEditDate="2018-03-14T09:00:00.000"`;
const DUMP = {
  'users.xml': `<users>${[2, 3, 4]
    .map((id) => `<row Id="${id}" DisplayName="P${id}" Reputation="1${id}" ${AT} />`)
    .join('')}</users>`,
  'Posts.xml': `<posts>
    <row Id="1" PostTypeId="1" Title="Mended by another" Body="b" OwnerUserId="2" ${AT} ${EDITED(3)} />
    <row Id="2" PostTypeId="1" Title="Mended by its author" Body="b" OwnerUserId="2" ${AT} ${EDITED(2)} />
    <row Id="3" PostTypeId="1" Title="Approved, then mended again" Body="b" OwnerUserId="2" ${AT} ${EDITED(4)} />
    <row Id="4" PostTypeId="5" Body="What a tag means" OwnerUserId="4" ${AT} ${EDITED(4)} />
  </posts>`,
  'Votes.xml': `<votes>${[1, 1, 2, 4]
    .map(
      (post, id) =>
        `<row Id="${id + 1}" PostId="${post}" VoteTypeId="16" CreationDate="2018-03-14T00:00:00.000" />`,
    )
    .join(
      '',
    )}<row Id="9" PostId="3" VoteTypeId="16" CreationDate="2018-03-13T00:00:00.000" /></votes>`,
  'PostHistory.xml': `<posthistory>
    <row Id="1" PostHistoryTypeId="24" PostId="1" RevisionGUID="a" CreationDate="2018-03-14T09:00:00.000" Comment="Proposed by 3 approved by 2, 4 edit id of 7" />
    <row Id="2" PostHistoryTypeId="24" PostId="3" RevisionGUID="b" CreationDate="2018-03-13T09:00:00.000" Comment="Proposed by 3 approved by -1 edit id of 8" />
    <row Id="3" PostHistoryTypeId="24" PostId="2" RevisionGUID="c" CreationDate="2018-03-14T09:00:00.000" Comment="Proposed by anonymous approved by 2 edit id of 9" />
  </posthistory>`,
  'Tags.xml': null,
};

async function editsAfter(
  course: string,
  changes: Record<string, string | null>,
): Promise<unknown> {
  const dump = await writeDump(join(folder, course), { ...DUMP, ...changes });
  await importStackExchange(
    client,
    { folder: dump, course, policy: 'CLASSIC', language: 'en', site: `${course}.example.org` },
    { passing: () => undefined, lasting: () => undefined },
  );
  const { rows } = await client.query(
    `select i.reputation, i.edit_days::text[] as days, i.edits_are_named as named
       from imported_reputation i join course c on c.id = i.course_id where c.slug = $1
      order by i.reputation`,
    [course],
  );
  return rows;
}

describe('suggested edits of a dump', () => {
  it('are those that its history names', async () => {
    expect(await editsAfter('named', {})).toEqual([
      { reputation: 12, days: [], named: true },
      { reputation: 13, days: ['2018-03-13', '2018-03-14'], named: true },
      { reputation: 14, days: [], named: true },
    ]);
  });

  it('are without history those that last editors and approvals of one day show', async () => {
    expect(await editsAfter('shown', { 'PostHistory.xml': null })).toEqual([
      { reputation: 12, days: [], named: false },
      { reputation: 13, days: ['2018-03-14'], named: false },
      { reputation: 14, days: ['2018-03-14'], named: false },
    ]);
  });
});
