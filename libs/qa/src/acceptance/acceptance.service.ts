import {
  type Decision,
  isStaff,
  mayAccept,
  mayWithdrawAcceptance,
} from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  notFound,
  refuseProblems,
  RESTATEMENT_MAX,
  RESTATEMENT_MIN,
} from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { after, type Soon } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { type Act, auditOnOthers, ThreadActsService } from '../acts/thread-acts.service.ts';
import { threadFacts, ThreadFactsService } from '../acts/thread-facts.service.ts';
import type { Reader } from '../posts/author.service.ts';
import type { PostForAct } from '../posts/post-access.service.ts';
import type { AnswerRow, QuestionRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { writeAcceptance } from './acceptance.queries.ts';

/** The asker's word that an answer solved it. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly acts: ThreadActsService,
    private readonly threads: ThreadService,
    private readonly facts: ThreadFactsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts an answer in place of any other. Accepting it again only changes the restatement.
   * @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT
   */
  accept(viewer: Viewer, answerId: number, restatement: string | null): Promise<PostForAct> {
    return this.acts.onPost(viewer, answerId, async (act) => {
      const { post: answer, question, access, now } = act;
      if (answer.kind !== 'ANSWER') throw notFound();
      const askerActiveAt = isStaff(access.actor) ? await askerActiveIn(act) : question.createdAt;
      insist(mayAccept({ question, answer, askerActiveAt }, access.actor, now));
      await this.#write(act, restatementOf(act, restatement));
    });
  }

  /** Takes the acceptance back; without one nothing happens. @throws DomainError FORBIDDEN */
  withdraw(viewer: Viewer, questionId: number): Promise<PostForAct> {
    return this.acts.onPost(viewer, questionId, async (act) => {
      if (act.post.kind !== 'QUESTION') throw notFound();
      insist(mayWithdrawAcceptance(act.question, act.access.actor));
      if (act.question.acceptedAnswerId === null) return;
      await withdrawAcceptance(act);
      await auditOnOthers(act, { act: 'acceptance.withdrawn' });
    });
  }

  /** Whether the viewer may accept this answer, or answers to this question as a whole. */
  viewerCanAccept(reader: Reader, post: QuestionRow | AnswerRow): Soon<Decision> {
    const answer = post.kind === 'ANSWER' ? post : null;
    return after(this.threads.contextOf(reader, post), ({ question, access: { actor } }) => {
      const activeAt = isStaff(actor) ? this.#askerActiveAt(reader, question) : question.createdAt;
      return after(activeAt, (askerActiveAt) =>
        mayAccept({ question, answer, askerActiveAt }, actor, this.clock.now()),
      );
    });
  }

  #askerActiveAt(reader: Reader, question: QuestionRow): Soon<Date> {
    const facts = this.facts.of(reader, question.id);
    return after(facts, (known) => known?.askerActiveAt ?? question.createdAt);
  }

  async #write(act: Act, restatement: string | null): Promise<void> {
    const { tx, now, actorId, post, question } = act;
    const { acceptedAnswerId, acceptedAt } = question;
    const isNew = acceptedAnswerId !== post.id;
    if (isNew && acceptedAnswerId !== null) await emitWithdrawn(act, acceptedAnswerId);
    await writeAcceptance(tx, question.id, {
      answerId: post.id,
      at: isNew ? now : (acceptedAt ?? now),
      byId: actorId,
      restatement,
    });
    if (!isNew) return;
    const { courseId } = post;
    await emit(tx, now, 'answer.accepted', { courseId, postId: post.id, questionId: question.id });
    if (question.authorId !== actorId) await auditOnOthers(act, { act: 'answer.accepted' });
  }
}

async function askerActiveIn({ tx, question }: Act): Promise<Date> {
  const [facts] = await threadFacts(tx, [question.id]);
  return facts?.askerActiveAt ?? question.createdAt;
}

/** The asker's sentence, checked; staff, who accept for another, have none to say. */
function restatementOf(
  { access, question, actorId }: Act,
  restatement: string | null,
): string | null {
  const text = restatement?.trim() ?? '';
  const path = 'restatement';
  if (question.authorId !== actorId) {
    if (text !== '') refuseProblems([{ path, code: 'NOT_ALLOWED' }]);
    return null;
  }
  if (text !== '' || access.course.restatementRequired)
    refuseProblems(checkText(path, text, { min: RESTATEMENT_MIN, max: RESTATEMENT_MAX }));
  return text || null;
}

/** The question of an act, as far as its acceptance is concerned. */
export interface AcceptanceAct extends Pick<Act, 'tx' | 'now'> {
  readonly question: Pick<QuestionRow, 'id' | 'courseId' | 'acceptedAnswerId'>;
}

/** Takes the acceptance back within an act that has the right to, such as deleting the answer. */
export async function withdrawAcceptance(act: AcceptanceAct): Promise<void> {
  const { tx, question } = act;
  if (question.acceptedAnswerId === null) return;
  await writeAcceptance(tx, question.id, null);
  await emitWithdrawn(act, question.acceptedAnswerId);
}

async function emitWithdrawn({ tx, now, question }: AcceptanceAct, postId: number): Promise<void> {
  const { courseId, id: questionId } = question;
  await emit(tx, now, 'acceptance.withdrawn', { courseId, postId, questionId });
}
