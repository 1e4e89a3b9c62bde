import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PASSWORD } from '../../support/api-client.ts';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser, openContext, PHONE } from '../../support/browser.ts';
import { mailbox, type Mailbox } from '../../support/mailbox.ts';
import { newReader, type Reader } from '../../support/people.ts';
import { expectSoon } from '../../support/soon.ts';
import { startStack, type Stack } from '../../support/stack.ts';
import { stackSql } from '../../support/stack-sql.ts';

// A product of its own is started, which sends real mail.
jest.setTimeout(180_000);

const ANOTHER = 'hills behind the sea';
const NARROW = { width: 320, height: 640 } as const;

const CHANGES = [
  { name: 'Zoe Angstrom', javaScript: true },
  { name: 'Ben Bell', javaScript: false },
];

describe('an e-mail address', () => {
  let browser: Browser;
  let stack: Stack;
  let post: Mailbox;
  const before = { ...process.env };

  beforeAll(async () => {
    [browser, post] = await Promise.all([launchBrowser(), mailbox()]);
    stack = await startStack({ env: { SMTP_URL: post.url, SIGN_UP_CONFIRMS_EMAIL: 'false' } });
    process.env.TEST_WEB_URL = stack.webUrl;
    process.env.TEST_API_URL = stack.apiUrl;
    process.env.TEST_STACK_DATABASE_URL = stack.databaseUrl;
  });
  afterAll(async () => {
    Object.assign(process.env, before);
    await Promise.all([browser.close(), stack.stop(), post.close()]);
  });

  async function confirmed(name: string, javaScript: boolean): Promise<Reader> {
    const reader = await newReader(browser, name, { javaScript, phone: true });
    const confirm = 'update account set email_verified_at = now() where handle = $1';
    await stackSql(confirm, [reader.api.handle]);
    return reader;
  }
  /** The link in the mail about `subject` that came to an address. */
  async function linkIn(address: string, subject: string): Promise<string> {
    const mails = () => post.to(address).filter((mail) => mail.subject === subject);
    await expectSoon(() => Promise.resolve(mails().length > 0), true);
    return /https?:\S+/.exec(mails().at(-1)?.text ?? '')?.[0] ?? '';
  }
  async function ask(page: Page, address: string, password: string = PASSWORD): Promise<void> {
    await page.getByLabel('New e-mail address').fill(address);
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Send the link' }).click();
  }
  const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

  it.each(CHANGES)(
    'is changed by $name through a link, and brought back; JavaScript: $javaScript',
    async ({ name, javaScript }) => {
      const { page, context, api } = await confirmed(name, javaScript);
      const [old, wanted] = [api.email, `new-${api.email}`];
      await page.goto('/account');
      await page.getByRole('link', { name: 'Change the address' }).click();
      await ask(page, wanted, 'a guess at it');
      await page.getByText('The password is wrong.').first().waitFor();
      expect(await page.getByLabel('New e-mail address').inputValue()).toBe(wanted);
      await ask(page, old.toUpperCase());
      await page.getByText('This is what it is already.').first().waitFor();

      await ask(page, `other-${wanted}`);
      await page.getByText(`Waiting for confirmation of other-${wanted}.`).waitFor();
      if (javaScript) expect(await axeFindings(page)).toEqual([]);
      const stale = await linkIn(`other-${wanted}`, 'Confirm your new e-mail address');
      await page.getByRole('button', { name: 'Do not change it' }).click();
      await page.getByText('Your address stays as it is.').waitFor();
      expect(await page.getByText('Waiting for confirmation').count()).toBe(0);
      await ask(page, wanted);
      await page.getByText(`Waiting for confirmation of ${wanted}.`).waitFor();
      await page.setViewportSize(NARROW);
      expect(await widthOf(page)).toBe(NARROW.width);
      await linkIn(old, 'Your e-mail address is about to change');
      const link = await linkIn(wanted, 'Confirm your new e-mail address');

      // In another browser, signed out; looking at the page changes nothing.
      const elsewhere = await openContext(browser, {
        javaScriptEnabled: javaScript,
        viewport: PHONE,
      });
      const mails = await elsewhere.newPage();
      await mails.goto(stale);
      await mails.getByRole('button', { name: 'Use this address' }).click();
      await mails.getByText('This link is used up or too old.').first().waitFor();
      for (let look = 0; look < 2; look += 1) await mails.goto(link);
      if (javaScript) expect(await axeFindings(mails)).toEqual([]);
      await page.reload();
      await page.getByText(`Waiting for confirmation of ${wanted}.`).waitFor();
      await mails.getByRole('button', { name: 'Use this address' }).click();
      await mails.getByText('Your e-mail address is changed').waitFor();
      await signIn(mails, wanted, PASSWORD);
      await mails.goto('/account');
      await mails.getByText(wanted).first().waitFor();
      await page.goto('/account');
      await page.waitForURL((url) => url.pathname === '/sign-in');

      const wayBack = await linkIn(old, 'Your e-mail address was changed');
      await page.goto(wayBack);
      await page.getByLabel('New password').fill(ANOTHER);
      if (javaScript) expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Bring the address back' }).click();
      await page.getByText('Your address is back.').waitFor();
      await signIn(page, old, ANOTHER);
      await mails.goto('/account');
      await mails.waitForURL((url) => url.pathname === '/sign-in');
      await linkIn(old, 'Your password was changed');
      await Promise.all([context.close(), elsewhere.close()]);
    },
  );

  it('of somebody else is asked for with the same words, and its owner gets a mail', async () => {
    const { page, context, api } = await confirmed('Cho Chooser', false);
    const other = await confirmed('Ola Owner', false);
    await page.goto('/account');
    await ask(page, other.api.email);
    await page.getByText(`Waiting for confirmation of ${other.api.email}.`).waitFor();
    await page.getByText('A link is on its way to the new address.').waitFor();
    const link = await linkIn(other.api.email, 'This address already has an account');
    expect(link).toContain('/reset/');
    await linkIn(api.email, 'Your e-mail address is about to change');
    const subjects = post.to(other.api.email).map(({ subject }) => subject);
    expect(subjects).not.toContain('Confirm your new e-mail address');
    await Promise.all([context.close(), other.context.close()]);
  });

  async function signIn(page: Page, address: string, password: string): Promise<void> {
    await page.waitForURL((url) => url.pathname === '/sign-in');
    await page.getByLabel('E-mail address').fill(address);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
  }
});
