import {
  DIGEST_HOUR,
  DIGEST_WEEKDAY,
  type DigestTime,
  type Rest,
} from '@colloquy/domain/notifications';
import { DigestRhythm } from '@colloquy/domain/vocabulary';

/** When a person may be sent messages. */
export type Settings = Rest & DigestTime;

/** Of account `a`, with `s` its settings or none. */
export const SETTINGS = `a.time_zone as "timeZone", s.quiet_from as "quietFrom",
  s.quiet_until as "quietUntil", s.snoozed_until as "snoozedUntil",
  coalesce(s.digest_rhythm, '${DigestRhythm.DAILY}') as "digestRhythm",
  coalesce(s.digest_hour, ${DIGEST_HOUR}) as "digestHour",
  coalesce(s.digest_weekday, ${DIGEST_WEEKDAY}) as "digestWeekday"`;

/** Whether the person of settings `s`, or of none, follows what they ask or answer. */
export const FOLLOWS_WRITTEN = 'coalesce(s.follows_written, true)';
/** Whether they follow where they are mentioned. */
export const FOLLOWS_MENTIONED = 'coalesce(s.follows_mentioned, true)';
