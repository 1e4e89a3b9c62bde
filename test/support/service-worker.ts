import type { CDPSession, Page } from 'playwright-core';

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
