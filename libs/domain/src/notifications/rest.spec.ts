import { describe, expect, it } from '@jest/globals';
import { localTimeIn, momentOf, nextAt } from './local-time.ts';
import { nextDigest, restsUntil, type DigestTime, type Rest } from './rest.ts';

const at = (iso: string): Date => new Date(iso);
const BERLIN = 'Europe/Berlin';

describe('the clock on the wall', () => {
  it.each([
    [BERLIN, '2026-01-05T12:00:00Z', { month: 1, day: 5, weekday: 1, minute: 13 * 60 }],
    [BERLIN, '2026-07-05T22:30:00Z', { month: 7, day: 6, weekday: 1, minute: 30 }],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', { year: 2027, month: 1, day: 1, minute: 0 }],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', { minute: 5 * 60 + 45 }],
    ['UTC', '2026-03-01T23:59:59.999Z', { weekday: 7, minute: 23 * 60 + 59 }],
  ])('in %s at %s', (zone, moment, expected) => {
    expect(localTimeIn(zone, at(moment))).toMatchObject(expected);
  });

  it.each([
    ['summer time begins in Berlin: 02:30 is jumped over', BERLIN, '2026-03-29', 150, '01:30'],
    ['the hour before the jump', BERLIN, '2026-03-29', 90, '00:30'],
    ['the hour after the jump', BERLIN, '2026-03-29', 180, '01:00'],
    ['summer time ends in Berlin: 02:30 comes twice', BERLIN, '2026-10-25', 150, '00:30'],
    ['the hour after the repeated one', BERLIN, '2026-10-25', 180, '02:00'],
    ['half an hour is jumped over', 'Australia/Lord_Howe', '2026-10-04', 135, '15:45'],
  ])('%s', (_, zone, day, minute, expected) => {
    const moment = momentOf(zone, at(`${day}T12:00:00Z`), 0, minute);
    expect(moment.toISOString().slice(11, 16)).toBe(expected);
  });

  it('shows every minute of the day once a day, over both changes of the clocks', () => {
    for (const start of ['2026-03-27T12:00:00Z', '2026-10-23T12:00:00Z']) {
      let moment = at(start);
      for (let day = 0; day < 5; day += 1) {
        const next = nextAt(BERLIN, moment, 8 * 60);
        expect(localTimeIn(BERLIN, next).minute).toBe(8 * 60);
        expect(next.getTime() - moment.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        moment = next;
      }
    }
  });
});

const digest = (facts: Partial<DigestTime>): DigestTime => ({
  timeZone: BERLIN,
  digestRhythm: 'DAILY',
  digestHour: 8,
  digestWeekday: 1,
  ...facts,
});

describe('the next digest', () => {
  it.each([
    ['later today', '2026-01-05T06:00:00Z', '2026-01-05T07:00:00.000Z'],
    ['tomorrow when it is that hour now', '2026-01-05T07:00:00Z', '2026-01-06T07:00:00.000Z'],
    ['23 hours on when summer begins', '2026-03-28T07:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['25 hours on when summer ends', '2026-10-24T06:00:00Z', '2026-10-25T07:00:00.000Z'],
  ])('of a day is %s', (_, now, expected) => {
    expect(nextDigest(digest({}), at(now))?.toISOString()).toBe(expected);
  });

  it('at an hour that is jumped over comes an hour later on the wall, once', () => {
    const time = digest({ digestHour: 2 });
    const first = nextDigest(time, at('2026-03-28T12:00:00Z'));
    expect(first?.toISOString()).toBe('2026-03-29T01:00:00.000Z');
    expect(nextDigest(time, first ?? at(''))?.toISOString()).toBe('2026-03-30T00:00:00.000Z');
  });

  it('at an hour that comes twice comes once', () => {
    const time = digest({ digestHour: 2 });
    const first = nextDigest(time, at('2026-10-24T12:00:00Z'));
    expect(first?.toISOString()).toBe('2026-10-25T00:00:00.000Z');
    expect(nextDigest(time, first ?? at(''))?.toISOString()).toBe('2026-10-26T01:00:00.000Z');
  });

  it.each([
    ['this week', 3, '2026-01-05T12:00:00Z', '2026-01-07T07:00:00.000Z'],
    ['today', 1, '2026-01-05T06:59:00Z', '2026-01-05T07:00:00.000Z'],
    ['in a week', 1, '2026-01-05T07:00:00Z', '2026-01-12T07:00:00.000Z'],
    ['over the end of summer', 1, '2026-10-19T06:00:00Z', '2026-10-26T07:00:00.000Z'],
    ['over the start of summer', 1, '2026-03-23T07:00:00Z', '2026-03-30T06:00:00.000Z'],
  ])('of a week is %s', (_, digestWeekday, now, expected) => {
    const time = digest({ digestRhythm: 'WEEKLY', digestWeekday });
    expect(nextDigest(time, at(now))?.toISOString()).toBe(expected);
  });

  it('is none for who wants none', () => {
    expect(nextDigest(digest({ digestRhythm: 'NEVER' }), at('2026-01-05T06:00:00Z'))).toBeNull();
  });
});

const rest = (facts: Partial<Rest>): Rest => ({
  timeZone: BERLIN,
  quietFrom: 22 * 60,
  quietUntil: 7 * 60,
  snoozedUntil: null,
  ...facts,
});

describe('a person rests', () => {
  it.each([
    ['not in the afternoon', {}, '2026-01-05T15:00:00Z', '2026-01-05T15:00:00.000Z'],
    ['from ten in the evening', {}, '2026-01-05T21:00:00Z', '2026-01-06T06:00:00.000Z'],
    ['after midnight', {}, '2026-01-06T00:30:00Z', '2026-01-06T06:00:00.000Z'],
    ['until the minute itself', {}, '2026-01-06T06:00:00Z', '2026-01-06T06:00:00.000Z'],
    ['an hour less when summer begins', {}, '2026-03-28T21:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['an hour more when summer ends', {}, '2026-10-24T20:00:00Z', '2026-10-25T06:00:00.000Z'],
    [
      'over noon only',
      { quietFrom: 720, quietUntil: 780 },
      '2026-01-05T11:30:00Z',
      '2026-01-05T12:00:00.000Z',
    ],
    [
      'until a snooze ends',
      { snoozedUntil: at('2026-01-09T12:00:00Z') },
      '2026-01-05T15:00:00Z',
      '2026-01-09T12:00:00.000Z',
    ],
    [
      'until the morning after a snooze that ends at night',
      { snoozedUntil: at('2026-01-09T02:00:00Z') },
      '2026-01-05T15:00:00Z',
      '2026-01-09T06:00:00.000Z',
    ],
    [
      'no longer for a snooze that is over',
      { snoozedUntil: at('2026-01-01T02:00:00Z') },
      '2026-01-05T15:00:00Z',
      '2026-01-05T15:00:00.000Z',
    ],
    [
      'never without quiet hours',
      { quietFrom: null, quietUntil: null },
      '2026-01-06T00:30:00Z',
      '2026-01-06T00:30:00.000Z',
    ],
  ])('%s', (_, facts, now, expected) => {
    expect(restsUntil(rest(facts), at(now)).toISOString()).toBe(expected);
  });
});
