import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { newReader, type Reader } from '../../support/people.ts';

jest.setTimeout(60_000);

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

/** Hands a message to the service worker of the page, as the browser does when one comes. */
async function deliver(page: Page, data: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId } of registrations) resolve(registrationId);
    }),
  );
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registered;
  const origin = new URL(page.url()).origin;
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
}

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
    await deliver(page, JSON.stringify({ ...message, url }));
    await expectSoon(shown, [{ ...message, data: { url } }]);
    await deliver(page, JSON.stringify({ ...message, url: 'https://example.org/' }));
    await expectSoon(shown, [{ ...message, data: { url: '/inbox' } }]);
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

/** Asks until it is so; the test's own limit ends what never comes. */
async function expectSoon<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  while (JSON.stringify(await read()) !== JSON.stringify(wanted));
  expect(await read()).toEqual(wanted);
}
