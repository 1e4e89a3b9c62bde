/* How long to wait before a crashed process is started again. */

const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** A process that lived this long was healthy: its next crash counts as the first. */
const HEALTHY_MS = 60_000;

/**
 * The next pause in milliseconds: half a second, doubled at each crash in a row up to 30 s.
 * @param previousMs the pause before the run that ended now; 0 for the first run
 * @param livedMs how long that run lasted
 */
export function nextDelay(previousMs: number, livedMs: number): number {
  if (previousMs === 0 || livedMs >= HEALTHY_MS) return FIRST_MS;
  return Math.min(previousMs * 2, LONGEST_MS);
}
