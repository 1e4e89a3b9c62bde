import { runReputation } from '@colloquy/reputation/cli';
import { type Stage, viewerOf } from './stage.ts';

const DAY_MS = 86_400_000;

/** What staff lends and withholds; the days run from the end of the term. */
const CHANGES = [
  {
    act: 'granted',
    handle: 'mina',
    ability: 'EDIT',
    days: 60,
    reason: 'Your suggestions read so well that nobody needs to look at them first.',
  },
  {
    act: 'suspended',
    handle: 'tomas',
    ability: 'CLOSE',
    days: 14,
    reason: 'Three questions were closed that were only short. Let us talk in the office hour.',
  },
] as const;

/**
 * Points, topics, badges and abilities as they stand at the end of the term; the worker would count
 * them from the events, but the first visitor should not come before it.
 */
export async function replayStanding(stage: Stage): Promise<void> {
  const { database, clock, course, services } = stage;
  const teacher = viewerOf(stage, 'okoye');
  for (const { act, days, ...change } of CHANGES) {
    const until = new Date(clock.now().getTime() + days * DAY_MS);
    await services.abilities.change(teacher, { ...change, course: course.slug, until }, act);
  }
  await runReputation(['rebuild', course.slug], { database, clock, say: () => undefined });
}
