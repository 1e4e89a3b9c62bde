import { Database } from '@colloquy/db';
import { mayStateOnHidden } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { REASON_MAX, REASON_MIN, refuseProblems } from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { PostAccessService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';

const WRITE = `update review_item set statement = $2, statement_at = $3
  where queue = 'FLAGS' and subject = $1 and state in ('OPEN', 'DECIDED') and applied_at is null`;

/** What an author says to the flags that hide a text of theirs; reviewers read it beside the flags. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostAccessService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT, CONFLICT */
  async state(
    viewer: Viewer,
    thing: { readonly postId: number | null; readonly commentId: number | null },
    statement: string,
  ): Promise<void> {
    signedIn(viewer);
    await this.database.transaction(async (tx) => {
      const lock = { lock: true } as const;
      const found = thing.commentId
        ? await this.posts.comment(tx, viewer, thing.commentId, lock)
        : { ...(await this.posts.forAct(tx, viewer, thing.postId ?? 0, lock)), comment: null };
      const written = found.comment ?? found.post;
      insistFits(mayStateOnHidden(written, found.access.actor));
      refuseProblems(checkText('statement', statement, { min: REASON_MIN, max: REASON_MAX }));
      const subject = found.comment ? `comment:${found.comment.id}` : `post:${found.post.id}`;
      await tx.query(WRITE, [subject, statement.trim(), this.clock.now()]);
    });
  }
}
