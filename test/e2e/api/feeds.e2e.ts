import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ApiClient, newPerson } from '../../support/api-client.ts';
import { type FullCourse, fullCourse } from '../../support/full-course.ts';
import { expectSoon } from '../../support/soon.ts';

jest.setTimeout(120_000);

/** A page of the site as a client with this session gets it. */
const get = async (path: string, { cookie }: Pick<ApiClient, 'cookie'> = { cookie: '' }) => {
  const response = await fetch(`${process.env.TEST_WEB_URL ?? ''}${path}`, {
    headers: { cookie },
    redirect: 'manual',
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const titles = (text: string): string[] =>
  [...text.matchAll(/<entry>.*?<title>(.*?)<\/title>/gsu)].map(([, title = '']) => title).sort();

const SEARCH = 'search/feed.atom?q=harmless';

describe('the feeds of an open course', () => {
  let course: FullCourse;
  const base = () => `/c/${course.slug}`;
  beforeAll(async () => {
    course = await fullCourse('OPEN');
    await course.owner.data(
      `mutation { askQuestion(input: { course: "${course.slug}", title: "Only staff shall read this one",
         body: "Harmless, but not for everybody.", tags: ["one"], visibility: STAFF }) { id } }`,
    );
    const found = async () => titles((await get(`${base()}/${SEARCH}`)).text).length > 0;
    await expectSoon(found, true);
  });

  it('hold the questions of the course, of a tag and of a search', async () => {
    for (const feed of ['feed.atom', 'tags/one/feed.atom', SEARCH]) {
      const { status, headers, text } = await get(`${base()}/${feed}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('application/atom+xml');
      expect(titles(text).length).toBeGreaterThan(0);
      expect(text).toContain(`<link rel="self" href="`);
      expect(text).toContain(`/${feed}"`);
    }
  });

  it('are not sent again to those who have them as they are', async () => {
    for (const path of [`${base()}/feed.atom`, `${base()}/${SEARCH}`, `${base()}/sitemap.xml`]) {
      const address = `${process.env.TEST_WEB_URL ?? ''}${path}`;
      const etag = (await fetch(address)).headers.get('etag') ?? '';
      expect(etag).toMatch(/^W\/"/u);
      const again = await fetch(address, { headers: { 'if-none-match': `"other", ${etag}` } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const other = await fetch(address, { headers: { 'if-none-match': '"other"' } });
      expect(other.status).toBe(200);
    }
  });

  it('are the same for everybody: what only staff may read is in none, for staff neither', async () => {
    for (const feed of ['feed.atom', 'tags/one/feed.atom', SEARCH, 'search/feed.atom?q=staff']) {
      const [theirs, public_] = [
        await get(`${base()}/${feed}`, course.owner),
        await get(`${base()}/${feed}`),
      ];
      expect(titles(theirs.text)).toEqual(titles(public_.text));
      expect(theirs.text).not.toContain('Only staff shall read this one');
    }
  });

  it('are named by the pages that they belong to', async () => {
    const pages = [
      ['', 'feed.atom'],
      ['/tags/one', 'tags/one/feed.atom'],
      ['/search?q=harmless', SEARCH],
    ];
    for (const [page = '', feed = ''] of pages) {
      const { text } = await get(base() + page);
      const alternates = text.match(/<link[^>]*rel="alternate"[^>]*>/gu) ?? [];
      expect(alternates.join('')).toContain(`href="${base()}/${feed}"`);
    }
  });

  it('know a question again when its title is mended', async () => {
    const idOf = async (title: string): Promise<string | undefined> => {
      const { text } = await get(`${base()}/feed.atom`);
      return new RegExp(`<id>([^<]*)</id><title>${title}</title>`, 'u').exec(text)?.[1];
    };
    const asked = await course.owner.data<{ askQuestion: { id: string } }>(
      `mutation { askQuestion(input: { course: "${course.slug}", title: "A title that will be mended",
         body: "The text of it stays as it is.", tags: ["mended"] }) { id } }`,
    );
    const before = await idOf('A title that will be mended');
    await course.owner.data(
      `mutation { editPost(input: { postId: "${asked.askQuestion.id}", baseVersion: 1, reason: "",
         title: "A title that was mended", body: "The text of it stays as it is." }) { __typename } }`,
    );
    expect(before).toBeDefined();
    expect(await idOf('A title that was mended')).toBe(before);
  });

  it('are not there for a search of nothing or a tag that is none', async () => {
    for (const feed of ['search/feed.atom', 'search/feed.atom?q=', 'tags/nowhere/feed.atom'])
      expect((await get(`${base()}/${feed}`)).status).toBe(404);
  });

  it('and browsers learn how to search there', async () => {
    const { status, text } = await get(`${base()}/search/opensearch.xml`);
    expect(status).toBe(200);
    expect(text).toContain(`${base()}/search?q={searchTerms}"`);
    expect((await get('/opensearch.xml')).text).toContain('/search?q={searchTerms}"');
    const page = (await get(`${base()}/search`)).text;
    expect(page.match(/rel="search"/gu)).toHaveLength(2);
  });
});

describe('a page of an open course', () => {
  let base: string;
  beforeAll(async () => {
    base = `/c/${(await fullCourse('OPEN')).slug}`;
  });

  it('says all that a preview of a link must know', async () => {
    for (const page of [base, `${base}/q/1`]) {
      const { status, headers } = await get(page);
      const { text } = await get(status === 301 ? (headers.get('location') ?? '') : page);
      const said = [...text.matchAll(/<meta property="og:(\w+)" content="[^"]+"/gu)];
      expect(said.map(([, name]) => name)).toEqual(
        expect.arrayContaining(['title', 'type', 'image', 'url']),
      );
    }
  });

  it('is in the map of the site, whose parts end', async () => {
    expect((await get(`${base}/sitemap.xml`)).text).toContain(`${base}/q/1/`);
    for (const part of ['1', '-1', 'x', '999999'])
      expect((await get(`${base}/sitemap.xml?part=${part}`)).status).toBe(404);
  });
});

describe('a course that everybody sees and members read', () => {
  it('tells others that its questions are for members, not that there are none', async () => {
    const { slug, owner } = await fullCourse('OPEN');
    await owner.data(
      `mutation { updateCourse(input: { course: "${slug}", visibility: LISTED }) { id } }`,
    );
    for (const reader of [undefined, await newPerson('Sia Stranger')]) {
      const { text } = await get(`/c/${slug}`, reader);
      expect(text).toContain('The questions here are for members');
      expect(text).toContain(`href="/c/${slug}/about"`);
    }
    expect((await get(`/c/${slug}`, owner)).text).not.toContain('are for members');
  });
});

describe('a course that is not open has no feed', () => {
  it('not for its members either, and in the same words as for a course that there is not', async () => {
    const { slug, owner } = await fullCourse('PRIVATE');
    const stranger = await newPerson('Sia Stranger');
    for (const path of ['feed.atom', 'tags/one/feed.atom', SEARCH, 'search/opensearch.xml'])
      for (const reader of [undefined, owner, stranger]) {
        const { status, text } = await get(`/c/${slug}/${path}`, reader);
        const { text: none } = await get(`/c/nowhere-at-all/${path}`, reader);
        expect(status).toBe(404);
        expect(bare(text)).toBe(bare(none));
      }
  });
});

/** Without what differs by request. */
const bare = (html: string): string =>
  html.replace(/"requestId":"[^"]*"|nonce="[^"]*"|nowhere-at-all|full-[\w-]+/gu, '');
