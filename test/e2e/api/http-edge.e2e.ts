/* What is refused before anything is made of it, and what every answer says to browsers. */
import { describe, expect, it } from '@jest/globals';
import { newPerson } from '../../support/api-client.ts';

const WEB = process.env.TEST_WEB_URL ?? '';
const API = process.env.TEST_API_URL ?? '';

const picture = (bytes: number): FormData => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'picture.png');
  return form;
};

const upload = (url: string, bytes: number, cookie = '') =>
  fetch(`${url}/uploads?course=statistics-with-r`, {
    method: 'POST',
    body: picture(bytes),
    headers: { cookie, ...(url === WEB && { origin: WEB }) },
  });

describe('a picture', () => {
  it.each([WEB, API])('is not taken from whoever is signed out, at %s', async (url) => {
    const answer = await upload(url, 4_000_000);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ error: { code: 'UNAUTHENTICATED' } });
  });

  it('is too large, or the whole form is, and that is said', async () => {
    const { cookie } = await newPerson('Paul Painter');
    for (const bytes of [8_500_000, 20_000_000]) {
      const answer = await upload(WEB, bytes, cookie);
      expect({ bytes, status: answer.status }).toEqual({ bytes, status: bytes > 9e6 ? 413 : 415 });
      expect(await answer.json()).toMatchObject({ error: { reason: 'TOO_LARGE' } });
    }
  });

  it('is none whatever its name says', async () => {
    const painter = await newPerson('Paul Painter');
    await painter.data('mutation { joinCourse(course: "statistics-with-r") { id } }');
    const answer = await upload(WEB, 100, painter.cookie);
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([415, 'nosniff']);
  });
});

describe('a form that a browser without JavaScript sends again', () => {
  it('asks one question, and leads to it both times', async () => {
    const asker = await newPerson('Ina Impatient');
    await asker.data('mutation { joinCourse(course: "statistics-with-r") { id } }');
    const headers = { cookie: asker.cookie, origin: WEB, accept: 'text/html' };
    const url = `${WEB}/c/statistics-with-r/ask`;
    const page = await (await fetch(url, { headers })).text();
    const [, idempotencyKey = ''] = /name="idempotencyKey" value="([^"]+)"/.exec(page) ?? [];
    const title = `What happens when ${asker.handle} clicks twice?`;
    const body = 'The button was pressed again before the page came.';
    const fields = { idempotencyKey, title, body, tags: 'anova', confirmed: 'on' };
    const sent = () =>
      fetch(`${url}?/ask`, {
        ...{ method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) },
      });
    const [one, other] = await Promise.all([sent(), sent()]);
    expect(one.headers.get('location')).toMatch(/\/q\/\d+/);
    expect(other.headers.get('location')).toBe(one.headers.get('location'));
  });
});

describe('a request to the API', () => {
  it('is refused when it is larger than it says, packed or not', async () => {
    const packed = new Blob([new Uint8Array(20_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('gzip'));
    const answer = await fetch(`${API}/graphql`, {
      ...{ method: 'POST', body: await new Response(packed).arrayBuffer() },
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expect(answer.status).toBe(413);
  });
});

describe('a page that somebody is signed in on', () => {
  it('is kept by nobody else, framed by nobody and read as what it is', async () => {
    const { cookie } = await newPerson('Pia Private');
    for (const path of ['/', '/inbox', '/account', '/c/statistics-with-r']) {
      const { headers } = await fetch(`${WEB}${path}`, { headers: { cookie } });
      expect({ path, kept: headers.get('cache-control') }).toEqual({
        path,
        kept: expect.stringMatching(/private|no-store/),
      });
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
