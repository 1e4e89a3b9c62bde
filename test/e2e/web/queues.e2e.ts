import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { newReader, type Reader } from '../../support/people.ts';
import { stackSql } from '../../support/stack-sql.ts';

jest.setTimeout(120_000);

/** A task that failed for good, and that has nothing to do when it is tried again. */
const GIVEN_UP = `
  insert into event_task (event_id, handler, aggregate, type, payload, request_id, created_at,
                          dead_at, reason)
  values ($1, 'notifications.try-device', 'account:1', 'device.tried',
          '{"accountId": 1, "deviceId": 0}', '', now(), now(), 'Error: the push service was away')`;

describe.each([true, false])('the work behind the scenes, with JavaScript: %s', (javaScript) => {
  let browser: Browser;
  let admin: Reader;
  let learner: Reader;
  beforeAll(async () => {
    browser = await launchBrowser();
    admin = await newReader(browser, 'Adi Admin', { javaScript, phone: true });
    learner = await newReader(browser, 'Lea Learner', { javaScript });
    await stackSql('update account set is_administrator = true where handle = $1', [
      admin.api.handle,
    ]);
  }, 60_000);
  afterAll(async () => {
    await stackSql('update account set is_administrator = false where handle = $1', [
      admin.api.handle,
    ]);
    await browser.close();
  });

  it('is seen by administrators alone, who have what was given up tried again', async () => {
    await learner.page.goto('/admin/queues');
    expect(await learner.page.getByRole('heading', { name: 'Work behind' }).count()).toBe(0);

    await stackSql(GIVEN_UP, [javaScript ? 900_000_001 : 900_000_002]);
    const { page } = admin;
    await page.goto('/admin/queues');
    await page.getByRole('heading', { name: 'Work behind the scenes', level: 1 }).waitFor();
    await page.getByText('Error: the push service was away').waitFor();
    expect(await page.getByText('Jobs waiting').count()).toBe(1);
    if (javaScript) expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try again: notifications.try-device' }).first().click();
    await page.getByText('It is tried again.').waitFor();
    await page.goto('/admin/queues');
    expect(await page.getByText('Error: the push service was away').count()).toBe(0);
  });

  it('is seen job by job in Bull Board, within its policy', async () => {
    if (!javaScript) return;
    const { page } = admin;
    const broken: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) broken.push(message.text());
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto('/admin/queues');
    await page.getByRole('link', { name: 'Jobs in Bull Board' }).click();
    await page.getByText('delayed', { exact: false }).first().waitFor();
    await page.goto('/admin/queues/jobs/job-schedulers');
    await page.getByText('notifications.ring').first().waitFor();
    expect(broken).toEqual([]);
    expect(new Set(asked)).toEqual(new Set([new URL(page.url()).origin]));
  });
});
