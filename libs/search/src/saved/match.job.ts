import type { EventType } from '@colloquy/domain/vocabulary';
import { BatchHandler, type EventOf } from '@colloquy/platform/queue';
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
export class MatchSavedSearches extends BatchHandler<(typeof EVENTS)[number]> {
  readonly name = 'search.match-saved';
  readonly handles = EVENTS;

  constructor(private readonly matching: MatchingService) {
    super();
  }

  async handleAll(events: readonly EventOf<(typeof EVENTS)[number]>[]): Promise<void> {
    for (const [courseId, some] of Map.groupBy(events, ({ payload }) => payload.courseId)) {
      if (!(await this.matching.isWanted(courseId))) continue;
      for (const { payload } of some) await this.matching.match(courseId, payload.postId);
    }
  }
}
