import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { join, newCourse, newReader, untilFound, type Reader } from '../../support/people.ts';

jest.setTimeout(60_000);

const TITLE = 'Why does the sample variance divide by n minus one?';

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
    await staff.api.data(
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
    await untilFound(learner, course, 'variance');
  }, 120_000);
  afterAll(() => browser.close());

  it('a learner types three words, finds the question and says that it answers theirs', async () => {
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
});
