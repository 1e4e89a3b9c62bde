import {
  type Actor,
  type Decision,
  type DeletionFacts,
  isModerator,
  mayDelete,
  mayRestore,
} from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { NOTE_MAX, refuseProblems } from '@colloquy/domain/vocabulary';
import { after, type Soon } from '@colloquy/platform/loaders';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { withdrawAcceptance } from '../acceptance/acceptance.service.ts';
import { insist } from '../acts/insist.ts';
import { type Act, auditOnOthers, ThreadActsService } from '../acts/thread-acts.service.ts';
import { threadFacts, ThreadFactsService } from '../acts/thread-facts.service.ts';
import type { Reader } from '../posts/author.service.ts';
import { countQuestion, recountThread } from '../posts/counters.ts';
import type { PostForAct } from '../posts/post-access.service.ts';
import type { AnswerRow, PostRow, QuestionRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { writeDeletion } from './deletion.queries.ts';

/** Taking posts out of sight and bringing them back; nothing is ever removed. */
@Injectable()
export class DeletionService {
  constructor(
    private readonly acts: ThreadActsService,
    private readonly threads: ThreadService,
    private readonly facts: ThreadFactsService,
  ) {}

  /** An accepted answer loses the acceptance. @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  delete(viewer: Viewer, postId: number, reason: string | null): Promise<PostForAct> {
    return this.acts.onPost(viewer, postId, async (act) => {
      const { post, question, access } = act;
      const others = await othersIfAsked(access.actor, post, async () => {
        const [facts] = await threadFacts(act.tx, [post.id]);
        return facts?.answersByOthers;
      });
      insist(mayDelete(post, hangingOn(post, question, others), access.actor));
      refuseProblems(checkText('reason', reason ?? '', { max: NOTE_MAX }));
      await this.deleteIn(act, reason?.trim() || null);
    });
  }

  /** Deletes within an act that has the right to. */
  async deleteIn(act: Act, reason: string | null): Promise<void> {
    const { tx, now, actorId, post } = act;
    await writeDeletion(tx, post.id, { at: now, byId: actorId, reason });
    if (act.question.acceptedAnswerId === post.id) await withdrawAcceptance(act);
    await countStanding(act, -1);
    await emit(tx, now, 'post.deleted', { courseId: post.courseId, postId: post.id });
    await auditOnOthers(act, { act: 'post.deleted', reason: reason ?? '' });
  }

  /** A restored answer is not accepted again by itself. @throws DomainError FORBIDDEN, NOT_FOUND */
  restore(viewer: Viewer, postId: number): Promise<PostForAct> {
    return this.acts.onPost(viewer, postId, async (act) => {
      insist(mayRestore(act.post, act.access.actor));
      await this.restoreIn(act);
    });
  }

  /** Restores within an act that has the right to. */
  async restoreIn(act: Act): Promise<void> {
    const { tx, now, post } = act;
    await writeDeletion(tx, post.id, null);
    await countStanding(act, 1);
    await emit(tx, now, 'post.restored', { courseId: post.courseId, postId: post.id });
    await auditOnOthers(act, { act: 'post.restored' });
  }

  viewerCanDelete(reader: Reader, post: QuestionRow | AnswerRow): Soon<Decision> {
    return after(this.threads.contextOf(reader, post), ({ question, access: { actor } }) => {
      const others = othersIfAsked(actor, post, () =>
        after(this.facts.of(reader, post.id), (facts) => facts?.answersByOthers),
      );
      return after(others, (count) => mayDelete(post, hangingOn(post, question, count), actor));
    });
  }
}

/** Counts a post in or out; a hidden question is counted out already. */
async function countStanding({ tx, post, question }: Act, by: 1 | -1): Promise<void> {
  if (post.kind === 'ANSWER') return recountThread(tx, question.id);
  if (question.hiddenAt === null) await countQuestion(tx, question, by);
}

const hangingOn = (post: PostRow, question: QuestionRow, others: number): DeletionFacts => ({
  answersByOthers: others,
  isAccepted:
    post.kind === 'QUESTION'
      ? question.acceptedAnswerId !== null
      : question.acceptedAnswerId === post.id,
});

/** Only for its asker does it matter who answered: nobody else costs a statement. */
function othersIfAsked(
  actor: Actor,
  post: QuestionRow | AnswerRow,
  count: () => Soon<number | undefined>,
): Soon<number> {
  const matters =
    post.kind === 'QUESTION' &&
    post.answerCount > 0 &&
    post.authorId !== null &&
    post.authorId === actor.accountId &&
    !isModerator(actor);
  return matters ? after(count(), (others) => others ?? 0) : 0;
}
