import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { PATIENCE_MINUTES } from './invitations.queries.ts';
import { InvitationsService } from './invitations.service.ts';

/** A question that still has no answer is put to people who can probably answer it. */
@Injectable()
export class InviteHelpers extends EventHandler<'question.asked' | 'question.published'> {
  readonly name = 'search.invite-helpers';
  readonly handles = ['question.asked', 'question.published'] as const;
  override readonly delay = PATIENCE_MINUTES * 60_000;
  override readonly mayWait = true;

  constructor(private readonly invitations: InvitationsService) {
    super();
  }

  async handle({ payload }: EventOf<'question.asked' | 'question.published'>): Promise<void> {
    await this.invitations.invite(payload.postId);
  }
}
