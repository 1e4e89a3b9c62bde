import { exactTimesOf, relativeTimesOf } from './formats.ts';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "2 days ago" in the reader's language; undefined for less than a minute. */
export function relativeTime(at: string, now: string, locale: string): string | undefined {
  const seconds = (Date.parse(at) - Date.parse(now)) / 1000;
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  if (unit === undefined) return undefined;
  return relativeTimesOf(locale).format(Math.trunc(seconds / unit[1]), unit[0]);
}

/** "3 hours": a length of time in the largest unit that it fills. */
export function duration(seconds: number, locale: string): string {
  const [unit, length] = UNITS.find(([, filled]) => seconds >= filled) ?? ['second', 1];
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, options).format(Math.trunc(seconds / length));
}

/** Date, time and zone, spelled out; in UTC when the zone is unknown to the platform. */
export function exactTime(at: string, locale: string, timeZone: string): string {
  const moment = new Date(at);
  try {
    return exactTimesOf(locale, timeZone).format(moment);
  } catch {
    return exactTimesOf(locale, 'UTC').format(moment);
  }
}

/** Until when: day and time as people agree on them, without seconds. */
export function dueTime(at: string, locale: string, timeZone: string): string {
  const options = { dateStyle: 'full', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(at));
}

/** A time of the next hours: the day goes without saying. */
export const clockTime = (at: string, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(at));
