import { deserialize } from '$app/forms';
import type { Failure } from '#lib/failure.ts';
import { discard, keep, waitingOf, type Waiting } from './store.ts';

/** Only one page of the site sends at a time, so that the order holds. */
const LOCK = 'colloquy-sending';

type Outcome = { sent: true } | { sent: false; failure: Failure } | 'UNREACHABLE';

async function post({ action, fields, key, accountId }: Waiting): Promise<Outcome> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.set('idempotencyKey', key);
  body.set('sentFor', accountId);
  const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
  const answer = await fetch(action, { method: 'POST', headers, body }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) return 'UNREACHABLE';
  const result = deserialize(await answer.text());
  if (result.type === 'redirect' || result.type === 'success') return { sent: true };
  const { failure } = (result.type === 'failure' ? result.data : result.error) as {
    failure?: Failure;
  };
  if (failure?.code === 'UNREACHABLE') return 'UNREACHABLE';
  return { sent: false, failure: failure ?? { code: 'INTERNAL' } };
}

/**
 * Sends what waits for this person, the oldest first; what is refused is kept with the reason.
 * Ends where the site cannot be reached. Returns how many were sent.
 */
export async function sendWaiting(accountId: string): Promise<number> {
  return navigator.locks.request(LOCK, async () => {
    let sent = 0;
    for (const waiting of await waitingOf(accountId)) {
      if (waiting.failure) continue;
      const outcome = await post(waiting);
      if (outcome === 'UNREACHABLE') break;
      if (outcome.sent) await discard(waiting.key);
      else await keep({ ...waiting, failure: outcome.failure });
      if (outcome.sent) sent += 1;
    }
    return sent;
  });
}
