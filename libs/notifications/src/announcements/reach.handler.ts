import { setTimeout as rest } from 'node:timers/promises';
import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { ReachService } from './reach.service.ts';

/**
 * Rests so many times as long as a batch took, so that readers have most of the machine meanwhile:
 * measured by `npm run bench:fanout`.
 */
const REST_SHARE = 2.5;
/** A machine that is busy with something else must not make the rests endless. In milliseconds. */
const REST_MAX = 150;

/** Tells everybody in a course of an announcement. Cut off, it goes on after the last batch. */
@Injectable()
export class ReachHandler extends EventHandler<'announcement.published'> {
  readonly name = 'notifications.announce';
  readonly handles = ['announcement.published'] as const;

  constructor(private readonly reach: ReachService) {
    super();
  }

  async handle({ id: eventId, payload }: EventOf<'announcement.published'>): Promise<void> {
    for (let more = true; more;) {
      const began = performance.now();
      more = await this.reach.tellBatch({ ...payload, eventId });
      if (more) await rest(Math.min((performance.now() - began) * REST_SHARE, REST_MAX));
    }
  }
}
