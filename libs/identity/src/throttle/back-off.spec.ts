import { describe, expect, it } from '@jest/globals';
import { FREE_FAILURES, ladder, LONGEST_WAIT_SECONDS, waitAfter } from './back-off.ts';

describe('the back-off', () => {
  it.each([
    [1, 0],
    [5, 0],
    [6, 1],
    [7, 2],
    [10, 16],
    [15, 512],
    [16, 900],
    [1_000_000, 900],
  ])('after %d failures asks to wait %d seconds', (failures, seconds) => {
    expect(waitAfter(failures, FREE_FAILURES)).toBe(seconds);
  });

  it('has a ladder that ends with the first longest wait', () => {
    const steps = ladder(FREE_FAILURES);
    expect(steps.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 1, 2]);
    expect(steps.at(-1)).toBe(LONGEST_WAIT_SECONDS);
    expect(steps.at(-2)).toBeLessThan(LONGEST_WAIT_SECONDS);
  });
});
