import type { CDPSession, Page, Worker } from 'playwright-core';

/** A worker that is installed keeps some sixty files first, on a busy machine not in a moment. */
const PATIENCE_MS = 30_000;

/** What the browser knows of the page's service worker: `installing`, `waiting`, `active`, `none`. */
const stateOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const known = registration && [
      ...(registration.installing ? [`installing: ${registration.installing.state}`] : []),
      ...(registration.waiting ? [`waiting: ${registration.waiting.state}`] : []),
      ...(registration.active ? [`active: ${registration.active.state}`] : []),
    ];
    return known?.join(', ') ?? 'none';
  });

/**
 * Resolves when the page's service worker is active: a message that comes before is lost.
 * @throws Error that names the state the worker is in
 */
export async function untilActive(page: Page): Promise<void> {
  const waiting = page.waitForFunction(
    async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === 'activated';
    },
    undefined,
    { timeout: PATIENCE_MS },
  );
  await waiting.catch(async (cause: unknown) => {
    throw new Error(`The service worker is not active: ${await stateOf(page)}`, { cause });
  });
}

interface Registration {
  readonly registrationId: string;
  readonly scopeURL: string;
  readonly isDeleted: boolean;
}

async function registrationOf(devtools: CDPSession, origin: string): Promise<Registration> {
  const { promise, resolve, reject } = Promise.withResolvers<Registration>();
  devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const one of registrations)
      if (!one.isDeleted && one.scopeURL === `${origin}/`) resolve(one);
  });
  const limit = setTimeout(
    () => reject(new Error('The browser names no service worker.')),
    PATIENCE_MS,
  );
  await devtools.send('ServiceWorker.enable');
  return promise.finally(() => clearTimeout(limit));
}

/** Hands a message to the service worker of the page, as the browser does when one comes. */
export async function deliverPush(page: Page, data: string): Promise<void> {
  await untilActive(page);
  const { origin } = new URL(page.url());
  const devtools = await page.context().newCDPSession(page);
  const { registrationId } = await registrationOf(devtools, origin);
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
  await devtools.detach();
}

const workerOf = async (page: Page): Promise<Worker> =>
  page.context().serviceWorkers()[0] ?? page.context().waitForEvent('serviceworker');

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
    // Only what the browser itself hands out may be waited for.
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
  readonly registration: { getNotifications(): Promise<unknown[]> };
  readonly WindowClient: { prototype: { readonly url: string; focus: () => Promise<unknown> } };
  readonly ExtendableEvent: { prototype: { waitUntil: (work: Promise<unknown>) => void } };
  readonly NotificationEvent: new (type: string, init: { notification: unknown }) => Event;
}
