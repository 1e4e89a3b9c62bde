import { Database } from '@colloquy/db';
import { restsUntil } from '@colloquy/domain/notifications';
import type { Channel, DeliveryState } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Inject, Injectable } from '@nestjs/common';
import type { Settings } from '../preferences/settings.ts';
import { ComeBackLater, type DeliveryChannel, type DeliveryItem } from './channel.ts';
import { FINISH, ITEMS, POSTPONE, SEAL, TO_SEND } from './delivery.queries.ts';

/** The channels that this process can send by. */
export const DELIVERY_CHANNELS = Symbol('DELIVERY_CHANNELS');

interface ToSend extends Settings {
  readonly id: number;
  readonly accountId: number;
  readonly channel: Channel;
  readonly state: DeliveryState;
}

/**
 * Sends a message when it is due: not while its person rests, and only what they may see, still
 * want and have not read. What fails is tried again, and at last a dead letter like any task.
 */
@Injectable()
export class DeliveryHandler extends EventHandler<'delivery.due'> {
  readonly name = 'notifications.deliver';
  readonly handles = ['delivery.due'] as const;
  readonly #channels: ReadonlyMap<Channel, DeliveryChannel>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(DELIVERY_CHANNELS) channels: readonly DeliveryChannel[],
  ) {
    super();
    this.#channels = new Map(channels.map((channel) => [channel.name, channel]));
  }

  async handle({ payload: { deliveryId } }: EventOf<'delivery.due'>): Promise<void> {
    const [delivery] = await this.database.query<ToSend>(TO_SEND, [deliveryId]);
    if (!delivery) return;
    if (delivery.state === 'WAITING' && !(await this.#begin(delivery))) return;
    try {
      const reason = await this.#send(delivery);
      await this.database.query(FINISH, [deliveryId, this.clock.now(), reason]);
    } catch (error) {
      if (!(error instanceof ComeBackLater)) throw error;
      await this.database.query(POSTPONE, [deliveryId, error.at]);
    }
  }

  /** Whether it may be sent now; else it comes again. Whoever wants a digest chose its hour. */
  async #begin(delivery: ToSend): Promise<boolean> {
    const { id, channel, snoozedUntil } = delivery;
    const now = this.clock.now();
    if (channel === 'DIGEST') {
      if (snoozedUntil && snoozedUntil > now) {
        await this.database.query(POSTPONE, [id, null]);
        return false;
      }
    } else {
      const then = restsUntil(delivery, now);
      if (then > now) {
        await this.database.query(POSTPONE, [id, then]);
        return false;
      }
    }
    await this.database.query(SEAL, [id, now]);
    return true;
  }

  async #send({ id, accountId, channel }: ToSend): Promise<string | null> {
    const items = await this.database.query<DeliveryItem>(ITEMS, [id]);
    if (items.length === 0) return 'NOT_WANTED';
    const way = this.#channels.get(channel);
    return way ? way.send({ id, accountId, items }) : 'NO_CHANNEL';
  }
}
