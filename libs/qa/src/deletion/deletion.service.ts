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
      const { tx, now, actorId, post, question, access } = act;
      const others = await othersIfAsked(access.actor, post, async () => {
        const [facts] = await threadFacts(tx, [post.id]);
        return facts?.answersByOthers;
      });
      insist(mayDelete(post, hangingOn(post, question, others), access.actor));
      refuseProblems(checkText('reason', reason ?? '', { max: NOTE_MAX }));
      const why = reason?.trim() || null;
      await writeDeletion(tx, post.id, { at: now, byId: actorId, reason: why });
      await this.#countOut(act);
      await emit(tx, now, 'post.deleted', { courseId: post.courseId, postId: post.id });
      await auditOnOthers(act, { act: 'post.deleted', reason: why ?? '' });
    });
  }

  /** A restored answer is not accepted again by itself. @throws DomainError FORBIDDEN, NOT_FOUND */
  restore(viewer: Viewer, postId: number): Promise<PostForAct> {
    return this.acts.onPost(viewer, postId, async (act) => {
      const { tx, now, post, question, access } = act;
      insist(mayRestore(post, access.actor));
      await writeDeletion(tx, post.id, null);
      if (post.kind === 'QUESTION') await countQuestion(tx, question, 1);
      else await recountThread(tx, question.id);
      await emit(tx, now, 'post.restored', { courseId: post.courseId, postId: post.id });
      await auditOnOthers(act, { act: 'post.restored' });
    });
  }

  viewerCanDelete(reader: Reader, post: QuestionRow | AnswerRow): Soon<Decision> {
    return after(this.threads.contextOf(reader, post), ({ question, access: { actor } }) => {
      const others = othersIfAsked(actor, post, () =>
        after(this.facts.of(reader, post.id), (facts) => facts?.answersByOthers),
      );
      return after(others, (count) => mayDelete(post, hangingOn(post, question, count), actor));
    });
  }

  async #countOut(act: Act): Promise<void> {
    const { tx, post, question } = act;
    if (post.kind === 'QUESTION') return countQuestion(tx, question, -1);
    if (question.acceptedAnswerId === post.id) await withdrawAcceptance(act);
    await recountThread(tx, question.id);
  }
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
