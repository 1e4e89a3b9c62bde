import type { Channel } from '@colloquy/domain/vocabulary';
import type { ToldPlace } from '../visible.ts';

/** One line of a message: a notification as its person may read it now. */
export interface DeliveryItem extends ToldPlace {
  readonly notificationId: number;
  /** How many events of it are in this message. */
  readonly eventCount: number;
  readonly at: Date;
  readonly courseId: number;
  /** Who did it last, as far as they may be named. */
  readonly actorName: string | null;
  /** What was written there, as Markdown; empty where it is about no text. */
  readonly text: string;
}

/** What is sent: fixed when sending began, so that a repetition sends the same. */
export interface DeliveryMessage {
  readonly id: number;
  readonly accountId: number;
  readonly items: readonly DeliveryItem[];
}

/** Thrown by a channel that must not send now: too much goes to one provider at the moment. */
export class ComeBackLater extends Error {
  constructor(readonly at: Date) {
    super('not now');
  }
}

/** A way out of the site. */
export abstract class DeliveryChannel {
  abstract readonly name: Channel;

  /**
   * Sends it. Called again with the same message after a crash: what is sent must carry something
   * made of `id` by which the far side knows it. Null when it was handed over, else why it never
   * will be, as `NO_ADDRESS`.
   * @throws ComeBackLater, or any Error: it is tried again later
   */
  abstract send(message: DeliveryMessage): Promise<string | null>;
}
