import { describe, expect, it } from '@jest/globals';
import { holds, savedAddress, searchAddress, sortOf, toggled } from './address.ts';

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

  it('of a saved search leads into its course, or over all of them', () => {
    const saved = { query: 'tag:r mean', order: 'NEWEST' as const };
    expect(savedAddress({ ...saved, course: { slug: 'stats' } })).toBe(
      '/c/stats/search?q=tag%3Ar+mean&sort=newest',
    );
    expect(savedAddress({ ...saved, course: null })).toBe('/search?q=tag%3Ar+mean&sort=newest');
  });

  it('adds a filter, and takes it away again', () => {
    expect(toggled('mean', 'tag:r')).toBe('mean tag:r');
    expect(toggled('mean tag:R', 'tag:r')).toBe('mean');
    expect(holds('mean TAG:r', 'tag:r')).toBe(true);
  });
});
