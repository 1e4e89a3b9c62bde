import { describe, expect, it } from '@jest/globals';
import { clockTime, duration, exactTime, relativeTime } from './time.ts';

const NOW = '2026-11-22T12:00:00Z';

describe('a date as people say it', () => {
  it.each([
    ['2026-11-22T11:59:30Z', 'en', undefined],
    ['2026-11-22T11:58:59Z', 'en', '1 minute ago'],
    ['2026-11-21T11:00:00Z', 'en', 'yesterday'],
    ['2026-11-20T11:00:00Z', 'de', 'vorgestern'],
    ['2025-11-01T11:00:00Z', 'en', 'last year'],
    ['2026-11-22T15:00:00Z', 'en', 'in 3 hours'],
  ])('%s in %s is %s', (at, locale, expected) => {
    expect(relativeTime(at, NOW, locale)).toBe(expected);
  });

  it('stands exactly in the title, in the zone of the reader', () => {
    expect(exactTime(NOW, 'en-GB', 'Europe/Berlin')).toContain('13:00:00');
  });

  it('is a time of the clock where only hours matter', () => {
    expect(clockTime(NOW, 'de', 'Europe/Berlin')).toBe('13:00');
  });

  it('falls back to UTC for a zone that the platform does not know', () => {
    expect(exactTime(NOW, 'en-GB', 'Atlantis/Centre')).toContain('12:00:00');
  });
});

describe('a length of time', () => {
  it.each([
    [0, '0 seconds'],
    [59.9, '59 seconds'],
    [3_600, '1 hour'],
    [200_000, '2 days'],
  ])('of %d seconds is %s', (seconds, expected) => {
    expect(duration(seconds, 'en')).toBe(expected);
  });
});
