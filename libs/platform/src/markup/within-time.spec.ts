import { describe, expect, it } from '@jest/globals';
import { OutOfTimeError, withinTime } from './within-time.ts';

const forever = (): never => {
  for (;;);
};

describe('work within a time', () => {
  it('gives back what it makes, also from within other such work', () => {
    expect(withinTime(1000, () => withinTime(1000, () => 'done'))).toBe('done');
  });

  it('is stopped when its time is over', () => {
    expect(() => withinTime(20, forever)).toThrow(OutOfTimeError);
  });

  it('throws what it throws', () => {
    const fails = (): never => {
      throw new TypeError('no');
    };
    expect(() => withinTime(1000, fails)).toThrow(TypeError);
  });
});
