/** A wall clock's reading. Weekdays count from 1, Monday, to 7, Sunday; minutes from midnight. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** 0 to 1439. */
  readonly minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1_440;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs a hundred times using it. @throws RangeError for an unknown zone */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  formats.set(zone, made);
  return made;
}

/** What a clock on the wall shows in that IANA zone. @throws RangeError for an unknown zone */
export function localTimeIn(zone: string, at: Date): LocalTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, weekday, minute: part('hour') * 60 + part('minute') };
}

const asIfUtc = ({ year, month, day, minute }: Omit<LocalTime, 'weekday'>): number =>
  Date.UTC(year, month - 1, day) + minute * MINUTE_MS;

/** How far the zone is ahead of UTC then, in milliseconds. */
const offsetIn = (zone: string, at: number): number =>
  asIfUtc(localTimeIn(zone, new Date(at))) - Math.floor(at / MINUTE_MS) * MINUTE_MS;

/**
 * When the clocks of the zone show that time `days` after the day of `from`. Where they show it
 * twice, in autumn, the first time; where they jump over it, in spring, the moment after the jump
 * that they would have shown it at, as an hour later on the wall.
 */
export function momentOf(zone: string, from: Date, days: number, minute: number): Date {
  const { year, month, day } = localTimeIn(zone, from);
  const wall = asIfUtc({ year, month, day: day + days, minute });
  // No zone changes twice within two days, so one of the two offsets around it is the right one.
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => offsetIn(zone, near));
  const fits = offsets
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetIn(zone, moment) === wall);
  // Jumped over: the offset from before the jump leads to after it.
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - (offsets[0] ?? 0));
}

/** The next moment after `after` at which the clocks of the zone show `minute`, 0 to 1439. */
export function nextAt(zone: string, after: Date, minute: number): Date {
  const moments = [0, 1, 2].map((days) => momentOf(zone, after, days, minute % DAY_MINUTES));
  const next = moments.find((moment) => moment > after);
  return next ?? new Date(after.getTime() + DAY_MS);
}
