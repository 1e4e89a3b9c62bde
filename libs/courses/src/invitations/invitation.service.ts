import { Database } from '@colloquy/db';
import { isStaff, mayGiveRole, mayManageCourse } from '@colloquy/domain/permissions';
import {
  DomainError,
  ErrorCode,
  INVITATION_DAYS,
  INVITE_AT_ONCE_MAX,
  notFound,
  type Problem,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { checkEmail, signedIn, ThrottleService } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { rowId } from '@colloquy/platform/graphql';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { CourseAccessService } from '../access/course-access.service.ts';
import { insist } from '../access/insist.ts';
import { type Reader, PlaceService } from '../access/place.service.ts';
import { checkCohort } from '../members/roster.ts';
import type { InvitationType, InviteInput } from './invitation.types.ts';
import {
  DELETE_INVITATION,
  INVITATION_BY_ID,
  INVITATIONS_OF_COURSE,
  INVITE,
} from './invitations.queries.ts';

const DAY_MS = 24 * 3_600_000;
/** What staff looks through; older ones are history. */
const SHOWN = 500;
/** Thirty pastes of a list; then the back-off keeps the site from becoming a spammer's. */
const FREE_INVITES = 30;

/** An invitation with what only services need. */
export interface InvitationRow extends InvitationType {
  readonly courseId: number;
  readonly cohortId: number | null;
}

/**
 * Invitations as staff gives them. What staff sees is the same whether or not an address belongs
 * to an account, or to somebody who is in the course already.
 */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: CourseAccessService,
    private readonly places: PlaceService,
    private readonly throttle: ThrottleService,
  ) {}

  /** The newest 500. @throws DomainError UNAUTHENTICATED, FORBIDDEN */
  async ofCourse(reader: Reader, courseId: number): Promise<InvitationType[]> {
    insist(mayManageCourse((await this.places.load(reader, courseId)).actor));
    return this.database.query<InvitationType>(INVITATIONS_OF_COURSE, [courseId, SHOWN]);
  }

  /**
   * Invites each address once; an open invitation is renewed and mailed again.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT, TOO_MANY_REQUESTS
   */
  async invite(viewer: Viewer, input: InviteInput): Promise<InvitationType[]> {
    const { course, actor } = await this.access.bySlug(viewer, input.course);
    insist(mayGiveRole(input.role, actor));
    refuseProblems(checkEmails(input.emails));
    const actorId = signedIn(viewer);
    await this.throttle.attempt({ key: `invite:${actorId}`, free: FREE_INVITES });
    const cohortId = input.cohortId ? rowId(input.cohortId) : null;
    const now = this.clock.now();
    const expires = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
    return this.database.transaction(async (tx) => {
      const { id: courseId } = (await this.access.locked(tx, viewer, course.id)).course;
      if (cohortId !== null) await checkCohort(tx, cohortId, courseId);
      const emails = input.emails.map((email) => email.trim());
      const values = [courseId, emails, input.role, cohortId, actorId, now, expires];
      const invitations = await tx.query<InvitationRow[]>(INVITE, values);
      for (const { id } of invitations)
        await emit(tx, now, 'invitation.sent', { invitationId: id });
      const details = { role: input.role, count: invitations.length };
      await audit(tx, now, { act: 'people.invited', actorId, courseId, details });
      return invitations;
    });
  }

  /**
   * Takes an open invitation back.
   * @returns the course's id
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT (ALREADY_DECIDED)
   */
  async withdraw(viewer: Viewer, invitationId: string): Promise<number> {
    const actorId = signedIn(viewer);
    const invitation = await this.#visible(viewer, rowId(invitationId));
    const { id, courseId, role } = invitation.row;
    insist(mayGiveRole(role, invitation.actor));
    await this.database.transaction(async (tx) => {
      const deleted = await tx.query<unknown[]>(DELETE_INVITATION, [id]);
      if (deleted.length === 0) throw alreadyAccepted();
      const details = { role };
      await audit(tx, this.clock.now(), {
        act: 'invitation.withdrawn',
        actorId,
        courseId,
        details,
      });
    });
    return courseId;
  }

  async #visible(viewer: Viewer, id: number) {
    const [row] = await this.database.query<InvitationRow>(INVITATION_BY_ID, [id]);
    if (!row) throw notFound();
    const { actor } = await this.access.byId(viewer, row.courseId);
    if (!isStaff(actor)) throw notFound();
    return { row, actor };
  }
}

const alreadyAccepted = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, { reason: 'ALREADY_DECIDED' });

function checkEmails(emails: readonly string[]): Problem[] {
  const path = 'input.emails';
  if (emails.length === 0) return [{ path, code: 'TOO_FEW', bound: 1 }];
  if (emails.length > INVITE_AT_ONCE_MAX)
    return [{ path, code: 'TOO_MANY', bound: INVITE_AT_ONCE_MAX }];
  return emails.flatMap((email, index) => checkEmail(`${path}.${index}`, email));
}
