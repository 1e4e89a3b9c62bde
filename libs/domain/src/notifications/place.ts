import type { NotificationKind } from '../vocabulary/notifications.ts';

/** What `detail` names a case of; an appeal against a flag or a sanction has none. */
const OF_ONE_CASE: readonly NotificationKind[] = [
  'CASE_DECIDED',
  'CLAIMED_INACCURATE',
  'APPEAL_GRANTED',
  'APPEAL_DISMISSED',
];

/** What is told among the reader's own cases, and where there; `f` and `d` go with the id of a flag. */
const PARTS: Partial<Record<NotificationKind, 'corrections' | 'sanctions' | 'f' | 'd'>> = {
  CORRECTION: 'corrections',
  FLAG_UPHELD: 'f',
  FLAG_REJECTED: 'f',
  DECIDED_AGAINST: 'd',
  SANCTION_GIVEN: 'sanctions',
  SANCTION_LIFTED: 'sanctions',
};

/** What a notification is about; ids as text or number. */
export interface NotificationPlace {
  readonly kind: NotificationKind;
  readonly courseSlug: string;
  readonly questionNumber?: number | null | undefined;
  readonly answerId?: number | string | null | undefined;
  readonly commentId?: number | string | null | undefined;
  readonly announcementId?: number | string | null | undefined;
  /** Of a decision, the id of its case or flag. */
  readonly detail?: string | null | undefined;
}

function caseOf({ kind, courseSlug, detail }: NotificationPlace): string | undefined {
  const cases = `/c/${courseSlug}/cases`;
  if (OF_ONE_CASE.includes(kind)) return detail ? `${cases}/${detail}` : cases;
  const part = PARTS[kind];
  if (part === undefined) return undefined;
  return `${cases}#${part}${part === 'f' || part === 'd' ? (detail ?? '') : ''}`;
}

/** The page that a notification leads to: its case, the staff's overview, announcement, comment, answer or question, else the course. */
export function pathOf(told: NotificationPlace): string {
  const { courseSlug, questionNumber, answerId, commentId } = told;
  if (told.kind === 'APPEAL_WAITING') return `/c/${courseSlug}/review/appeals`;
  const own = caseOf(told);
  if (own !== undefined) return own;
  if (told.announcementId) return `/c/${courseSlug}/announcements#w${told.announcementId}`;
  if (told.kind === 'STAFF_DIGEST') return `/c/${courseSlug}/staff/overview`;
  if (typeof questionNumber !== 'number') return `/c/${courseSlug}`;
  const part = commentId ? `#c${commentId}` : answerId ? `#a${answerId}` : '';
  return `/c/${courseSlug}/q/${questionNumber}${part}`;
}
