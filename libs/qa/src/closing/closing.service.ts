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
import { leadsTo, lockDuplicates, writeClosing } from './closing.queries.ts';

export interface Closing {
  readonly reason: CloseReason;
  readonly note: string;
  /** Number of the original; for duplicates, and only for them. */
  readonly duplicateOfNumber: number | null;
}

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
      const { tx, now, actorId, question, access } = act;
      if (act.post.kind !== 'QUESTION') throw notFound();
      insist(mayClose(question, access.actor));
      refuseProblems(checkText('input.note', closing.note, { max: NOTE_MAX }));
      const { reason } = closing;
      const note = closing.note.trim() || null;
      const duplicateOfId = await this.#originalOf(act, closing);
      await writeClosing(tx, question.id, { at: now, byId: actorId, reason, note, duplicateOfId });
      await emit(tx, now, 'question.closed', { courseId: question.courseId, postId: question.id });
      await auditOnOthers(act, {
        act: 'question.closed',
        reason: note ?? '',
        details: { reason, duplicateOfId },
      });
    });
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  reopen(viewer: Viewer, questionId: number): Promise<PostForAct> {
    return this.acts.onPost(viewer, questionId, async (act) => {
      const { tx, now, question, access } = act;
      if (act.post.kind !== 'QUESTION') throw notFound();
      insist(mayReopen(question, access.actor));
      await writeClosing(tx, question.id, null);
      await emit(tx, now, 'question.reopened', {
        courseId: question.courseId,
        postId: question.id,
      });
      await auditOnOthers(act, { act: 'question.reopened' });
    });
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
