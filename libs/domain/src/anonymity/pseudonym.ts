import { ADJECTIVES, ANIMALS } from './words.ts';

/** How many two-word names there are. */
export const PSEUDONYM_COUNT = ADJECTIVES.length * ANIMALS.length;

const nameAt = (place: number): string => {
  const adjective = ADJECTIVES[Math.floor(place / ANIMALS.length)];
  return `${adjective} ${ANIMALS[place % ANIMALS.length]}`;
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * About the golden section of the list, so that the next name to try shares no word with the last,
 * and prime to its length, so that trying comes round to every name.
 */
const STRIDE = ((): number => {
  let stride = Math.round(PSEUDONYM_COUNT * 0.618);
  while (gcd(stride, PSEUDONYM_COUNT) !== 1) stride += 1;
  return stride;
})();

/**
 * A kind two-word name, as "Quiet Heron", that nobody in the thread has yet; the same for the same
 * arguments. A thread that has used all names goes on with "Quiet Heron 2".
 *
 * Names hide people only as well as the seed does: whoever can work out the seed can work out whose
 * name it is, so it must come from a secret.
 * @param seed a whole number, 0 or more
 * @param taken names in use in the thread
 */
export function pseudonymOf(seed: number, taken: ReadonlySet<string>): string {
  const start = seed % PSEUDONYM_COUNT;
  for (let round = 1; ; round += 1) {
    const ending = round === 1 ? '' : ` ${round}`;
    for (let step = 0; step < PSEUDONYM_COUNT; step += 1) {
      const name = nameAt((start + step * STRIDE) % PSEUDONYM_COUNT) + ending;
      if (!taken.has(name)) return name;
    }
  }
}
