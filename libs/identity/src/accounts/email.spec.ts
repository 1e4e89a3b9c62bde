import { describe, expect, it } from '@jest/globals';
import { checkEmail } from './email.ts';

describe('an e-mail address', () => {
  it.each([
    'mina@example.org',
    "o'brien+tag@mail.example.co.uk",
    'root@localhost',
    'jö@bücher.example',
  ])('may be %s', (email) => {
    expect(checkEmail('email', email)).toEqual([]);
  });

  it.each([
    'mina',
    '@example.org',
    'mina@',
    'mi na@example.org',
    'mina@example..org',
    'mina@-example.org',
    'a@b@example.org',
    'mina@example.org\nBcc: all@example.org',
    `${'x'.repeat(65)}@example.org`,
  ])('is not %j', (email) => {
    expect(checkEmail('email', email)).toEqual([{ path: 'email', code: 'NOT_WELL_FORMED' }]);
  });

  it('is at most 254 characters long', () => {
    const email = `a@${'b.'.repeat(150)}org`;
    expect(checkEmail('email', email)).toEqual([{ path: 'email', code: 'TOO_LONG', bound: 254 }]);
  });
});
