/*
 * `npm run bench:routing`: imported sites replayed in time. When a question that somebody answered
 * was asked: is one who answered among the ten people that a ranking would have asked, by what was
 * known then? Without a cap, and with five invitations per person and week. Then as the product does
 * it, which puts only those to people that stay without an answer for a while.
 */
import { RANKINGS } from './routing/rankings.ts';
import { replay, type Replayed, replayWaiting, run } from './routing/replay.ts';
import { readSite, type Site } from './routing/site.ts';

const SHIFTS = [0, 1, 2, 3, 4, 5, 6];
const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

function measure(site: Site): void {
  const replayed = replay(site);
  const halves = [replayed.slice(0, replayed.length / 2), replayed.slice(replayed.length / 2)];
  const reachable = replayed.filter(({ answererIds, past }) =>
    past.some(({ answers }) => answers.some((each) => answererIds.has(each.accountId))),
  );
  process.stdout.write(
    `\n${site.name}: ${replayed.length} answered questions; ceiling ${(reachable.length / replayed.length).toFixed(3)}\n` +
      `  ${''.padEnd(26)}no cap  (halves)         cap    (weeks that start on each day)  asked\n`,
  );
  for (const [name, make] of Object.entries(RANKINGS)) {
    const share = (part: readonly Replayed[], shift: number | null): number =>
      run(part, make(), shift).found.size / part.length;
    const parts = halves.map((half) => share(half, null).toFixed(3)).join(' / ');
    const capped = SHIFTS.map((shift) => share(replayed, shift));
    const asked = run(replayed, make(), 0).asked / replayed.length;
    process.stdout.write(
      `  ${name.padEnd(26)}${share(replayed, null).toFixed(3)}   (${parts})   ${capped[0]?.toFixed(3)}  (mean ${mean(capped).toFixed(3)})${''.padEnd(19)}${asked.toFixed(1)}\n`,
    );
  }
}

const HOUR_MS = 3_600_000;
/** What the product waits, and what it might. */
const WAITS = {
  'a quarter of an hour': HOUR_MS / 4,
  'an hour': HOUR_MS,
  'four hours': 4 * HOUR_MS,
};

/** Of the questions put to people and answered later; then of those that nobody answered for so long. */
function measureWaiting(site: Site): void {
  const waits = Object.entries(WAITS).map(([name, waitMs]) => ({
    name,
    put: replayWaiting(site, waitMs),
  }));
  const answered = (put: readonly Replayed[]): Set<number> =>
    new Set(put.filter((each) => each.answererIds.size > 0).map(({ questionId }) => questionId));
  process.stdout.write(
    `  put to people after       questions  answered later  no cap  cap (mean)  invitations  of those still without after ${Object.keys(WAITS).join(', ')}\n`,
  );
  for (const { name, put } of waits) {
    const later = answered(put);
    const free = run(put, RANKINGS.colloquy(), null).found.size / later.size;
    const capped = SHIFTS.map((shift) => run(put, RANKINGS.colloquy(), shift));
    const foundOf = (among: ReadonlySet<number>): string =>
      mean(
        capped.map(({ found }) => [...among].filter((id) => found.has(id)).length / among.size),
      ).toFixed(3);
    const invitations = mean(capped.map(({ asked }) => asked)).toFixed(0);
    process.stdout.write(
      `  ${name.padEnd(26)}${`${put.length}`.padEnd(11)}${`${later.size}`.padEnd(16)}${free.toFixed(3)}   ${foundOf(later)}       ${invitations.padEnd(13)}${waits.map((each) => foundOf(answered(each.put))).join(' ')}\n`,
    );
  }
}

const sites = ['quantumcomputing', 'french-meta', 'conlang-meta']
  .map(readSite)
  .filter((site) => site !== null);
if (sites.length === 0)
  process.stdout.write(
    'Nothing to measure: the data is not at hand (COLLOQUY_DATA names its folder).\n',
  );
for (const site of sites) {
  measure(site);
  measureWaiting(site);
}
