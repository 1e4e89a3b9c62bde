/** Beyond what is given to the work in hand, for closing connections. In milliseconds. */
const CLOSING_MS = 2_000;

const wait = (milliseconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('Stopping took too long.')), milliseconds).unref();
  });

/**
 * Lets this process end in order when it is asked to by a signal, or when whoever started it with a
 * channel to it is gone, however that ended: nobody would ask then. A server that does not answer
 * must not keep it alive, so it ends in any case `patienceMs` and a little later.
 */
export function stopWhenAsked(stop: () => Promise<void>, patienceMs: number): void {
  let ending: Promise<void> | null = null;
  const end = (): void => {
    ending ??= Promise.race([stop(), wait(patienceMs + CLOSING_MS)]).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  if (process.channel) process.on('disconnect', end);
}
