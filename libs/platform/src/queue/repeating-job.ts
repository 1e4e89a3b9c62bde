/** Work that comes round by itself. One run at a time across all workers. */
export interface RepeatingJob {
  /** Stands in stored jobs: unique among these and the handlers, as `outbox.forget`. */
  readonly name: string;
  /** Every so many milliseconds, or a cron pattern read in UTC. */
  readonly when: { readonly every: number } | { readonly pattern: string };
  /** Must be safe to repeat. */
  run(): Promise<void>;
}
