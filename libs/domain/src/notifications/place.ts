import type { NotificationKind } from '../vocabulary/notifications.ts';

/** What is told in full, with what can be done, among the reader's own cases. */
const ABOUT_CASES: readonly NotificationKind[] = [
  'CASE_DECIDED',
  'CLAIMED_INACCURATE',
  'CORRECTION',
  'SANCTION_GIVEN',
  'SANCTION_LIFTED',
];

/** What a notification is about; ids as text or number. */
export interface NotificationPlace {
  readonly kind: NotificationKind;
  readonly courseSlug: string;
  readonly questionNumber?: number | null | undefined;
  readonly answerId?: number | string | null | undefined;
  readonly commentId?: number | string | null | undefined;
}

/** The page that a notification leads to: one's cases, the comment, the answer, the question, else the course. */
export function pathOf(told: NotificationPlace): string {
  const { kind, courseSlug, questionNumber, answerId, commentId } = told;
  if (ABOUT_CASES.includes(kind)) return `/c/${courseSlug}/cases`;
  if (typeof questionNumber !== 'number') return `/c/${courseSlug}`;
  const part = commentId ? `#c${commentId}` : answerId ? `#a${answerId}` : '';
  return `/c/${courseSlug}/q/${questionNumber}${part}`;
}
