import { describe, expect, it } from '@jest/globals';
import { chooseLocale, directionOf } from './locale.ts';

describe('the language of a page', () => {
  it.each([
    ['the account before all else', 'de', 'en', 'en', 'de'],
    ['the cookie before the browser', null, 'de', 'en', 'de'],
    ['what the browser likes best', null, undefined, 'fr, en;q=0.5, de;q=0.8', 'de'],
    ['a regional form as its language', null, undefined, 'de-AT', 'de'],
    ['English when nothing is known', 'xx', 'yy', 'zz', 'en'],
    ['English when nothing is said', null, undefined, null, 'en'],
  ] as const)('is %s', (_, account, cookie, accept, expected) => {
    expect(chooseLocale(account, cookie, accept)).toBe(expected);
  });

  it('runs from right to left for Arabic, from left to right for German', () => {
    expect([directionOf('ar-EG'), directionOf('de')]).toEqual(['rtl', 'ltr']);
  });
});
