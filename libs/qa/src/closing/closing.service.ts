import { mayClose, mayReopen } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  CloseReason,
  DomainError,
  ErrorCode,
  NOTE_MAX,
  notFound,
  type ProblemCode,
  QuestionVisibility,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { type Act, auditOnOthers, ThreadActsService } from '../acts/thread-acts.service.ts';
import { orNull } from '../posts/or-null.ts';
import { PostAccessService, type PostForAct } from '../posts/post-access.service.ts';
import type { QuestionRow } from '../posts/posts.queries.ts';
import { type ClosingValues, leadsTo, lockDuplicates, writeClosing } from './closing.queries.ts';

export interface Closing {
  readonly reason: CloseReason;
  readonly note: string;
  /** Number of the original; for duplicates, and only for them. */
  readonly duplicateOfNumber: number | null;
}

/** A closing whose note and original were looked at. */
export type CheckedClosing = Pick<ClosingValues, 'reason' | 'note' | 'duplicateOfId'>;

/** Closing a question to new answers, with the reason, and opening it again. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly acts: ThreadActsService,
    private readonly access: PostAccessService,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  close(viewer: Viewer, questionId: number, closing: Closing): Promise<PostForAct> {
    return this.acts.onPost(viewer, questionId, async (act) => {
      if (act.post.kind !== 'QUESTION') throw notFound();
      insist(mayClose(act.question, act.access.actor));
      await this.closeIn(act, await this.checked(act, closing));
    });
  }

  /** What closing like this would write. @throws DomainError INVALID_INPUT */
  async checked(act: Act, closing: Closing): Promise<CheckedClosing> {
    refuseProblems(checkText('input.note', closing.note, { max: NOTE_MAX }));
    const duplicateOfId = await this.#originalOf(act, closing);
    return { reason: closing.reason, note: closing.note.trim() || null, duplicateOfId };
  }

  /** Closes within an act that has the right to. */
  async closeIn(act: Act, { reason, note, duplicateOfId }: CheckedClosing): Promise<void> {
    const { tx, now, actorId, question } = act;
    await writeClosing(tx, question.id, { at: now, byId: actorId, reason, note, duplicateOfId });
    await emit(tx, now, 'question.closed', { courseId: question.courseId, postId: question.id });
    await auditOnOthers(act, {
      act: 'question.closed',
      reason: note ?? '',
      details: { reason, duplicateOfId },
    });
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  reopen(viewer: Viewer, questionId: number): Promise<PostForAct> {
    return this.acts.onPost(viewer, questionId, async (act) => {
      if (act.post.kind !== 'QUESTION') throw notFound();
      insist(mayReopen(act.question, act.access.actor));
      await this.reopenIn(act);
    });
  }

  /** Reopens within an act that has the right to. */
  async reopenIn(act: Act): Promise<void> {
    const { tx, now, question } = act;
    await writeClosing(tx, question.id, null);
    await emit(tx, now, 'question.reopened', { courseId: question.courseId, postId: question.id });
    await auditOnOthers(act, { act: 'question.reopened' });
  }

  /** The id of the question that this one repeats, if it is closed for that. */
  async #originalOf(act: Act, closing: Closing): Promise<number | null> {
    const { tx, question } = act;
    const number = closing.duplicateOfNumber;
    if (closing.reason !== CloseReason.DUPLICATE)
      return number === null ? null : refuseOriginal('NOT_ALLOWED');
    if (number === null) return refuseOriginal('REQUIRED');
    await lockDuplicates(tx, question.courseId);
    const original = await orNull(this.access.questionByNumber(tx, act.access, number));
    if (!original || original.deletedAt) return refuseOriginal('UNKNOWN');
    if (!isSeenByReadersOf(question, original)) return refuseOriginal('NOT_ALLOWED');
    if (await leadsTo(tx, original.id, question.id)) return refuseOriginal('NOT_ALLOWED');
    return original.id;
  }
}

function refuseOriginal(code: ProblemCode): never {
  const problems = [{ path: 'input.duplicateOfNumber', code }];
  throw new DomainError(ErrorCode.INVALID_INPUT, { problems });
}

/** A closed question sends its readers to the original, so they must all be able to see that. */
function isSeenByReadersOf(question: QuestionRow, original: QuestionRow): boolean {
  if (original.visibility === QuestionVisibility.COURSE) return true;
  return (
    original.visibility === QuestionVisibility.COHORT &&
    question.visibility === QuestionVisibility.COHORT &&
    original.cohortId === question.cohortId
  );
}
