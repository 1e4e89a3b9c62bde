import { noteChange } from '@colloquy/db';
import { mayBookmark, maySaySameHere, mayVote } from '@colloquy/domain/permissions';
import { notFound, refuseProblems, VoteModel, VoteValue } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { type Act, ThreadActsService } from '../acts/thread-acts.service.ts';
import { recountThread } from '../posts/counters.ts';
import type { PostForAct } from '../posts/post-access.service.ts';
import { recountVotes, writeMark, writeVote } from './votes.queries.ts';

/** What readers say of posts with one press. */
@Injectable()
export class VotesService {
  constructor(private readonly acts: ThreadActsService) {}

  /**
   * Casts, changes or with null retracts the viewer's vote; the same vote again changes nothing.
   * @throws DomainError FORBIDDEN, NOT_FOUND; INVALID_INPUT for a down-vote where there are none
   */
  vote(viewer: Viewer, postId: number, value: VoteValue | null): Promise<PostForAct> {
    return this.acts.onPost(viewer, postId, async (act) => {
      const { tx, now, post, actorId, access } = act;
      insist(mayVote(post, access.actor));
      if (value === VoteValue.DOWN && access.course.voteModel !== VoteModel.CLASSIC)
        refuseProblems([{ path: 'value', code: 'NOT_ALLOWED' }]);
      const changed = await writeVote(tx, { postId, accountId: actorId }, value, now);
      if (!changed) return;
      await recountVotes(tx, postId);
      if (post.kind === 'QUESTION') await recountThread(tx, postId);
      const { courseId } = post;
      await emit(tx, now, 'vote.changed', { courseId, postId, voterId: actorId, value });
    });
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  bookmark(viewer: Viewer, postId: number, bookmarked: boolean): Promise<PostForAct> {
    return this.acts.onPost(viewer, postId, async ({ tx, now, post, access, actorId }) => {
      insist(mayBookmark(post, access.actor));
      await writeMark(tx, 'bookmark', { postId, accountId: actorId }, bookmarked ? now : null);
    });
  }

  /** "I have this question too", or no longer. @throws DomainError FORBIDDEN, NOT_FOUND */
  saySameHere(viewer: Viewer, questionId: number, same: boolean): Promise<PostForAct> {
    return this.acts.onPost(viewer, questionId, async (act) => {
      if (act.post.kind !== 'QUESTION') throw notFound();
      insist(maySaySameHere(act.post, act.access.actor));
      await this.#writeSameHere(act, same);
    });
  }

  async #writeSameHere({ tx, now, post, actorId }: Act, same: boolean): Promise<void> {
    await writeMark(tx, 'sameHere', { postId: post.id, accountId: actorId }, same ? now : null);
    await recountThread(tx, post.id);
    noteChange(tx, `post:${post.id}`);
    await emit(tx, now, 'same-here.changed', { courseId: post.courseId, postId: post.id });
  }
}
