import type { InboxItemFragment } from '#gql/types.ts';
import { to } from '#lib/path.ts';

/** What is told in full, with what can be done, among the reader's own cases. */
const ABOUT_CASES: readonly InboxItemFragment['kind'][] = [
  'CASE_DECIDED',
  'CLAIMED_INACCURATE',
  'CORRECTION',
  'SANCTION_GIVEN',
  'SANCTION_LIFTED',
];

/** Where a notification leads: one's cases, the comment, the answer, the question, else the course. */
export function placeOf(item: InboxItemFragment): string {
  if (ABOUT_CASES.includes(item.kind)) return to.cases(item.courseSlug);
  const { courseSlug, questionNumber, answerId, commentId } = item;
  if (typeof questionNumber !== 'number') return to.course(courseSlug);
  const part = commentId ? `#c${commentId}` : answerId ? `#a${answerId}` : '';
  return `${to.course(courseSlug)}/q/${questionNumber}${part}`;
}

/** The same, by way of a page that marks it as read. */
export const openingOf = (item: InboxItemFragment): string =>
  item.isRead
    ? placeOf(item)
    : `${to.inbox}/open?id=${item.id}&to=${encodeURIComponent(placeOf(item))}`;
