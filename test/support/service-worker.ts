import type { Page, Worker } from 'playwright-core';
import { expectSoon } from './soon.ts';

/** A worker that is installed keeps some sixty files first, on a busy machine not in a moment. */
const PATIENCE_MS = 30_000;

const workerOf = async (page: Page): Promise<Worker> =>
  page.context().serviceWorkers()[0] ?? page.context().waitForEvent('serviceworker');

/**
 * Resolves to the page's service worker when it knows itself that it is active, which the page may know
 * before: a message that comes earlier is lost.
 */
export async function untilActive(page: Page): Promise<Worker> {
  const worker = await workerOf(page);
  const state = () =>
    worker.evaluate(() => {
      const { registration } = globalThis as unknown as ServiceWorkerScope;
      return registration.active?.state ?? 'not active';
    });
  await expectSoon(state, 'activated', PATIENCE_MS);
  return worker;
}

/**
 * Hands a message to the service worker of the page and resolves when it is shown. Chromium drops a
 * message that is listed while it is being shown (what it keeps is compared with what is on the screen),
 * so nobody may ask for the messages before.
 */
export async function deliverPush(page: Page, data: string): Promise<void> {
  const worker = await untilActive(page);
  await worker.evaluate(async (data) => {
    const scope = globalThis as unknown as ServiceWorkerScope;
    const end = Promise.withResolvers<unknown>();
    // Only what the browser itself hands out may be waited for.
    scope.ExtendableEvent.prototype.waitUntil = (work) => end.resolve(work);
    scope.dispatchEvent(new scope.PushEvent('push', { data }));
    await end.promise;
  }, data);
}

/**
 * Presses the message that is shown. Browsers let a worker open and show windows only after a press
 * of a hand, which no test has: where the worker would open one is returned, as `opened`, and whether
 * it would bring a page to the front, as `shown`.
 */
export async function pressMessage(page: Page): Promise<{ opened: string[]; shown: string[] }> {
  const worker = await workerOf(page);
  return worker.evaluate(async () => {
    const scope = globalThis as unknown as ServiceWorkerScope;
    const [opened, shown]: [string[], string[]] = [[], []];
    const end = Promise.withResolvers<unknown>();
    scope.clients.openWindow = async (url) => void opened.push(url);
    scope.WindowClient.prototype.focus = async function () {
      shown.push(this.url);
      return this;
    };
    scope.ExtendableEvent.prototype.waitUntil = (work) => end.resolve(work);
    const [notification] = await scope.registration.getNotifications();
    scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
    await end.promise;
    return { opened, shown };
  });
}

/** As far as it is used here: the types of this project are those of Node.js. */
interface ServiceWorkerScope extends EventTarget {
  readonly clients: { openWindow: (url: string) => Promise<void> };
  readonly registration: {
    readonly active: { readonly state: string } | null;
    getNotifications(): Promise<unknown[]>;
  };
  readonly WindowClient: { prototype: { readonly url: string; focus: () => Promise<unknown> } };
  readonly ExtendableEvent: { prototype: { waitUntil: (work: Promise<unknown>) => void } };
  readonly PushEvent: new (type: string, init: { data: string }) => Event;
  readonly NotificationEvent: new (type: string, init: { notification: unknown }) => Event;
}
