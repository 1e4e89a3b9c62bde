import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser, openContext, PHONE, WIDE } from '../../support/browser.ts';
import { newCourse, newReader } from '../../support/people.ts';

jest.setTimeout(60_000);

const COURSE = '/c/statistics-with-r';
const OPEN = [
  '/',
  '/sign-in',
  '/sign-up',
  '/forgot',
  '/unsubscribe/not-a-link',
  '/reset/not-a-link',
  '/verify/not-a-link',
  '/claim/not-a-link',
  '/new-address/not-a-link',
  '/old-address/not-a-link',
  COURSE,
  `${COURSE}?sort=hot`,
  `${COURSE}/q/1`,
  `${COURSE}/search`,
  `${COURSE}/search?q=variance`,
  `${COURSE}/search?q=zzzz%20%22open`,
  `${COURSE}/tags`,
  `${COURSE}/people`,
  `${COURSE}/about`,
  `${COURSE}/announcements`,
];
const STAFF = [
  '/',
  '/account',
  '/search?q=sample',
  '/account/searches',
  '/account/password',
  '/account/sessions',
  '/account/following',
  '/account/privacy',
  '/account/notifications',
  '/account/notifications?course=statistics-with-r',
  '/inbox',
  `${COURSE}/ask`,
  `${COURSE}/for-you`,
  `${COURSE}/q/44`,
  `${COURSE}/edits`,
  `${COURSE}/endorsements`,
  `${COURSE}/cases`,
  `${COURSE}/misconceptions`,
  `${COURSE}/p/1/flag`,
  `${COURSE}/review`,
  `${COURSE}/review/flags`,
  `${COURSE}/review/replies`,
  `${COURSE}/review/sanctions`,
  `${COURSE}/review/patterns`,
  `${COURSE}/staff`,
  `${COURSE}/staff/members`,
  `${COURSE}/staff/log`,
  `${COURSE}/staff/policies`,
  `${COURSE}/staff/invitations`,
  `${COURSE}/staff/cohorts`,
  `${COURSE}/staff/lessons`,
  `${COURSE}/staff/announcements`,
  `${COURSE}/staff/overview`,
  `${COURSE}/staff/abilities`,
  `${COURSE}/people/mina`,
  '/courses/new',
];

describe('every page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  /** One session for all pages: the form is tried in the first test. */
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];

  async function signIn(context: BrowserContext): Promise<void> {
    if (cookies.length > 0) return context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto('/sign-in', { waitUntil: 'networkidle' });
    await page.getByLabel('E-mail address').fill('okoye@example.org');
    await page.getByLabel('Password').fill('learn-together');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    cookies = await context.cookies();
    await page.close();
  }

  describe.each([
    { name: 'on a phone in the dark', options: { viewport: PHONE, colorScheme: 'dark' } as const },
    {
      name: 'on a wide screen in the light',
      options: { viewport: WIDE, colorScheme: 'light' } as const,
    },
  ])('$name', ({ options }) => {
    it.each(OPEN)(
      '%s: axe finds nothing, nothing scrolls sideways, no other origin is asked',
      async (path) => {
        const context = await openContext(browser, options);
        await expectSound(context, path);
      },
    );

    it.each(STAFF)('%s, for staff: axe finds nothing, nothing scrolls sideways', async (path) => {
      const context = await openContext(browser, options);
      await signIn(context);
      await expectSound(context, path);
    });
  });

  async function expectSound(context: BrowserContext, path: string): Promise<void> {
    const page = await context.newPage();
    // A live stream would keep the network busy for as long as the page is open.
    await page.route('**/live*', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'event: over\ndata:\n\n' }),
    );
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== process.env.TEST_WEB_URL)
        foreign.push(url.href);
    });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  }
});

describe('words as long as they may be', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('make no page wider than a narrow phone', async () => {
    const writer = await newReader(browser, 'N'.repeat(50), { javaScript: false });
    const course = await newCourse(writer, 'Long words');
    const { askQuestion } = await writer.api.data<{ askQuestion: { id: string } }>(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
      {
        input: {
          ...{ course, title: 'W'.repeat(150), tags: ['t'.repeat(35)] },
          body: `${'b'.repeat(500)}\n\n# ${'h'.repeat(200)}\n\n| ${'c'.repeat(200)} | d |\n|-|-|\n| e | f |`,
        },
      },
    );
    const { page, api } = writer;
    await page.setViewportSize({ width: 320, height: 640 });
    const pages = ['', '/q/1', `/p/${askQuestion.id}/history`, `/p/${askQuestion.id}/edit`];
    for (const path of [...pages, `/tags/${'t'.repeat(35)}`, `/people/${api.handle}`]) {
      await page.goto(`/c/${course}${path}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, width }).toEqual({ path, width: 320 });
    }
  });
});
