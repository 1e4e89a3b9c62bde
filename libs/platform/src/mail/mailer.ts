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
  /** The same key puts mails into one thread, in programs that show threads. */
  readonly thread?: string;
  /** Where an answer goes, when it is not to the sender. */
  readonly replyTo?: string;
  /** Where the far servers tell that it could not be delivered: the sender of the envelope. */
  readonly bounceTo?: string;
  /** For mails of a kind that one can have no more of. */
  readonly list?: {
    /** As `my-questions.statistics-with-r`: mail programs sort by it. */
    readonly id: string;
    /** Takes a POST from the reader's mail program, without a session, and a GET from a person. */
    readonly unsubscribe: string;
  };
}

/** Sends mail. Called by jobs, never inside a transaction. */
export abstract class Mailer {
  /** Resolves when the mail was handed over. @throws Error when it could not be; try again later. */
  abstract send(mail: Mail): Promise<void>;

  /** Lets go of connections. */
  abstract close(): Promise<void>;
}
