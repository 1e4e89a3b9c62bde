import { CourseAccessService, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import {
  type Favour,
  findCollusion,
  findEditWar,
  REVERSALS_MIN,
  type TextState,
  WAR_DAYS,
} from '@colloquy/domain/moderation';
import { mayJudgeFinding } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  FindingKind,
  type FindingState,
  NOTE_MAX,
  notFound,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { audit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insistFits } from '../sql/conflict.ts';
import { oneRow, updateRow } from '../sql/rows.ts';
import {
  EDITED_OFTEN,
  FINDING_BY_ID,
  FINDINGS_OF,
  type FindingRow,
  FLAGS_RAISED,
  JOINED_FLAGS,
  KEEP,
  POSTS_WRITTEN,
  STIRRED,
  VOTES,
} from './conduct.queries.ts';

const DAY_MS = 24 * 3_600_000;
/** A ring of last year says nothing of today, and half a year holds a course. */
const FAVOURS_DAYS = 180;

/** A pattern, before it is kept. */
interface Found {
  readonly kind: FindingKind;
  readonly accountIds: readonly number[];
  readonly postId: number | null;
  readonly evidence: object;
}

/**
 * Searches courses for people who act together or against each other. What is found is kept with
 * its evidence for moderators; nothing follows from it by itself.
 */
@Injectable()
export class ConductService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly clock: Clock,
  ) {}

  /** Courses in which something happened since the night before last. Safe to repeat. */
  async searchAll(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - 2 * DAY_MS);
    const courses = await this.database.query<{ id: number }>(STIRRED, [since]);
    for (const { id } of courses) await this.search(id);
  }

  /** @returns how many patterns one course shows now */
  async search(courseId: number): Promise<number> {
    const found = [
      ...(await this.#rings(courseId, FindingKind.VOTE_RING, VOTES, POSTS_WRITTEN)),
      ...(await this.#rings(courseId, FindingKind.FLAG_RING, JOINED_FLAGS, FLAGS_RAISED)),
      ...(await this.#wars(courseId)),
    ];
    for (const { kind, accountIds, postId, evidence } of found) {
      const key = `${accountIds.join(' ')}${postId === null ? '' : ` on ${postId}`}`;
      const row = [courseId, kind, key, accountIds, postId, evidence, this.clock.now()];
      await this.database.query(KEEP, row);
    }
    return found.length;
  }

  /** For moderators, open ones first; empty for others. */
  async list({ course, actor }: CourseAccess, state: FindingState | null): Promise<FindingRow[]> {
    if (!mayJudgeFinding(actor).allowed) return [];
    return this.database.query<FindingRow>(FINDINGS_OF, [course.id, state]);
  }

  /** A moderator says what a finding is. @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async judge(
    viewer: Viewer,
    id: number,
    { state, note }: { readonly state: FindingState; readonly note: string },
  ): Promise<FindingRow> {
    const judgedById = signedIn(viewer);
    const { courseId } = await oneRow<FindingRow>(this.database, FINDING_BY_ID, [id]);
    await this.database.transaction(async (tx) => {
      const { actor } = await this.courses.locked(tx, viewer, courseId);
      insistFits(mayJudgeFinding(actor));
      const finding = await oneRow<FindingRow>(tx, FINDING_BY_ID, [id]);
      if (finding.accountIds.includes(judgedById)) throw notFound();
      refuseProblems(checkText('note', note, { max: NOTE_MAX }));
      const judgedAt = this.clock.now();
      const values = { state, judgedAt, judgedById, judgeNote: note.trim() };
      await updateRow(tx, 'conduct_finding', id, values);
      const details = { findingId: id, kind: finding.kind, state };
      const line = { act: 'finding.judged', actorId: judgedById, courseId, reason: note.trim() };
      await audit(tx, judgedAt, { ...line, details });
    });
    return oneRow<FindingRow>(this.database, FINDING_BY_ID, [id]);
  }

  async #rings(
    courseId: number,
    kind: FindingKind,
    favoursSql: string,
    countsSql: string,
  ): Promise<Found[]> {
    const since = new Date(this.clock.now().getTime() - FAVOURS_DAYS * DAY_MS);
    const favours = await this.database.query<Favour>(favoursSql, [courseId, since]);
    const counts = await this.database.query<{ accountId: number; count: number }>(countsSql, [
      courseId,
    ]);
    const written = new Map(counts.map(({ accountId, count }) => [accountId, count]));
    return findCollusion(favours, written).map(({ members, ...evidence }) => ({
      ...{ kind, accountIds: members, postId: null, evidence },
    }));
  }

  async #wars(courseId: number): Promise<Found[]> {
    const since = new Date(this.clock.now().getTime() - WAR_DAYS * DAY_MS);
    const values = [courseId, since, REVERSALS_MIN];
    const rows = await this.database.query<TextState & { postId: number }>(EDITED_OFTEN, values);
    return [...Map.groupBy(rows, ({ postId }) => postId)].flatMap(([postId, states]) => {
      const war = findEditWar(states);
      if (!war) return [];
      const evidence = { reversals: war.reversals };
      return [{ kind: FindingKind.EDIT_WAR, accountIds: war.editorIds, postId, evidence }];
    });
  }
}
