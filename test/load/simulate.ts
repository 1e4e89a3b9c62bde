/*
 * `npm run simulate`: many seeded communities live through a term of flags under the rules of
 * libs/domain/moderation, and tables say what other thresholds would have done.
 * Options: --communities 10000  --seed 1
 */
import { parseArgs } from 'node:util';
import { DISPUTE_WEIGHT, HIDE_WEIGHT } from '@colloquy/domain/moderation';
import { Chance } from './simulation/chance.ts';
import { makeCommunity } from './simulation/community.ts';
import { DisputeTally, HideTally, WindowTally } from './simulation/tally.ts';
import { Term } from './simulation/term.ts';

const { values: options } = parseArgs({
  options: {
    communities: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const communities = Number(options.communities);
const firstSeed = Number(options.seed);

const DEFAULT_HOURS = 48;
const disputes = [1, 1.25, 1.5, 2, 2.5].map((weight) => new DisputeTally(weight));
const hides = [1, 1.5, 2, 2.5, 3].map((weight) => new HideTally(weight));
const windows = [24, DEFAULT_HOURS, 72].map((hours) => new WindowTally(hours));

for (const window of windows) {
  for (let index = 0; index < communities; index += 1) {
    // The same seed with every window: the same people read the same posts.
    const chance = new Chance(firstSeed + index);
    const community = makeCommunity(chance);
    for (const post of new Term(chance, community, window.hours).play()) {
      window.count(post);
      if (window.hours !== DEFAULT_HOURS) continue;
      for (const tally of [...disputes, ...hides]) tally.count(post);
    }
  }
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((word, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? word.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const lines = [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
  process.stdout.write(`\n${title}\n\n${lines.join('\n')}\n`);
}

const chosen = (value: number, choice: number): string =>
  value === choice ? `**${value}**` : String(value);

process.stdout.write(`${communities} communities from seed ${firstSeed}\n`);
print(
  'Disputed from this weight on:',
  [
    'weight',
    'right answers shown disputed, of 1,000',
    'ring attacks that show',
    'by weight alone',
    'wrong answers shown before decided',
    'until readers are told, median',
    '90 %',
  ],
  disputes.map((tally) => [
    chosen(tally.weight, DISPUTE_WEIGHT),
    tally.falseDisputes.perThousand,
    tally.attacksShown.percent,
    tally.attacksReaching.percent,
    tally.shownBefore.percent,
    tally.untilTold.quantile(0.5),
    tally.untilTold.quantile(0.9),
  ]),
);
print(
  'Hidden from this weight on:',
  [
    'weight',
    'good posts hidden, of 1,000',
    'ring attacks that hide',
    'by weight alone',
    'harmful posts hidden before decided',
    'until harm is gone, median',
    '90 %',
  ],
  hides.map((tally) => [
    chosen(tally.weight, HIDE_WEIGHT),
    tally.falseHides.perThousand,
    tally.attacksHide.percent,
    tally.attacksReaching.percent,
    tally.hiddenBefore.percent,
    tally.untilGone.quantile(0.5),
    tally.untilGone.quantile(0.9),
  ]),
);
print(
  'The author’s time:',
  [
    'hours',
    'wrong answers missed',
    'wrong answers nobody flagged',
    'repaired by the author',
    'right answers upheld as wrong, of 1,000',
    'until decided, median',
    '90 %',
  ],
  windows.map((tally) => [
    chosen(tally.hours, DEFAULT_HOURS),
    tally.missed.percent,
    tally.unflagged.percent,
    tally.repaired.percent,
    tally.wronglyUpheld.perThousand,
    tally.untilDecision.quantile(0.5),
    tally.untilDecision.quantile(0.9),
  ]),
);
