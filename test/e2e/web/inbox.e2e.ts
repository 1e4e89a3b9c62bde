import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { join, newCourse, newReader, type Reader } from '../../support/people.ts';

/** The demo course's own events may come before, a minute's worth of work. */
const PATIENCE_MS = 120_000;
jest.setTimeout(PATIENCE_MS + 60_000);

const TITLE = 'Why does the sample variance divide by n minus one?';
const TEXT = 'A text that is long enough to be posted by anybody.';

/** Loads the page anew until the bell counts so many; work behind the scenes is on its way. */
async function untilUnread(page: Page, count: number): Promise<void> {
  const bell = page.getByRole('link', { name: `Inbox, ${count} unread` });
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    await page.goto('/');
    if ((await bell.count()) === 1) return;
  }
  const shown = await page.getByRole('link', { name: /^Inbox/ }).getAttribute('aria-label');
  throw new Error(`the bell never counted ${count}, but says “${shown}”`);
}

describe.each([true, false])('the inbox, with JavaScript: %s', (javaScript) => {
  let browser: Browser;
  let asker: Reader;
  let helper: Reader;
  beforeAll(async () => {
    browser = await launchBrowser();
    asker = await newReader(browser, 'Ada Asker', { javaScript, phone: true });
    helper = await newReader(browser, 'Hal Helper', { javaScript });
  }, 60_000);
  afterAll(() => browser.close());

  it('tells an asker of an answer, leads to it and counts down, and is silent once muted', async () => {
    const course = await newCourse(helper, 'A course with an inbox');
    await join(asker, course);
    const { askQuestion } = await asker.api.data<{ askQuestion: { id: string } }>(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
      { input: { course, title: TITLE, body: TEXT, tags: ['variance'] } },
    );
    const postAnswer = `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`;
    const input = { questionId: askQuestion.id, body: TEXT };
    const answer = await helper.api.data<{ postAnswer: { id: string } }>(postAnswer, { input });

    const { page } = asker;
    await untilUnread(page, 1);
    await page.getByRole('link', { name: 'Inbox, 1 unread' }).click();
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
    expect(await page.getByText('New answer').count()).toBe(1);
    await page.getByRole('link', { name: TITLE }).click();
    await page.waitForURL((url) => url.hash === `#a${answer.postAnswer.id}`);
    expect(await page.getByRole('link', { name: 'Inbox', exact: true }).count()).toBe(1);

    await page.goto('/inbox');
    await page.getByRole('button', { name: `Mark as unread: ${TITLE}` }).click();
    await page.getByRole('button', { name: `Mark as read: ${TITLE}` }).waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByText('All is marked as read.').waitFor();
    await page.getByRole('button', { name: `Mute: ${TITLE}` }).click();
    await page.getByText('You will hear no more of this question.').waitFor();
  });
});
