import { expect } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** Jobs that come round each minute are the slowest that a test waits for. */
const PATIENCE_MS = 90_000;

/**
 * Asks again until the answer is the wanted one: for what another process does in its own time. What
 * was answered last is said when it never is.
 */
export async function expectSoon<T>(
  ask: () => Promise<T>,
  wanted: T,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + patienceMs;
  let found = await ask();
  while (!isDeepStrictEqual(found, wanted) && Date.now() < end) {
    await pause(200);
    found = await ask();
  }
  expect(found).toEqual(wanted);
}
