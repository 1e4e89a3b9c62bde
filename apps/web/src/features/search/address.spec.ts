import { describe, expect, it } from '@jest/globals';
import { holds, searchAddress, sortOf, toggled } from './address.ts';

describe('the address of a search', () => {
  it('holds what was typed, and the order where it is not the usual one', () => {
    expect(searchAddress('/search', { typed: 'a & b', sort: 'best' })).toBe('/search?q=a+%26+b');
    expect(searchAddress('/search', { typed: 'a', sort: 'newest', after: 'x' })).toBe(
      '/search?q=a&sort=newest&after=x',
    );
  });

  it('takes an unknown order for the usual one', () => {
    expect([null, 'best', 'toString', 'helpful'].map(sortOf)).toEqual([
      'best',
      'best',
      'best',
      'helpful',
    ]);
  });

  it('adds a filter, and takes it away again', () => {
    expect(toggled('mean', 'tag:r')).toBe('mean tag:r');
    expect(toggled('mean tag:R', 'tag:r')).toBe('mean');
    expect(holds('mean TAG:r', 'tag:r')).toBe(true);
  });
});
