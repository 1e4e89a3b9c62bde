import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { newReader, type Reader } from '../../support/people.ts';

jest.setTimeout(60_000);

describe.each([true, false])('how one is told, with JavaScript: %s', (javaScript) => {
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    browser = await launchBrowser();
    reader = await newReader(browser, 'Cho Chooser', { javaScript, phone: true });
  }, 60_000);
  afterAll(() => browser.close());

  it('is chosen on one page: by what, when, and with breaks', async () => {
    const { page } = reader;
    await page.goto('/account/notifications');
    const mails = page.locator('select[name=mail-MY_QUESTIONS]');
    await mails.selectOption('NEVER');
    await page.getByRole('button', { name: 'Save the choices' }).click();
    await page.getByText('Your choices are saved.').waitFor();
    expect(await mails.inputValue()).toBe('NEVER');

    await page.getByRole('button', { name: 'For 3 days' }).click();
    await page.getByText('You have a break until').waitFor();
    await page.getByLabel('From').fill('22:00');
    await page.getByRole('button', { name: 'Save the times' }).click();
    await page.locator('#times .problem').first().waitFor();
    await page.getByLabel('Until').fill('07:00');
    await page.getByLabel('once a week').check();
    await page.getByRole('button', { name: 'Save the times' }).click();
    await page.getByText('Your times are saved.').waitFor();

    await page.getByRole('button', { name: 'End the break' }).click();
    await page.getByText('You are sent messages again.').waitFor();
    await page.getByRole('button', { name: 'Make it as it was at first' }).click();
    await page.getByText('The choices are as before.').waitFor();
    expect(await mails.inputValue()).toBe('AT_ONCE');
    expect(await page.getByLabel('From').inputValue()).toBe('22:00');
    expect(await page.getByLabel('once a week').isChecked()).toBe(true);
  });

  it('is told where one’s own data can be had, and gets it', async () => {
    const { page } = reader;
    await page.goto('/account/privacy');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download my data' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('colloquy-my-data.zip');
    const files = unzipSync(readFileSync(await download.path()));
    expect(strFromU8(files['account.jsonl'] ?? new Uint8Array())).toContain('"Cho Chooser"');
    expect(Object.keys(files)).toContain('notification-settings.jsonl');
  });
});
