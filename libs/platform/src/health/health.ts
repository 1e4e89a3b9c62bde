/** One thing that a process cannot serve without. */
export interface Check {
  /** As `database`. */
  readonly name: string;
  /** Rejects while it cannot be reached. */
  run(): Promise<unknown>;
}

export interface Readiness {
  readonly ready: boolean;
  /** For each check `ok`, or why not. Reasons stay general: anybody may ask. */
  readonly checks: Readonly<Record<string, 'ok' | 'failed' | 'too slow'>>;
}

/** Load balancers ask every few seconds and give up after about as long. */
const PATIENCE_MS = 2_000;

const outcome = async ({ run }: Check, patience: number): Promise<'ok' | 'failed' | 'too slow'> => {
  const { promise: late, resolve } = Promise.withResolvers<'too slow'>();
  const timer = setTimeout(() => resolve('too slow'), patience);
  const tried = run().then(
    () => 'ok' as const,
    () => 'failed' as const,
  );
  return Promise.race([tried, late]).finally(() => clearTimeout(timer));
};

/** Asks all at once, each for two seconds at most. */
export async function readiness(
  checks: readonly Check[],
  patience = PATIENCE_MS,
): Promise<Readiness> {
  const outcomes = await Promise.all(
    checks.map(async (check) => [check.name, await outcome(check, patience)] as const),
  );
  return { ready: outcomes.every(([, is]) => is === 'ok'), checks: Object.fromEntries(outcomes) };
}

export const databaseCheck = (database: { query(text: string): Promise<unknown> }): Check => ({
  name: 'database',
  run: () => database.query('select 1'),
});
