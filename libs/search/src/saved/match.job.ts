import type { EventType } from '@colloquy/domain/vocabulary';
import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { MatchingService } from './matching.service.ts';

const EVENTS = [
  'question.asked',
  'question.published',
  'answer.posted',
  'post.edited',
  'post.restored',
  'post.shown',
] as const satisfies readonly EventType[];

/** Whoever saved a search that a new post fits is told of it. */
@Injectable()
export class MatchSavedSearches extends EventHandler<(typeof EVENTS)[number]> {
  readonly name = 'search.match-saved';
  readonly handles = EVENTS;

  constructor(private readonly matching: MatchingService) {
    super();
  }

  async handle({ payload }: EventOf<(typeof EVENTS)[number]>): Promise<void> {
    await this.matching.match(payload.courseId, payload.postId);
  }
}
