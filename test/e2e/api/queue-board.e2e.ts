import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newPerson } from '../../support/api-client.ts';
import { stackSql } from '../../support/stack-sql.ts';

const API = process.env.TEST_API_URL ?? '';
const WEB = process.env.TEST_WEB_URL ?? '';
const BOARD = '/admin/queues/jobs';
const PATHS = ['', '/queue/jobs', '/api/queues', '/api/redis/stats', '/static/favicon-32x32.png'];

type Person = Awaited<ReturnType<typeof newPerson>>;

describe('Bull Board', () => {
  let admin: Person;
  let owner: Person;
  const isAdministrator = (is: boolean) =>
    stackSql('update account set is_administrator = $2 where handle = $1', [admin.handle, is]);

  beforeAll(async () => {
    [admin, owner] = [await newPerson('Adi Admin'), await newPerson('Olu Owner')];
    await owner.data(
      `mutation { createCourse(input: { slug: "board", title: "Board", visibility: OPEN }) { id } }`,
    );
    await isAdministrator(true);
  });
  afterAll(() => isAdministrator(false));

  const status = async (url: string, path: string, cookie: string): Promise<number> =>
    (await fetch(`${url}${BOARD}${path}`, { headers: { cookie } })).status;

  it.each(PATHS)('shows "%s" to administrators of the site, at both doors', async (path) => {
    for (const url of [API, WEB]) expect(await status(url, path, admin.cookie)).toBe(200);
  });

  it.each(PATHS)(
    'has no "%s" for visitors, owners of a course, or a made-up session',
    async (path) => {
      for (const url of [API, WEB])
        for (const cookie of ['', owner.cookie, 'colloquy_session=made-up'])
          expect(await status(url, path, cookie)).toBe(404);
    },
  );

  it('is gone with the right', async () => {
    await isAdministrator(false);
    expect(await status(API, '/api/queues', admin.cookie)).toBe(404);
    await isAdministrator(true);
  });

  it('takes no act, wherever the page stands that asks for it', async () => {
    for (const [url, origin] of [API, WEB].flatMap((each) => [
      [each, WEB],
      [each, 'https://elsewhere.example'],
    ]))
      for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
        const headers = { cookie: admin.cookie, origin: origin ?? '' };
        const asked = await fetch(`${url}${BOARD}/api/queues/jobs/pause`, { method, headers });
        expect([403, 404, 405]).toContain(asked.status);
      }
    const asked = await fetch(`${API}${BOARD}/api/queues`, { headers: { cookie: admin.cookie } });
    const { queues } = (await asked.json()) as { queues: object[] };
    expect(queues).toMatchObject([{ name: 'jobs', isPaused: false, readOnlyMode: true }]);
  });
});
