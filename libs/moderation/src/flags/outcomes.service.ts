import type { Tx } from '@colloquy/db';
import { FlagOutcome, refuseProblems } from '@colloquy/domain/vocabulary';
import {
  ClosingService,
  CommentsService,
  type CommentRow,
  DeletionService,
  PostAccessService,
} from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { VoicesService } from '../closing/voices.service.ts';
import type { RecordedDecision } from '../queues/decisions.ts';
import { actOf, type ReviewScene } from '../queues/effects.ts';
import type { FlagAct } from './flag-acts.ts';

const WENT = `select deleted_at = $2 and deleted_by_id is not distinct from $3::int as deleted,
    closed_at = $2 and closed_by_id is not distinct from $3::int as closed
  from post where id = $1`;

const COMMENT_WENT = `select deleted_at = $2 and deleted_by_id is not distinct from $3::int as deleted,
    false as closed
  from comment where id = $1`;

/** When a decision took effect, and whose it was. */
export interface DecidedWhen {
  readonly decidedAt: Date | null;
  readonly decidedById: number | null;
}

/** What becomes of a flagged thing: it is closed or deleted, or that is taken back on appeal. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly posts: PostAccessService,
    private readonly deletion: DeletionService,
    private readonly comments: CommentsService,
    private readonly closing: ClosingService,
    private readonly voices: VoicesService,
  ) {}

  /** The flagged thing of an item, as it now is. */
  async thingOf(scene: ReviewScene): Promise<FlagAct> {
    const { commentId } = scene.item;
    const { tx, now, actorId } = actOf(scene);
    if (commentId === null) {
      const found = await this.posts.forAct(tx, scene.viewer, actOf(scene).post.id);
      return { ...found, tx, now, actorId, comment: null };
    }
    const found = await this.posts.comment(tx, scene.viewer, commentId);
    return { ...found, tx, now, actorId };
  }

  /** @throws DomainError INVALID_INPUT for closing what is no question, or `NONE` where it must be */
  async check(act: FlagAct, decision: RecordedDecision, upholds: boolean): Promise<void> {
    if (decision.outcome === FlagOutcome.NONE) return;
    if (!upholds || (decision.outcome === 'CLOSE' && !isQuestion(act)))
      refuseProblems([{ path: 'input.outcome', code: 'NOT_ALLOWED' }]);
    if (decision.outcome === 'CLOSE') await this.voices.checkClosing(act, decision);
  }

  async follow(act: FlagAct, decision: RecordedDecision): Promise<void> {
    if (decision.outcome === 'DELETE') {
      const { comment } = act;
      if (comment) await this.comments.deleteIn({ ...act, comment });
      else await this.deletion.deleteIn(act, decision.note.trim() || null);
    }
    if (decision.outcome === 'CLOSE') await this.voices.closeFor(act, decision);
  }

  /** Brings back what one decision deleted or closed; what others did since stays. */
  async takeBack(act: FlagAct, when: DecidedWhen): Promise<void> {
    const { comment } = act;
    const went = await wentBy(act.tx, act, when);
    if (went.deleted && comment) await this.comments.restoreIn({ ...act, comment });
    if (went.deleted && !comment) await this.deletion.restoreIn(act);
    if (went.closed) await this.closing.reopenIn(act);
  }
}

const isQuestion = ({ post, comment }: FlagAct): boolean => !comment && post.kind === 'QUESTION';

interface Went {
  readonly deleted: boolean | null;
  readonly closed: boolean | null;
}

async function wentBy(
  tx: Tx,
  {
    post,
    comment,
  }: { readonly post: { readonly id: number }; readonly comment: CommentRow | null },
  { decidedAt, decidedById }: DecidedWhen,
): Promise<Went> {
  const values = [comment?.id ?? post.id, decidedAt, decidedById];
  const [row] = await tx.query<Went[]>(comment ? COMMENT_WENT : WENT, values);
  return row ?? { deleted: false, closed: false };
}
