import { Database, type Tx } from '@colloquy/db';
import { mayContest, mayRepair } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import { NOTE_MAX, REASON_MAX, REASON_MIN, refuseProblems } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { type Act, auditOnOthers, ThreadActsService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';
import { oneRow } from '../sql/rows.ts';
import { moveCase } from './case-moves.ts';
import { factsOf, sceneOf, type CaseScene } from './case-scene.ts';
import { CASE_BY_ID, type CaseRow, DUE_CASES, lockCase, REVISION_SINCE } from './cases.queries.ts';

/** Cases lapsed in one round; the next round is a minute later. */
const LAPSED_AT_ONCE = 200;

/** What the author of a disputed answer does about it, and what time does. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly acts: ThreadActsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Says that the latest edit repairs the answer; a second person will look at it.
   * @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT; CONFLICT, as NOT_EDITED
   */
  repair(viewer: Viewer, caseId: number, note: string): Promise<CaseRow> {
    return this.#onCase(viewer, caseId, async (act, scene) => {
      insistFits(mayRepair(factsOf(scene), act.access.actor, act.now));
      refuseProblems(checkText('note', note, { max: NOTE_MAX }));
      const [revision] = await act.tx.query<{ id: number }[]>(REVISION_SINCE, [act.post.id]);
      const revisionId = revision?.id ?? null;
      await moveCase(scene, { event: 'REPAIR', note: note.trim(), revisionId });
      await auditOnOthers(act, { act: 'case.repaired', details: { caseId } });
    });
  }

  /**
   * The author says why the answer is right as it stands; a second person will weigh it.
   * @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT, CONFLICT
   */
  contest(viewer: Viewer, caseId: number, reason: string): Promise<CaseRow> {
    return this.#onCase(viewer, caseId, async (act, scene) => {
      insistFits(mayContest(factsOf(scene), act.access.actor, act.now));
      refuseProblems(checkText('reason', reason, { min: REASON_MIN, max: REASON_MAX }));
      await moveCase(scene, { event: 'CONTEST', note: reason.trim() });
    });
  }

  /**
   * Ends the time of authors that is over, or whose account is gone. Looks at the database alone, so
   * it may stop anywhere and run again, and two at once do each case once.
   * @returns how many lapsed
   */
  async lapseDue(): Promise<number> {
    const now = this.clock.now();
    const due = await this.database.query<{ id: number }>(DUE_CASES, [now, LAPSED_AT_ONCE]);
    let lapsed = 0;
    for (const { id } of due) lapsed += Number(await this.#lapse(id, now));
    return lapsed;
  }

  #lapse(caseId: number, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx: Tx) => {
      await lockCase(tx, caseId);
      const scene = await sceneOf({ tx, now, actorId: null }, caseId);
      if (scene.row.state !== 'OPEN') return false;
      const isOver = scene.row.repairUntil <= now;
      if (!isOver && !scene.answer.isAuthorGone) return false;
      await moveCase(scene, { event: isOver ? 'LAPSE' : 'AUTHOR_LEFT' });
      return true;
    });
  }

  async #onCase(
    viewer: Viewer,
    caseId: number,
    work: (act: Act, scene: CaseScene) => Promise<void>,
  ): Promise<CaseRow> {
    const { postId } = await oneRow<CaseRow>(this.database, CASE_BY_ID, [caseId]);
    await this.acts.within(viewer, postId, async (act) => {
      await work(act, await sceneOf(act, caseId));
    });
    return oneRow<CaseRow>(this.database, CASE_BY_ID, [caseId]);
  }
}
