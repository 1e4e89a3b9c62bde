import { dateTimesIn } from './formats.ts';

const MINUTE_MS = 60_000;

/** What a clock on the wall there shows, as fields for a date and time have it: `2026-11-20T09:30`. */
export function wallTime(at: string | Date, timeZone: string): string {
  const parts = dateTimesIn(timeZone).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  const day = [part('year').padStart(4, '0'), part('month'), part('day')].join('-');
  return `${day}T${part('hour')}:${part('minute')}`;
}

const asUtc = (wall: string): number =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;

/**
 * The moment at which a clock on the wall there shows it; undefined for anything else. In the hour
 * that is left out in spring it is the moment an hour later, in the one that comes twice the first.
 */
export function momentAt(wall: string, timeZone: string): string | undefined {
  const wanted = asUtc(wall.slice(0, 16));
  if (Number.isNaN(wanted)) return undefined;
  const offsets = [-1, 1].map((days) => {
    const near = new Date(wanted + days * 24 * 60 * MINUTE_MS);
    return asUtc(wallTime(near, timeZone)) - Math.floor(near.getTime() / MINUTE_MS) * MINUTE_MS;
  });
  const [before = 0, after = 0] = offsets;
  const fits = [before, after].find(
    (offset) => asUtc(wallTime(new Date(wanted - offset), timeZone)) === wanted,
  );
  return new Date(wanted - (fits ?? before)).toISOString();
}
