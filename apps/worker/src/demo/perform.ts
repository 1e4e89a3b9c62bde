import type { Act, Stage } from './stage.ts';

/** What is done in one thread. */
export interface ThreadActs {
  /** Key of the question, for whoever looks for an act that was refused. */
  readonly key: string;
  readonly ask: Act;
  /** All that follows, in any order. */
  readonly then: readonly Act[];
}

const DAY_MS = 24 * 3_600_000;

/** An act that a service refused: a fault in the content, or a rule that came after it. */
export interface Refusal {
  /** Key of the question. */
  readonly key: string;
  readonly at: Date;
  readonly error: unknown;
}

/** Performs acts one after the other, each at its time; those after a refused one still happen. */
async function performInTurn(stage: Stage, key: string, acts: readonly Act[]): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const act of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    try {
      await stage.clock.at(act.at, () => act.perform());
    } catch (error) {
      refusals.push({ key, at: act.at, error });
    }
  }
  return refusals;
}

const dayOf = ({ firstDay }: Stage, { at }: Act): number =>
  Math.floor((at.getTime() - firstDay.getTime()) / DAY_MS);

/**
 * Performs day after day: first the day's questions, one by one, as they are numbered in the
 * order in which they are asked; then, side by side, what else happens in each thread. That takes
 * a third of the time of one act after the other.
 */
export async function performThreads(
  stage: Stage,
  threads: readonly ThreadActs[],
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (let day = 0; day < stage.course.termDays; day += 1) {
    const today = (act: Act): boolean => dayOf(stage, act) === day;
    for (const { ask, key } of threads) {
      if (today(ask)) refusals.push(...(await performInTurn(stage, key, [ask])));
    }
    const rest = threads.map(({ key, then }) => performInTurn(stage, key, then.filter(today)));
    refusals.push(...(await Promise.all(rest)).flat());
  }
  return refusals;
}
