/** Five slips are human; from then on each failure doubles the wait. */
export const FREE_FAILURES = 5;
/** A lecture hall shares one address, so an address may fail this often before it waits. */
export const FREE_FAILURES_PER_ADDRESS = 50;
/** A first lesson where everybody signs up behind one address must not stall. */
export const FREE_SIGN_UPS_PER_ADDRESS = 200;
/** An afternoon of letting people have the accounts that an import made for them. */
export const FREE_OFFERS = 200;
/** The longest wait: guessing gets 96 tries a day, the rightful owner a coffee. */
export const LONGEST_WAIT_SECONDS = 15 * 60;
/** Quiet for this long, and all is forgotten. Longer than the longest wait, else waiting would reset it. */
export const FORGET_AFTER_MS = 60 * 60_000;

/** Seconds to wait after the nth failure: none while they are free, then 1, 2, 4 … up to the longest. */
export const waitAfter = (failures: number, free: number): number =>
  failures <= free ? 0 : Math.min(2 ** (failures - free - 1), LONGEST_WAIT_SECONDS);

/** `waitAfter` for 1, 2, 3 … failures, up to and with the first longest wait; it holds for all after. */
export function ladder(free: number): number[] {
  const steps = free + Math.ceil(Math.log2(LONGEST_WAIT_SECONDS)) + 1;
  return Array.from({ length: steps }, (_, index) => waitAfter(index + 1, free));
}
