import type { Tx } from '@colloquy/db';
import { VOICES_TO_CLOSE } from '@colloquy/domain/moderation';
import { isModerator, mayVoiceClosing, mayVoiceReopening } from '@colloquy/domain/permissions';
import { notFound, refuseProblems } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';
import {
  type Act,
  auditAct,
  type Closing,
  ClosingService,
  type PostForAct,
  ThreadActsService,
} from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import type { RecordedDecision } from '../queues/decisions.ts';
import { enqueue, settle } from '../queues/items.queries.ts';
import { insistFits } from '../sql/conflict.ts';

type Voiced = 'CLOSE' | 'REOPEN';

const SPEAK = `insert into close_voice (question_id, account_id, act, closing, created_at)
  values ($1, $2, $3, $4::jsonb, $5)
  on conflict (question_id, account_id) do update
    set act = excluded.act, closing = excluded.closing, created_at = excluded.created_at`;

/** Voices of people who still take part. */
const VOICES = `select v.account_id as "accountId"
   from close_voice v
   join post q on q.id = v.question_id
   join enrolment e on e.course_id = q.course_id and e.account_id = v.account_id
  where v.question_id = $1 and v.act = $2 and e.state = 'ACTIVE'
  order by v.created_at, v.account_id`;

const FALL_SILENT = `delete from close_voice where question_id = $1`;

/**
 * Closing and reopening by two voices: learners with the ability speak, the second voice acts.
 * Moderators and staff need no second one.
 */
@Injectable()
export class VoicesService {
  constructor(
    private readonly acts: ThreadActsService,
    private readonly closing: ClosingService,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT, CONFLICT */
  voiceClosing(viewer: Viewer, questionId: number, closing: Closing): Promise<PostForAct> {
    return this.acts.onPost(viewer, questionId, async (act) => {
      if (act.post.kind !== 'QUESTION') throw notFound();
      insistFits(mayVoiceClosing(act.question, act.access.actor));
      await this.#close(act, closing);
    });
  }

  /** A first voice also puts the question before others. @throws as `voiceClosing` */
  voiceReopening(viewer: Viewer, questionId: number): Promise<PostForAct> {
    return this.acts.onPost(viewer, questionId, async (act) => {
      if (act.post.kind !== 'QUESTION') throw notFound();
      await this.reopenIn(act);
      const { tx, now, question } = act;
      const { courseId, id: postId } = question;
      const voices = await voicesOf(tx, postId, 'REOPEN');
      if (voices.length > 0) await enqueue(tx, now, { courseId, queue: 'REOPENING', postId });
      else await settle(tx, 'REOPENING', `post:${postId}`);
    });
  }

  /** Says within an act that the question should be open, which reopens it where that is enough. */
  async reopenIn(act: Act): Promise<void> {
    insistFits(mayVoiceReopening(act.question, act.access.actor));
    if (await this.#speak(act, 'REOPEN', null)) await this.closing.reopenIn(act);
  }

  /** What a flag that is upheld asks of closing. @throws DomainError FORBIDDEN, INVALID_INPUT */
  async checkClosing(act: Act, decision: RecordedDecision): Promise<void> {
    insistFits(mayVoiceClosing(act.question, act.access.actor));
    await this.closing.checked(act, closingOf(decision));
  }

  closeFor(act: Act, decision: RecordedDecision): Promise<void> {
    return this.#close(act, closingOf(decision));
  }

  async #close(act: Act, closing: Closing): Promise<void> {
    const checked = await this.closing.checked(act, closing);
    if (await this.#speak(act, 'CLOSE', closing)) await this.closing.closeIn(act, checked);
  }

  /** @returns whether that makes enough voices */
  async #speak(act: Act, voiced: Voiced, closing: Closing | null): Promise<boolean> {
    const { tx, now, actorId, question, access } = act;
    const json = closing && JSON.stringify(closing);
    await tx.query(SPEAK, [question.id, actorId, voiced, json, now]);
    const voices = await voicesOf(tx, question.id, voiced);
    if (!isModerator(access.actor) && voices.length < VOICES_TO_CLOSE) return false;
    await tx.query(FALL_SILENT, [question.id]);
    if (!isModerator(access.actor)) await logVoices(act, voiced, voices);
    return true;
  }
}

const voicesOf = async (tx: Tx, questionId: number, voiced: Voiced): Promise<number[]> => {
  const rows = await tx.query<{ accountId: number }[]>(VOICES, [questionId, voiced]);
  return rows.map(({ accountId }) => accountId);
};

/** What learners do together is logged as what a moderator does alone. */
const logVoices = (act: Act, voiced: Voiced, voices: readonly number[]): Promise<void> =>
  auditAct(act, {
    act: voiced === 'CLOSE' ? 'question.closed' : 'question.reopened',
    details: { voices },
  });

function closingOf({ closeReason, note, duplicateOfNumber }: RecordedDecision): Closing {
  if (closeReason === null) {
    refuseProblems([{ path: 'input.closeReason', code: 'REQUIRED' }]);
    throw notFound();
  }
  return { reason: closeReason, note, duplicateOfNumber };
}
