import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { newReader, type Reader } from '../../support/people.ts';
import { deliverPush, pressMessage } from '../../support/service-worker.ts';
import { expectSoon } from '../../support/soon.ts';

jest.setTimeout(120_000);

/** The browser may have to start the worker first. */
const SHOWN_WITHIN_MS = 20_000;

/** The push service of a browser is no part of the product, and needs the world outside. */
const pushService = () => {
  const keys = { p256dh: 'B'.repeat(87), auth: 'c'.repeat(22) };
  let subscribed: object | null = null;
  const subscription = {
    toJSON: () => ({ endpoint: 'https://localhost:9/device', keys }),
    unsubscribe: () => Promise.resolve((subscribed = null) === null),
  };
  Object.assign(PushManager.prototype, {
    subscribe: () => Promise.resolve((subscribed = subscription)),
    getSubscription: () => Promise.resolve(subscribed),
  });
};

describe('messages on a device', () => {
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    browser = await launchBrowser();
    reader = await newReader(browser, 'Dea Device', { javaScript: true, phone: true });
  }, 60_000);
  afterAll(() => browser.close());

  it('are switched on and off on one press, where the person is', async () => {
    const { page, context } = reader;
    await context.grantPermissions(['notifications']);
    await page.addInitScript(pushService);
    await page.goto('/account/notifications');
    const devices = page.locator('#devices');
    await devices.getByLabel('Show titles and names').check();
    await devices.getByRole('button', { name: 'Show messages on this device' }).click();
    await page.getByText('This device shows messages now.').waitFor();
    await devices.getByText('with titles and names', { exact: true }).waitFor();
    await devices.getByText('This device').first().waitFor();
    await devices.getByRole('button', { name: /^Send a test to / }).click();
    await page.getByText('A test message is on its way.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await devices.getByRole('button', { name: /^Remove / }).click();
    await page.getByText('The device shows no more messages.').waitFor();
    await devices.getByRole('button', { name: 'Show messages on this device' }).waitFor();
  });

  it('are shown by the service worker, whatever it is handed', async () => {
    const { page } = reader;
    const shown = () =>
      page.evaluate(async () => {
        const all = await (await navigator.serviceWorker.ready).getNotifications();
        return all.map(({ tag, title, body, data }) => ({ tag, title, body, data }) as unknown);
      });
    const url = new URL('/inbox', page.url()).href;
    const message = { tag: 'delivery:1', title: 'Colloquy', body: 'Something is new for you.' };
    await deliverPush(page, JSON.stringify({ ...message, url }));
    await expectSoon(shown, [{ ...message, data: { url } }], SHOWN_WITHIN_MS);
    await deliverPush(page, JSON.stringify({ ...message, url: 'https://example.org/' }));
    await expectSoon(shown, [{ ...message, data: { url: '/inbox' } }], SHOWN_WITHIN_MS);
  });

  it('lead to what they are about: in the page that shows it, else in one that is opened', async () => {
    const { page } = reader;
    const message = { tag: 'delivery:2', title: 'Colloquy', body: 'An answer.' };
    const shown = () =>
      page.evaluate(async () => {
        const all = await (await navigator.serviceWorker.ready).getNotifications();
        return all.map(({ tag }) => tag);
      });
    const press = async (url: string) => {
      await page.evaluate(async () => {
        const all = await (await navigator.serviceWorker.ready).getNotifications();
        for (const each of all) each.close();
      });
      await deliverPush(page, JSON.stringify({ ...message, url }));
      await expectSoon(shown, ['delivery:2'], SHOWN_WITHIN_MS);
      const pressed = await pressMessage(page);
      await expectSoon(shown, [], SHOWN_WITHIN_MS);
      return pressed;
    };
    const [here, elsewhere] = ['/account/notifications', '/c/statistics-with-r/q/53'].map(
      (path) => new URL(path, page.url()).href,
    );
    expect(await press(elsewhere ?? '')).toEqual({ opened: [elsewhere], shown: [] });
    await page.goto(here ?? '');
    expect(await press(`${here}#devices`)).toEqual({ opened: [], shown: [here] });
    await page.waitForURL(`${here}#devices`);
  });

  it('are said to be impossible where the browser blocks them', async () => {
    const { page, context } = reader;
    await context.clearPermissions();
    await page.addInitScript(() =>
      Object.defineProperty(Notification, 'permission', { get: () => 'denied' }),
    );
    await page.goto('/account/notifications');
    await page.getByText('This browser blocks messages from here.').waitFor();
  });
});
