import { expect } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';

/** Jobs that come round each minute are the slowest that a test waits for. */
const PATIENCE_MS = 90_000;

/** Asks again until the answer is the wanted one: for what the worker does in its own time. */
export async function expectSoon<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let found = await ask();
  while (found !== wanted && Date.now() < end) {
    await pause(200);
    found = await ask();
  }
  expect(found).toBe(wanted);
}
