import { describe, expect, it } from '@jest/globals';
import { checkPassword } from './password-rules.ts';

const codeOf = (password: string, email: string | null = null) =>
  checkPassword('password', password, email)[0]?.code;

describe('a new password', () => {
  it.each([
    ['', 'REQUIRED'],
    ['nine char', 'TOO_SHORT'],
    ['x'.repeat(201), 'TOO_LONG'],
    ['Password123', 'NOT_ALLOWED'],
    ['aaaaaaaaaaaa', 'NOT_ALLOWED'],
  ])('%j is refused as %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it('is not the address', () => {
    expect(codeOf('Mina@Example.org', ' mina@example.org')).toBe('NOT_ALLOWED');
  });

  it.each(['correct horse battery', '密码密码密码密码密码', '          x'])(
    'may be %j',
    (password) => {
      expect(codeOf(password)).toBeUndefined();
    },
  );
});
