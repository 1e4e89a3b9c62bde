import { readFile } from 'node:fs/promises';
import { join as pathIn } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../../../infra/local/paths.ts';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { join, newCourse, newReader, type Reader } from '../../support/people.ts';
import { untilActive } from '../../support/service-worker.ts';

jest.setTimeout(120_000);

const TEXT = 'A text that is long enough to be posted by anybody.';
const PICTURE = 'apps/worker/src/demo/content/figures/sampling-distribution.png';
/** On a busy machine a page is not fetched in a moment. */
const KEPT_WITHIN_MS = 30_000;
const WAITING = 'Kept on this device. It is sent as soon as you are online again.';

type Question = { id: string; number: number; slug: string };

describe('without the network', () => {
  let browser: Browser;
  let owner: Reader;
  let reader: Reader;
  let course: string;
  let question: Question;

  const ask = async (title: string, body = TEXT): Promise<Question> => {
    const input = { course, title, body, tags: ['offline'] };
    const { askQuestion } = await owner.api.data<{ askQuestion: Question }>(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id number slug } }`,
      { input },
    );
    return askQuestion;
  };
  const pathOf = ({ number, slug }: Question): string => `/c/${course}/q/${number}/${slug}`;
  /** Titles of what somebody asked in the course, in order. */
  const askedBy = async ({ api }: Reader): Promise<string[]> => {
    type Asked = {
      course: { questions: { edges: { node: { number: number; title: string } }[] } };
    };
    const found = await owner.api.data<Asked>(
      `query ($course: String!, $handle: String) { course(slug: $course) {
        questions(author: $handle) { edges { node { number title } } } } }`,
      { course, handle: api.handle },
    );
    const nodes = found.course.questions.edges.map(({ node }) => node);
    return nodes.toSorted((a, b) => a.number - b.number).map(({ title }) => title);
  };
  const posted = async (): Promise<{ answers: string[]; comments: string[] }> => {
    type Thread = { post: { comments: Body[]; answers: (Body & { comments: Body[] })[] } };
    type Body = { bodyMarkdown: string };
    const { post } = await owner.api.data<Thread>(
      `query ($id: ID!) { post(id: $id) { comments { bodyMarkdown }
        ... on Question { answers { bodyMarkdown comments { bodyMarkdown } } } } }`,
      { id: question.id },
    );
    const bodies = (all: Body[]): string[] => all.map(({ bodyMarkdown }) => bodyMarkdown);
    const comments = [post, ...post.answers].flatMap((each) => bodies(each.comments));
    return { answers: bodies(post.answers), comments };
  };

  /** Uploads a picture as the owner. Returns where it is. */
  const upload = async (): Promise<string> => {
    const body = new FormData();
    body.set('file', new Blob([await readFile(pathIn(ROOT, PICTURE))]), 'it.png');
    const answer = await fetch(`${process.env.TEST_API_URL}/uploads?course=${course}`, {
      ...{ method: 'POST', body, headers: { cookie: owner.api.cookie } },
    });
    return ((await answer.json()) as { url: string }).url;
  };
  /** Waits until something is kept on the device under this path. */
  const untilKept = (page: Page, path: string): Promise<unknown> =>
    page.waitForFunction(async (key) => (await caches.match(key)) !== undefined, path, {
      timeout: KEPT_WITHIN_MS,
    });
  /** Opens a page whole and waits until it is kept. */
  const visit = async (page: Page, path: string): Promise<void> => {
    await page.goto(path);
    await untilActive(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(path);
    await untilKept(page, path.split('/').slice(0, 5).join('/'));
    await untilKept(page, '/offline');
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    owner = await newReader(browser, 'Ono Owner', { javaScript: true });
    course = await newCourse(owner, 'A course in the mountains');
  }, 60_000);
  beforeEach(async () => {
    reader = await newReader(browser, 'Rea Reader', { javaScript: true, phone: true });
    await join(reader, course);
    question = await ask('What can be read where there is no network?');
    await visit(reader.page, pathOf(question));
  });
  afterAll(() => browser.close());

  it('what was visited last can be read, and a page says what that is', async () => {
    const { page, context } = reader;
    const other = await ask('What about a question that nobody opened?');
    await context.setOffline(true);
    await page.goto(pathOf(other));
    await page.waitForURL((url) => url.pathname === '/offline');
    await page.getByRole('heading', { name: 'Without the network', level: 1 }).waitFor();
    await page.getByText('You are offline. Here is').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'What can be read where' }).click();
    await page.getByRole('heading', { name: 'What can be read where', level: 1 }).waitFor();
    await page.getByText('You are offline. What you read is').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });

  it('pictures in what was visited are seen, though they were not on the screen', async () => {
    const { page, context } = reader;
    const picture = new URL(await upload(), page.url()).pathname;
    const shown = await ask(
      'What can be seen where there is no network?',
      `${TEXT}\n\n![A curve](${picture})`,
    );
    await visit(page, pathOf(shown));
    await untilKept(page, picture);
    await context.setOffline(true);
    await page.goto(pathOf(shown));
    // By an address that the browser's own cache does not know.
    const width = await page.evaluate(async (path) => {
      const image = new Image();
      image.src = `${path}?anew`;
      await image.decode();
      return image.naturalWidth;
    }, picture);
    expect(width).toBeGreaterThan(100);
    await context.close();
  });

  it('what was visited is gone once one has signed out', async () => {
    const { page, context } = reader;
    await page.locator('summary', { hasText: 'Menu of Rea Reader' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.waitForFunction(
      async () => !(await caches.keys()).some((name) => name.startsWith('pages-of-')),
    );
    await context.setOffline(true);
    await page.goto(pathOf(question)).catch(() => undefined);
    expect(await page.getByText('What can be read where').count()).toBe(0);
    await context.close();
  });

  it('what is kept belongs to one person: another who signs in here does not find it', async () => {
    const { page, context } = reader;
    const other = await newReader(browser, 'Oto Other', { javaScript: true });
    await context.addCookies(
      (await other.context.cookies()).filter(({ name }) => name === 'colloquy_session'),
    );
    await page.goto('/');
    await page.waitForFunction(
      async (key) => !(await caches.match(key)),
      pathOf(question).split('/').slice(0, 5).join('/'),
    );
    await context.close();
  });

  it('what is written waits, and is posted once and in order when the network is back', async () => {
    const { page, context } = reader;
    await page.locator('#composer, .later').first().waitFor();
    await page.getByLabel('Text', { exact: true }).scrollIntoViewIfNeeded();
    await context.setOffline(true);
    await page.getByLabel('Text', { exact: true }).fill(`${TEXT} It was written on a mountain.`);
    await page.getByRole('button', { name: 'Post the answer' }).click();
    await page.getByText(WAITING).first().waitFor();
    await page.getByRole('region', { name: '1 post waits to be sent' }).waitFor();
    await page.getByText('Add a comment').first().click();
    await page.getByLabel('Comment', { exact: true }).first().fill('And this in the valley.');
    await page.getByRole('button', { name: 'Post the comment' }).first().click();
    await page.getByRole('region', { name: '2 posts wait to be sent' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await posted()).toEqual({ answers: [], comments: [] });

    // Still there after the page was closed.
    await page.goto(pathOf(question));
    await page.getByRole('region', { name: '2 posts wait to be sent' }).waitFor();
    await context.setOffline(false);
    await page.getByText('2 posts that waited are posted.').first().waitFor({ timeout: 40_000 });
    await page.getByText('It was written on a mountain.').first().waitFor();
    expect(await posted()).toEqual({
      answers: [`${TEXT} It was written on a mountain.`],
      comments: ['And this in the valley.'],
    });
    await context.close();
  });

  it('questions wait too, and are asked once and in order when the network is back', async () => {
    const { page, context } = reader;
    await visit(page, `/c/${course}/ask`);
    await context.setOffline(true);
    const titles = ['What was asked first on the mountain?', 'And what was asked after that?'];
    for (const [place, title] of titles.entries()) {
      await page.goto(`/c/${course}/ask`);
      await page.getByLabel('Title', { exact: true }).fill(title);
      await page.getByLabel('Your question').fill(TEXT);
      await page.getByLabel('Tags', { exact: true }).fill('offline');
      await page.getByRole('button', { name: /Post the question|None of these/ }).click();
      await page.getByText(WAITING).first().waitFor();
      const said = place === 0 ? '1 post waits to be sent' : '2 posts wait to be sent';
      await page.getByRole('region', { name: said }).waitFor();
    }
    expect(await askedBy(reader)).toEqual([]);
    await context.setOffline(false);
    await page.getByText('2 posts that waited are posted.').first().waitFor({ timeout: 40_000 });
    expect(await askedBy(reader)).toEqual(titles);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await askedBy(reader)).toEqual(titles);
    await context.close();
  });

  it('what arrived though its answer was lost is not posted a second time', async () => {
    const { page, context } = reader;
    let tries = 0;
    await context.route('**/*answer*', async (route) => {
      if (route.request().method() !== 'POST' || (tries += 1) > 1) return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await page.getByLabel('Text', { exact: true }).fill(`${TEXT} It arrives twice.`);
    await page.getByRole('button', { name: 'Post the answer' }).click();
    await page.getByText(WAITING).first().waitFor();
    await page.reload();
    await page.getByText('What waited is posted.').first().waitFor({ timeout: 40_000 });
    expect(tries).toBe(2);
    expect((await posted()).answers).toEqual([`${TEXT} It arrives twice.`]);
    await context.close();
  });

  it('what is refused by then keeps its text and says why', async () => {
    const { page, context } = reader;
    await page.getByLabel('Text', { exact: true }).scrollIntoViewIfNeeded();
    await context.setOffline(true);
    await page.getByLabel('Text', { exact: true }).fill(`${TEXT} It comes too late.`);
    await page.getByRole('button', { name: 'Post the answer' }).click();
    await page.getByText(WAITING).first().waitFor();
    await owner.api.data(
      `mutation ($id: ID!) { closeQuestion(input: { questionId: $id, reason: OFF_TOPIC }) { id } }`,
      { id: question.id },
    );
    await context.setOffline(false);
    await page.getByText('It was not posted:').first().waitFor({ timeout: 40_000 });
    await page.getByText('It comes too late.').first().waitFor();
    expect((await posted()).answers).toEqual([]);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('It comes too late.').first().waitFor({ state: 'detached' });
    await context.close();
  });
});
