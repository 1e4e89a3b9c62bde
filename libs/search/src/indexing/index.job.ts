import type { EventType } from '@colloquy/domain/vocabulary';
import { BatchHandler, EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { IndexingService } from './indexing.service.ts';

const EVENTS = [
  'question.asked',
  'question.closed',
  'question.reopened',
  'question.published',
  'answer.posted',
  // It is the thread's last activity.
  'comment.posted',
  'answer.accepted',
  'acceptance.withdrawn',
  'answer.endorsed',
  'endorsement.suspended',
  'endorsement.confirmed',
  'endorsement.withdrawn',
  'post.edited',
  'post.deleted',
  'post.restored',
  'vote.changed',
  'answer.disputed',
  'answer.undisputed',
  'post.hidden',
  'post.shown',
] as const satisfies readonly EventType[];

/** A thread in which something happened is found as it is now. */
@Injectable()
export class IndexThread extends BatchHandler<(typeof EVENTS)[number]> {
  readonly name = 'search.index-thread';
  readonly handles = EVENTS;

  constructor(private readonly indexing: IndexingService) {
    super();
  }

  async handleAll(events: readonly EventOf<(typeof EVENTS)[number]>[]): Promise<void> {
    await this.indexing.refreshPosts(events.map(({ payload }) => payload.postId));
  }
}

/** A course that came in whole, from a dump or an archive, is found as a whole. */
@Injectable()
export class IndexCourse extends EventHandler<'course.imported'> {
  readonly name = 'search.index-course';
  readonly handles = ['course.imported'] as const;
  override readonly mayWait = true;

  constructor(private readonly indexing: IndexingService) {
    super();
  }

  async handle({ payload }: EventOf<'course.imported'>): Promise<void> {
    await this.indexing.refreshCourse(payload.courseId);
  }
}

/** Threads of a tag that was renamed, moved or merged are found by what it is now. */
@Injectable()
export class IndexTopic extends EventHandler<'tag.changed'> {
  readonly name = 'search.index-topic';
  readonly handles = ['tag.changed'] as const;
  override readonly mayWait = true;

  constructor(private readonly indexing: IndexingService) {
    super();
  }

  async handle({ payload }: EventOf<'tag.changed'>): Promise<void> {
    await this.indexing.refreshTopic(payload.tagId);
  }
}
