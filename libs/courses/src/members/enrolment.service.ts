import { Database, type Tx } from '@colloquy/db';
import {
  type Actor,
  isMember,
  isStaff,
  mayChangeRole,
  mayManageCourse,
  mayRemove,
} from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  CourseRole,
  DomainError,
  EnrolmentState,
  ErrorCode,
  NOTE_MAX,
  notFound,
  REASON_MIN,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { rowId } from '@colloquy/platform/graphql';
import { audit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { CourseAccessService } from '../access/course-access.service.ts';
import { insist } from '../access/insist.ts';
import type { EnrolmentType, UpdateEnrolmentInput } from './enrolment.types.ts';
import { checkCohort, keepAnOwner, type Place, setEnrolment } from './roster.ts';
import { ENROLMENT_BY_ID } from './roster.queries.ts';

/** One act of staff on one enrolment, in its transaction and with the course held. */
interface Act {
  readonly tx: Tx;
  readonly now: Date;
  readonly actor: Actor;
  readonly actorId: number;
  readonly member: EnrolmentType;
}

/** What staff and owners do to other people's enrolments. Each act leaves a line in the log. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: CourseAccessService,
  ) {}

  /**
   * Lets somebody in who asked, or not; whoever is not let in may ask again.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT (ALREADY_DECIDED)
   */
  decide(viewer: Viewer, enrolmentId: string, accept: boolean): Promise<EnrolmentType> {
    return this.#onEnrolment(viewer, enrolmentId, async (act) => {
      insist(mayManageCourse(act.actor));
      if (act.member.state !== EnrolmentState.REQUESTED) throw conflict('ALREADY_DECIDED');
      const state = accept ? EnrolmentState.ACTIVE : EnrolmentState.LEFT;
      await log(act, accept ? 'enrolment.accepted' : 'enrolment.declined');
      return setEnrolment(act.tx, act.now, { ...act.member, state });
    });
  }

  /**
   * Changes the role, the cohort or both of somebody who takes part.
   * @throws DomainError NOT_FOUND, FORBIDDEN (LAST_OWNER too), CONFLICT
   */
  update(viewer: Viewer, input: UpdateEnrolmentInput): Promise<EnrolmentType> {
    return this.#onEnrolment(viewer, input.enrolmentId, async (act) => {
      insist(mayManageCourse(act.actor));
      if (act.member.state !== EnrolmentState.ACTIVE) throw conflict('NOT_ON_THIS_COURSE');
      const role = await roleAfter(act, input);
      const cohortId = await cohortAfter(act, input);
      return setEnrolment(act.tx, act.now, { ...act.member, role, cohortId });
    });
  }

  /**
   * Puts somebody out; they cannot come back by themselves.
   * @throws DomainError NOT_FOUND, FORBIDDEN (LAST_OWNER too), CONFLICT, INVALID_INPUT
   */
  async remove(viewer: Viewer, enrolmentId: string, reason: string): Promise<EnrolmentType> {
    return this.#onEnrolment(viewer, enrolmentId, async (act) => {
      insist(mayRemove(act.member, act.actor));
      refuseProblems(checkText('reason', reason, { min: REASON_MIN, max: NOTE_MAX }));
      if (act.member.state === EnrolmentState.REMOVED) throw conflict('ALREADY_DECIDED');
      await keepAnOwner(act.tx, act.member);
      await log(act, 'member.removed', { reason: reason.trim() });
      return setEnrolment(act.tx, act.now, removed(act.member));
    });
  }

  async #onEnrolment(
    viewer: Viewer,
    enrolmentId: string,
    work: (act: Act) => Promise<EnrolmentType>,
  ): Promise<EnrolmentType> {
    const actorId = signedIn(viewer);
    return this.database.transaction(async (tx) => {
      const { courseId } = await enrolmentById(tx, rowId(enrolmentId));
      const { actor } = await this.access.locked(tx, viewer, courseId);
      const member = await enrolmentById(tx, rowId(enrolmentId));
      if (!maySee(actor, member)) throw notFound();
      return work({ tx, now: this.clock.now(), actor, actorId, member });
    });
  }
}

async function enrolmentById(tx: Tx, id: number): Promise<EnrolmentType> {
  const [enrolment] = await tx.query<EnrolmentType[]>(ENROLMENT_BY_ID, [id]);
  if (!enrolment) throw notFound();
  return enrolment;
}

/** Members see each other; who waits or is gone only staff knows. */
const maySee = (actor: Actor, member: EnrolmentType): boolean =>
  isStaff(actor) || (isMember(actor) && member.state === EnrolmentState.ACTIVE);

const conflict = (reason: string): DomainError => new DomainError(ErrorCode.CONFLICT, { reason });

const removed = (member: EnrolmentType): Place => ({
  ...member,
  role: CourseRole.LEARNER,
  state: EnrolmentState.REMOVED,
  cohortId: null,
});

async function roleAfter(act: Act, { role }: UpdateEnrolmentInput): Promise<CourseRole> {
  const { tx, member, actor } = act;
  if (!role || role === member.role) return member.role;
  insist(mayChangeRole(member, role, actor));
  await keepAnOwner(tx, member);
  await log(act, 'role.changed', { details: { from: member.role, to: role } });
  return role;
}

async function cohortAfter(act: Act, input: UpdateEnrolmentInput): Promise<number | null> {
  const { tx, member } = act;
  if (!input.clearCohort && !input.cohortId) return member.cohortId;
  const to = input.clearCohort || !input.cohortId ? null : rowId(input.cohortId);
  if (to !== null) await checkCohort(tx, to, member.courseId);
  await log(act, 'cohort.changed', { details: { from: member.cohortId, to } });
  return to;
}

interface LogLine {
  readonly reason?: string;
  readonly details?: Record<string, unknown>;
}

const log = ({ tx, now, actorId, member }: Act, what: string, line: LogLine = {}): Promise<void> =>
  audit(tx, now, {
    ...line,
    act: what,
    actorId,
    courseId: member.courseId,
    subjectId: member.accountId,
  });
