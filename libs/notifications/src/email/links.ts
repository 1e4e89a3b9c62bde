import { pathOf } from '@colloquy/domain/notifications';
import type { DeliveryItem } from '../delivery/channel.ts';

/** Where what is told of stands, by way of a page that marks it as read for who is signed in. */
export const linkTo = (publicUrl: string, item: DeliveryItem): string =>
  `${publicUrl}/inbox/open?id=${item.notificationId}&to=${encodeURIComponent(pathOf(item))}`;
