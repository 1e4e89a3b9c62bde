import type { InboxItemFragment } from '#gql/types.ts';
import { pathOf } from '@colloquy/domain/notifications';
import { to } from '#lib/path.ts';

/** Where a notification leads, by way of a page that marks it as read. */
export const openingOf = (item: InboxItemFragment): string =>
  item.isRead
    ? pathOf(item)
    : `${to.inbox}/open?id=${item.id}&to=${encodeURIComponent(pathOf(item))}`;
