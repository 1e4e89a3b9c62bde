import { UNDO_MS } from '@colloquy/domain/moderation';
import { BatchHandler, type EventOf, EventHandler } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { ApplyService } from '../queues/apply.service.ts';
import { FillingService } from '../queues/filling.service.ts';
import { DeletedPostsService } from '../thread/deleted-posts.service.ts';

/** Clocks of two machines differ a little; what is early after all is caught by the sweep. */
const CLOCKS_APART_MS = 500;

/** Lets a decision take effect when its time for second thoughts is over. */
@Injectable()
export class ApplyDecisionHandler extends EventHandler<'decision.recorded'> {
  readonly name = 'moderation.apply-decision';
  readonly handles = ['decision.recorded'] as const;
  override readonly delay = UNDO_MS + CLOCKS_APART_MS;

  constructor(private readonly applying: ApplyService) {
    super();
  }

  async handle({ payload }: EventOf<'decision.recorded'>): Promise<void> {
    await this.applying.apply(payload.reviewItemId);
  }
}

const FILLED_BY = [
  'edit.suggested',
  'edit.decided',
  'endorsement.suspended',
  'endorsement.confirmed',
  'endorsement.withdrawn',
] as const;

/** Keeps the queues of suggested edits and endorsements as their tables are. */
@Injectable()
export class FillQueuesHandler extends EventHandler<(typeof FILLED_BY)[number]> {
  readonly name = 'moderation.fill-queues';
  readonly handles = FILLED_BY;

  constructor(private readonly filling: FillingService) {
    super();
  }

  async handle({ payload }: EventOf<(typeof FILLED_BY)[number]>): Promise<void> {
    await this.filling.fill(payload.courseId);
    await this.filling.clear();
  }
}

/** Puts newcomers' first posts before somebody who welcomes them. */
@Injectable()
export class FirstPostsHandler extends BatchHandler<'question.asked' | 'answer.posted'> {
  readonly name = 'moderation.first-posts';
  readonly handles = ['question.asked', 'answer.posted'] as const;

  constructor(private readonly filling: FillingService) {
    super();
  }

  handleAll(events: readonly EventOf<'question.asked' | 'answer.posted'>[]): Promise<void> {
    return this.filling.firstPosts(events.map(({ payload }) => payload.postId));
  }
}

/** Puts a question that was probably asked before to whoever may close it. */
@Injectable()
export class SuspectedDuplicatesHandler extends EventHandler<'duplicate.suspected'> {
  readonly name = 'moderation.suspected-duplicates';
  readonly handles = ['duplicate.suspected'] as const;
  override readonly mayWait = true;

  constructor(private readonly filling: FillingService) {
    super();
  }

  handle({ payload }: EventOf<'duplicate.suspected'>): Promise<void> {
    return this.filling.suspected(payload.courseId, payload.postId);
  }
}

/** Puts a closed question that was edited before whoever may open it again. */
@Injectable()
export class MendedQuestionsHandler extends EventHandler<'post.edited'> {
  readonly name = 'moderation.mended-questions';
  readonly handles = ['post.edited'] as const;

  constructor(private readonly filling: FillingService) {
    super();
  }

  handle({ payload }: EventOf<'post.edited'>): Promise<void> {
    return this.filling.mended(payload.postId);
  }
}

/** Ends what was held against a post that is deleted, and takes it up again when it comes back. */
@Injectable()
export class DeletedPostsHandler extends EventHandler<'post.deleted' | 'post.restored'> {
  readonly name = 'moderation.deleted-posts';
  readonly handles = ['post.deleted', 'post.restored'] as const;

  constructor(private readonly deleted: DeletedPostsService) {
    super();
  }

  handle({ payload }: EventOf<'post.deleted' | 'post.restored'>): Promise<void> {
    return this.deleted.settle(payload.postId);
  }
}
