import { repairDueAt } from '@colloquy/domain/moderation';
import { refuseProblems } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { moveCase, settleDispute, takeStep } from '../cases/case-moves.ts';
import { sceneOf } from '../cases/case-scene.ts';
import { ACTIVE_CASE_OF } from '../cases/cases.queries.ts';
import { insertRow } from '../sql/rows.ts';
import type { FlagAct } from './flag-acts.ts';

const MISCONCEPTION = `select id from misconception
  where id = $1 and course_id = $2 and merged_into_id is null`;

/**
 * Flags that call an answer inaccurate. An answer has one case at a time: whoever flags it while one
 * is under way joins it with a claim of their own, so that its author repairs and a second person
 * judges everything at once.
 */
@Injectable()
export class InaccuracyService {
  /** @returns the id of the flag */
  async raise(act: FlagAct, flag: Readonly<Record<string, unknown>>): Promise<number | null> {
    await refuseUnknownMisconception(act, flag.misconceptionId);
    const caseId = (await activeCase(act)) ?? (await openCase(act));
    const id = await insertRow(act.tx, 'flag', { ...flag, caseId });
    const scene = await sceneOf(act, caseId);
    await takeStep(scene, 'FLAG', String(flag.claim));
    await settleDispute(scene);
    return id;
  }

  /** When the last flag of a case is taken back, the case goes too, unless a repair is under way. */
  async afterRetraction(act: FlagAct, caseId: number): Promise<void> {
    const scene = await sceneOf(act, caseId);
    const isLast = scene.flags.length === 0;
    if (isLast && scene.row.state !== 'REPAIRED') await moveCase(scene, { event: 'RETRACT' });
    else await settleDispute(scene);
  }
}

async function refuseUnknownMisconception(
  { tx, post }: FlagAct,
  misconceptionId: unknown,
): Promise<void> {
  if (misconceptionId === null) return;
  const rows = await tx.query<unknown[]>(MISCONCEPTION, [misconceptionId, post.courseId]);
  if (rows.length === 0) refuseProblems([{ path: 'input.misconceptionId', code: 'UNKNOWN' }]);
}

async function activeCase({ tx, post }: FlagAct): Promise<number | null> {
  const [active] = await tx.query<{ id: number }[]>(ACTIVE_CASE_OF, [post.id]);
  return active?.id ?? null;
}

async function openCase({ tx, now, post, question, access }: FlagAct): Promise<number> {
  const { courseId, id: postId, version } = post;
  const id = await insertRow(tx, 'inaccuracy_case', {
    ...{ courseId, postId, questionId: question.id, openedAt: now },
    ...{ postVersion: version, judgedVersion: version, answerMarkdown: post.bodyMarkdown },
    repairUntil: repairDueAt(now, access.course),
  });
  if (id === null) throw new Error('The answer has a case already.');
  await emit(tx, now, 'case.opened', { courseId, postId, caseId: id });
  return id;
}
