/* Messages that come while no page is open (RFC 8030, Push API, Notifications API). */
import { self } from '$app/service-worker';

/** As the worker process sends it: `PushPayload` of libs/notifications. */
interface Payload {
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  readonly url: string;
}

const ICON = '/icons/icon-192.png';
const BADGE = '/icons/badge-96.png';
const INBOX = '/inbox';

/** An address of this site; whatever else a message names, the inbox is opened. */
function ownAddress(url: string): string {
  const address = new URL(url, self.location.origin);
  return address.origin === self.location.origin ? address.href : INBOX;
}

/** A message must be shown, whatever it says: browsers take the permission back else. */
function payloadOf(event: PushEvent): Payload {
  const fallback = { tag: 'inbox', title: 'Colloquy', body: '', url: INBOX };
  try {
    return { ...fallback, ...(event.data?.json() as Partial<Payload>) };
  } catch {
    return fallback;
  }
}

/** A repetition has the tag of the first and takes its place. */
export function show(event: PushEvent): Promise<void> {
  const { tag, title, body, url } = payloadOf(event);
  const data = { url: ownAddress(url) };
  return self.registration.showNotification(title, { tag, body, data, icon: ICON, badge: BADGE });
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? '';

/** Leads to what the message is about: in the page that shows it, if one is open. */
export async function open({ notification }: NotificationEvent): Promise<void> {
  notification.close();
  const { url } = notification.data as { url: string };
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const shown = pages.find((page) => withoutHash(page.url) === withoutHash(url));
  if (shown === undefined) {
    await self.clients.openWindow(url);
    return;
  }
  await shown.focus();
  // A page that this worker does not control yet stays where it is.
  if (shown.url !== url) await shown.navigate(url).catch(() => undefined);
}

/** The browser has another subscription now: the site has to know, else messages come no more. */
export async function renew(event: PushSubscriptionChangeEvent): Promise<void> {
  const options = event.oldSubscription?.options;
  const subscription =
    event.newSubscription ?? (options && (await self.registration.pushManager.subscribe(options)));
  if (!subscription) return;
  const { endpoint, keys } = subscription.toJSON();
  const body = new FormData();
  body.set('target', 'devices');
  const fields = { endpoint, ...keys };
  for (const [name, value] of Object.entries(fields)) body.set(name, value ?? '');
  await fetch('/account/notifications?/register', { method: 'POST', body });
}
