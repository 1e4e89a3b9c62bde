import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { join, newCourse, newReader, type Reader } from '../../support/people.ts';

jest.setTimeout(120_000);

const TEXT = 'A text that is long enough to be posted by anybody.';
const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id number } }`;

/** Where something stands in the window. */
const placeOf = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).boundingBox())?.y ?? Number.NaN;

describe('the page of a question that is open', () => {
  let browser: Browser;
  let asker: Reader;
  let helper: Reader;
  let question: { id: string; number: number };
  let course: string;

  const answer = async (body: string): Promise<string> => {
    const { postAnswer } = await helper.api.data<{ postAnswer: { id: string } }>(
      `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`,
      { input: { questionId: question.id, body } },
    );
    return postAnswer.id;
  };

  /** Opens the page and waits until it hears. */
  const openPage = async ({ page }: Reader): Promise<void> => {
    const stream = page.waitForResponse((response) => response.url().includes('/live?question='), {
      timeout: 60_000,
    });
    await page.goto(`/c/${course}/q/${question.number}`);
    await stream;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    asker = await newReader(browser, 'Ada Asker', { javaScript: true, phone: true });
    helper = await newReader(browser, 'Hal Helper', { javaScript: true });
    course = await newCourse(helper, 'A course that is live');
    await join(asker, course);
    const input = { course, title: 'Why is it live and not dead?', body: TEXT, tags: ['life'] };
    ({ askQuestion: question } = await asker.api.data<{ askQuestion: typeof question }>(ASK, {
      input,
    }));
  });
  afterAll(() => browser.close());

  it('offers what is new and moves nothing until it is asked for', async () => {
    const first = await answer(`${TEXT} The first.`);
    await openPage(asker);
    const { page } = asker;
    const before = await placeOf(page, `#a${first}`);
    const second = await answer(`${TEXT} The second.`);
    await helper.api.data(`mutation { postComment(postId: ${first}, body: "Which book?") { id } }`);
    const show = page.getByRole('button', { name: '1 new answer, 1 new comment: show' });
    await show.waitFor();
    expect(await page.getByRole('status').filter({ has: show }).count()).toBe(1);
    expect(await page.locator(`#a${second}`).count()).toBe(0);
    expect(await page.getByText('Which book?').count()).toBe(0);
    expect(await placeOf(page, `#a${first}`)).toBe(before);
    expect(await axeFindings(page)).toEqual([]);

    await show.click();
    await page.locator(`#a${second}`).waitFor();
    await page.getByText('Which book?').waitFor();
    await show.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^[ac]\d+$/);
  });

  it('counts votes and shows the acceptance where they stand, and the inbox ticks', async () => {
    const { page } = helper;
    await openPage(helper);
    const id = await answer(`${TEXT} The one to be accepted.`);
    const place = page.locator(`#a${id}`);
    // One's own answer is no news.
    await place.waitFor({ timeout: 1 }).catch(() => page.reload());
    await place.waitFor();
    await asker.api.data(`mutation { vote(postId: ${id}, value: HELPFUL) { id } }`);
    await place.locator('.acts .n', { hasText: '1' }).first().waitFor();
    await asker.api.data(`mutation { acceptAnswer(answerId: ${id}) { id } }`);
    await place.getByText('accepted', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: /^Inbox, \d+ unread$/ }).waitFor();
  });

  it('tells that somebody writes who wants that told, and no longer when they leave', async () => {
    await openPage(asker);
    await openPage(helper);
    await helper.page.getByLabel('Tell readers of this question').check();
    await helper.page.getByLabel('Text', { exact: true }).fill('I begin to write an answer.');
    await asker.page.getByText('Somebody is writing an answer').waitFor();
    expect(await helper.page.getByText('is writing an answer').count()).toBe(0);
    // The word of leaving may be lost with the page; that its stream ends is enough.
    await helper.context.route('**/live/writing', (route) => route.abort());
    await helper.page.goto('/');
    await asker.page.getByText('Somebody is writing an answer').waitFor({ state: 'detached' });
    await helper.context.unroute('**/live/writing');
  });

  it('comes back after the connection was lost and shows what was missed', async () => {
    await openPage(asker);
    await asker.context.setOffline(true);
    const id = await answer(`${TEXT} While nobody heard.`);
    await asker.context.setOffline(false);
    await asker.page.getByRole('button', { name: '1 new answer: show' }).click();
    await asker.page.locator(`#a${id}`).waitFor();
  });
});
