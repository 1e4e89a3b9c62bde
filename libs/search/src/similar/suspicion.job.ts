import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { SuspicionService } from './suspicion.service.ts';

/** A new question is compared with what was asked before, for reviewers. */
@Injectable()
export class SuspectDuplicates extends EventHandler<'question.asked' | 'question.published'> {
  readonly name = 'search.suspect-duplicates';
  readonly handles = ['question.asked', 'question.published'] as const;
  override readonly mayWait = true;

  constructor(private readonly suspicion: SuspicionService) {
    super();
  }

  async handle({ payload }: EventOf<'question.asked' | 'question.published'>): Promise<void> {
    await this.suspicion.look(payload.postId);
  }
}
