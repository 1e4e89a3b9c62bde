import { page } from '$app/state';
import { announce } from '#lib/announce.svelte.ts';
import { refreshAll } from '$app/navigation';
import { t } from '#lib/messages/index.ts';
import { sendWaiting } from './send.ts';
import {
  discard as discardKept,
  keep,
  waitingOf,
  type Waiting,
  type WaitingKind,
} from './store.ts';

/** What waits to be sent for whoever is signed in. */
export const waiting: { items: readonly Waiting[] } = $state({ items: [] });

/** Fields that are no text of the writer, or that another part sets. */
const LEFT_OUT = new Set(['intent', 'idempotencyKey']);

const viewerId = (): string => (page.data as { viewer?: { id: string } }).viewer?.id ?? '';

export async function look(): Promise<void> {
  waiting.items = await waitingOf(viewerId());
}

/** Keeps what a form holds, because it could not be sent. */
export async function wait(kind: WaitingKind, action: URL, data: FormData): Promise<void> {
  const fields = [...data].flatMap(([name, value]) =>
    typeof value === 'string' && !LEFT_OUT.has(name) ? [[name, value] as const] : [],
  );
  // Nobody is there to look at similar questions when it is sent.
  if (kind === 'question') fields.push(['confirmed', 'yes']);
  await keep({
    key: String(data.get('idempotencyKey')),
    ...{ kind, fields, accountId: viewerId(), at: Date.now() },
    action: action.pathname + action.search,
    path: page.url.pathname,
    title: document.title,
  });
  await look();
}

/** Sends what waits, and shows what became of it. */
export async function send(): Promise<void> {
  await look();
  if (waiting.items.every(({ failure }) => failure)) return;
  const count = await sendWaiting(viewerId());
  await look();
  if (count === 0) return;
  await refreshAll();
  await announce(t('offline.sent', { n: count }));
}

/** Tries again what was refused. */
export async function sendAgain(one: Waiting): Promise<void> {
  await keep({ ...($state.snapshot(one) as Waiting), failure: undefined });
  await send();
}

export async function discard({ key }: Waiting): Promise<void> {
  await discardKept(key);
  await look();
}
