/* Ctrl-C, SIGTERM, a closed terminal, and the death of npm above us all mean: stop, in order. */
import { setTimeout as sleep } from 'node:timers/promises';

/** npm and the terminal both send the signal of one Ctrl-C; only a later one is a second wish. */
const SAME_WISH_MS = 700;
const PARENT_CHECK_MS = 500;
const KILL_LIMIT_MS = 2000;

interface StopHandlers {
  /** Ends everything in order; the program exits when it is done. */
  stop: () => Promise<void>;
  /** Ends everything at once; it is not waited for longer than a moment. */
  kill: () => Promise<void>;
}

/** A shell between npm and us may die of a signal without passing it on: then we have a new parent. */
function watchParent(onGone: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK_MS);
  timer.unref();
}

/** Calls the handlers when the program is asked to end, by whatever way that is said. */
export function stopWhenAsked({ stop, kill }: StopHandlers): void {
  let askedAt = 0;
  const ask = (): void => {
    if (askedAt === 0) {
      askedAt = Date.now();
      void stop().then(() => process.exit(0));
    } else if (Date.now() - askedAt > SAME_WISH_MS) {
      void Promise.race([kill(), sleep(KILL_LIMIT_MS)]).then(() => process.exit(130));
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
  watchParent(() => askedAt === 0 && ask());
}
