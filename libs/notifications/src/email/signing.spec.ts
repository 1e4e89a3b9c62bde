import { describe, expect, it } from '@jest/globals';
import { numberIn, sign, signed } from './signing.ts';

const SECRET = 'a secret of the tests, long enough for all';
const token = sign(SECRET, 'reply', ['c', 17, 2_000_000_000, 20_500]);

describe('a signed token', () => {
  it('comes back as it went out, also in capitals, and fits into an address', () => {
    for (const given of [token, token.toUpperCase()]) {
      const [kind, ...numbers] = signed(SECRET, 'reply', given) ?? [];
      expect([kind, ...numbers.map(numberIn)]).toEqual(['c', 17, 2_000_000_000, 20_500]);
    }
    expect(`reply+${token}`.length).toBeLessThanOrEqual(64);
  });

  it.each([
    ['with another number', token.replace('-h-', '-i-')],
    ['with another seal', token.slice(0, -1) + (token.endsWith('0') ? '1' : '0')],
    ['with a shorter seal', token.slice(0, -1)],
    ['without a seal', 'c-h'],
    ['that is empty', ''],
  ])('is not believed %s', (_, forged) => {
    expect(signed(SECRET, 'reply', forged)).toBeNull();
  });

  it('is good for its purpose and site alone', () => {
    expect(signed(SECRET, 'unsubscribe', token)).toBeNull();
    expect(signed(`${SECRET}!`, 'reply', token)).toBeNull();
  });
});
