import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { join, newCourse, newReader, type Reader } from '../../support/people.ts';

jest.setTimeout(60_000);

const TITLE = 'Which of the two means should I report?';
const FIRST = 'Report the median, for the data are skewed.';

describe.each([
  { how: 'with JavaScript', javaScript: true },
  { how: 'without JavaScript', javaScript: false },
])('a thread that several people work on, $how', ({ javaScript }) => {
  let browser: Browser;
  let staff: Reader;
  let asker: Reader;
  let author: Reader;
  let course: string;
  let address: string;
  let questionId: string;
  let answerId: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    staff = await newReader(browser, 'Olu Staff', { javaScript });
    asker = await newReader(browser, 'Mira Asker', { javaScript, phone: true });
    author = await newReader(browser, 'Theo Author', { javaScript });
    course = await newCourse(staff, 'Several at once');
    await join(asker, course);
    await join(author, course);
    const { askQuestion } = await asker.api.data<{ askQuestion: { id: string; number: number } }>(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id number } }`,
      {
        input: {
          course,
          title: TITLE,
          body: 'Or should I report both of them?',
          tags: ['means'],
          anonymous: true,
        },
      },
    );
    questionId = askQuestion.id;
    address = `/c/${course}/q/${askQuestion.number}`;
    const { postAnswer } = await author.api.data<{ postAnswer: { id: string } }>(
      `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`,
      { input: { questionId, body: FIRST } },
    );
    answerId = postAnswer.id;
    await asker.api.data(
      `mutation ($id: ID!, $body: String!) {
        postComment(postId: $id, body: $body, anonymous: true) { id }
      }`,
      { id: answerId, body: 'Why the median?' },
    );
  }, 120_000);
  afterAll(() => browser.close());

  const answer = (page: Page): Locator => page.locator(`#a${answerId}`);

  /** Somebody saves another text by the API, as from another window. */
  async function edit({ api }: Reader, body: string): Promise<void> {
    const { post } = await api.data<{ post: { version: number } }>(
      `query ($id: ID!) { post(id: $id) { ... on Answer { version } } }`,
      { id: answerId },
    );
    await api.data(`mutation ($input: EditPostInput!) { editPost(input: $input) { __typename } }`, {
      input: { postId: answerId, baseVersion: post.version, body, reason: 'clearer' },
    });
  }

  it('tells staff who wrote an anonymous question and comment, and logs each reveal', async () => {
    const { page } = staff;
    await page.goto(address);
    expect(await page.locator('main').innerText()).not.toContain('Mira Asker');
    const question = page.locator(`#q${questionId}`);
    await question.locator('summary', { hasText: 'More' }).click();
    await question.locator('summary', { hasText: 'See who wrote this' }).click();
    await question.getByLabel('Reason', { exact: true }).fill('Somebody seems to be in danger.');
    await question.getByRole('button', { name: 'Reveal the name' }).click();
    await question.getByText('Written by Mira Asker.').waitFor();
    // The open menu lies over the answer.
    await question.locator('summary', { hasText: 'More' }).click();

    const comment = answer(page).locator('li', { hasText: 'Why the median?' });
    await comment.locator('summary', { hasText: 'See who wrote this' }).click();
    await comment.getByLabel('Reason', { exact: true }).fill('The same as above.');
    await comment.getByRole('button', { name: 'Reveal the name' }).click();
    await comment.getByText('Written by Mira Asker.').waitFor();

    await page.goto(`/c/${course}/staff/log?act=author.revealed`);
    const log = await page.locator('main').innerText();
    expect(log).toContain('Somebody seems to be in danger.');
    expect(log).toContain('The same as above.');
    await asker.page.goto(address);
    expect(await asker.page.locator(`#q${questionId}`).innerText()).not.toContain('Mira Asker');
  });

  it('does not endorse a text that was edited while it was read', async () => {
    const { page } = staff;
    await page.goto(address);
    await answer(page).getByText('Endorse', { exact: true }).first().click();
    await answer(page).getByLabel('Note', { exact: true }).fill('As in chapter 2.');
    await edit(author, `${FIRST} Say also how skewed.`);
    await answer(page).getByRole('button', { name: 'Endorse this answer' }).click();
    await answer(page).getByText('Somebody changed this a moment ago.').waitFor();
    expect(await answer(page).getByLabel('Note', { exact: true }).inputValue()).toBe(
      'As in chapter 2.',
    );
    expect(await answer(page).innerText()).not.toContain('Endorsed by');
  });

  it('shows the second of two writers the difference and loses neither text', async () => {
    const { page } = author;
    await page.goto(`/c/${course}/p/${answerId}/edit`);
    await edit(author, 'Report the median and the range.');
    await page.getByLabel('Text', { exact: true }).fill('Report the median and say why.');
    await page.getByRole('button', { name: 'Save the change' }).click();

    const conflict = page.locator('section', { hasText: 'Somebody else changed this meanwhile' });
    await conflict.waitFor();
    expect((await conflict.locator('ins').allInnerTexts()).join(' ')).toContain('say why');
    expect((await conflict.locator('del').allInnerTexts()).join(' ')).toContain('the range');
    const mine = page.getByLabel('Your text', { exact: true });
    expect(await mine.inputValue()).toBe('Report the median and say why.');

    await mine.fill('Report the median and the range, and say why.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await answer(page).getByText('Report the median and the range, and say why.').waitFor();
  });
});
