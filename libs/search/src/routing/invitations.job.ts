import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { InvitationsService } from './invitations.service.ts';

/** A quarter of an hour: the asker may mend the question, and who passes by may answer it. */
const PATIENCE_MS = 15 * 60_000;

/** A question that still has no answer is put to people who can probably answer it. */
@Injectable()
export class InviteHelpers extends EventHandler<'question.asked' | 'question.published'> {
  readonly name = 'search.invite-helpers';
  readonly handles = ['question.asked', 'question.published'] as const;
  override readonly delay = PATIENCE_MS;
  override readonly mayWait = true;

  constructor(private readonly invitations: InvitationsService) {
    super();
  }

  async handle({ payload }: EventOf<'question.asked' | 'question.published'>): Promise<void> {
    await this.invitations.invite(payload.postId);
  }
}
