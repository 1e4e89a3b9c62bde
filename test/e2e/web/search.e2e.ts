import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { expectSoon } from '../../support/soon.ts';
import { join, newCourse, newReader, untilFound, type Reader } from '../../support/people.ts';

jest.setTimeout(120_000);

const TITLE = 'Why does the sample variance divide by n minus one?';
const ANSWER = 'The mean was taken from the same sample, and that costs one degree of freedom.';

describe.each([
  { how: 'with JavaScript', javaScript: true },
  { how: 'without JavaScript', javaScript: false },
])('finding an answer before asking, $how', ({ javaScript }) => {
  let browser: Browser;
  let staff: Reader;
  let learner: Reader;
  let course: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    staff = await newReader(browser, 'Sefa Staff', { javaScript });
    learner = await newReader(browser, 'Lio Learner', { javaScript, phone: true });
    course = await newCourse(staff, 'Statistics to be searched');
    await join(learner, course);
    const { askQuestion } = await staff.api.data<{ askQuestion: { id: string } }>(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
      {
        input: {
          course,
          title: TITLE,
          body: 'The book gives no reason for it.',
          tags: ['variance'],
        },
      },
    );
    await staff.api.data(
      `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`,
      { input: { questionId: askQuestion.id, body: ANSWER } },
    );
    await untilFound(learner, course, 'variance freedom');
  }, 120_000);
  afterAll(() => browser.close());

  it('a learner types three words, finds the answer and says that it answers the question', async () => {
    const { page } = learner;
    await page.goto(`/c/${course}/ask`);
    await page.getByLabel('Title', { exact: true }).fill('sample variance divided');
    if (!javaScript) {
      await page.getByLabel('Your question').fill('Where does the one come from, and why?');
      await page.getByRole('button', { name: 'Post the question' }).click();
    }
    const answers = page.getByRole('button', { name: `This answers me: ${TITLE}` });
    await answers.waitFor();
    if (javaScript) expect(await axeFindings(page)).toEqual([]);
    await answers.click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText('Good to hear.').first().waitFor();
    await page.getByText(ANSWER).waitFor();
    const { course: figures } = await staff.api.data<{
      course: { deflections: { deflected: number; asked: number } };
    }>(`query ($slug: String!) { course(slug: $slug) { deflections { deflected asked } } }`, {
      slug: course,
    });
    expect(figures.deflections).toEqual({ deflected: 1, asked: 1 });
  });

  it('search finds it by a slip of the pen, marks it, and refines by a tag', async () => {
    const { page } = learner;
    await page.goto(`/c/${course}`);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByLabel('What are you looking for?').fill('varience');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('link', { name: TITLE }).waitFor();
    expect(await page.locator('mark').first().innerText()).toBe('variance');
    await page.getByText('I also looked for words spelt alike').waitFor();
    await page.goto(`/c/${course}/search?q=${encodeURIComponent('tag:variance')}`);
    await page.getByRole('link', { name: TITLE }).waitFor();
    if (javaScript) expect(await axeFindings(page)).toEqual([]);
  });

  it('a wide page is searched from its head', async () => {
    const { page } = learner;
    const narrow = page.viewportSize();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/c/${course}`);
    await page.getByRole('banner').getByRole('searchbox').fill('variance');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: TITLE }).waitFor();
    if (narrow) await page.setViewportSize(narrow);
  });

  it('says which piece of the query it could not read', async () => {
    const { page } = learner;
    await page.goto(`/c/${course}/search?q=${encodeURIComponent('variance is:great tag:none')}`);
    await page
      .getByText('I could not read “is:great” as a filter, so I looked for it as words.')
      .waitFor();
    await page.getByText('There is no tag “none” here.').waitFor();
    expect(await page.locator('code mark').allInnerTexts()).toEqual(['is:great', 'tag:none']);
    await page.getByRole('link', { name: 'Look for “variance” alone' }).click();
    await page.getByRole('link', { name: TITLE }).waitFor();
  });

  it('a year narrows the search, and is taken away again', async () => {
    const { page } = learner;
    await page.goto(`/c/${course}/search?q=variance`);
    const year = page.getByRole('link', {
      name: new RegExp(`^${new Date().getFullYear()} 1$`, 'u'),
    });
    await year.click();
    await page.locator('a[aria-current="true"]', { hasText: /^20/u }).waitFor();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await year.click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'variance');
  });

  it('the syntax is shown where nothing was typed yet', async () => {
    const { page } = learner;
    await page.goto(`/c/${course}/search`);
    await page.getByText('"standard error"').waitFor();
    await page.goto(`/c/${course}/search?q=variance`);
    expect(await page.getByText('"standard error"').isVisible()).toBe(false);
  });

  it('a search is saved, tells of a new question that fits, gets a new name and is forgotten', async () => {
    const { page } = learner;
    await page.goto(`/c/${course}/search?q=kurtosis`);
    await page.getByText('Save this search').click();
    await page.getByLabel('Name').fill('Peaks and tails');
    await page.getByLabel('When something new fits').selectOption('yes');
    if (javaScript) expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved as “Peaks and tails”').waitFor();
    await staff.api.data(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
      {
        input: {
          course,
          title: 'What does kurtosis tell of the tails?',
          body: 'Four textbooks give four different accounts of it.',
          tags: ['kurtosis'],
        },
      },
    );
    const told = page.getByText('Your saved search “Peaks and tails” found something new');
    const isTold = async (): Promise<boolean> => {
      await page.goto('/inbox');
      return told.isVisible();
    };
    await expectSoon(isTold, true);
    await page.getByRole('link', { name: 'What does kurtosis tell of the tails?' }).click();
    await page.getByRole('heading', { level: 1, name: /kurtosis/ }).waitFor();
    await page.goto('/account/searches');
    await page.getByText('Change', { exact: true }).click();
    await page.getByLabel('Name').fill('Tails');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'Tails', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Forget “Tails”' }).click();
    await page.getByRole('heading', { name: 'No saved searches yet' }).waitFor();
  });

  it('a question that was probably asked before comes to reviewers, with what it is like', async () => {
    await learner.api.data(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
      {
        input: {
          course,
          title: 'Why is the sample variance divided by n minus one?',
          body: 'The book gives no reason for it.',
          tags: ['variance'],
        },
      },
    );
    const { page } = staff;
    const next = page.getByRole('button', { name: 'Take the next one' });
    const isWaiting = async (): Promise<boolean> => {
      await page.goto(`/c/${course}/review/duplicates`);
      return next.isVisible();
    };
    await expectSoon(isWaiting, true);
    await next.click();
    await page.getByRole('link', { name: TITLE }).waitFor();
    const told = await page.getByRole('listitem').filter({ hasText: TITLE }).innerText();
    expect(told).toContain('1 answer');
    expect(told).toContain('the same words');
  });
});
