import type { Tx } from '@colloquy/db';
import { EnrolmentState } from '@colloquy/domain/vocabulary';
import { ErasureService, type Leaver } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { CourseAccessService } from '../access/course-access.service.ts';
import { enrolmentOf, keepAnOwner, setEnrolment } from '../members/roster.ts';

/** In the order in which courses are held. */
const COURSES = `select course_id as id from enrolment
  where account_id = $1 and state in ('ACTIVE', 'REQUESTED') order by course_id`;

/** What others sent to the address, and nobody may follow any more. */
const FORGET_INVITATIONS = `delete from invitation where lower(email) = lower($1)`;

/** Closing one's account: out of every course first, and then for good. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly erasure: ErasureService,
    private readonly courses: CourseAccessService,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError UNAUTHENTICATED, WRONG_CREDENTIALS, TOO_MANY_REQUESTS; FORBIDDEN
   *   (LAST_OWNER) for whoever must hand a course over first, (LAST_ADMINISTRATOR) a site
   */
  deleteAccount(viewer: Viewer, password: string): Promise<void> {
    return this.erasure.erase(viewer, password, (tx, leaver) => this.#leaveAll(tx, leaver));
  }

  async #leaveAll(tx: Tx, { accountId, email }: Leaver): Promise<void> {
    const now = this.clock.now();
    for (const { id } of await tx.query<{ id: number }[]>(COURSES, [accountId])) {
      await this.courses.hold(tx, id);
      const enrolment = await enrolmentOf(tx, id, accountId);
      if (!enrolment) continue;
      await keepAnOwner(tx, enrolment);
      await setEnrolment(tx, now, { ...enrolment, state: EnrolmentState.LEFT, cohortId: null });
    }
    if (email !== null) await tx.query(FORGET_INVITATIONS, [email]);
  }
}
