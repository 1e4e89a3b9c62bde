/** Who asks, as the session says; the same for every service. */
export interface Viewer {
  /** Null: nobody is signed in. */
  readonly accountId: number | null;
  readonly sessionId: number | null;
  readonly name: string;
  readonly handle: string;
  readonly isAdministrator: boolean;
  readonly locale: string;
  readonly timeZone: string;
}

export const nobody: Viewer = {
  accountId: null,
  sessionId: null,
  name: '',
  handle: '',
  isAdministrator: false,
  locale: 'en',
  timeZone: 'UTC',
};
