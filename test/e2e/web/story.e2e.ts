import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { join, newCourse, newReader, untilFound, type Reader } from '../../support/people.ts';

jest.setTimeout(60_000);

const EARLIER = 'Why does the sample variance divide by n minus one?';
const TITLE = 'Why is the sample variance divided by n minus one and not n?';
const ANSWER = `The deviations add up to zero: $\\sum (x_i - \\bar{x}) = 0$.

\`\`\`r
var(c(1, 2, 3))
\`\`\``;

describe.each([
  { how: 'with JavaScript', javaScript: true },
  { how: 'without JavaScript', javaScript: false },
])('a question and its answer, $how', ({ javaScript }) => {
  let browser: Browser;
  let asker: Reader;
  let helper: Reader;
  let staff: Reader;
  let course: string;
  let address: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    staff = await newReader(browser, 'Olu Staff', { javaScript });
    asker = await newReader(browser, 'Mira Asker', { javaScript, phone: true });
    helper = await newReader(browser, 'Theo Helper', { javaScript });
    course = await newCourse(staff, 'Statistics for the story');
    await join(asker, course);
    await join(helper, course);
    await helper.api.data(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
      {
        input: {
          course,
          title: EARLIER,
          body: 'The book says so and gives no reason.',
          tags: ['variance'],
        },
      },
    );
    await untilFound(asker, course, 'variance');
  }, 120_000);
  afterAll(() => browser.close());

  it('shows the asker, at phone width, titles like the one being typed', async () => {
    const { page } = asker;
    await page.goto(`/c/${course}/ask`);
    await page.getByLabel('Title', { exact: true }).fill(TITLE);
    await page
      .getByLabel('Your question')
      .fill('I can compute it, but I do not see where the one goes.');
    await page.getByLabel('Tags', { exact: true }).fill('variance');
    if (!javaScript) await page.getByRole('button', { name: 'Post the question' }).click();
    await page.getByRole('link', { name: EARLIER }).waitFor();
    await expectAccessible(page);
  });

  it('takes the question when none of those is the same', async () => {
    const { page } = asker;
    await page.getByRole('button', { name: /Post the question|None of these/ }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    address = new URL(page.url()).pathname;
    expect(address).toMatch(new RegExp(`^/c/${course}/q/2/`));
  });

  it('sets the mathematics and the code of an answer', async () => {
    const { page } = helper;
    await page.goto(address);
    await page.getByLabel('Text', { exact: true }).last().fill(ANSWER);
    await page.getByRole('button', { name: 'Post the answer' }).click();
    const answer = answers(page).first();
    await answer.locator('.katex').first().waitFor();
    expect(await answer.locator('pre code').innerText()).toContain('var(c(1, 2, 3))');
    await expectAccessible(page);
  });

  it('counts the asker’s helpful vote and shows what made it click', async () => {
    const { page } = asker;
    await page.goto(address);
    const answer = answers(page).first();
    await answer.getByRole('button', { name: /^Helpful/ }).click();
    await answer.locator('button[aria-pressed="true"]', { hasText: 'Helpful' }).waitFor();
    await answer.getByText('Accept this answer').first().click();
    await answer.getByLabel('What made it click?').fill('The last deviation is not free.');
    await answer.getByRole('button', { name: 'Accept', exact: true }).click();
    await answer.getByText('The last deviation is not free.').waitFor();
    expect(await answer.innerText()).toContain('Accepted');
  });

  it('shows the endorsement of staff, its suspension by an edit, and its confirmation', async () => {
    await staff.page.goto(address);
    await endorse(answers(staff.page).first());
    await staff.page.getByText('Endorsed by Olu Staff').first().waitFor();

    await edit(helper, `${ANSWER}\n\nSo only n − 1 of them are free.`);
    await staff.page.goto(address);
    await staff.page.getByText('Endorsement suspended').first().waitFor();
    await asker.page.goto(address);
    expect(await answers(asker.page).first().innerText()).not.toContain('Endorsed by Olu Staff');

    await staff.page.getByRole('button', { name: 'Confirm the endorsement' }).click();
    await staff.page.getByText('Endorsed by Olu Staff').first().waitFor();
    await expectAccessible(staff.page);
  });

  /** Axe is itself a script, so pages without JavaScript cannot run it: their markup is the same. */
  async function expectAccessible(page: Page): Promise<void> {
    if (javaScript) expect(await axeFindings(page)).toEqual([]);
  }

  const answers = (page: Page): Locator =>
    page.locator('[id^="a"].answer, section.answer, article.answer');

  async function endorse(answer: Locator): Promise<void> {
    await answer.getByText('Endorse', { exact: true }).first().click();
    await answer.getByLabel('well explained').check();
    await answer.getByLabel('Note').fill('Note how the constraint comes first.');
    await answer.getByRole('button', { name: 'Endorse this answer' }).click();
  }

  async function edit({ page }: Reader, text: string): Promise<void> {
    await page.goto(address);
    await answers(page).first().getByRole('link', { name: 'Edit', exact: true }).click();
    // Only the page for editing has this field; the page before it has a "Text" of its own.
    await page.getByLabel('What did you change, and why?').fill('Said what follows from it.');
    await page.getByLabel('Text', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  }
});
