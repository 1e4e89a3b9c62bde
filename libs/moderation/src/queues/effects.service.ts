import type { QueueKind } from '@colloquy/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import type { QueueEffect } from './effects.ts';

/** Under this name the module provides all effects. */
export const QUEUE_EFFECTS = Symbol('effects of the queues');

/** The effect of each queue. */
@Injectable()
export class EffectsService {
  readonly #byQueue: ReadonlyMap<QueueKind, QueueEffect>;

  constructor(@Inject(QUEUE_EFFECTS) effects: readonly QueueEffect[]) {
    this.#byQueue = new Map(effects.map((effect) => [effect.queue, effect]));
  }

  of(queue: QueueKind): QueueEffect {
    const effect = this.#byQueue.get(queue);
    if (!effect) throw new Error(`Nothing decides ${queue}.`);
    return effect;
  }
}
