import {
  ANNOUNCEMENT_BODY_MAX,
  ANNOUNCEMENT_TITLE_MAX,
  ANNOUNCEMENT_TITLE_MIN,
  type Problem,
  SCHEDULE_DAYS_MAX,
} from '../vocabulary/index.ts';
import { checkText } from './text.ts';

/** What staff types of an announcement, as far as the rules ask. */
export interface AnnouncementTexts {
  readonly title: string;
  readonly body: string;
  /** Until when it stands above the questions; null: it does not. */
  readonly pinnedUntil: Date | null;
}

/** `publishAt` is when it comes out: now or later. */
export const checkAnnouncement = (
  { title, body, pinnedUntil }: AnnouncementTexts,
  publishAt: Date,
): Problem[] => [
  ...checkText('input.title', title, { min: ANNOUNCEMENT_TITLE_MIN, max: ANNOUNCEMENT_TITLE_MAX }),
  ...checkText('input.body', body, { min: 1, max: ANNOUNCEMENT_BODY_MAX }),
  ...(pinnedUntil ? checkAhead('input.pinnedUntil', pinnedUntil, publishAt) : []),
];

const DAY_MS = 24 * 3_600_000;

/** Problems of a moment that must lie after `from`, and not so far that nobody can know. */
export function checkAhead(path: string, at: Date, from: Date): Problem[] {
  const days = (at.getTime() - from.getTime()) / DAY_MS;
  if (days > 0 && days <= SCHEDULE_DAYS_MAX) return [];
  return [{ path, code: 'NOT_AHEAD', bound: SCHEDULE_DAYS_MAX }];
}
