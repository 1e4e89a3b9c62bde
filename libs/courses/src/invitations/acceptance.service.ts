import { Database, type Tx } from '@colloquy/db';
import { hasRole } from '@colloquy/domain/permissions';
import { DomainError, EnrolmentState, ErrorCode } from '@colloquy/domain/vocabulary';
import { signedIn, tokenHash } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { CourseAccessService } from '../access/course-access.service.ts';
import type { EnrolmentType } from '../members/enrolment.types.ts';
import { type Place, setEnrolment } from '../members/roster.ts';
import { ENROLMENT_OF_ACCOUNT } from '../members/roster.queries.ts';
import type { InvitationRow } from './invitation.service.ts';
import type { InvitationOffer } from './invitation.types.ts';
import { ACCEPT_INVITATION, OFFER, OPEN_INVITATION } from './invitations.queries.ts';

interface EnrolmentRow extends EnrolmentType {
  readonly endedAt: Date | null;
}

/** Invitations as the invited use them: whoever holds the token, with whichever account. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: CourseAccessService,
  ) {}

  /** What the token's holder may know before signing in; null for a token that is of no use. */
  async offer(token: string): Promise<InvitationOffer | null> {
    const values = [tokenHash(token), this.clock.now()];
    const [offer] = await this.database.query<InvitationOffer>(OFFER, values);
    return offer ?? null;
  }

  /**
   * Takes the viewer into the course. A stronger role that they have already stays.
   * @throws DomainError UNAUTHENTICATED; INVALID_TOKEN when it is used up, too old, or from before
   *   the viewer was removed from the course
   */
  async accept(viewer: Viewer, token: string): Promise<EnrolmentType> {
    const accountId = signedIn(viewer);
    const now = this.clock.now();
    const hash = tokenHash(token);
    return this.database.transaction(async (tx) => {
      const [invitation] = await tx.query<InvitationRow[]>(OPEN_INVITATION, [hash, now]);
      if (!invitation) throw invalidToken();
      await this.access.hold(tx, invitation.courseId);
      const used = await tx.query<unknown[]>(ACCEPT_INVITATION, [invitation.id, now, hash]);
      if (used.length === 0) throw invalidToken();
      const enrolment = await enrolmentOf(tx, invitation.courseId, accountId);
      if (wasRemovedAfter(enrolment, invitation)) throw invalidToken();
      return setEnrolment(tx, now, placeFor(accountId, invitation, enrolment));
    });
  }
}

const invalidToken = (): DomainError => new DomainError(ErrorCode.INVALID_TOKEN);

async function enrolmentOf(
  tx: Tx,
  courseId: number,
  accountId: number,
): Promise<EnrolmentRow | null> {
  const [row] = await tx.query<EnrolmentRow[]>(ENROLMENT_OF_ACCOUNT, [courseId, accountId]);
  return row ?? null;
}

/** Only an invitation that staff sent knowing of the removal brings somebody back. */
const wasRemovedAfter = (enrolment: EnrolmentRow | null, { createdAt }: InvitationRow): boolean =>
  enrolment?.state === EnrolmentState.REMOVED &&
  enrolment.endedAt !== null &&
  enrolment.endedAt >= createdAt;

function placeFor(
  accountId: number,
  invitation: InvitationRow,
  present: EnrolmentRow | null,
): Place {
  const { courseId, cohortId, role: offered } = invitation;
  const active = present?.state === EnrolmentState.ACTIVE ? present : null;
  const isStronger = active && hasRole(active, offered);
  return {
    courseId,
    accountId,
    state: EnrolmentState.ACTIVE,
    role: isStronger ? active.role : offered,
    cohortId: cohortId ?? active?.cohortId ?? null,
  };
}
