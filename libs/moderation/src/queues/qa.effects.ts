import { mayConfirmEndorsement, mayDecideSuggestedEdit } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  COMMENT_MAX,
  COMMENT_MIN,
  NOTE_MAX,
  QueueKind,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { CommentsService, EndorsementsService, StaleBase, SuggestionsService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { conflict, insistFits } from '../sql/conflict.ts';
import { oneRow } from '../sql/rows.ts';
import type { RecordedDecision } from './decisions.ts';
import { actOf, QueueEffect, type ReviewScene } from './effects.ts';

/* Queues of things that the questions and answers decide themselves: their rules and acts are used. */

const SUGGESTION = `select author_id as "authorId", state from suggested_edit where id = $1`;
type Suggestion = Parameters<typeof mayDecideSuggestedEdit>[0];

@Injectable()
export class EditsEffect extends QueueEffect {
  readonly queue = QueueKind.SUGGESTED_EDITS;

  constructor(private readonly suggestions: SuggestionsService) {
    super();
  }

  override async check(scene: ReviewScene, { note }: RecordedDecision): Promise<void> {
    const { post, access, tx } = actOf(scene);
    const suggestion = await oneRow<Suggestion>(tx, SUGGESTION, [scene.item.suggestedEditId]);
    insistFits(mayDecideSuggestedEdit(suggestion, post, access.actor));
    refuseProblems(checkText('input.note', note, { max: NOTE_MAX }));
  }

  override async apply(scene: ReviewScene, { choice, note }: RecordedDecision): Promise<void> {
    const id = Number(scene.item.suggestedEditId);
    try {
      await this.suggestions.decideIn(actOf(scene), id, { apply: choice === 'APPLY', note });
    } catch (error) {
      // The text was edited since the suggestion was made: nothing to apply it to.
      throw error instanceof StaleBase ? conflict('CHANGED') : error;
    }
  }
}

const ENDORSEMENT = `select endorser_id as "endorserId", suspended_at as "suspendedAt"
  from endorsement where id = $1`;
type Endorsement = Parameters<typeof mayConfirmEndorsement>[0];

@Injectable()
export class EndorsementsEffect extends QueueEffect {
  readonly queue = QueueKind.ENDORSEMENTS;

  constructor(private readonly endorsements: EndorsementsService) {
    super();
  }

  override async check(scene: ReviewScene): Promise<void> {
    const { post, access, tx } = actOf(scene);
    const endorsement = await oneRow<Endorsement>(tx, ENDORSEMENT, [scene.item.endorsementId]);
    insistFits(mayConfirmEndorsement(endorsement, post, access.actor));
  }

  /** The text that was read. */
  override seen(scene: ReviewScene): Promise<string> {
    return Promise.resolve(`version ${actOf(scene).post.version}`);
  }

  override async apply(scene: ReviewScene, { choice }: RecordedDecision): Promise<void> {
    const id = Number(scene.item.endorsementId);
    if (choice === 'CONFIRM') await this.endorsements.confirmIn(actOf(scene), id);
    else await this.endorsements.withdrawIn(actOf(scene), id);
  }
}

/** A newcomer's first question or answer: welcomed with a comment, or seen and left as it is. */
@Injectable()
export class FirstPostsEffect extends QueueEffect {
  readonly queue = QueueKind.FIRST_POSTS;

  constructor(private readonly comments: CommentsService) {
    super();
  }

  override check(_scene: ReviewScene, { choice, note }: RecordedDecision): Promise<void> {
    const bounds = choice === 'WELCOME' ? { min: COMMENT_MIN, max: COMMENT_MAX } : { max: 0 };
    refuseProblems(checkText('input.note', note, bounds));
    return Promise.resolve();
  }

  override async apply(scene: ReviewScene, { choice, note }: RecordedDecision): Promise<void> {
    if (choice !== 'WELCOME') return;
    const act = actOf(scene);
    await this.comments.postIn(act.tx, act, { body: note, authorId: act.actorId });
  }
}
