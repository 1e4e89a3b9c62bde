import type { Tx } from '@colloquy/db';
import { OrderedHandler, type TimedEventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { recipientsOf, TOLD_EVENTS, type Telling, type ToldEvent } from './recipients.queries.ts';
import { tell } from './telling.queries.ts';

/** Tells people in their inbox of what happened. */
@Injectable()
export class TellingHandler extends OrderedHandler<ToldEvent> {
  readonly name = 'notifications.tell';
  readonly handles = TOLD_EVENTS;

  async handle({ id, type, payload, at }: TimedEventOf<ToldEvent>, tx: Tx): Promise<void> {
    const tellings = await tx.query<Telling[]>(recipientsOf(type), [JSON.stringify(payload)]);
    await tell(tx, id, tellings, at);
  }
}
