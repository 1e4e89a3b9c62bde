import { describe, expect, it } from '@jest/globals';
import { holds, savedAddress, searchAddress, sortOf, toggled, wordsOf } from './address.ts';

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

  it('adds and takes away a year, which is two filters', () => {
    const year = 'after:2025 before:2027';
    expect(toggled('mean', year)).toBe('mean after:2025 before:2027');
    expect(toggled('after:2025 mean before:2027', year)).toBe('mean');
    expect([holds('after:2025 mean', year), holds('mean before:2027 after:2025', year)]).toEqual([
      false,
      true,
    ]);
  });

  it('leaves quotations and what is excluded as they are', () => {
    expect(toggled('"the  mean" -tag:r', 'tag:r')).toBe('"the  mean" -tag:r tag:r');
    expect(toggled('"standard error', 'tag:r')).toBe('"standard error" tag:r');
    expect(toggled('tag:r "tag:r is" mean', 'tag:r')).toBe('"tag:r is" mean');
  });

  it('is one of words alone when filters find nothing', () => {
    expect(wordsOf('mean tag:none -excel "standard error" is:great')).toBe('mean standard error');
    expect(wordsOf('tag:none')).toBe('');
  });
});
