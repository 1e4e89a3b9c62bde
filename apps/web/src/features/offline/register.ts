const SCRIPT = '/service-worker.js';

/** Whether this browser can have one: over https, or on this machine. */
export const canHaveWorker = (): boolean => 'serviceWorker' in navigator;

/** Lets the service worker begin, which looks for a newer one by itself at each visit. */
export async function register(): Promise<ServiceWorkerRegistration | undefined> {
  if (!canHaveWorker()) return undefined;
  // Some browsers forbid it in private windows: everything else works without.
  return navigator.serviceWorker
    .register(SCRIPT, { scope: '/', type: 'module' })
    .catch(() => undefined);
}
