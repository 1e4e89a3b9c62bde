import { CourseAccessService } from '@colloquy/courses';
import { Database, type Tx } from '@colloquy/db';
import {
  mayAppealCase,
  mayAppealFlag,
  mayAppealSanction,
  partyOf,
  type FlagWithParties,
} from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  type CaseParty,
  notFound,
  QueueKind,
  REASON_MAX,
  REASON_MIN,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { type Act, PostAccessService, ThreadActsService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { takeStep } from '../cases/case-moves.ts';
import { factsOf, sceneOf } from '../cases/case-scene.ts';
import { CASE_BY_ID, type CaseFactsRow, type CaseRow } from '../cases/cases.queries.ts';
import { type FlagAct } from '../flags/flag-acts.ts';
import { FLAG_BY_ID, type FlagRow, UPHELD_TOGETHER } from '../flags/flags.queries.ts';
import { enqueue } from '../queues/items.queries.ts';
import { SANCTION_BY_ID, type SanctionRow } from '../sanctions/sanctions.queries.ts';
import { conflict, insistFits } from '../sql/conflict.ts';
import { insertRow, oneRow } from '../sql/rows.ts';
import {
  APPEAL_BY_ID,
  type AppealRow,
  APPEALS_OF_CASE,
  APPEALS_OF_FLAGS,
} from './appeals.queries.ts';

/** The sides of a case that have appealed. Several flaggers are one side. */
export function appealedSides(scene: CaseFactsRow, appeals: readonly AppealRow[]): CaseParty[] {
  const nobody = { role: null, cohortId: null, abilities: [] };
  return appeals.flatMap(({ accountId }) => {
    const party = partyOf(factsOf(scene), { ...nobody, accountId });
    return party ? [party] : [];
  });
}

const checkStatement = (statement: string): void =>
  refuseProblems(checkText('statement', statement, { min: REASON_MIN, max: REASON_MAX }));

/** A decided flag as the rules see it. */
export const factsOfDecided = (
  { state, accountId, decidedAt }: FlagRow,
  authorId: number | null,
): FlagWithParties => ({ state, flaggerId: accountId, authorId, decidedAt });

interface NewAppeal {
  readonly courseId: number;
  readonly caseId?: number;
  readonly sanctionId?: number;
  readonly flagId?: number;
  readonly accountId: number;
  readonly postId: number | null;
  readonly commentId?: number | null;
  readonly statement: string;
}

/** Asking staff to look at a decision again. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly database: Database,
    private readonly acts: ThreadActsService,
    private readonly posts: PostAccessService,
    private readonly courses: CourseAccessService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT, CONFLICT */
  async againstCase(viewer: Viewer, caseId: number, statement: string): Promise<AppealRow> {
    const { postId } = await oneRow<CaseRow>(this.database, CASE_BY_ID, [caseId]);
    const id = await this.acts.within(viewer, postId, (act) =>
      this.#againstCase(act, caseId, statement),
    );
    return oneRow<AppealRow>(this.database, APPEAL_BY_ID, [id]);
  }

  /** Against a decided flag that belongs to no case. @throws as `againstCase` */
  async againstFlag(viewer: Viewer, flagId: number, statement: string): Promise<AppealRow> {
    const flag = await oneRow<FlagRow>(this.database, FLAG_BY_ID, [flagId]);
    if (flag.caseId !== null) throw notFound();
    const id = await this.acts.within(viewer, flag.postId, async (act) => {
      const { tx } = act;
      const found = flag.commentId && (await this.posts.comment(tx, viewer, flag.commentId));
      return this.#againstFlag(
        { ...act, comment: found ? found.comment : null },
        flagId,
        statement,
      );
    });
    return oneRow<AppealRow>(this.database, APPEAL_BY_ID, [id]);
  }

  /** For whoever is suspended or removed too. @throws as `againstCase` */
  async againstSanction(viewer: Viewer, sanctionId: number, statement: string): Promise<AppealRow> {
    const accountId = signedIn(viewer);
    const id = await this.database.transaction(async (tx) => {
      const { courseId } = await oneRow<SanctionRow>(tx, SANCTION_BY_ID, [sanctionId]);
      // The person may no longer see the course, so it is held without asking.
      await this.courses.hold(tx, courseId);
      const sanction = await oneRow<SanctionRow>(tx, SANCTION_BY_ID, [sanctionId]);
      if (sanction.accountId !== accountId) throw notFound();
      const actor = { accountId, role: null, cohortId: null, abilities: [] };
      insistFits(mayAppealSanction(sanction, actor, this.clock.now()));
      checkStatement(statement);
      return this.#write(tx, { courseId, sanctionId, accountId, postId: null, statement });
    });
    return oneRow<AppealRow>(this.database, APPEAL_BY_ID, [id]);
  }

  async #againstCase(act: Act, caseId: number, statement: string): Promise<number> {
    const { tx, now, access, actorId } = act;
    const scene = await sceneOf(act, caseId);
    const appeals = await tx.query<AppealRow[]>(APPEALS_OF_CASE, [caseId]);
    const sides = appealedSides(scene, appeals);
    insistFits(mayAppealCase(factsOf(scene), sides, access.actor, now));
    checkStatement(statement);
    const { courseId, postId } = scene.row;
    await takeStep(scene, 'APPEAL', statement.trim());
    await emit(tx, now, 'case.appealed', { courseId, postId, caseId });
    return this.#write(tx, { courseId, caseId, accountId: actorId, postId, statement });
  }

  async #againstFlag(act: FlagAct, flagId: number, statement: string): Promise<number> {
    const { tx, now, access, actorId, comment, post } = act;
    const flag = await oneRow<FlagRow>(tx, FLAG_BY_ID, [flagId]);
    const together = await tx.query<FlagRow[]>(UPHELD_TOGETHER, [flagId]);
    const ids = together.map(({ id }) => id);
    const earlier = await tx.query<AppealRow[]>(APPEALS_OF_FLAGS, [ids, actorId]);
    const facts = factsOfDecided(flag, (comment ?? post).authorId);
    insistFits(mayAppealFlag(facts, earlier.length > 0, access.actor, now));
    checkStatement(statement);
    const { courseId, id: postId } = post;
    const where = { courseId, postId, commentId: comment?.id ?? null };
    // What was upheld together is appealed against together, by its first flag.
    const isByAuthor = flag.state === 'UPHELD';
    const against = isByAuthor ? (ids[0] ?? flagId) : flagId;
    return this.#write(tx, { ...where, flagId: against, accountId: actorId, statement });
  }

  async #write(tx: Tx, appeal: NewAppeal): Promise<number> {
    const now = this.clock.now();
    const { postId, commentId = null, statement, ...values } = appeal;
    const row = { ...values, statement: statement.trim(), createdAt: now };
    const appealId = await insertRow(tx, 'appeal', row);
    if (appealId === null) throw conflict('ALREADY_APPEALED');
    const { courseId, caseId } = appeal;
    const item = { courseId, queue: QueueKind.APPEALS, postId, commentId, caseId, appealId };
    await enqueue(tx, now, item);
    await emit(tx, now, 'appeal.raised', { courseId, appealId });
    return appealId;
  }
}
