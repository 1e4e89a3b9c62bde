import { describe, expect, it } from '@jest/globals';
import { checkAhead, checkAnnouncement } from './announcement.ts';

const now = new Date('2026-11-20T10:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 24 * 3_600_000);
const texts = { title: 'No class on Friday', body: 'We meet on Monday.', pinnedUntil: null };

describe('an announcement', () => {
  it.each([
    ['of an ordinary kind is fine', {}, []],
    ['pinned for a week is fine', { pinnedUntil: inDays(7) }, []],
    ['needs a title', { title: '  ' }, ['input.title']],
    ['needs a text', { body: '\n' }, ['input.body']],
    ['is short', { body: 'a'.repeat(5_001) }, ['input.body']],
    ['is not pinned until before it comes out', { pinnedUntil: inDays(-1) }, ['input.pinnedUntil']],
  ])('%s', (_, change, paths) => {
    const found = checkAnnouncement({ ...texts, ...change }, now).map(({ path }) => path);
    expect(found).toEqual(paths);
  });
});

describe('a set time', () => {
  it.each([
    ['in a minute', inDays(1 / 1440), true],
    ['in a year', inDays(366), true],
    ['now', now, false],
    ['after more than a year', inDays(367), false],
    ['that is no time', new Date(Number.NaN), false],
  ])('%s', (_, at, fits) => {
    expect(checkAhead('at', at, now).length === 0).toBe(fits);
  });
});
