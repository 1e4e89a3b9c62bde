/* What goes out as a file: a course's log to its staff, a person's own data to the person. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type ApiClient, newPerson } from '../../support/api-client.ts';
import { type FullCourse, fullCourse } from '../../support/full-course.ts';

jest.setTimeout(120_000);

const WEB = process.env.TEST_WEB_URL ?? '';
const API = process.env.TEST_API_URL ?? '';

const get = (url: string, { cookie }: Pick<ApiClient, 'cookie'> = { cookie: '' }) =>
  fetch(url, { headers: { cookie }, redirect: 'manual' });
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error: { code: string } }).error.code;

let course: FullCourse;
beforeAll(async () => {
  course = await fullCourse('PRIVATE');
});

describe('the log of a course as a file', () => {
  const ofPage = (format: string) => `${WEB}/c/${course.slug}/staff/log/${format}`;

  const linesOf = async (search: string): Promise<{ act: string }[]> =>
    (await (await get(`${ofPage('jsonl')}?${search}`, course.owner)).text())
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { act: string });

  it('comes as a table for a spreadsheet, a line for each act', async () => {
    const response = await get(ofPage('csv'), course.owner);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${course.slug}-log.csv"`,
    );
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const [head] = (await response.text()).split('\r\n');
    expect(head).toBe('id,at,actor,act,subject,post,reason,details');
  });

  it('or with an object a line, filtered as the page is', async () => {
    const all = await linesOf('');
    const act = all[0]?.act ?? '';
    const others = all.filter((line) => line.act !== act);
    expect(others.length).toBeGreaterThan(0);
    expect(await linesOf(`act=${act}`)).toEqual(all.filter((line) => line.act === act));
    expect(await linesOf('until=2001-01-01')).toEqual([]);
    expect(await linesOf('actor=nobody-at-all')).toEqual([]);
  });

  it('is not for learners, and for strangers there is no such course', async () => {
    const path = `${API}/courses/${course.slug}/log.csv`;
    expect(await codeOf(await get(path, course.learner))).toBe('FORBIDDEN');
    expect(await codeOf(await get(path))).toBe('NOT_FOUND');
    expect(await codeOf(await get(path, await newPerson('Sam Stranger')))).toBe('NOT_FOUND');
    expect(await codeOf(await get(path.replace('.csv', '.exe'), course.owner))).toBe('NOT_FOUND');
  });
});

describe('one’s own data', () => {
  const page = `${WEB}/account/privacy/my-data.zip`;

  it('comes as one file that holds what one wrote, and nothing of others', async () => {
    const response = await get(page, course.author);
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="colloquy-my-data.zip"',
    );
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const lines = (name: string): Record<string, unknown>[] =>
      strFromU8(files[`${name}.jsonl`] ?? new Uint8Array())
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines('account')).toMatchObject([{ handle: course.ids.handle }]);
    expect(lines('courses')).toMatchObject([{ course: course.slug, role: 'LEARNER' }]);
    expect(lines('posts').length).toBeGreaterThan(1);
    expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('Your data in Colloquy');
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(all).not.toContain('Olu Owner');
  });

  it('is for the person alone, and for whoever is signed out there is none', async () => {
    expect(await codeOf(await get(`${API}/account/export.zip`))).toBe('UNAUTHENTICATED');
    const response = await get(page);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/account/privacy']);
  });

  it('waits after a few, and the page says so', async () => {
    const eager = await newPerson('Eva Eager');
    const again = () => get(page, eager);
    for (let free = 0; free < 4; free += 1) await (await again()).arrayBuffer();
    const refused = await again();
    expect([refused.status, refused.headers.get('location')]).toEqual([303, '/account/privacy']);
    expect(refused.headers.get('set-cookie')).toContain('account.exportWait');
    expect((await get(`${API}/account/export.zip`, eager)).status).toBe(429);
  });
});
