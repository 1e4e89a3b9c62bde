import { Database } from '@colloquy/db';
import { mayJoin } from '@colloquy/domain/permissions';
import { CourseRole, CourseVisibility, EnrolmentState } from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { type CourseAccess, CourseAccessService } from '../access/course-access.service.ts';
import { insist } from '../access/insist.ts';
import type { EnrolmentType } from './enrolment.types.ts';
import { keepAnOwner, setEnrolment } from './roster.ts';

/** Into a course and out of it, by oneself. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: CourseAccessService,
  ) {}

  /**
   * Joins an open course, asks to join a listed one. Doing it twice changes nothing.
   * @throws DomainError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN for people whom staff removed
   */
  async join(viewer: Viewer, slug: string): Promise<EnrolmentType> {
    const accountId = signedIn(viewer);
    const { course } = await this.access.bySlug(viewer, slug);
    return this.database.transaction(async (tx) => {
      const access = await this.access.locked(tx, viewer, course.id);
      const wanted = wantedState(access);
      const { enrolment } = access;
      const isThere = enrolment?.state === EnrolmentState.ACTIVE || enrolment?.state === wanted;
      if (enrolment && isThere) return { ...enrolment, courseId: course.id, accountId };
      insist(mayJoin(access.course, enrolment?.state ?? null, access.actor));
      const learner = { role: CourseRole.LEARNER, state: wanted, cohortId: null };
      return setEnrolment(tx, this.clock.now(), { courseId: course.id, accountId, ...learner });
    });
  }

  /**
   * Leaves the course, or takes back the wish to join it. Doing it twice changes nothing.
   * @returns the course's id
   * @throws DomainError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN (LAST_OWNER)
   */
  async leave(viewer: Viewer, slug: string): Promise<number> {
    const accountId = signedIn(viewer);
    const { course } = await this.access.bySlug(viewer, slug);
    await this.database.transaction(async (tx) => {
      const { enrolment } = await this.access.locked(tx, viewer, course.id);
      if (!enrolment || isHistory(enrolment.state)) return;
      const own = { ...enrolment, courseId: course.id, accountId };
      await keepAnOwner(tx, own);
      const state = EnrolmentState.LEFT;
      await setEnrolment(tx, this.clock.now(), { ...own, state, cohortId: null });
    });
    return course.id;
  }
}

const isHistory = (state: EnrolmentState): boolean =>
  state === EnrolmentState.LEFT || state === EnrolmentState.REMOVED;

/** Only a listed course has a door to knock at; whoever owns the site walks in. */
const wantedState = ({ course, actor }: CourseAccess): EnrolmentState =>
  course.visibility === CourseVisibility.LISTED && actor.role !== CourseRole.OWNER
    ? EnrolmentState.REQUESTED
    : EnrolmentState.ACTIVE;
