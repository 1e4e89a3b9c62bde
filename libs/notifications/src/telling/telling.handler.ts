import type { Tx } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { OrderedHandler, type TimedEventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { recipientsOf, TOLD_EVENTS, type Telling, type ToldEvent } from './recipients.queries.ts';
import { followWritten } from './own-threads.queries.ts';
import { tell } from './telling.queries.ts';

/** Tells people of what happened: in their inbox, and by the messages that they chose. */
@Injectable()
export class TellingHandler extends OrderedHandler<ToldEvent> {
  readonly name = 'notifications.tell';
  readonly handles = TOLD_EVENTS;
  override readonly isUrgent = true;

  constructor(private readonly clock: Clock) {
    super();
  }

  async handle({ id, type, payload, at }: TimedEventOf<ToldEvent>, tx: Tx): Promise<void> {
    const tellings = await tx.query<Telling[]>(recipientsOf(type), [JSON.stringify(payload)]);
    const follow = followWritten(type);
    const mentioned = tellings.filter(({ kind }) => kind === 'MENTION');
    const accounts = mentioned.map(({ accountId }) => accountId);
    await Promise.all([
      tell(tx, { id, at }, tellings, this.clock.now()),
      follow && tx.query(follow, [JSON.stringify(payload), accounts, at]),
    ]);
  }
}
