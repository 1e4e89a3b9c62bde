import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { join, newCourse, newReader, promote, type Reader } from '../../support/people.ts';
import { expectSoon } from '../../support/soon.ts';
import { stackSql } from '../../support/stack-sql.ts';

// Decisions take effect after ten seconds.
jest.setTimeout(120_000);

const TITLE = 'Why is the median steadier than the mean?';
const NOTE = 'Welcome to the course, and thank you for a question that others have too.';
const TAKE = 'Take the next one: First posts';

const ITEMS = `select r.id, r.state, a.name as by, c.body as comment
   from review_item r join course k on k.id = r.course_id
   left join account a on a.id = r.decided_by_id
   left join lateral (select string_agg(m.body_markdown, ' | ') as body from comment m
                       where m.post_id = r.post_id) c on true
  where k.slug = $1 and r.queue = 'FIRST_POSTS' order by r.id`;

interface ItemRow {
  readonly id: number;
  readonly state: string;
  readonly by: string | null;
  readonly comment: string | null;
}

/** A course in which a newcomer's first question waits for one of two moderators. */
class Desk {
  course = '';
  readonly #browser: Browser;
  readonly #javaScript: boolean;

  constructor(browser: Browser, javaScript: boolean) {
    this.#browser = browser;
    this.#javaScript = javaScript;
  }

  async open(): Promise<{ first: Reader; second: Reader; newcomer: Reader }> {
    const reader = (name: string) =>
      newReader(this.#browser, name, { javaScript: this.#javaScript });
    const [owner, first, second] = [
      await reader('Olu Owner'),
      await reader('Fee First'),
      await reader('Sam Second'),
    ];
    this.course = await newCourse(owner, 'Two at one desk');
    for (const person of [first, second]) {
      await join(person, this.course);
      await promote(owner, this.course, person, 'MODERATOR');
    }
    return { first, second, newcomer: await this.ask('Nia Newcomer') };
  }

  async ask(name: string): Promise<Reader> {
    const newcomer = await newReader(this.#browser, name, { javaScript: false });
    await join(newcomer, this.course);
    await newcomer.api.data(
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
      { input: { course: this.course, title: TITLE, body: NOTE, tags: ['mean'] } },
    );
    return newcomer;
  }

  items(): Promise<ItemRow[]> {
    return stackSql<ItemRow>(ITEMS, [this.course]);
  }

  async waits(count: number): Promise<void> {
    await expectSoon(async () => (await this.items()).length, count);
  }

  async take({ page }: Reader): Promise<Page> {
    await page.goto(`/c/${this.course}/review`);
    await page.getByRole('button', { name: TAKE }).click();
    await page.getByRole('button', { name: 'Decide', exact: true }).waitFor();
    return page;
  }

  /** Lets the time of whoever holds something here be over, as fifteen minutes would. */
  async letClaimsEnd(): Promise<void> {
    await stackSql(
      `update review_item set claimed_until = now() - interval '1 second'
        where course_id = (select id from course where slug = $1) and claimed_until is not null`,
      [this.course],
    );
  }
}

const pathOf = (page: Page): string => new URL(page.url()).pathname;

async function fillWelcome(page: Page, note: string): Promise<void> {
  await page.getByLabel('Welcome them', { exact: true }).check();
  await page.getByLabel('Your welcome', { exact: true }).fill(note);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each([
  { how: 'with JavaScript', javaScript: true },
  { how: 'without JavaScript', javaScript: false },
])('two reviewers at one item, $how', ({ javaScript }) => {
  it('decide it once; who comes second is told in plain words and loses no word', async () => {
    const desk = new Desk(browser, javaScript);
    const { first, second } = await desk.open();
    await desk.waits(1);
    const slow = await desk.take(first);
    await desk.letClaimsEnd();
    const quick = await desk.take(second);
    expect(pathOf(quick)).toBe(pathOf(slow));
    await fillWelcome(slow, 'The slow one wrote this.');
    await fillWelcome(quick, NOTE);

    await Promise.all(
      [slow, quick].map((page) =>
        page.getByRole('button', { name: 'Decide', exact: true }).click(),
      ),
    );
    await quick.getByText('You decided: Welcome them').waitFor();
    await slow
      .locator('#decision')
      .getByText(/Somebody else is looking at this|decided already/)
      .waitFor();
    const kept = javaScript
      ? await slow.getByLabel('Your welcome', { exact: true }).inputValue()
      : await slow.locator('#decision').innerText();
    expect(kept).toContain('The slow one wrote this.');
    if (javaScript) expect(await axeFindings(slow)).toEqual([]);

    await expectSoon(async () => (await desk.items())[0]?.comment ?? '', NOTE);
    expect(await desk.items()).toMatchObject([{ state: 'DECIDED', by: 'Sam Second' }]);
  });
});

describe('two reviewers who take the next one at the same moment', () => {
  it('get different items, or one of them is told that nothing waits', async () => {
    const desk = new Desk(browser, true);
    const { first, second } = await desk.open();
    await desk.ask('Noa Newcomer');
    await desk.waits(2);
    await Promise.all([desk.take(first), desk.take(second)]);
    expect(pathOf(first.page)).not.toBe(pathOf(second.page));

    // What one skips is no longer counted among what waits.
    const skip = first.page.getByRole('button', { name: 'Skip' });
    await skip.click();
    await first.page.getByText('Nothing waits here for you').waitFor();
  });
});

describe('a reviewer at the keyboard', () => {
  it('chooses, writes, decides, takes it back and skips without a mouse', async () => {
    const desk = new Desk(browser, true);
    const { first } = await desk.open();
    await desk.waits(1);
    const page = await desk.take(first);
    // The first key may come before the page listens.
    await expectSoon(async () => {
      await page.keyboard.press('1');
      return page.getByLabel('Welcome them', { exact: true }).isChecked();
    }, true);
    await page.keyboard.press('n');
    await page.keyboard.type(NOTE);
    // While somebody types, a letter is a letter: every key of the desk stands in the note.
    expect(await page.getByLabel('Your welcome', { exact: true }).inputValue()).toBe(NOTE);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('You decided: Welcome them').waitFor();
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Decide', exact: true }).waitFor();
    await page.keyboard.press('s');
    await page.getByText('Nothing waits here for you').waitFor();
    expect(await desk.items()).toMatchObject([{ state: 'OPEN', comment: null }]);
  });
});
