/* One attack: people write, parts are killed, all settles, the rows are counted. */
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../load/simulation/chance.ts';
import { beginLoad } from './load.ts';
import { type Backend, type Part, type Site, startSite } from './site.ts';
import { type Finding, NOW, verdictOn } from './verdict.ts';

export interface ChaosOptions {
  readonly backend: Backend;
  readonly kills: number;
  readonly seed: number;
  readonly writers: number;
  /** At most between one part's return and the next kill, in milliseconds. */
  readonly calm: number;
  /** The attack ends by then, however many kills there were. */
  readonly minutes?: number;
  /** Hears what goes on. */
  readonly say?: (line: string) => void;
}

export interface Outcome {
  readonly kills: Readonly<Partial<Record<Part, number>>>;
  /** Events that happened meanwhile. */
  readonly events: number;
  /** Writes of which nobody knows whether they were taken. */
  readonly unknown: number;
  readonly findings: readonly Finding[];
  /** From the last kill until nothing was left to do, in seconds. */
  readonly settled: number;
}

/** A Redis that lost its data is told again of everything after a quarter of an hour; a hang is found all the same. */
const SETTLE_LIMIT_MS = 20 * 60_000;

/** @throws Error when the site never settles */
export async function runChaos(options: ChaosOptions): Promise<Outcome> {
  const { backend, seed, writers, say = () => {} } = options;
  const site = await startSite(backend);
  try {
    const load = await beginLoad(site.apiUrl, { seed, writers });
    const kills = await attack(site, options);
    await load.stop();
    say(`  the attack is over; ${load.unknown()} writes of unknown fate`);
    const settled = await settle(site);
    const findings = await verdictOn(site, load);
    for (const words of site.deaths()) say(words);
    const [row] = await site.sql<{ n: number }>('select count(*)::int as n from outbox');
    return { kills, events: row?.n ?? 0, unknown: load.unknown(), findings, settled };
  } finally {
    await site.stop();
  }
}

/** Back within a second, where a process takes several: killed so much more often, for equal shares of the time. */
const SERVERS: readonly Part[] = ['postgres', 'redis'];
const SERVERS_SHARE = 0.7;

const victim = (parts: readonly Part[], chance: Chance): Part => {
  const isServer = chance.happens(SERVERS_SHARE);
  return chance.pick(parts.filter((part) => SERVERS.includes(part) === isServer));
};

async function attack(
  site: Site,
  { kills, seed, calm, minutes = Number.POSITIVE_INFINITY, say = () => {} }: ChaosOptions,
): Promise<Partial<Record<Part, number>>> {
  const chance = new Chance(seed);
  const done: Partial<Record<Part, number>> = {};
  const end = performance.now() + minutes * 60_000;
  for (let kill = 1; kill <= kills && performance.now() < end; kill += 1) {
    await pause(chance.between(0, calm));
    // Each part in turn at first, so that a short attack leaves none out.
    const part = site.parts[kill - 1] ?? victim(site.parts, chance);
    const began = performance.now();
    await site.kill(part);
    await site.revive(part);
    done[part] = (done[part] ?? 0) + 1;
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    say(`  kill ${kill} of ${kills}: ${part}, back after ${seconds} s`);
  }
  return done;
}

const LEFT = `
  select (select count(*) from outbox where relayed_at is null)
       + (select count(*) from event_task where dead_at is null and ${NOW})
       + (select count(*) from delivery where state = 'SENDING' or (state = 'WAITING' and channel = 'EMAIL'))
         as n`;

/** Mails that wait for more to join them go now: five minutes pass in the rows alone. */
const LET_GO = `
  update delivery set due_at = now() where state = 'WAITING' and channel = 'EMAIL' and due_at > now()`;

async function settle({ sql }: Site): Promise<number> {
  const began = performance.now();
  for (;;) {
    await sql(LET_GO);
    const [row] = await sql<{ n: string }>(LEFT);
    const passed = performance.now() - began;
    if (Number(row?.n) === 0) return passed / 1_000;
    if (passed > SETTLE_LIMIT_MS) throw new Error(`${row?.n} things were never done.`);
    await pause(250);
  }
}
