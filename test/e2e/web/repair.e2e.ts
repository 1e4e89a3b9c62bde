import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { join, newCourse, newReader, promote, type Reader } from '../../support/people.ts';
import { expectSoon } from '../../support/soon.ts';

// Decisions take effect after ten seconds, and the clock of cases goes by the minute.
jest.setTimeout(120_000);

const TITLE = 'What does R’s var divide the squared deviations by?';
const WRONG = `R's \`var\` divides the sum of squared deviations by n, the number of values.

It is therefore the variance of the sample itself.`;
const RIGHT = `R's \`var\` divides the sum of squared deviations by n − 1, one less than the number of values.

It is therefore an unbiased estimate for the population.`;
const PLACE = 'divides the sum of squared deviations by n';
const CLAIM = 'R’s var divides by n − 1, so the stated divisor n is not right.';
const SOURCE = 'help("var"): the denominator n - 1 is used; https://search.r-project.org';

/** What a course of its own and the people of the story are, with an accepted wrong answer. */
class Story {
  readonly people: Record<'owner' | 'asker' | 'author' | 'flagger' | 'voter' | 'judge', Reader>;
  readonly course: string;
  address = '';
  answerId = '';

  private constructor(people: Story['people'], course: string) {
    this.people = people;
    this.course = course;
  }

  static async begin(browser: Browser, javaScript: boolean): Promise<Story> {
    const reader = (name: string, phone = false) => newReader(browser, name, { javaScript, phone });
    const owner = await reader('Olu Owner');
    const course = await newCourse(owner, 'Repairs of answers');
    const people = {
      owner,
      asker: await reader('Mira Asker', true),
      author: await reader('Theo Author'),
      flagger: await reader('Ada Flagger'),
      voter: await reader('Vic Voter'),
      judge: await reader('Juno Judge'),
    };
    const { asker, author, flagger, voter, judge } = people;
    for (const person of [asker, author, flagger, voter, judge]) await join(person, course);
    await promote(owner, course, judge, 'MODERATOR');
    const story = new Story(people, course);
    await story.#answerWrongly();
    return story;
  }

  async #answerWrongly(): Promise<void> {
    const { asker, author, voter } = this.people;
    const { askQuestion } = await asker.api.data<{ askQuestion: { id: string; number: number } }>(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id number } }`,
      { input: { course: this.course, title: TITLE, body: SOURCE, tags: ['variance'] } },
    );
    const { postAnswer } = await author.api.data<{ postAnswer: { id: string } }>(
      `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`,
      { input: { questionId: askQuestion.id, body: WRONG } },
    );
    this.answerId = postAnswer.id;
    this.address = `/c/${this.course}/q/${askQuestion.number}`;
    await voter.api.data(`mutation ($id: ID!) { vote(postId: $id, value: HELPFUL) { id } }`, {
      id: this.answerId,
    });
    await asker.api.data(`mutation ($id: ID!) { acceptAnswer(answerId: $id) { id } }`, {
      id: this.answerId,
    });
  }

  /** The flag in the browser, from the menu of the answer to the thanks. */
  async flag(javaScript: boolean): Promise<void> {
    const { page } = this.people.flagger;
    await page.goto(this.address);
    const answer = page.locator(`#a${this.answerId}`);
    const link = answer.getByRole('link', { name: /^Flag/ });
    await answer.locator('summary', { hasText: 'More' }).click();
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Say what is wrong' }).waitFor();
    if (javaScript) await selectPlace(page);
    else await page.getByLabel('The place in the answer').fill(PLACE);
    await page.getByLabel('What is not right, in one sentence?').fill(CLAIM);
    await page.getByLabel('Reason or source').fill(SOURCE);
    await page.getByLabel(/misconception/i).fill('The variance in R divides by n.');
    await expectSound(page, javaScript);
    if (!javaScript) await refuseForeignWords(page);
    await page.getByRole('button', { name: 'Send the flag' }).click();
    await page.getByText('What you flagged already').waitFor();
  }

  /** The author opens the case from the answer. */
  async openAsAuthor(): Promise<Page> {
    const { page } = this.people.author;
    await page.goto(this.address);
    await page
      .locator(`#a${this.answerId}`)
      .getByRole('link', { name: 'See how it stands' })
      .click();
    await page.getByText('This is about your answer.').waitFor();
    return page;
  }

  async contest(): Promise<void> {
    const page = await this.openAsAuthor();
    await page
      .getByLabel('Why is the answer right as it stands?')
      .fill('The book of the course defines it with n, and the question is about the book.');
    await page.getByRole('button', { name: 'Send the reason' }).click();
    await page.getByText('Contested, waiting for a second look').first().waitFor();
  }

  /** The peer takes the item from the queue and decides. */
  async decide(choice: string, note?: string): Promise<Page> {
    const { page } = this.people.judge;
    await page.goto(`/c/${this.course}/review`);
    await page.getByRole('button', { name: 'Take the next one: Claims and repairs' }).click();
    await page.getByText(CLAIM).first().waitFor();
    await page.getByLabel(choice, { exact: true }).check();
    if (note) await page.getByLabel('Note', { exact: true }).fill(note);
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText(`You decided: ${choice}`).waitFor();
    return page;
  }

  /** Waits until the case stands so: decisions wait until they can no longer be undone. */
  async reaches(state: string): Promise<void> {
    const query = `query ($course: String!) { course(slug: $course) { viewerCases { state } } }`;
    const { api } = this.people.flagger;
    await expectSoon(async () => {
      type Cases = { course: { viewerCases: { state: string }[] } };
      const { course } = await api.data<Cases>(query, { course: this.course });
      return course.viewerCases[0]?.state ?? '';
    }, state);
  }

  /** Waits until the standing of a person says so: points follow what stands in the tables. */
  async stands({ api }: Reader, points: number): Promise<void> {
    const query = `query ($course: String!, $handle: String!) {
      standing(course: $course, handle: $handle) { reputation }
    }`;
    const variables = { course: this.course, handle: api.handle };
    await expectSoon(async () => {
      const { standing } = await api.data<{ standing: { reputation: number } }>(query, variables);
      return standing.reputation;
    }, points);
  }

  /** Lets the author's time be over, as 48 hours would. */
  async letTimePass(): Promise<void> {
    const client = new Client({ connectionString: process.env.TEST_STACK_DATABASE_URL });
    await client.connect();
    await client.query(
      `update inaccuracy_case set repair_until = now() - interval '1 second' where post_id = $1`,
      [this.answerId],
    );
    await client.end();
  }
}

/** Selects the words in the text, as somebody who reads does; the page quotes them. */
async function selectPlace(page: Page): Promise<void> {
  const field = page.getByLabel('The place in the answer');
  await expectSoon(async () => {
    await page.evaluate((place) => {
      const walker = document.createTreeWalker(
        document.querySelector('main .prose') as Node,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(place) ?? -1;
        if (at < 0) continue;
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.setBaseAndExtent(node, at, node, at + place.length);
      }
    }, PLACE);
    return field.inputValue();
  }, PLACE);
}

/** Words that are not in the answer are refused by name, and nothing else that was typed is lost. */
async function refuseForeignWords(page: Page): Promise<void> {
  const field = page.getByLabel('The place in the answer');
  await field.fill('zebras dance under the moon');
  await page.getByRole('button', { name: 'Send the flag' }).click();
  await page.getByText('These words are not in the text as it now is.').waitFor();
  expect(await page.getByLabel('Reason or source').inputValue()).toBe(SOURCE);
  await field.fill(PLACE);
}

/** Axe is itself a script, so pages without JavaScript cannot run it: their markup is the same. */
async function expectSound(page: Page, javaScript: boolean): Promise<void> {
  if (javaScript) expect(await axeFindings(page)).toEqual([]);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each([
  { how: 'with JavaScript', javaScript: true },
  { how: 'without JavaScript', javaScript: false },
])('an accepted answer that is wrong, $how', ({ javaScript }) => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(browser, javaScript);
  }, 60_000);

  it('is flagged by a learner with a quote and a source', async () => {
    await story.flag(javaScript);
    const { page } = story.people.flagger;
    await page.goto(`/c/${story.course}/cases`);
    await page.getByText(CLAIM).waitFor();
    await expectSound(page, javaScript);
  });

  it('is repaired by its author, who is not told who flagged it', async () => {
    const page = await story.openAsAuthor();
    expect(await page.locator('main').innerText()).not.toContain('Ada Flagger');
    await expectSound(page, javaScript);
    await page.getByRole('link', { name: 'Edit the answer' }).click();
    await page.getByLabel('Text', { exact: true }).fill(RIGHT);
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('The edit is saved.').waitFor();
    await page.getByLabel('What did you change?').fill('The divisor.');
    await page.getByRole('button', { name: 'It is repaired' }).click();
    await page.getByText('Repaired, waiting for a second look').first().waitFor();
  });

  it('is verified by a peer moderator, who can undo it for a moment', async () => {
    const page = await story.decide('The repair is right');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Decide', exact: true }).waitFor();
    await expectSound(page, javaScript);
    await story.decide('The repair is right');
    await story.reaches('REPAIR_VERIFIED');
  });

  it('leaves a correction notice for everybody who relied on it', async () => {
    for (const [reader, reason] of [
      [story.people.asker, 'you accepted it'],
      [story.people.voter, 'you found it helpful'],
    ] as const) {
      const { page } = reader;
      await page.goto(`/c/${story.course}/cases`);
      const notice = page.locator('#corrections li').first();
      await notice.getByText(reason, { exact: false }).waitFor();
      expect(await notice.innerText()).toContain('It is repaired now.');
      await expectSound(page, javaScript);
      await notice.getByRole('button', { name: 'I have read it' }).click();
      await expectSoon(() => notice.getByText('new', { exact: true }).count(), 0);
    }
    const { page } = story.people.asker;
    await page.goto(story.address);
    expect(await page.locator(`#a${story.answerId}`).innerText()).toContain('Accepted');
  });

  it('changes standings as the policy says', async () => {
    const { author, flagger, judge, asker } = story.people;
    // A helpful vote 10, the acceptance 15, the verified repair 10.
    await story.stands(author, 35);
    await story.stands(flagger, 5);
    await story.stands(judge, 5);
    await story.stands(asker, 2);
  });

  it('is told whole by the audit log', async () => {
    const { page } = story.people.owner;
    await page.goto(`/c/${story.course}/staff/log?act=case.decided`);
    const entry = page.locator('main ol li').first();
    expect(await entry.innerText()).toContain('Juno Judge');
    expect(await entry.innerText()).toContain('Theo Author');
    await expectSound(page, javaScript);
    const file = await page.request.get(`/c/${story.course}/staff/log/csv`);
    expect(await file.text()).toContain('case.decided');
  });

  it('is in the course by numbers, for staff alone', async () => {
    const path = `/c/${story.course}/staff/overview/csv`;
    const { owner, author } = story.people;
    const read = async (part: string) => {
      const file = await owner.page.request.get(`${path}${part}`);
      return (await file.text()).split('\r\n');
    };
    expect((await read(''))[0]).toMatch(/^week,questions,answered,endorsed,answers,/u);
    expect((await read('?part=helpers'))[0]).toBe('week,role,answers,people');
    expect(await read('?part=now')).toEqual(
      expect.arrayContaining(['what,which,count,since', 'deflection,,0,']),
    );
    expect((await author.page.request.get(path)).status()).toBe(403);
  });
});

describe('a claim that its author contests', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin(browser, true);
    await story.flag(true);
    await story.contest();
  }, 60_000);

  it('is weighed by a second person; upheld, the answer folds and is accepted no more', async () => {
    await story.decide('It holds', 'The help page of var says n − 1.');
    await story.reaches('UPHELD');
    const { page } = story.people.asker;
    await page.goto(story.address);
    await page.getByText('The answer you accepted was found inaccurate.').waitFor();
    // A helpful vote 10; the acceptance is gone, what was left inaccurate takes 10.
    await story.stands(story.people.author, 0);
    await story.stands(story.people.flagger, 5);
    const answer = page.locator(`#a${story.answerId}`);
    expect(await answer.innerText()).toContain('Found inaccurate');
    expect(await answer.getByText('It is therefore the variance').isVisible()).toBe(false);
    await answer.getByText('Show the answer as it stands').click();
    expect(await answer.getByText('It is therefore the variance').isVisible()).toBe(true);
    await expectSound(page, true);
  });

  it('goes to staff by the author’s appeal, who sees more in it', async () => {
    const author = await story.openAsAuthor();
    await author.getByLabel('What was overlooked?').fill('The question asks about the book.');
    await author.getByRole('button', { name: 'Send the appeal' }).click();
    await author.getByText('Appeal, waiting for a second look').waitFor();
    const { page } = story.people.owner;
    await page.goto(`/c/${story.course}/review`);
    await page.getByRole('button', { name: 'Take the next one: Appeals' }).click();
    await page.getByLabel('Grant the appeal').check();
    await page.getByLabel('Note', { exact: true }).fill('The question is about the book indeed.');
    await expectSound(page, true);
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await story.reaches('REJECTED');
    await author.reload();
    await author.getByText('Found accurate').first().waitFor();
    await story.stands(story.people.author, 10);
    await story.stands(story.people.flagger, 0);
  });
});

describe('a claim that nobody answers', () => {
  it('lapses when the author’s time is over, and a second person decides', async () => {
    const story = await Story.begin(browser, true);
    await story.flag(true);
    await story.letTimePass();
    await story.reaches('LAPSED');
    const author = await story.openAsAuthor();
    await author.getByText('Waiting for a second look').first().waitFor();
    await story.decide('It holds', 'The help page of var says n − 1.');
    await story.reaches('UPHELD');
    await author.reload();
    expect(await author.locator('main').innerText()).toContain('You can still repair your answer');
  });
});
