import type { DigestRhythm } from '../vocabulary/notifications.ts';
import { localTimeIn, momentOf, nextAt } from './local-time.ts';

/** When a person wants no messages, whatever happens. */
export interface Rest {
  /** IANA zone of the person. */
  readonly timeZone: string;
  /** Quiet every day from this minute after local midnight, 0 to 1439; null for never. */
  readonly quietFrom: number | null;
  /** Until this one; before `quietFrom` it is the next day's. */
  readonly quietUntil: number | null;
  /** No messages before then. */
  readonly snoozedUntil: Date | null;
}

/** When a person's digest comes. */
export interface DigestTime {
  readonly timeZone: string;
  readonly digestRhythm: DigestRhythm;
  /** Local hour, 0 to 23. */
  readonly digestHour: number;
  /** From 1, Monday, to 7, Sunday; counts for the weekly rhythm only. */
  readonly digestWeekday: number;
}

/** After lectures, before dinner: late enough to hold the day, early enough to act on. */
export const DIGEST_HOUR = 17;
/** A week begins with what the last one left. */
export const DIGEST_WEEKDAY = 1;

/** The longest snooze: who wants no messages for longer switches them off. In days. */
export const SNOOZE_MAX_DAYS = 60;

const isQuiet = (minute: number, from: number, until: number): boolean =>
  from < until ? minute >= from && minute < until : minute >= from || minute < until;

/** When quiet hours that hold at `at` end; `at` itself when none do. */
function quietEnd({ timeZone, quietFrom, quietUntil }: Rest, at: Date): Date {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return at;
  const { minute } = localTimeIn(timeZone, at);
  return isQuiet(minute, quietFrom, quietUntil) ? nextAt(timeZone, at, quietUntil) : at;
}

/** The first moment from `at` on at which the person may be sent a message. */
export function restsUntil(rest: Rest, at: Date): Date {
  const { snoozedUntil } = rest;
  return quietEnd(rest, snoozedUntil && snoozedUntil > at ? snoozedUntil : at);
}

/** A digest for staff that could not be made on time is made so much later at most. */
const STAFF_DIGEST_LATE_MS = 6 * 3_600_000;

/** The hour of the weekly digest for staff that has come by `now`, if it came just before. */
export function staffDigestDue(time: Omit<DigestTime, 'digestRhythm'>, now: Date): Date | null {
  const from = new Date(now.getTime() - STAFF_DIGEST_LATE_MS);
  const due = nextDigest({ ...time, digestRhythm: 'WEEKLY' }, from);
  return due && due <= now ? due : null;
}

/** When the next digest after `after` is due; null for never. */
export function nextDigest(time: DigestTime, after: Date): Date | null {
  const { timeZone, digestRhythm, digestHour, digestWeekday } = time;
  if (digestRhythm === 'NEVER') return null;
  if (digestRhythm === 'DAILY') return nextAt(timeZone, after, digestHour * 60);
  const { weekday } = localTimeIn(timeZone, after);
  const days = (digestWeekday - weekday + 7) % 7;
  const [soonest, later] = [days, days + 7].map((count) =>
    momentOf(timeZone, after, count, digestHour * 60),
  );
  return soonest !== undefined && soonest > after ? soonest : (later ?? null);
}
