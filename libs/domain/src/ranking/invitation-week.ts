const WEEK_MS = 7 * 24 * 3_600_000;
/** 1970 began on a Thursday. */
const FIRST_MONDAY_MS = 4 * 24 * 3_600_000;

export interface InvitationWeek {
  /** In milliseconds: Monday, 00:00 UTC. */
  readonly startedAt: number;
  /** Share of the week that is still to come, over 0 to 1. */
  readonly ahead: number;
}

/** The week over which invitations are counted. */
export function invitationWeek(at: number): InvitationWeek {
  const passed = (at - FIRST_MONDAY_MS) % WEEK_MS;
  return { startedAt: at - passed, ahead: 1 - passed / WEEK_MS };
}
