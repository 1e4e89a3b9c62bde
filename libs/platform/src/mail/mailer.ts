export interface Mail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /**
   * The same key always makes the same Message-ID, so that a mail sent twice by a repeated job is
   * shown once. Say what it is about and whom it goes to, as `password-reset:17`.
   */
  readonly idempotencyKey: string;
}

/** Sends mail. Called by jobs, never inside a transaction. */
export abstract class Mailer {
  /** Resolves when the mail was handed over. @throws Error when it could not be; try again later. */
  abstract send(mail: Mail): Promise<void>;

  /** Lets go of connections. */
  abstract close(): Promise<void>;
}
