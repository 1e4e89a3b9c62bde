import { describe, expect, it } from '@jest/globals';
import { momentAt, wallTime } from './zoned.ts';

describe('a time on the wall', () => {
  it.each([
    ['2026-11-20T09:30', 'UTC', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30', 'Europe/Berlin', '2026-11-20T08:30:00.000Z'],
    ['2026-07-20T09:30', 'Europe/Berlin', '2026-07-20T07:30:00.000Z'],
    ['2026-11-20T00:05', 'Asia/Kolkata', '2026-11-19T18:35:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ])('%s in %s is %s, and back', (wall, zone, moment) => {
    expect(momentAt(wall, zone)).toBe(moment);
    expect(wallTime(moment, zone)).toBe(wall);
  });

  it('that is left out in spring is an hour later', () => {
    expect(momentAt('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('that comes twice in autumn is the first', () => {
    expect(momentAt('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each(['', 'tomorrow', '2026-13-40T09:30'])('"%s" is none', (wall) => {
    expect(momentAt(wall, 'UTC')).toBeUndefined();
  });
});
