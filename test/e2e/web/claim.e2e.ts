import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../../../infra/local/paths.ts';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser, openContext, PHONE } from '../../support/browser.ts';
import { mailbox, type Mailbox } from '../../support/mailbox.ts';
import { newReader, type Reader } from '../../support/people.ts';
import { expectSoon } from '../../support/soon.ts';
import { startStack, type Stack } from '../../support/stack.ts';
import { stackSql } from '../../support/stack-sql.ts';

// A product of its own is started, which sends real mail.
jest.setTimeout(180_000);

const COURSE = 'puzzles';
const PASSWORD = 'walks by the sea';
const USERS = `<users>
  <row Id="2" DisplayName="Zoe Angstrom" CreationDate="2017-01-01T00:00:00.000" />
  <row Id="3" DisplayName="Ben Bell" CreationDate="2017-01-01T00:00:00.000" />
</users>`;
const POSTS = `<posts>
  <row Id="1" PostTypeId="1" CreationDate="2017-03-04T05:06:07.890" Score="0" OwnerUserId="2" Title="Why is the deviation of one number missing?" Body="&lt;p&gt;It says that it is missing, and not zero.&lt;/p&gt;" Tags="&lt;r&gt;" />
  <row Id="2" PostTypeId="1" CreationDate="2017-03-05T05:06:07.890" Score="0" OwnerUserId="3" Title="Why is the mean of no numbers missing?" Body="&lt;p&gt;It says that it is missing, and not zero.&lt;/p&gt;" Tags="&lt;r&gt;" />
</posts>`;

/** Who claims, on which page their question stands, and whether scripts run. */
const CLAIMS = [
  { name: 'Zoe Angstrom', handle: 'zoe-angstrom', question: 1, javaScript: true },
  { name: 'Ben Bell', handle: 'ben-bell', question: 2, javaScript: false },
];

describe('an account that an import made', () => {
  let browser: Browser;
  let stack: Stack;
  let post: Mailbox;
  let folder: string;
  const before = { ...process.env };

  beforeAll(async () => {
    [browser, post, folder] = await Promise.all([
      launchBrowser(),
      mailbox(),
      mkdtemp(join(tmpdir(), 'colloquy-dump-')),
    ]);
    stack = await startStack({ env: { SMTP_URL: post.url } });
    process.env.TEST_WEB_URL = stack.webUrl;
    process.env.TEST_API_URL = stack.apiUrl;
    process.env.TEST_STACK_DATABASE_URL = stack.databaseUrl;
    await writeFile(join(folder, 'Users.xml'), USERS);
    await writeFile(join(folder, 'Posts.xml'), POSTS);
    importDump(folder, stack.databaseUrl);
    await stackSql(`update course set visibility = 'OPEN' where slug = $1`, [COURSE]);
  });
  afterAll(async () => {
    Object.assign(process.env, before);
    await Promise.all([browser.close(), stack.stop(), post.close()]);
    await rm(folder, { recursive: true });
  });

  async function administrator(javaScript: boolean): Promise<Reader> {
    const reader = await newReader(browser, 'Adi Admin', { javaScript });
    const appoint = 'update account set is_administrator = true where handle = $1';
    await stackSql(appoint, [reader.api.handle]);
    return reader;
  }
  async function linkTo(address: string): Promise<string> {
    await expectSoon(() => Promise.resolve(post.to(address).length), 1);
    const [mail] = post.to(address);
    return /https?:\S+\/claim\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  }

  async function offer(page: Page, address: string): Promise<void> {
    await page.getByLabel('E-mail address of the owner').fill(address);
    await page.getByRole('button', { name: 'Mail the link' }).click();
  }

  it.each(CLAIMS)(
    'is given to $name by who runs the site, and is theirs; JavaScript: $javaScript',
    async ({ name, handle, question, javaScript }) => {
      const [wrong, owner] = [`wrong-${handle}@example.org`, `${handle}@example.org`];
      const { page, api } = await administrator(javaScript);
      await page.goto(`/c/${COURSE}/people/${handle}`);
      await page.getByRole('link', { name: 'Let its owner claim it' }).click();
      await page.getByRole('heading', { name: 'Whose account is this?' }).waitFor();
      // One that browsers let pass: no mailbox has so long a name.
      await offer(page, `${'o'.repeat(70)}@example.org`);
      await page.getByText('This is not an e-mail address').waitFor();
      await offer(page, api.email.toUpperCase());
      await page.getByText('Another account here has this address').waitFor();
      expect(await page.getByLabel('E-mail address of the owner').inputValue()).toBe(
        api.email.toUpperCase(),
      );
      await offer(page, wrong);
      await page.getByText(`A link went to ${wrong}.`).waitFor();
      const first = await linkTo(wrong);
      await offer(page, owner);
      await page.getByText(`A link went to ${owner}.`).waitFor();
      if (javaScript) expect(await axeFindings(page)).toEqual([]);

      const context = await openContext(browser, {
        javaScriptEnabled: javaScript,
        viewport: PHONE,
      });
      const theirs = await context.newPage();
      const choose = async (link: string): Promise<void> => {
        await theirs.goto(link);
        await theirs.getByLabel('Password').fill(PASSWORD);
        await theirs.getByRole('button', { name: 'Claim the account' }).click();
      };
      await theirs.goto(`/people/${handle}`);
      await theirs.getByText('Ask those who run this site.').waitFor();
      expect(await theirs.getByText('Whose account is this?').count()).toBe(0);
      await choose(first);
      await theirs.getByText('This link is used up or too old.').first().waitFor();
      const link = await linkTo(owner);
      await choose(link);
      await theirs.getByText('The account is yours.').waitFor();
      if (javaScript) expect(await axeFindings(theirs)).toEqual([]);

      await theirs.getByLabel('E-mail address').fill(owner);
      await theirs.getByLabel('Password').fill(PASSWORD);
      await theirs.getByRole('button', { name: 'Sign in' }).click();
      await theirs.waitForURL((url) => url.pathname === '/');
      await theirs.goto(`/c/${COURSE}/q/${question}`);
      await theirs.getByRole('link', { name: 'Edit', exact: true }).first().click();
      await theirs.getByLabel('What did you change, and why?').fill('It was I who asked.');
      await theirs.getByLabel('Text', { exact: true }).fill('It says NA, and I expected zero.');
      await theirs.getByRole('button', { name: 'Save the change' }).click();
      await theirs.getByText('It says NA, and I expected zero.').waitFor();

      await choose(link);
      await theirs.getByText('This link is used up or too old.').first().waitFor();
      await offer(page, wrong);
      await page.getByText('Somebody owns this account already.').first().waitFor();
      await page.goto(`/people/${handle}`);
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      expect(await page.getByText('Nobody has claimed this account yet.').count()).toBe(0);
      expect(await page.getByText('Whose account is this?').count()).toBe(0);
      await context.close();
    },
  );
});

function importDump(folder: string, databaseUrl: string): void {
  const program = join(ROOT, 'apps/worker/dist/exchange.js');
  const args = ['import', 'stackexchange', folder, '--course', COURSE];
  const done = spawnSync(process.execPath, [program, ...args, '--site', 'puzzles.example.org'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`The import failed:\n${done.stdout}\n${done.stderr}`);
}
