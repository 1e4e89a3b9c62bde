import { canHaveWorker, register } from '#features/offline/register.ts';

/** A browser's subscription as the site keeps it. */
export interface Subscribed {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Why this browser shows no messages, or whether it does. */
export type DeviceState = 'UNABLE' | 'BLOCKED' | 'OFF' | 'ON';

const isAble = (): boolean =>
  canHaveWorker() && 'PushManager' in globalThis && 'Notification' in globalThis;

const fieldsOf = (subscription: PushSubscription): Subscribed => {
  const { endpoint = '', keys = {} } = subscription.toJSON();
  return { endpoint, p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' };
};

const current = async (): Promise<PushSubscription | null> =>
  (await (await register())?.pushManager.getSubscription()) ?? null;

/** How it stands with this browser, without asking anybody for anything. */
export async function deviceState(): Promise<DeviceState> {
  if (!isAble()) return 'UNABLE';
  if (Notification.permission === 'denied') return 'BLOCKED';
  return (await current()) ? 'ON' : 'OFF';
}

async function subscribeWith(key: string): Promise<PushSubscription> {
  await register();
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: key };
  return pushManager.subscribe(options).catch(async () => {
    // With a key that the site has no more, the old subscription is in the way.
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(options);
  });
}

/**
 * Asks for the permission and subscribes; only on a press, else browsers refuse. Null when the
 * person said no.
 * @throws what the browser says when its push service cannot be reached
 */
export async function subscribe(key: string): Promise<Subscribed | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  return fieldsOf(await subscribeWith(key));
}

export async function unsubscribe(): Promise<void> {
  await (await current())?.unsubscribe();
}
