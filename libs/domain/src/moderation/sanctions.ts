import { SanctionKind } from '../vocabulary/index.ts';

export interface SanctionFacts {
  readonly kind: SanctionKind;
  readonly givenAt: Date;
  /** Set for the two suspensions, and only for them. */
  readonly endsAt: Date | null;
  readonly liftedAt: Date | null;
}

/** No suspension is longer than half a year: what needs more needs a removal, with its appeal. */
export const SUSPENSION_MAX_DAYS = 180;

const SUSPENSIONS: readonly SanctionKind[] = [
  SanctionKind.ABILITY_SUSPENDED,
  SanctionKind.COURSE_SUSPENDED,
];

/** Whether a sanction of this kind ends by itself and so needs an end. */
export const needsEnd = (kind: SanctionKind): boolean => SUSPENSIONS.includes(kind);

/** Whether a sanction holds at this moment: not lifted, not over. */
export const isInForce = (sanction: SanctionFacts, now: Date): boolean =>
  sanction.liftedAt === null && (sanction.endsAt === null || now < sanction.endsAt);
